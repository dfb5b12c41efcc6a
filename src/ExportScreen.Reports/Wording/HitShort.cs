using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>A hit in one phrase.</summary>
internal static class HitShort
{
    /// <summary>"us-ofac-sdn:123 ALMAZ ANTEY (94.0 %)"; listings of one party are joined by an equals sign.</summary>
    public static string Of(ListedPartyHits hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        return string.Join(" = ", hits.Hits.Select(Of));
    }

    private static string Of(Hit hit) => $"{hit.EntryId} {hit.EntryName} ({HitSentence.Score(hit)} %)";
}
