using System.Reflection;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using Outcome = ExportScreen.Model.Screenings.Outcome;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Pipeline.Tests.Findings;

public sealed class FindingWriterTests : IDisposable
{
    private static readonly string[] Tables = [TableNames.Findings, TableNames.ByParty, TableNames.ByEntry, TableNames.ByRule, TableNames.ByDay];
    private readonly OpenStores _stores = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task A_hit_and_a_finding_lie_under_the_keys_of_the_contract()
    {
        await Write(Flagged.Scope(chunk: 7), [Flagged.Row(12, [Flagged.Party("p1", "Example", Flagged.Hit("us-ofac-sdn:1"))], Flagged.Finding("embargo-destination"))]);
        var hit = await _stores.Records.GetAsync(TableNames.Findings, $"default|{Flagged.Job1}|000007", "0000012|H|us-ofac-sdn:1|p1", Cancel);
        Assert.Equal("Listed us-ofac-sdn:1", hit!.Text("entryName"));
        Assert.Equal(0.95, hit.Real("score"));
        Assert.Equal("Hold", hit.Text("outcome"));
        Assert.Equal(1, hit.Number("schema"));
        var finding = await _stores.Records.GetAsync(TableNames.Findings, $"default|{Flagged.Job1}|000007", $"0000012|F|embargo-destination|{FindingKeys.Hash("Destination RU")}", Cancel);
        Assert.Equal("Destination RU", finding!.Text("sentence"));
        Assert.Single(await _stores.DumpAsync(TableNames.ByParty));
        Assert.Single(await _stores.DumpAsync(TableNames.ByEntry));
        Assert.Single(await _stores.DumpAsync(TableNames.ByRule));
        Assert.Equal(2, (await _stores.DumpAsync(TableNames.ByDay)).Count);
        var narrow = Assert.Single(await All(TableNames.ByParty));
        Assert.StartsWith($"default|{FindingKeys.Hash("p1")}|", narrow.Partition, StringComparison.Ordinal);
        Assert.Equal($"{Flagged.Job1}|0000012|H|us-ofac-sdn:1|p1", narrow.Row);
        Assert.Equal(7, narrow.Number("chunk"));
        Assert.StartsWith("default|20261122|", (await All(TableNames.ByDay))[0].Partition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_again_changes_nothing()
    {
        await Write(Flagged.Scope(), Flagged.Rows());
        var once = await Dump();
        await Write(Flagged.Scope(), Flagged.Rows());
        Assert.Equal(once, await Dump());
        Assert.True(once.Count > 60);
    }

    [Fact]
    public void The_order_of_rows_and_parties_never_changes_a_record()
    {
        var twins = new[] { Flagged.Party("p1", "Example", Flagged.Hit("us-ofac-sdn:1", 0.9)), Flagged.Party("p1", "EXAMPLE", Flagged.Hit("us-ofac-sdn:1", 0.9)), Flagged.Party("p2", "Other", Flagged.Hit("us-ofac-sdn:1", 0.8, Outcome.Review)) };
        var expected = Records(Flagged.Rows().Append(Flagged.Row(90, twins, [PartyRole.Consignee, PartyRole.NotifyParty, PartyRole.Bank], Flagged.Finding("a"), Flagged.Finding("b"))));
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(seeds, seed =>
        {
            var random = new Random(seed);
            var parties = twins.Zip([PartyRole.Consignee, PartyRole.NotifyParty, PartyRole.Bank]).ToArray();
            random.Shuffle(parties);
            Finding[] findings = [Flagged.Finding("a"), Flagged.Finding("b")];
            random.Shuffle(findings);
            var rows = Flagged.Rows().Append(Flagged.Row(90, [.. parties.Select(p => p.First)], [.. parties.Select(p => p.Second)], findings)).ToArray();
            random.Shuffle(rows);
            return expected.SequenceEqual(Records(rows));
        }));

        static List<string> Records(IEnumerable<FlaggedRow> rows)
        {
            var records = new Dictionary<string, Record>(StringComparer.Ordinal);
            foreach (var row in rows) FindingRecords.AddTo(records, Flagged.Scope(), row);
            return [.. records.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {string.Join(' ', r.Value.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}"))}")];
        }
    }

    [Fact]
    public async Task A_party_under_two_roles_has_one_record_that_names_both()
    {
        var party = Flagged.Party("p1", "Example", Flagged.Hit("us-ofac-sdn:1"));
        await Write(Flagged.Scope(), [Flagged.Row(1, [party, party], [PartyRole.NotifyParty, PartyRole.Consignee])]);
        Assert.Equal("Consignee, NotifyParty", Assert.Single(await All(TableNames.Findings)).Text("role"));
    }

    [Fact]
    public async Task Ids_with_characters_that_keys_forbid_and_ids_of_any_length_are_stored_and_found()
    {
        string[] entries = ["own-x:a/b\\c#d?e|f%g\u0001h\u007f", "own-x:红兔😀", "own-x:" + new string('ö', 900), "own-x:" + new string('ö', 901), "own-x:a%2Fb"];
        await Write(Flagged.Scope(), [Flagged.Row(1, [Flagged.Party("p1", "Example", [.. entries.Select(e => Flagged.Hit(e))])])]);
        Assert.Equal(entries.Length, (await All(TableNames.Findings)).Count);
        var board = new FindingBoard(_stores.Jobs);
        foreach (var entry in entries)
        {
            var found = Assert.Single((await board.PageAsync("default", new FindingQuery { EntryId = entry }, 10, null, Cancel)).Findings);
            Assert.Equal(entry, found.EntryId);
            Assert.Equal(entry, (await board.FindAsync("default", found.Id, Cancel))!.EntryId);
        }
    }

    [Fact]
    public async Task A_text_longer_than_a_value_may_be_is_cut_and_never_inside_a_pair()
    {
        var evidence = new string('x', FindingRecords.LongestText - 2) + "😀😀 and more \ud800";
        await Write(Flagged.Scope(), [Flagged.Row(1, [], Flagged.Finding("r", evidence), Flagged.Finding("s", "lone \ud800"))]);
        var stored = (await All(TableNames.Findings)).Select(r => r.Text("sentence")!).ToList();
        Assert.Contains(new string('x', FindingRecords.LongestText - 2) + "…", stored);
        Assert.Contains("lone \uFFFD", stored);
    }

    [Fact]
    public async Task The_decision_that_counted_when_the_job_was_planned_stands_in_the_record()
    {
        var row = Flagged.Row(1, [Flagged.Party("p1", "Example", Flagged.Hit("us-ofac-sdn:1"))]);
        var key = DecisionKeys.Of("p1", Flagged.Hit("us-ofac-sdn:1"), "2026.11");
        var previous = new PreviousDecision(Disposition.FalsePositive, "different-name", null, "anna", new DateOnly(2026, 10, 1), "bert", null);
        await Write(Flagged.Scope() with { Previous = k => k == key ? previous : null }, [row]);
        var record = Assert.Single(await All(TableNames.Findings));
        Assert.Equal(("FalsePositive", "different-name", "anna", "2026-10-01"), (record.Text("previousDisposition"), record.Text("previousReason"), record.Text("previousBy"), record.Text("previousDay")));
    }

    [Fact]
    public void Every_value_of_a_record_is_explained_beside_the_code()
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Root, "src", "ExportScreen.Pipeline", "Findings", "README.md"));
        var names = typeof(FindingFields).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f is { IsLiteral: true, Name: not ("HitKind" or "FindingKind") } && f.FieldType == typeof(string));
        Assert.All(names, f => Assert.Contains($"| `{f.GetRawConstantValue()}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scopes_that_no_key_can_hold_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Write(Flagged.Scope(tenant: "A|B"), []));
        await Assert.ThrowsAsync<ArgumentException>(() => Write(Flagged.Scope(job: "../x"), []));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Write(Flagged.Scope(chunk: 1_000_000), []));
    }

    private Task Write(FindingScope scope, List<FlaggedRow> rows) => new FindingWriter(_stores.Records).WriteAsync(scope, rows, Cancel);

    private async Task<List<string>> Dump()
    {
        var all = new List<string>();
        foreach (var table in Tables) all.AddRange(await _stores.DumpAsync(table));
        return all;
    }

    private async Task<List<Record>> All(string table)
    {
        var all = new List<Record>();
        await foreach (var record in _stores.Records.QueryAsync(new RecordQuery(table), Cancel)) all.Add(record);
        return all;
    }
}
