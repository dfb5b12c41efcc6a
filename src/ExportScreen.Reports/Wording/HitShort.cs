using System.Globalization;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>A hit in one phrase.</summary>
internal static class HitShort
{
    /// <summary>"us-ofac-sdn:123 ALMAZ ANTEY (94.0 %)".</summary>
    public static string Of(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return string.Create(CultureInfo.InvariantCulture, $"{hit.EntryId} {hit.EntryName} ({hit.Score * 100:0.0} %)");
    }
}
