using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Tests.Screening;

public sealed class ScreenManifestJourneyTests : IDisposable
{
    private readonly JourneyRun _run = new();

    public void Dispose() => _run.Dispose();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 4)]
    [InlineData(1000, 1)]
    public void Batch_size_and_threads_never_change_a_byte_of_the_workbook(int batch, int threads)
    {
        var manifest = MadeManifests.Text(MadeManifests.Rows(TestSize.Seed, 120));
        Assert.Equal(_run.Workbook(manifest, 2000, 2), _run.Workbook(manifest, batch, threads));
    }

    [Fact]
    public void The_order_of_the_rows_never_changes_an_outcome()
    {
        var rows = MadeManifests.Rows(TestSize.Seed, 150);
        var shuffled = rows.ToArray();
        new Random(TestSize.Seed).Shuffle(shuffled);
        Assert.Equal(_run.OutcomesBy(MadeManifests.Text(rows), 0).OrderBy(p => p.Key, StringComparer.Ordinal), _run.OutcomesBy(MadeManifests.Text(shuffled), 0).OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_row_has_one_outcome_and_the_sum_is_the_rows()
    {
        using var result = _run.Screen(MadeManifests.Text(MadeManifests.Rows(TestSize.Seed, 200))).Value!;
        var s = result.Summary;
        Assert.Equal(200, s.Rows);
        Assert.Equal(200, s.Clear + s.Review + s.Hold + s.NotScreened);
        var rows = result.Rows().ToList();
        Assert.Equal(200, rows.Select(r => r.Row.Row.Ordinal).Distinct().Count());
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var counted = outcome switch { Outcome.Clear => s.Clear, Outcome.Review => s.Review, Outcome.Hold => s.Hold, _ => s.NotScreened };
            Assert.Equal(counted, rows.Count(r => r.Row.Outcome == outcome));
        }
    }

    [Fact]
    public void Notable_rows_are_the_rows_that_say_something_and_agree_with_the_rows()
    {
        using var result = _run.Screen(MadeManifests.Text(MadeManifests.Rows(TestSize.Seed, 200))).Value!;
        var all = result.Rows().ToDictionary(r => r.Row.Row.Ordinal, r => r.Row);
        var notable = result.NotableRows().ToList();
        Assert.All(notable, n => Assert.Equal((all[n.Row.Row.Ordinal].Outcome, all[n.Row.Row.Ordinal].Findings.Count), (n.Row.Outcome, n.Row.Findings.Count)));
        var left = all.Values.Where(r => notable.All(n => n.Row.Row.Ordinal != r.Row.Ordinal));
        Assert.All(left, r => Assert.True(r is { Outcome: Outcome.Clear, Findings.Count: 0, Goods.Pointers.Count: 0 }));
    }

    [Fact]
    public void A_listed_party_flags_every_row_of_its_bill_and_no_other()
    {
        var manifest = MadeManifests.Text(["1,BL01,Bluefield Ceramics GmbH,Exempla Tiles SA,PT,690721,tiles", "2,BL01,JSC Mikron,Exempla Tiles SA,PT,690721,tiles", "3,BL02,Bluefield Ceramics GmbH,Exempla Tiles SA,PT,690721,tiles"]);
        using var result = _run.Screen(manifest).Value!;
        Assert.Equal([Outcome.Hold, Outcome.Hold, Outcome.Clear], result.Rows().Select(r => r.Row.Outcome));
        var finding = Assert.Single(result.Rows().First().Row.Findings, f => f.RuleId == "bill-flagged");
        Assert.Contains("Row 3", finding.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_distinct_party_is_screened_once_however_many_rows_carry_it()
    {
        using var result = _run.Screen(MadeManifests.Text(Enumerable.Range(1, 50).Select(i => $"{i},B{i},Bluefield Ceramics GmbH,JSC Mikron,RU,690721,tiles"))).Value!;
        Assert.Equal(2, result.Parties.Count);
        Assert.Equal([50, 50], result.PartyRowCounts);
        Assert.Equal(10, result.PartyFirstRows[0].Count);
        // One party, and the three findings of the destination: what a person has to look at does not grow with the rows.
        Assert.InRange(result.Summary.Alerts, 1, 4);
    }

    [Fact]
    public void One_file_that_cannot_be_opened_refuses_the_run_and_is_named()
    {
        var result = _run.Screen([("good.csv", MadeManifests.Text(MadeManifests.Rows(1, 5))), ("bad.pdf", "%PDF-1.7 nothing")]);
        Assert.False(result.Succeeded);
        Assert.All(result.Diagnostics, d => Assert.Equal("bad.pdf", d.Position.File));
    }

    [Fact]
    public void The_run_key_depends_on_the_bytes_and_not_on_the_name()
    {
        var text = MadeManifests.Text(MadeManifests.Rows(1, 5));
        string Key(string name, string manifest)
        {
            using var result = _run.Screen([(name, manifest)]).Value!;
            return result.Facts.RunKey;
        }

        Assert.Equal(Key("a.csv", text), Key("b.csv", text));
        Assert.NotEqual(Key("a.csv", text), Key("a.csv", text + "9,B9,X Y Ltd,Z W Ltd,DE,690721,more\n"));
    }

    [Fact]
    public void Nothing_is_left_behind_after_the_result_is_disposed()
    {
        _run.Screen(MadeManifests.Text(MadeManifests.Rows(1, 50))).Value!.Dispose();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_run.Folder));
    }

    [Fact]
    public void A_failing_disk_is_an_exception_and_leaves_nothing_behind()
    {
        Assert.Throws<IOException>(() => _run.Screen(MadeManifests.Text(MadeManifests.Rows(1, 50)), stream: new FailingStream()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_run.Folder));
    }

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("The disk is gone.");

        public override int Read(Span<byte> buffer) => throw new IOException("The disk is gone.");
    }
}
