using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>What is imported can be published: the snapshot holds what was read and every strong name finds its own entry.</summary>
public sealed class ImportSnapshotTests(ITestOutputHelper output)
{
    /// <summary>The two large ones and the one that is all Han only at full size.</summary>
    private static readonly string[] Files =
        ["bis_dpl/dpl_2023-11.txt", "china_mofcom/entity_list_2026-07.json", "japan_meti/end_user_list_2025-09-29.xlsx", "australia/dfat_2026-07.xlsx"];

    [Fact]
    public void Imported_lists_round_trip_and_every_strong_name_finds_itself()
    {
        var source = Files.Take(TestSize.Full ? Files.Length : 2).Select(RealEdition.Read).ToList();
        var build = SnapshotBuilder.Build(source);
        using var snapshot = ListSnapshot.Open(build.Bytes).Value!;
        Assert.Empty(SnapshotCheck.Reconcile(snapshot, source));
        Assert.Empty(SnapshotCheck.CompareEntries(snapshot, source));
        var report = SnapshotCheck.Run(snapshot, source, new MatchSettings());
        output.WriteLine(report.SelfMatch.ToString());
        foreach (var diagnostic in report.Diagnostics) output.WriteLine(diagnostic.ToSentence());
        Assert.True(report.Passed);
    }
}
