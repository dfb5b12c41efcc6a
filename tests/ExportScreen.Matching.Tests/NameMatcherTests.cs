using System.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests;

public sealed class NameMatcherTests
{
    private static readonly MatchSettings Settings = new();

    private static readonly string[] Listed =
    [
        "JOINT STOCK COMPANY CONCERN ALMAZ-ANTEY", "Концерн ВКО «Алмаз-Антей»", "SHENZHEN HONGWEI MICROELECTRONICS CO., LTD.", "Mohammed Hassan al-Qahtani", "Sergei Ivanov",
        "深圳市鸿伟微电子有限公司", "Kim Jong Un", "김정은", "GENERAL TRADING", "CORP", "NAVIGATOR OCEAN 4", "Τσίπρας Αλέξης",
    ];

    [Fact]
    public void Every_listed_name_finds_itself_first()
    {
        var matcher = Matcher();
        var matches = new List<NameMatch>();
        for (var i = 0; i < Listed.Length; i++)
        {
            matcher.Search(new NameQuery(Listed[i], EntryKind.Unknown), matches);
            Assert.NotEmpty(matches);
            Assert.Contains(matches, m => m.Name == i && m.Score == matches[0].Score);
            Assert.True(matches[0].Score >= Settings.StrongLine);
        }
    }

    [Fact]
    public void A_listed_name_is_found_inside_free_text()
    {
        var text = "Spare parts, invoice 4711, for the account of Shenzhen Hongwei Microelectronics, deliver to the back door, " + string.Concat(Enumerable.Repeat("further remarks about goods and packing; ", 90));
        var matches = new List<NameMatch>();
        Matcher().Search(new NameQuery(text, EntryKind.Unknown), matches);
        Assert.Equal(2, matches[0].Name);
        Assert.True(matches[0].Score >= Settings.ReviewLine);
    }

    [Fact]
    public void A_typo_in_the_first_letter_is_no_escape()
    {
        var matches = new List<NameMatch>();
        Matcher().Search(new NameQuery("Xhenzhen Jongwei Microelectronics", EntryKind.Company), matches);
        Assert.Contains(matches, m => m.Name == 2);
    }

    [Fact]
    public void The_same_names_give_the_same_bytes() => Assert.Equal(Builder().Build(), Builder().Build());

    [Fact]
    public void A_damaged_index_is_refused()
    {
        var bytes = Builder().Build();
        Assert.Throws<InvalidDataException>(() => NameIndex.Open(bytes.AsMemory(0, bytes.Length - 8)));
        Assert.Throws<InvalidDataException>(() => NameIndex.Open(new byte[200]));
    }

    [Fact]
    public void No_input_makes_a_search_throw()
    {
        var random = new Random(TestSize.Seed);
        var matcher = Matcher();
        var matches = new List<NameMatch>();
        for (var i = 0; i < TestSize.Of(20000); i++)
        {
            var text = new StringBuilder();
            var length = random.Next(10) == 0 ? random.Next(4000) : random.Next(40);
            for (var c = 0; c < length; c++) text.Append(random.Next(4) switch { 0 => (char)random.Next(0x10000), 1 => (char)random.Next(32), 2 => "ابجكشعىآאבגд丁金김かカ?.'&-"[random.Next(21)], _ => (char)random.Next(32, 127) });
            var query = new NameQuery(text.ToString(), (EntryKind)random.Next(5));
            matcher.Search(query, matches);
            Assert.All(matches, m => Assert.InRange(m.Score, Settings.NearMissLine, 1));
            matcher.Explain(query, random.Next(Listed.Length));
        }
    }

    [Fact]
    public void The_order_of_words_does_not_change_which_names_are_found()
    {
        var matcher = Matcher();
        List<NameMatch> straight = [], turned = [];
        foreach (var name in new[] { "Sergei Ivanov", "Mohammed Hassan Qahtani", "Almaz Antey Concern" })
        {
            matcher.Search(new NameQuery(name, EntryKind.Person), straight);
            matcher.Search(new NameQuery(string.Join(' ', name.Split(' ').Reverse()), EntryKind.Person), turned);
            Assert.Equal(straight.Select(m => m.Name).Order(), turned.Select(m => m.Name).Order());
        }
    }

    private static NameIndexBuilder Builder()
    {
        var builder = new NameIndexBuilder();
        foreach (var name in Listed) builder.Add(new IndexedName(name, EntryKind.Unknown, AliasStrength.Strong, null));
        return builder;
    }

    private static NameMatcher Matcher() => new(NameIndex.Open(Builder().Build()), Settings);
}
