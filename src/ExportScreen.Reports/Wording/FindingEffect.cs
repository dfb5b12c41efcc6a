using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>What a finding of a rule means in law. Its own words: a rule speaks of a route or of goods, where a hit speaks of a listed party.</summary>
internal static class FindingEffect
{
    /// <summary>"Prohibited by the cited rule", and so on; a house rule has no effect of its own.</summary>
    public static string Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Effect switch
        {
            LegalEffect.Prohibited => "Prohibited by the cited rule",
            LegalEffect.Licence => "Licence needed under the cited rule",
            LegalEffect.RedFlag => "Red flag: due diligence before going on",
            _ => "House rule: no legal effect of its own",
        };
    }
}
