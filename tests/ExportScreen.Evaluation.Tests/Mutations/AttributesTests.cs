using ExportScreen.Evaluation.Mutations;
using ExportScreen.Evaluation.Mutations.Attributes;
using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Mutations;

public sealed class AttributesTests
{
    [Fact]
    public void Addresses_are_written_otherwise_and_found()
    {
        using var snapshot = SnapshotOf(
            Make.Entry("1", "Romashka Zvezda") with { Addresses = [new ListedAddress("Unit 2317, 23/F Metro Centre 2, 21 Lam Hing Street", "Kowloon Bay", Country: CountryCode.Of("HK"))] });
        var subject = Subject.Of(snapshot, new MatchSettings());
        var made = MutationClasses.All.Single(c => c.Number == 30);
        var queries = Enumerable.Range(0, 300).SelectMany(seed => made.Generate(subject, seed, 5)).Select(c => c.Query).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "Kowloon Bay, 21 Lam Hing Street, 23/F Metro Centre 2, Unit 2317", "UNIT 2317 23/F METRO CENTRE 2 21 LAM HING STREET KOWLOON BAY",
                "Unit 2317, 23th Floor Metro Centre 2, 21 Lam Hing Street, Kowloon Bay",
            },
            queries);
        Assert.Contains(queries, q => q.Contains("Lam Hing St,", StringComparison.Ordinal));
        var result = Assert.Single(MutationReport.Measure(subject, 1, 5, classes: [made]).Classes);
        Assert.Equal((1, 1), (result.Count, result.Found));
    }

    [Theory]
    [InlineData(IdentifierKind.Imo, "9238052", "IMO 9238052|IMO9238052|IMO No. 9238052|923 8052|IMO: 9238052")]
    public void IMO_numbers_come_with_their_label(IdentifierKind kind, string raw, string queries) =>
        Assert.Equal(
            queries.Split('|').Order(StringComparer.Ordinal),
            Enumerable.Range(0, 200).Select(i => IdentifierCases.Mutate(kind, raw, new Dice((ulong)i))!.Value.Query).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Numbers_with_blanks_and_dashes_are_found()
    {
        using var snapshot = SnapshotOf(
            Make.Entry("1", "Romashka Zvezda") with { Identifiers = [Identifiers.Of(IdentifierKind.Inn, "7718676447"), Identifiers.Of(IdentifierKind.Passport, "PS472330208")] },
            Make.Entry("2", "ZVEZDA POLARIS", EntryKind.Vessel) with { Identifiers = [Identifiers.Of(IdentifierKind.Imo, "9238052")] });
        var subject = Subject.Of(snapshot, new MatchSettings());
        var results = MutationReport.Measure(subject, 3, 5, classes: [.. MutationClasses.All.Where(c => c.Number == 32 || c.Title.Contains("IMO", StringComparison.Ordinal))]).Classes;
        Assert.Equal([(1, 1), (2, 2)], results.Select(r => (r.Count, r.Found)));
    }

    [Fact]
    public void Ships_come_with_their_mark_former_name_or_number_in_words()
    {
        var queries = MadeOf.Queries(31, EntryKind.Vessel, "OCEAN ZVEZDOCHKA 4", "name");
        Assert.Superset(new HashSet<string> { "MV OCEAN ZVEZDOCHKA 4", "OCEAN ZVEZDOCHKA FOUR" }, queries.ToHashSet());
        Assert.Contains(queries, q => q.EndsWith(" ex OCEAN ZVEZDOCHKA 4", StringComparison.Ordinal));
    }

    private static ListSnapshot SnapshotOf(params ListEntry[] entries) => ListSnapshot.Open(SnapshotBuilder.Build(
    [
        new EditionEntries(
            new ListEdition
            {
                Feed = "own-csv", Publisher = "own", Files = [], ParserVersion = "1", Lists = [new ListCount("us-ofac-sdn", entries.Length, entries.Sum(e => e.Names.Count))],
            },
            entries),
    ]).Bytes).Value!;
}
