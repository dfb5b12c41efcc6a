using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Tests.Snapshots;

/// <summary>What the readers make of the fixtures comes back from a snapshot as it was, and is found by its names.</summary>
public sealed class FixtureSnapshotTests
{
    public static TheoryData<string, string> Fixtures => FixtureFeeds.All();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_entry_comes_back_and_every_strong_name_finds_its_own(string folder, string name)
    {
        var feed = FixtureFeeds.Of(folder);
        var source = new[] { Sources.Edition(feed.Id, ListFixtures.Accepted(feed, ListFixtures.Corpus(folder, name)).Entries) };
        using var snapshot = Sources.Open(source);
        Assert.Empty(SnapshotCheck.CompareEntries(snapshot, source));
        var report = SnapshotCheck.Run(snapshot, source, new MatchSettings());
        Assert.True(report.Passed, string.Join('\n', report.Diagnostics.Select(d => d.ToSentence())));
        Assert.True(report.SelfMatch.Checked > 0);
    }

    [Fact]
    public void A_de_listed_target_is_in_force_until_the_day_before_and_not_after()
    {
        var feed = FixtureFeeds.Of("ch-seco");
        using var snapshot = Sources.Open(Sources.Edition(feed.Id, ListFixtures.Accepted(feed, ListFixtures.Corpus("ch-seco", "quirks.xml")).Entries));
        var entry = Enumerable.Range(0, snapshot.EntryCount).Single(e => snapshot.Entry(e).Id == "ch-seco:5004");
        Assert.True(snapshot.InForce(entry, new DateOnly(2023, 6, 19)));
        Assert.False(snapshot.InForce(entry, new DateOnly(2023, 6, 20)));
    }
}
