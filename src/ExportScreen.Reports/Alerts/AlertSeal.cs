using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Alerts;

/// <summary>
/// The cell "Decision key": the key, the band (N, R, S; - for a rule), and a check over these and over what the row says of itself, bound to the run. It notices rows of another run, cells
/// pasted over and halves of rows sorted apart. It has no secret: it guards against slips, not against people. Pure and thread-safe.
/// </summary>
internal static class AlertSeal
{
    private const string Bands = "NRS";
    private const char NoBand = '-';
    private const int KeyLength = 32;
    private const int CheckLength = 16;

    /// <summary>The cell of an alert.</summary>
    public static string Of(string runKey, Alert alert, string alertId, string decisionKey)
    {
        var (list, what) = alert.Hit is { } hit ? (hit.List, hit.EntryId) : ("rule", alert.Group!.Finding.RuleId);
        return Of(runKey, alertId, list, what, Words.Of(alert.Outcome), decisionKey, alert.Hit?.Band);
    }

    /// <summary>The cell of a row that says this of itself.</summary>
    public static string Of(string runKey, string alertId, string list, string what, string outcome, string decisionKey, MatchBand? band)
    {
        var letter = band is { } known ? Bands[(int)known] : NoBand;
        var text = string.Join('\n', "alert", runKey, alertId, list, what, outcome, decisionKey, letter);
        return $"{decisionKey}.{letter}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..CheckLength]}";
    }

    /// <summary>Takes a cell apart; false when it has not this form. The check is not looked at.</summary>
    public static bool TryRead([NotNullWhen(true)] string? cell, out string decisionKey, out MatchBand? band)
    {
        (decisionKey, band) = ("", null);
        if (cell?.Split('.') is not [{ Length: KeyLength } key, { Length: 1 } letter, { Length: CheckLength }] || !key.All(char.IsAsciiHexDigitLower)) return false;
        var index = Bands.IndexOf(letter[0], StringComparison.Ordinal);
        if (index < 0 && letter[0] != NoBand) return false;
        (decisionKey, band) = (key, index < 0 ? null : (MatchBand)index);
        return true;
    }
}
