using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Lists;

namespace ExportScreen.Rules.Tests;

/// <summary>A snapshot of a few entries, built by the production builder.</summary>
internal static class TestSnapshot
{
    public static ListSnapshot Of(params ListEntry[] entries)
    {
        var editions = entries.GroupBy(e => e.List, StringComparer.Ordinal).Select(g => new EditionEntries(
            new ListEdition
            {
                Feed = "test-feed",
                Publisher = "Test publisher",
                AsOf = new DateOnly(2026, 8, 1),
                Lists = [new ListCount(g.Key, g.Count(), g.Sum(e => e.Names.Count))],
                Files = [],
                ParserVersion = "1",
            },
            [.. g])).ToList();
        var build = SnapshotBuilder.Build(editions);
        var opened = ListSnapshot.Open(build.Bytes);
        Assert.True(opened.Succeeded);
        return opened.Value;
    }
}
