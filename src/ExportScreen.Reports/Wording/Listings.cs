using ExportScreen.Model.Evidence;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>The listings of one listed party, as the Action list shows them. Pure and thread-safe.</summary>
internal static class Listings
{
    /// <summary>A line for each listing, the gravest first, then those that were not hit themselves; null for a party that is listed once.</summary>
    public static string? Of(ListedPartyHits hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        var also = hits.AlsoListed;
        return hits.Hits.Count + also.Count < 2 ? null : string.Join('\n', [.. hits.Hits.Select(Of), .. also.Select(id => $"{id}: listed there too, under a name that did not match")]);
    }

    /// <summary>The programmes of all listings, each once.</summary>
    public static string? Programmes(ListedPartyHits hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        var all = hits.Hits.Select(h => h.Programmes).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? null : string.Join("; ", all);
    }

    /// <summary>"us-ofac-sdn:123: prohibited; NPWMD, IFSR; 97.0 %".</summary>
    private static string Of(Hit hit) => $"{hit.EntryId}: {Word(hit.Effect)}; {(hit.Programmes is null ? "" : hit.Programmes + "; ")}{HitSentence.Score(hit)} %";

    private static string Word(LegalEffect effect) => effect switch
    {
        LegalEffect.Prohibited => "prohibited",
        LegalEffect.Licence => "licence",
        _ => "red flag",
    };
}
