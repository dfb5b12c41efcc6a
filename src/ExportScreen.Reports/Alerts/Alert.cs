using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Alerts;

/// <summary>One thing to decide: a party against a list entry, or one evidence of a rule. Either <see cref="Hit"/> or <see cref="Group"/> is set.</summary>
/// <param name="Party">Index of the party, or -1.</param>
/// <param name="Hit">The hit, or null.</param>
/// <param name="Group">The findings, or null.</param>
internal sealed record Alert(int Party, Hit? Hit, FindingGroup? Group)
{
    /// <summary>Hold or Review.</summary>
    public Outcome Outcome => Hit?.Outcome ?? Group!.Finding.Outcome;

    /// <summary>1 (Hold, prohibited) to 6 (Review, red flag or house rule).</summary>
    public int Priority => (Outcome == Outcome.Hold ? 1 : 4) + (int)(Hit?.Effect ?? Group?.Finding.Effect ?? LegalEffect.RedFlag);

    /// <summary>Lasting id by which decisions find their way back: party key and entry id, or rule id and a hash of the evidence.</summary>
    public string Id(ScreeningResult result) => Hit is { } hit
        ? $"{result.Parties[Party].Key}|{hit.EntryId}"
        : $"{Group!.Finding.RuleId}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Group.Finding.Evidence))).AsSpan(0, 16)}";

    /// <summary>The key under which a decision about it is remembered.</summary>
    public string DecisionKey(ScreeningResult result) => Hit is { } hit
        ? DecisionKeys.Of(result.Parties[Party].Key, hit, result.Facts.RuleBookVersion)
        : DecisionKeys.Of(Group!.Finding, result.Facts.RuleBookVersion);

    /// <summary>
    /// Every alert of a run, in the order of work: by priority, then score, then attributes that agree, then those that differ, then order of appearance.
    /// </summary>
    public static IReadOnlyList<Alert> Sorted(ScreeningResult result, RowCollector rows)
    {
        var alerts = new List<Alert>();
        for (var i = 0; i < result.Parties.Count; i++)
            foreach (var hit in result.Parties[i].Hits)
                if (hit.Outcome >= Outcome.Review) alerts.Add(new Alert(i, hit, null));
        foreach (var group in rows.Findings)
            if (group.Finding.Outcome >= Outcome.Review) alerts.Add(new Alert(-1, null, group));
        return [.. alerts.OrderBy(a => a.Priority).ThenByDescending(a => a.Hit?.Score ?? 0).ThenByDescending(a => a.Count(Agreement.Agrees)).ThenBy(a => a.Count(Agreement.Differs))];
    }

    private int Count(Agreement agreement)
    {
        var count = 0;
        if (Hit is not null)
            foreach (var attribute in Hit.Attributes)
                if (attribute.Agreement == agreement) count++;
        return count;
    }
}
