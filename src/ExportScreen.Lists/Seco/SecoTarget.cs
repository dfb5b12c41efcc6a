using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Seco;

/// <summary>A place of birth by its id in the table of places.</summary>
/// <param name="PlaceId">Id, or null.</param>
/// <param name="Line">Line in the file.</param>
internal sealed record SecoBirthPlace(string? PlaceId, int Line);

/// <summary>A target as read, before its places and sanctions sets are resolved: the table of places comes last in the file.</summary>
/// <param name="Entry">The entry without addresses, places of birth, programmes and measure.</param>
/// <param name="Line">Line in the file.</param>
/// <param name="Sets">Ids of its sanctions sets.</param>
/// <param name="Addresses">Addresses.</param>
/// <param name="BirthPlaces">Places of birth.</param>
internal sealed record SecoTarget(
    ListEntry Entry, int Line, IReadOnlyList<string> Sets, IReadOnlyList<SecoAddress> Addresses, IReadOnlyList<SecoBirthPlace> BirthPlaces)
{
    /// <summary>The entry with what the rest of the file says of its sets and places.</summary>
    public ListEntry ToEntry(SecoProgrammes programmes, SecoPlaces places, ReadingNotes notes)
    {
        var sets = new List<SecoSet>();
        foreach (var id in Sets)
        {
            if (programmes.Find(id) is { } set) sets.Add(set);
            else notes.AddOnce(ListDiagnostics.UnknownValue, $"sanctions-set-id:{id}", id, "a sanctions set of the file", Line, "target/sanctions-set-id");
        }

        var (effect, measure) = SecoMeasures.Of(sets, notes, Line);
        return Entry with
        {
            Addresses = [.. Addresses.Select(a => a.Resolve(places, notes)).Where(a => a != new ListedAddress()).Distinct()],
            BirthPlaces = [.. BirthPlaces.Select(b => places.Find(b.PlaceId, notes, b.Line)?.ToLine()).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Programmes = [.. sets.Select(s => s.Programme).OfType<string>().Distinct(StringComparer.Ordinal)],
            LegalBasis = SourceText.Join("; ", sets.Select(s => s.Ordinance).Distinct(StringComparer.Ordinal)),
            Effect = effect,
            Measure = measure,
        };
    }
}
