using System.Text;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Uk.ConList;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class ConListTests
{
    private static readonly ListFile Old = ListFixtures.Corpus("uk-conlist-2018", "quirks.csv");

    [Fact]
    public void Reads_the_form_of_2018_in_windows_1252_as_reviewed()
    {
        Assert.Equal("uk-ofsi-conlist-csv", Assert.Single(ListFeeds.All, f => f.Recognises(Old)).Id);
        Golden.Verify(EntryText.Of(new OfsiConListFeed().Read([Old])), Repository.Corpus("lists", "uk-conlist-2018", "expected.json"));
    }

    [Fact]
    public void A_byte_that_windows_1252_does_not_have_is_refused()
    {
        foreach (byte bad in (byte[])[0x81, 0x8D, 0x8F, 0x90, 0x9D])
        {
            var bytes = Old.Content.ToArray();
            bytes[bytes.AsSpan().IndexOf((byte)0x96)] = bad;
            ListFixtures.Refused(new OfsiConListFeed(), Old with { Content = bytes }, ListDiagnostics.WrongEncoding);
        }
    }

    [Fact]
    public void A_cut_file_of_2018_is_refused_or_ends_behind_a_row()
    {
        var bytes = Old.Content;
        for (var length = 0; length < bytes.Span.TrimEnd("\r\n"u8).Length; length++)
        {
            var result = new OfsiConListFeed().Read([Old with { Content = bytes[..length] }]);
            if (!result.Succeeded) Assert.NotEmpty(result.Diagnostics);
            else Assert.True(bytes.Span[length - 1] is (byte)'\r' or (byte)'\n', $"cut after {length} bytes was accepted");
        }
    }

    [Fact]
    public void Every_letter_above_ascii_of_windows_1252_is_the_one_of_the_code_page()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1252);
        foreach (var b in Enumerable.Range(0x80, 0x80).Where(b => b is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D)).Select(b => (byte)b))
            Assert.Equal(page.GetString([b]), Encoding.UTF8.GetString(ConListEncoding.ToUtf8(new ListFile("x", new[] { b })).Content.Span));
    }

    [Theory]
    [InlineData("1) X 2) Y", "X|Y")]
    [InlineData("(1) X. (2) Y, Z (3) W", "X|Y, Z|W")]
    [InlineData("1) Unit 5) block 2) Y", "Unit 5) block|Y")]
    [InlineData("Room 1) X", "Room 1) X")]
    [InlineData("X (2) Y", "X (2) Y")]
    [InlineData("", "")]
    public void Takes_numbered_values_apart(string text, string expected)
    {
        var notes = new ReadingNotes("x");
        string[] names = ["Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Title", "DOB", "Town of Birth", "Country of Birth", "Nationality", "Passport Details", "Position", "Address 1", "Address 2",
            "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code", "Country", "Other Information", "Group Type", "Alias Type", "Regime", "Listed On", "Group ID"];
        var columns = ConListColumns.Of(new CsvRow(2, names), notes)!;
        var row = new ConListRow(new CsvRow(3, [.. names.Select(n => n == "Nationality" ? text : "")]), columns);
        Assert.Equal(expected, string.Join('|', row.Values("Nationality")));
    }

    [Fact]
    public void The_order_of_the_rows_changes_no_party()
    {
        var lines = ListFixtures.TextOf(ListFixtures.Corpus("uk-conlist", "quirks.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var expected = Parties(lines);
        var random = new Random(TestSize.Seed);
        for (var round = 0; round < TestSize.Of(400); round++)
        {
            random.Shuffle(lines.AsSpan(2));
            Assert.Equal(expected, Parties(lines));
        }
    }

    [Fact]
    public void Is_history_and_never_goes_before_the_UK_list()
    {
        var feed = new OfsiConListFeed();
        Assert.Null(feed.Contract.Url);
        Assert.All(ListFeeds.All.Where(f => f.Id.StartsWith("uk-sanctions-", StringComparison.Ordinal)), f => Assert.True(f.Contract.Rank < feed.Contract.Rank));
        StoredEdition[] stored = [Stored("uk-sanctions-csv", new DateOnly(2025, 1, 1)), Stored(feed.Id, new DateOnly(2026, 1, 27))];
        Assert.Equal("uk-sanctions-csv", CurrentEditions.Choose(stored, ListFeeds.All)["uk-sanctions"].Edition.Feed);
    }

    private static IReadOnlyList<string> Parties(string[] lines)
    {
        var file = ListFixtures.Text("ConList.csv", string.Concat(lines.Select(l => l + "\r\n")));
        var entries = ListFixtures.Accepted(new OfsiConListFeed(), file).Entries.OrderBy(e => e.Id, StringComparer.Ordinal);
        return [.. entries.Select(e => $"{e.Id} {e.Caption} {string.Join('|', e.Names.Select(n => n.Text).Concat(e.Identifiers.Select(i => i.Value)).Order(StringComparer.Ordinal))} {e.BirthDates.Count} {e.ListedOn}")];
    }

    private static StoredEdition Stored(string feed, DateOnly asOf) => new(
        new ListEdition { Feed = feed, Publisher = "x", AsOf = asOf, Lists = [new ListCount("uk-sanctions", 1, 1)], Files = [], ParserVersion = "1" }, EditionUse.Current);
}
