using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Alerts;

/// <summary>One thing to decide: a party against a listed party with all its listings, or one evidence of a rule. Either <see cref="Hits"/> or <see cref="Group"/> is set.</summary>
/// <param name="Party">Index of the party, or -1.</param>
/// <param name="Hits">The hits, or null.</param>
/// <param name="Group">The findings, or null.</param>
internal sealed record Alert(int Party, ListedPartyHits? Hits, FindingGroup? Group)
{
    /// <summary>Hold or Review.</summary>
    public Outcome Outcome => Hits?.Outcome ?? Group!.Finding.Outcome;

    /// <summary>1 (Hold, prohibited) to 6 (Review, red flag or house rule).</summary>
    public int Priority => (Outcome == Outcome.Hold ? 1 : 4) + (int)(Hits?.Effect ?? Group?.Finding.Effect ?? LegalEffect.RedFlag);

    /// <summary>Lasting id: party key and id of the listed party, or rule id and a hash of the evidence.</summary>
    public string Id(ScreeningResult result) => Hits is { } hits
        ? $"{result.Parties[Party].Key}|{hits.Id}"
        : $"{Group!.Finding.RuleId}|{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Group.Finding.Evidence))).AsSpan(0, 16)}";

    /// <summary>The keys under which a decision about it is remembered: one for each listing, in the order of the hits, so that a listing that changes later asks anew alone.</summary>
    public IReadOnlyList<string> DecisionKeysOf(ScreeningResult result) => Hits is { } hits
        ? [.. hits.Hits.Select(hit => DecisionKeys.Of(result.Parties[Party].Key, hit, result.Facts.RuleBookVersion))]
        : [DecisionKeys.Of(Group!.Finding, result.Facts.RuleBookVersion)];

    /// <summary>What was decided before; of several listings, which of them that counts for.</summary>
    /// <param name="result">The result.</param>
    /// <param name="keys">What <see cref="DecisionKeysOf"/> gave.</param>
    public string? PreviousDecision(ScreeningResult result, IReadOnlyList<string> keys)
    {
        var sentences = keys.Select(key => result.PreviousDecisionOf(key)?.ToSentence()).ToList();
        if (sentences.Distinct().Count() == 1) return sentences[0];
        return string.Join("\n", Hits!.Hits.Zip(sentences).GroupBy(pair => pair.Second).OrderBy(g => g.Key is null)
            .Select(g => $"{string.Join(", ", g.Select(pair => pair.First.EntryId))}: {g.Key ?? "not decided"}"));
    }

    /// <summary>
    /// Every alert of a run, in the order of work: by priority, then score, then attributes that agree, then those that differ, then order of appearance.
    /// </summary>
    public static IReadOnlyList<Alert> Sorted(ScreeningResult result, RowCollector rows)
    {
        var alerts = new List<Alert>();
        for (var i = 0; i < result.Parties.Count; i++)
            foreach (var hits in ListedPartyHits.Of(result.Parties[i].Hits.Where(h => h.Outcome >= Outcome.Review)))
                alerts.Add(new Alert(i, hits, null));
        foreach (var group in rows.Findings)
            if (group.Finding.Outcome >= Outcome.Review) alerts.Add(new Alert(-1, null, group));
        return [.. alerts.OrderBy(a => a.Priority).ThenByDescending(a => a.Hits?.Best.Score ?? 0).ThenByDescending(a => a.Count(Agreement.Agrees)).ThenBy(a => a.Count(Agreement.Differs))];
    }

    private int Count(Agreement agreement)
    {
        var count = 0;
        if (Hits is not null)
            foreach (var attribute in Hits.Best.Attributes)
                if (attribute.Agreement == agreement) count++;
        return count;
    }
}
