using System.Text.RegularExpressions;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Csl;

/// <summary>A list that the Consolidated Screening List carries.</summary>
/// <param name="Code">The code in parentheses in <c>source</c>.</param>
/// <param name="List">Legal list.</param>
/// <param name="Effect">What a listing means.</param>
/// <param name="SubList">Title of the sub-list inside <paramref name="List"/>, or null.</param>
/// <param name="Ofac">True when <c>entity_number</c> is OFAC's own number.</param>
internal sealed record CslSource(string Code, string List, LegalEffect Effect, string? SubList = null, bool Ofac = false);

/// <summary>The table of sources. The whole string changes between years, the code does not. Thread-safe.</summary>
internal static partial class CslSources
{
    /// <summary>All sources; the order decides which record of a party on several consolidated sub-lists bears the plain OFAC number.</summary>
    public static IReadOnlyList<CslSource> All { get; } =
    [
        new("SDN", "us-ofac-sdn", LegalEffect.Prohibited, Ofac: true),
        new("SSI", "us-ofac-cons", LegalEffect.RedFlag, "Sectoral Sanctions Identifications List", true),
        new("MBS", "us-ofac-cons", LegalEffect.RedFlag, "Non-SDN Menu-Based Sanctions List", true),
        new("CMIC", "us-ofac-cons", LegalEffect.RedFlag, "Non-SDN Chinese Military-Industrial Complex Companies List", true),
        new("CAP", "us-ofac-cons", LegalEffect.RedFlag, "CAPTA List", true),
        new("PLC", "us-ofac-cons", LegalEffect.RedFlag, "Non-SDN Palestinian Legislative Council List", true),
        new("FSE", "us-ofac-cons", LegalEffect.Prohibited, "Foreign Sanctions Evaders List", true),
        new("EL", "us-bis-el", LegalEffect.Licence),
        new("MEU", "us-bis-meu", LegalEffect.Licence),
        new("UVL", "us-bis-uvl", LegalEffect.RedFlag),
        new("DPL", "us-bis-dpl", LegalEffect.Prohibited),
        new("DTC", "us-state-ddtc", LegalEffect.Prohibited),
        new("ISN", "us-state-isn", LegalEffect.Prohibited),
    ];

    /// <summary>The source of a record's <c>source</c> text, or null when its code is not known.</summary>
    public static CslSource? Find(string? source)
    {
        if (source is null) return null;
        foreach (Match match in CodeInParentheses().Matches(source))
        {
            var code = match.Groups["code"].Value;
            foreach (var known in All)
                if (known.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) return known;
        }

        return null;
    }

    [GeneratedRegex(@"\((?:NS-)?(?<code>[A-Z]+)(?: List)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex CodeInParentheses();
}
