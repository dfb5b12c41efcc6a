using System.Diagnostics;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Tests.Snapshots;

/// <summary>A snapshot of real lists. Times are printed, not asserted.</summary>
public sealed class RealSnapshotTests(ITestOutputHelper output)
{
    private static readonly string[] Files =
    [
        "us_csl/consolidated_2026-07_rebuilt.json", "un/consolidated_2026-08.xml", "eu_fsf/full_2026-02_rebuilt.xml", "uk_uksl/UK-Sanctions-List_2026-08-10_rebuilt.xml",
    ];

    [Fact]
    public void Real_lists_round_trip_and_every_strong_name_finds_itself()
    {
        var files = TestSize.Full ? Files : Files[1..2];
        var source = files.Select(RealEdition.Read).ToList();
        var clock = Stopwatch.StartNew();
        var build = SnapshotBuilder.Build(source);
        output.WriteLine($"build {clock.ElapsedMilliseconds} ms, {build.Bytes.Length:n0} bytes");
        clock.Restart();
        using var snapshot = ListSnapshot.Open(build.Bytes).Value!;
        output.WriteLine($"open {clock.Elapsed.TotalMilliseconds:0.0} ms, {snapshot.EntryCount:n0} entries, {snapshot.NameCount:n0} names");
        clock.Restart();
        Assert.True(SnapshotFile.IsSealed(build.Bytes.Span));
        output.WriteLine($"seal {clock.Elapsed.TotalMilliseconds:0.0} ms");
        clock.Restart();
        Assert.Empty(SnapshotCheck.Reconcile(snapshot, source));
        Assert.Empty(SnapshotCheck.CompareEntries(snapshot, source));
        output.WriteLine($"compare {clock.ElapsedMilliseconds} ms");
        clock.Restart();
        var report = SnapshotCheck.Run(snapshot, source, new MatchSettings());
        output.WriteLine($"{report.SelfMatch} in {clock.ElapsedMilliseconds} ms");
        foreach (var diagnostic in report.Diagnostics) output.WriteLine(diagnostic.ToSentence());
        Assert.True(report.Passed);
        Assert.Equal(report.SelfMatch.Checked, report.SelfMatch.Found + report.SelfMatch.Exceptions.Count);
        source.Reverse();
        Assert.True(build.Bytes.Span.SequenceEqual(SnapshotBuilder.Build(source).Bytes.Span));
    }
}
