using ExportScreen.Model.Evidence;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Rules.Passes;

namespace ExportScreen.App.Web.Screening;

/// <summary>What is said of a party or a consignment. Clear means: no match in the lists shown.</summary>
/// <param name="Outcome"><c>clear</c>, <c>review</c>, <c>hold</c> or <c>notScreened</c>: the worst of all.</param>
/// <param name="Parties">Each party.</param>
/// <param name="Goods">Each line of goods; null for a single party.</param>
/// <param name="Run">With what it was screened.</param>
/// <param name="Warnings">Loud warnings about the lists.</param>
internal sealed record ScreenAnswer(string Outcome, IReadOnlyList<PartyResult> Parties, IReadOnlyList<GoodsResult>? Goods, RunResult Run, IReadOnlyList<string> Warnings)
{
    public static ScreenAnswer Of(PartyAnswer answer) => new(Name(answer.Party.NotScreenedReason is null ? answer.Party.Outcome : Outcomes.Worst(answer.Party.Outcome, Model.Screenings.Outcome.NotScreened)),
        [PartyResult.Of(answer.Party, null)], null, RunResult.Of(answer.Engine), answer.Engine.Warnings);

    public static ScreenAnswer Of(ConsignmentAnswer answer)
    {
        var screened = answer.Consignment;
        var worst = screened.Items.Aggregate(screened.Shared, (outcome, item) => Outcomes.Worst(outcome, item.Outcome));
        return new ScreenAnswer(
            Name(worst), [.. screened.Parties.Select(p => PartyResult.Of(answer.Parties[p.Party], Name(p.Role)))], [.. screened.Items.Select(GoodsResult.Of)],
            RunResult.Of(answer.Engine), answer.Engine.Warnings);
    }

    internal static string Name<T>(T value)
        where T : struct, Enum => value.ToString() is var text ? char.ToLowerInvariant(text[0]) + text[1..] : "";
}

/// <summary>With what was screened: the same gives the same answer again.</summary>
internal sealed record RunResult(DateOnly AsOf, string SnapshotId, string RuleBookVersion, string ControlTablesId, string EngineVersion)
{
    public static RunResult Of(EngineStamp stamp) => new(stamp.AsOf, stamp.SnapshotId, stamp.RuleBookVersion, stamp.ControlTablesId, stamp.EngineVersion);
}

/// <summary>A party.</summary>
internal sealed record PartyResult(string? Role, string Key, string Outcome, IReadOnlyList<HitResult> Hits, HitResult? NearMiss, string? NotScreenedReason)
{
    public static PartyResult Of(PartyScreening party, string? role) => new(
        role, party.Key, ScreenAnswer.Name(party.Outcome), party.Hits.Count == 0 ? [] : [.. party.Hits.Select(HitResult.Of)], party.NearMiss is { } near ? HitResult.Of(near) : null, party.NotScreenedReason);
}

/// <summary>A match with its evidence in words.</summary>
internal sealed record HitResult(
    string Entry, string List, string EntryName, string Basis, double Score, string Band, string Outcome, string Matched, string Effect, string? Programmes, string? LegalBasis, string? SourceUrl,
    string Why, string Consequence, string ListedParty, IReadOnlyList<string>? Listings)
{
    public static HitResult Of(Hit hit) => new(
        hit.EntryId, hit.List, hit.EntryName, ScreenAnswer.Name(hit.Basis), Math.Round(hit.Score, 4), ScreenAnswer.Name(hit.Band), ScreenAnswer.Name(hit.Outcome), hit.Matched,
        ScreenAnswer.Name(hit.Effect), hit.Programmes, hit.LegalBasis, hit.SourceUrl, HitSentence.Why(hit), HitSentence.Consequence(hit.Effect), hit.ListedParty,
        hit.Listings.Count > 1 ? hit.Listings : null);
}

/// <summary>A line of goods, with what concerns the whole consignment.</summary>
internal sealed record GoodsResult(string Outcome, string ReasonCode, IReadOnlyList<FindingResult> Findings, string? NextStep)
{
    public static GoodsResult Of(ItemScreening item) => new(
        ScreenAnswer.Name(item.Outcome), item.ReasonCode, [.. item.Findings.Select(FindingResult.Of)], item.Goods.NextStep);
}

/// <summary>What a rule says.</summary>
internal sealed record FindingResult(string Rule, string Title, string Outcome, string Authority, string Evidence, string? DateBasis, string? Effect)
{
    public static FindingResult Of(Finding finding) => new(
        finding.RuleId, finding.Title, ScreenAnswer.Name(finding.Outcome), finding.Authority, finding.Evidence, finding.DateBasis, finding.Effect is { } effect ? ScreenAnswer.Name(effect) : null);
}
