using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Lists.Tests.Refreshing;

public sealed class CurrentEditionsTests
{
    private static readonly IListFeed[] Feeds = [Feed("enhanced", 1), Feed("csv", 3), Feed("csl", 4)];

    [Fact]
    public void One_feed_per_list_is_current_and_the_lowest_rank_goes_first()
    {
        var csl = Edition("csl", 9, "us-ofac-sdn", "us-bis-el");
        var csv = Edition("csv", 1, "us-ofac-sdn");
        var enhanced = Edition("enhanced", 1, "us-ofac-cons");
        foreach (var order in new[] { new[] { csl, csv, enhanced }, [enhanced, csv, csl], [csv, enhanced, csl] })
        {
            var chosen = CurrentEditions.Choose(order, Feeds);
            Assert.Equal("us-bis-el=csl us-ofac-cons=enhanced us-ofac-sdn=csv", string.Join(' ', chosen.Select(c => $"{c.Key}={c.Value.Edition.Feed}")));
        }
    }

    [Fact]
    public void Of_one_feed_the_latest_import_is_current()
    {
        var (first, second) = (Edition("csv", 1, "us-ofac-sdn"), Edition("csv", 2, "us-ofac-sdn"));
        Assert.Same(second, CurrentEditions.Choose([first, second], Feeds)["us-ofac-sdn"]);
    }

    [Fact]
    public void An_older_edition_is_stored_and_never_made_current()
    {
        var current = Edition("csv", 5, "us-ofac-sdn");
        var older = Edition("csv", 4, "us-ofac-sdn");
        Assert.Equal(EditionUse.Stored, CurrentEditions.UseOf(older.Edition, [current]));
        Assert.Equal(EditionUse.Current, CurrentEditions.UseOf(Edition("csv", 6, "us-ofac-sdn").Edition, [current]));
        Assert.Equal(EditionUse.Current, CurrentEditions.UseOf(Edition("csl", 4, "us-ofac-sdn").Edition, [current]));
        Assert.Equal(EditionUse.Current, CurrentEditions.UseOf(Edition("csv", 4, "us-ofac-cons").Edition, [current]));
        Assert.Equal(EditionUse.Current, CurrentEditions.UseOf(older.Edition with { AsOf = null }, [current]));
        Assert.Same(current, CurrentEditions.Choose([current, older with { Use = EditionUse.Stored }], Feeds)["us-ofac-sdn"]);
    }

    [Fact]
    public void A_feed_that_is_not_known_supplies_nothing() =>
        Assert.Empty(CurrentEditions.Choose([Edition("gone", 1, "un-sc")], Feeds));

    [Fact]
    public void The_same_files_with_the_same_reason_are_the_same_edition()
    {
        var kept = Edition("csv", 1, "us-ofac-sdn");
        var files = new[] { new RawFile("SDN.CSV", "aa", 1), new RawFile("ADD.CSV", "bb", 1) };
        kept = kept with { Edition = kept.Edition with { Files = files } };
        var again = kept.Edition with { Files = [new RawFile("add (1).csv", "bb", 1), new RawFile("sdn.csv", "aa", 1)], Fetched = DateTimeOffset.UnixEpoch };
        Assert.Same(kept, CurrentEditions.SameFiles(again, [kept]));
        Assert.Null(CurrentEditions.SameFiles(again with { PartialReason = "names only" }, [kept]));
        Assert.Null(CurrentEditions.SameFiles(again with { Files = files[..1] }, [kept]));
    }

    [Fact]
    public void A_past_day_has_what_had_been_taken_in_by_its_end()
    {
        var (first, second) = (Fetched(Edition("csv", 1, "us-ofac-sdn"), 2), Fetched(Edition("csv", 3, "us-ofac-sdn"), 5));
        Assert.Same(first, CurrentEditions.ChooseAsOf([first, second], Feeds, Day(4))["us-ofac-sdn"]);
        Assert.Same(second, CurrentEditions.ChooseAsOf([first, second], Feeds, Day(5))["us-ofac-sdn"]);
    }

    [Fact]
    public void A_list_that_was_not_there_on_the_day_comes_from_an_older_edition_that_was_kept()
    {
        var current = Fetched(Edition("csv", 9, "us-ofac-sdn"), 20);
        var (old, older) = (Fetched(Edition("csv", 5, "us-ofac-sdn"), 21), Fetched(Edition("csv", 3, "us-ofac-sdn"), 22));
        StoredEdition[] editions = [current, old with { Use = EditionUse.Stored }, older with { Use = EditionUse.Stored }];
        Assert.Same(editions[1], CurrentEditions.ChooseAsOf(editions, Feeds, Day(6))["us-ofac-sdn"]);
        Assert.Same(editions[2], CurrentEditions.ChooseAsOf(editions, Feeds, Day(4))["us-ofac-sdn"]);
        Assert.Same(current, CurrentEditions.ChooseAsOf(editions, Feeds, Day(2))["us-ofac-sdn"]);
        Assert.Same(current, CurrentEditions.ChooseAsOf(editions, Feeds, Day(20))["us-ofac-sdn"]);
    }

    private static DateOnly Day(int day) => new(2026, 8, day);

    private static StoredEdition Fetched(StoredEdition edition, int day) =>
        edition with { Edition = edition.Edition with { Fetched = new DateTimeOffset(2026, 8, day, 23, 59, 0, TimeSpan.Zero) } };

    private static FakeFeed Feed(string id, int rank) =>
        new(id, new ListContract { Feed = id, Title = id, Publisher = "P", Lists = [], MinEntries = 1, MaxEntries = 9, Rank = rank });

    private static StoredEdition Edition(string feed, int day, params string[] lists) => new(
        new ListEdition
        {
            Feed = feed,
            Publisher = "P",
            AsOf = new DateOnly(2026, 8, day),
            Lists = [.. lists.Select(l => new ListCount(l, 1, 1))],
            Files = [],
            ParserVersion = "1",
        },
        EditionUse.Current);
}
