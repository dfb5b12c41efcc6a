using ExportScreen.Model.Codes;

namespace ExportScreen.Goods.Destinations;

/// <summary>What the names of UN/LOCODE say alone, worked out once at the import, so that no screening folds a hundred thousand names. Pure and thread-safe.</summary>
internal static class UnlocodeNames
{
    private const int Shortest = 4;

    /// <summary>Codes that are names of places too, ascending; and the names that only places of one country bear, of countries at risk, ascending.</summary>
    public static (List<string> Words, List<(string Name, CountryCode Country)> Alone) Of(IReadOnlyList<UnlocodePlace> places, IReadOnlyList<string> codes, Predicate<CountryCode> atRisk)
    {
        var byName = new Dictionary<string, CountryCode>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var country = CountryCode.Of(place.Code[..2]);
            Add(byName, FoldedText.Of(place.Name), country);
            if (place.AsciiName is { } ascii && ascii != place.Name) Add(byName, FoldedText.Of(ascii), country);
        }

        var words = codes.Where(byName.ContainsKey).ToList();
        var alone = byName.Where(n => !n.Value.IsNone && n.Key.Length >= Shortest && MayStandAlone(n.Key, n.Value) && atRisk(n.Value))
            .Select(n => (n.Key, n.Value)).OrderBy(n => n.Key, StringComparer.Ordinal).ToList();
        return (words, alone);
    }

    // The names of places of several countries are kept with no country.
    private static void Add(Dictionary<string, CountryCode> names, string name, CountryCode country)
    {
        if (name.Length == 0) return;
        if (!names.TryAdd(name, country) && names[name] != country) names[name] = default;
    }

    // Cuban names are those of Spain and its other former colonies, of which UN/LOCODE has only the larger places (README, Decisions on places).
    private static bool MayStandAlone(string name, CountryCode country) =>
        country.ToString() != "CU" && !name.AsSpan().ContainsAnyInRange('0', '9') && !Countries.TryFind(name, out _);
}
