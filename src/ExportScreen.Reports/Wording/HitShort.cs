using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>A hit in one phrase.</summary>
internal static class HitShort
{
    /// <summary>"us-ofac-sdn:123 ALMAZ ANTEY (94.0 %)".</summary>
    public static string Of(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return $"{hit.EntryId} {hit.EntryName} ({HitSentence.Score(hit)} %)";
    }
}
