using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Alerts;

/// <summary>
/// The cell "Decision key": the key (of a party on several lists one for each listing, joined with +), the band (N, R, S; - for a rule), and a check over these and over what the row says of itself, bound to the run. It notices rows of another run, cells
/// pasted over and halves of rows sorted apart. It has no secret: it guards against slips, not against people. Pure and thread-safe.
/// </summary>
internal static class AlertSeal
{
    private const string Bands = "NRS";
    private const char NoBand = '-';
    private const char KeySeparator = '+';

    /// <summary>Between several lists or entries of one cell.</summary>
    public const string Separator = "; ";

    private const int KeyLength = 32;
    private const int CheckLength = 16;

    /// <summary>What stands in the cells "List" and "Entry ID": of a party on several lists all, in the order of its hits.</summary>
    public static (string List, string What) CellsOf(Alert alert) => alert.Hits is { } hits
        ? (string.Join(Separator, hits.Hits.Select(h => h.List)), string.Join(Separator, hits.Hits.Select(h => h.EntryId)))
        : ("rule", alert.Group!.Finding.RuleId);

    /// <summary>The cell of an alert.</summary>
    public static string Of(string runKey, Alert alert, string alertId, IReadOnlyList<string> decisionKeys)
    {
        var (list, what) = CellsOf(alert);
        return Of(runKey, alertId, list, what, Words.Of(alert.Outcome), string.Join(KeySeparator, decisionKeys), alert.Hits?.Band);
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
        if (cell?.Split('.') is not [{ Length: > 0 } key, { Length: 1 } letter, { Length: CheckLength }] || !KeysOf(key).All(k => k.Length == KeyLength && k.All(char.IsAsciiHexDigitLower))) return false;
        var index = Bands.IndexOf(letter[0], StringComparison.Ordinal);
        if (index < 0 && letter[0] != NoBand) return false;
        (decisionKey, band) = (key, index < 0 ? null : (MatchBand)index);
        return true;
    }

    /// <summary>The single keys of what <see cref="TryRead"/> gave.</summary>
    public static string[] KeysOf(string decisionKey) => decisionKey.Split(KeySeparator);
}
