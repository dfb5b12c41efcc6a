using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Refreshing;

/// <summary>Compares an edition with what its feed promises.</summary>
internal static class EditionContract
{
    /// <summary>The fields a contract can name in its fill rates, and when an entry has them.</summary>
    public static readonly IReadOnlyDictionary<string, Func<ListEntry, bool>> Fields = new Dictionary<string, Func<ListEntry, bool>>(StringComparer.Ordinal)
    {
        ["names"] = e => e.Names.Count > 0,
        ["addresses"] = e => e.Addresses.Count > 0,
        ["streets"] = e => e.Addresses.Any(a => !string.IsNullOrEmpty(a.Street)),
        ["identifiers"] = e => e.Identifiers.Count > 0,
        ["countries"] = e => e.Countries.Count > 0,
        ["birthDates"] = e => e.BirthDates.Count > 0,
        ["birthPlaces"] = e => e.BirthPlaces.Count > 0,
        ["programmes"] = e => e.Programmes.Count > 0,
        ["positions"] = e => e.Positions.Count > 0,
        ["related"] = e => e.Related.Count > 0,
        ["legalBasis"] = e => !string.IsNullOrEmpty(e.LegalBasis),
        ["measure"] = e => !string.IsNullOrEmpty(e.Measure),
        ["listedOn"] = e => e.ListedOn is not null,
        ["expiresOn"] = e => e.ExpiresOn is not null,
        ["craftType"] = e => !string.IsNullOrEmpty(e.CraftType),
        ["remarks"] = e => !string.IsNullOrEmpty(e.Remarks),
        ["sourceUrl"] = e => !string.IsNullOrEmpty(e.SourceUrl),
    };

    /// <summary>Where the edition is below its contract; each an Error that a reason can turn into a warning.</summary>
    public static IEnumerable<Diagnostic> Gaps(ListReading reading, ListContract contract, SourcePosition position)
    {
        var entries = reading.Entries;
        if (entries.Count < contract.MinEntries)
            yield return new Diagnostic(ListDiagnostics.TooFewEntries, position, Text($"{entries.Count}"), Text($"at least {contract.MinEntries}"));
        if (entries.Count == 0) yield break;
        foreach (var (field, least) in contract.FillRates.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var share = (double)entries.Count(Fields[field]) / entries.Count;
            if (share >= least) continue;
            yield return new Diagnostic(
                ListDiagnostics.FieldNotFilled, position with { Column = field }, Text($"{share * 100:0.0} % of the entries"), Text($"at least {least * 100:0.#} %"));
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
