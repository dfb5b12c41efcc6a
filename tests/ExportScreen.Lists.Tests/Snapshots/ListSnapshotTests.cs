using System.Text.Json;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Lists.Tests.Snapshots;

public sealed class ListSnapshotTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_entry_comes_back_as_it_went_in()
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Prop.ForAll(seeds, seed =>
        {
            var entries = new EntryGenerator(seed).Entries(1 + (seed % 9));
            using var snapshot = Sources.Open(entries.GroupBy(e => e.List).Select(g => Sources.Edition("feed-of-" + g.Key, [.. g])).ToList());
            var expected = entries.OrderBy(e => e.List, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal).ToList();
            Assert.Equal(expected.Count, snapshot.EntryCount);
            for (var i = 0; i < expected.Count; i++) AssertSame(expected[i], snapshot, i);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(4000)).WithReplay((ulong)TestSize.Seed, 1UL));
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
    {
        using var snapshot = Sources.Open(Sources.Edition("feed", Sources.Company("un-sc:1", "A\uD800B")));
        Assert.Equal("A\uFFFDB", snapshot.NameText(0));
        Assert.Equal("A\uFFFDB", snapshot.Entry(0).Names[0].Text);
    }

    [Fact]
    public void The_same_editions_in_any_order_give_the_same_bytes()
    {
        var entries = new EntryGenerator(7).Entries(200);
        var editions = entries.GroupBy(e => e.List).Select(g => Sources.Edition("feed-of-" + g.Key, [.. g])).ToList();
        var build = SnapshotBuilder.Build(editions);
        var shuffled = Enumerable.Reverse(editions).Select(e => e with { Entries = [.. e.Entries.OrderBy(x => x.Remarks, StringComparer.Ordinal)] }).ToList();
        var again = SnapshotBuilder.Build(shuffled);
        Assert.Equal(build.Id, again.Id);
        Assert.True(build.Bytes.Span.SequenceEqual(again.Bytes.Span));
        Assert.Equal(build.Id, SnapshotBuilder.IdOf(shuffled));
        Assert.Matches("^[0-9a-f]{32}$", build.Id);
    }

    [Fact]
    public void The_id_follows_content_edition_and_parser_and_not_the_fetch()
    {
        var source = Sources.Edition("feed", Sources.Company("un-sc:1", "One"));
        string Id(EditionEntries s) => SnapshotBuilder.Build([s]).Id;
        var id = Id(source);
        Assert.Equal(id, Id(source with { Edition = source.Edition with { Fetched = DateTimeOffset.UnixEpoch, Files = [new RawFile("x", "00", 1)] } }));
        Assert.NotEqual(id, Id(source with { Edition = source.Edition with { ParserVersion = "2" } }));
        Assert.NotEqual(id, Id(source with { Edition = source.Edition with { AsOf = null } }));
        Assert.NotEqual(id, Id(source with { Edition = source.Edition with { PartialReason = "names only" } }));
        Assert.NotEqual(id, Id(source with { Entries = [source.Entries[0] with { Remarks = "" }] }));
        Assert.NotEqual(id, Id(source with { Starter = true }));
    }

    [Fact]
    public void A_list_of_two_editions_and_a_doubled_id_are_bugs_of_the_caller()
    {
        var one = Sources.Company("un-sc:1", "One");
        Assert.Throws<ArgumentException>(() => SnapshotBuilder.Build([Sources.Edition("a", one), Sources.Edition("b", Sources.Company("un-sc:2", "Two"))]));
        Assert.Throws<ArgumentException>(() => SnapshotBuilder.Build([Sources.Edition("a", one, one)]));
    }

    [Fact]
    public void Identifiers_are_found_by_kind_and_whole_value()
    {
        var imo = Identifiers.Of(IdentifierKind.Imo, "IMO 9187629");
        var mail = Identifiers.Of(IdentifierKind.Email, "Sales@Example.COM");
        var web = Identifiers.Of(IdentifierKind.Website, "https://www.example.com/");
        var phone = Identifiers.Of(IdentifierKind.Phone, "+7 495 000-00-00");
        using var snapshot = Sources.Open(Sources.Edition(
            "feed", Sources.Company("un-sc:1", "One", imo, mail, imo), Sources.Company("un-sc:2", "Two", web, phone), Sources.Company("un-sc:3", "Three", imo),
            Sources.Company("un-sc:4", "Four", Identifiers.Of(IdentifierKind.Other, "---"))));
        Assert.Equal([0, 2], snapshot.FindIdentifier(IdentifierKind.Imo, "9187629"));
        Assert.Equal([0], snapshot.FindIdentifier(IdentifierKind.Email, mail.Value));
        Assert.Equal([1], snapshot.FindIdentifier(IdentifierKind.Website, web.Value));
        Assert.Equal([1], snapshot.FindIdentifier(IdentifierKind.Phone, phone.Value));
        Assert.Empty(snapshot.FindIdentifier(IdentifierKind.Mmsi, "9187629"));
        Assert.Empty(snapshot.FindIdentifier(IdentifierKind.Imo, "918762"));
        Assert.Empty(snapshot.FindIdentifier(IdentifierKind.Other, ""));
        Assert.Empty(snapshot.FindIdentifier(IdentifierKind.Imo, new string('9', 5000)));
    }

    [Fact]
    public void Only_an_entry_that_lists_an_address_puts_one_into_the_index()
    {
        var company = Sources.Company("us-bis-el:1", "One") with { Addresses = [new ListedAddress("1 Main Street", "Springfield")] };
        var address = Sources.Company("us-bis-el:2", "x") with { Names = [], AddressOnly = true, Addresses = [new ListedAddress(Country: CountryCode.Of("HK")), new ListedAddress("Unit 7", "Kowloon", Country: CountryCode.Of("HK"))] };
        using var snapshot = Sources.Open(Sources.Edition("feed", company, address));
        Assert.Equal((1, 1), (snapshot.AddressCount, snapshot.Addresses.Count));
        Assert.Equal((1, 1), (snapshot.EntryOfAddress(0), snapshot.OrdinalOfAddress(0)));
    }

    [Fact]
    public void A_listing_is_in_force_up_to_and_with_its_last_day()
    {
        var entry = Sources.Company("un-sc:1", "One") with { ExpiresOn = new DateOnly(2026, 3, 31) };
        using var snapshot = Sources.Open(Sources.Edition("feed", entry, Sources.Company("un-sc:2", "Two")));
        Assert.True(snapshot.InForce(0, new DateOnly(2026, 3, 31)));
        Assert.False(snapshot.InForce(0, new DateOnly(2026, 4, 1)));
        Assert.True(snapshot.InForce(1, DateOnly.MaxValue));
    }

    [Fact]
    public void After_disposal_it_says_so()
    {
        var snapshot = Sources.Open(Sources.Edition("feed", Sources.Company("un-sc:1", "One")));
        snapshot.Dispose();
        snapshot.Dispose();
        Assert.Throws<ObjectDisposedException>(() => snapshot.NameText(0));
        Assert.Throws<ObjectDisposedException>(() => snapshot.Names);
        Assert.Throws<ObjectDisposedException>(() => snapshot.FindIdentifier(IdentifierKind.Imo, "1"));
    }

    [Fact]
    public void No_lists_make_an_empty_snapshot()
    {
        using var snapshot = Sources.Open();
        Assert.Equal((0, 0, 0), (snapshot.EntryCount, snapshot.NameCount, snapshot.Lists.Count));
        Assert.Empty(snapshot.FindIdentifier(IdentifierKind.Imo, "9187629"));
    }

    private static void AssertSame(ListEntry expected, ListSnapshot snapshot, int i)
    {
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(snapshot.Entry(i)));
        Assert.Equal((expected.Kind, expected.Effect), (snapshot.KindOf(i), snapshot.EffectOf(i)));
        Assert.Equal(expected.List, snapshot.Lists[snapshot.ListOf(i)].Id);
        Assert.Equal(expected.Countries.FirstOrDefault(), snapshot.CountryOf(i));
        Assert.Matches("^[0-9a-f]{16}$", snapshot.ContentHash(i));
        var first = snapshot.FirstNameOf(i);
        Assert.Equal(expected.Names.Count, snapshot.NameCountOf(i));
        for (var n = 0; n < expected.Names.Count; n++)
        {
            var name = expected.Names[n];
            Assert.Equal((i, name.Text, name.Kind, name.Strength), (snapshot.EntryOfName(first + n), snapshot.NameText(first + n), snapshot.NameKindOf(first + n), snapshot.StrengthOf(first + n)));
        }

        foreach (var identifier in expected.Identifiers.Where(x => x.Value.Length > 0))
            Assert.Contains(i, snapshot.FindIdentifier(identifier.Kind, identifier.Value));
    }
}
