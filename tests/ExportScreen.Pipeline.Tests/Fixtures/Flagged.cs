using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Findings;

namespace ExportScreen.Pipeline.Tests.Fixtures;

/// <summary>Invented flagged rows.</summary>
internal static class Flagged
{
    public const string Job1 = "00000000000000000000000000000001";
    public const string Job2 = "a0000000000000000000000000000002";

    public static FindingScope Scope(string job = Job1, int chunk = 0, string tenant = "default", int day = 22) => new()
    {
        Tenant = tenant,
        JobId = job,
        Chunk = chunk,
        FileName = "manifest.csv",
        Day = new DateOnly(2026, 11, day),
        SnapshotId = "snap",
        RuleBookVersion = "2026.11",
        EngineVersion = "1/1",
        AsOf = new DateOnly(2026, 11, day),
    };

    public static Hit Hit(string entry, double score = 0.95, Outcome outcome = Outcome.Hold, string contentHash = "00ff") => new()
    {
        EntryId = entry,
        List = entry.Split(':')[0],
        EntryName = "Listed " + entry,
        Basis = HitBasis.Name,
        Score = score,
        Band = score >= 0.92 ? MatchBand.Strong : MatchBand.Review,
        Given = "Example Trading",
        Matched = "Example Trading Ltd",
        Effect = LegalEffect.Prohibited,
        LegalBasis = "31 CFR 587",
        EntryContentHash = contentHash,
        Outcome = outcome,
    };

    public static Finding Finding(string rule, string evidence = "Destination RU", Outcome outcome = Outcome.Hold) => new(rule, "Title of " + rule, outcome, "house", evidence);

    public static PartyScreening Party(string key, string name, params Hit[] hits) =>
        new() { Key = key, Party = Make.Party(name, country: "CN"), Normalised = name, Hits = hits };

    public static FlaggedRow Row(int ordinal, PartyScreening[] parties, params Finding[] findings) => Row(ordinal, parties, [.. parties.Select(_ => PartyRole.Consignee)], findings);

    public static FlaggedRow Row(int ordinal, PartyScreening[] parties, PartyRole[] roles, params Finding[] findings) => new($"{ordinal + 1}", new RowScreening
    {
        Row = new SourceRow(ordinal, 0, new SourcePosition(Row: ordinal + 1), []),
        Outcome = Outcome.Hold,
        ReasonCode = "x",
        Reference = $"BL-{ordinal}",
        Parties = [.. roles.Select((role, i) => new RowParty(role, null, i, null))],
        Findings = findings,
    }, parties);

    /// <summary>Twelve rows of one chunk: three parties, two entries, two rules.</summary>
    public static List<FlaggedRow> Rows(int first = 1) => [.. Enumerable.Range(first, 12).Select(i => Row(i,
        [Party($"p{i % 3}", $"Party {i % 3}", Hit("us-ofac-sdn:1"), Hit($"eu-fsf:{i % 2}", 0.85, Outcome.Review))],
        [.. i % 4 == 0 ? [Finding("embargo-destination"), Finding("kit-split", "Four bills", Outcome.Review)] : Array.Empty<Finding>()]))];
}
