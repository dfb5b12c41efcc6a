using System.Globalization;
using System.Text;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel.Parts;

namespace ExportScreen.Reports.Wording;

/// <summary>The words of the reports for the model's values: stable, since filters and macros rely on them. Pure and thread-safe.</summary>
internal static class Words
{
    /// <summary>What every output says.</summary>
    public const string Disclaimer =
        "“Clear” means: no match found in the lists shown. It is not an authorisation to ship. Goods pointers say where to look, not what is controlled; a person decides.";

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Hold => "Hold",
        Outcome.Review => "Review",
        Outcome.NotScreened => "NotScreened",
        _ => "Clear",
    };

    public static CellStyle StyleOf(Outcome outcome) => outcome switch
    {
        Outcome.Hold => CellStyle.Hold,
        Outcome.Review => CellStyle.Review,
        Outcome.NotScreened => CellStyle.NotScreened,
        _ => CellStyle.Clear,
    };

    public static string Of(PartyRole role) => role switch
    {
        PartyRole.IntermediateConsignee => "Intermediate consignee",
        PartyRole.EndUser => "End user",
        PartyRole.NotifyParty => "Notify party",
        _ => role.ToString(),
    };

    public static string Of(EntryKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>"primary", "weak alias", "former name".</summary>
    public static string NameType(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        if (hit.Basis != HitBasis.Name) return hit.Basis == HitBasis.Identifier ? "identifier" : "address";
        var kind = hit.MatchedKind switch
        {
            NameKind.Primary => "primary",
            NameKind.Former => "former name",
            NameKind.New => "new name",
            NameKind.OriginalScript => "original script",
            NameKind.Spelling => "spelling",
            _ => hit.MatchedStrength == AliasStrength.Weak ? "alias" : "strong alias",
        };
        return hit.MatchedStrength == AliasStrength.Weak ? "weak " + kind : kind;
    }

    /// <summary>"RU (Russia)", or the text that could not be read as a country.</summary>
    public static string Country(CountryCode code, string? text = null) =>
        code.IsNone ? text ?? "" : Countries.Exists(code) ? $"{code} ({Countries.Title(code)})" : code.ToString();

    /// <summary>"ReadByRow" as "read by row".</summary>
    public static string Spaced(Enum value)
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append(' ');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>Version of the program, the same for all its parts: "0.1.0".</summary>
    public static string ProgramVersion { get; } = typeof(Words).Assembly.GetName().Version?.ToString(3) ?? "unknown";

    /// <summary>"2/1" as "2/1 (matching 2, row logic 1)".</summary>
    public static string Engine(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Split('/') is [var matching, var logic] ? $"{version} (matching {matching}, row logic {logic})" : version;
    }

    /// <summary>Hours as "115 days 3 hours".</summary>
    public static string Age(long hours) => hours < 24 ? Count(hours, "hour") : $"{Count(hours / 24, "day")} {Count(hours % 24, "hour")}";

    /// <summary>A count with its noun: "1 row", "1,234 rows".</summary>
    public static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
