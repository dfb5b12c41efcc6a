using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scripts;

public sealed class NameSpellingTests
{
    private static readonly MatchSettings Settings = new();

    public static TheoryData<string, string> Same() => new()
    {
        { "曾国卫", "TSANG Kwok-wai" },
        { "何君堯", "HO Kwan Yiu" },
        { "陳大文", "CHAN Tai Man" },
        { "陳大文", "CHEN Dawen" },
        { "歐陽振華", "AU-YEUNG Chun Wah" },
        { "林國雄", "LIN Kuo-hsiung" },
        { "蔡英文", "TSAI Ying-wen" },
        { "諸葛明德", "CHUKO Ming-te" },
        { "김정은", "KIM Jong Un" },
        { "김정은", "KIM Jeong-eun" },
        { "이영철", "RI Yong Chol" },
        { "朴英哲", "PAK Yong Chol" },
        { "佐藤健一", "SATO Kenichi" },
        { "渡邊秀樹", "WATANABE Hideki" },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void A_name_in_characters_meets_its_spelling_by_each_custom(string native, string latin)
    {
        Assert.True(Score(native, latin) >= Settings.ReviewLine, $"{Score(native, latin)}");
        Assert.True(Score(latin, native) >= Settings.ReviewLine, $"{Score(latin, native)}");
    }

    [Theory]
    [InlineData("长江电缆有限公司", "Cheung Kong Cable Co Ltd")]
    [InlineData("長江電纜有限公司", "Changjiang Cable Co., Ltd.")]
    public void A_company_in_characters_meets_its_spelling_by_each_custom(string native, string latin) =>
        Assert.True(Score(native, latin, EntryKind.Company) >= Settings.ReviewLine, $"{Score(native, latin, EntryKind.Company)}");

    [Theory]
    [InlineData("陳大文", "WONG Tai Man")]
    [InlineData("陳大文", "CHAN Siu Ming")]
    [InlineData("김정은", "KIM Yong Chol")]
    [InlineData("佐藤健一", "SUZUKI Kenichi")]
    public void Another_name_does_not_alert_in_any_spelling(string native, string latin) => Assert.True(Score(native, latin) < Settings.ReviewLine, $"{Score(native, latin)}");

    [Fact]
    public void Two_names_in_characters_are_not_bent_towards_each_other() =>
        Assert.False(NameSpellings.Meet(NameSpelling.HongKong, NameSpelling.Taiwan));

    [Theory]
    [MemberData(nameof(Same))]
    public void A_search_gives_the_score_of_the_comparison_and_the_place_of_the_name(string native, string latin)
    {
        foreach (var (query, listed) in new[] { (native, latin), (latin, native) })
        {
            var builder = new NameIndexBuilder();
            Assert.Equal(0, builder.Add(new IndexedName("李小龙", EntryKind.Person, default, null)));
            Assert.Equal(1, builder.Add(new IndexedName("UNRELATED Person", EntryKind.Person, default, null)));
            Assert.Equal(2, builder.Add(new IndexedName(listed, EntryKind.Person, default, null)));
            var index = NameIndex.Open(builder.Build());
            Assert.Equal(3, index.Count);
            var matcher = new NameMatcher(index, Settings);
            var matches = new List<NameMatch>();
            matcher.Search(new NameQuery(query, EntryKind.Person), matches);
            var comparison = NameComparison.Compare(new NameQuery(query, EntryKind.Person), new IndexedName(listed, EntryKind.Person, default, null), Settings);
            Assert.Equal(new NameMatch(2, comparison.Score), Assert.Single(matches));
            Assert.Equal(comparison.Alignment, matcher.Explain(new NameQuery(query, EntryKind.Person), 2));
        }
    }

    [Theory]
    [InlineData("zhang", "chang")]
    [InlineData("xiao", "hsiao")]
    [InlineData("qiang", "chiang")]
    [InlineData("ri", "jih")]
    [InlineData("ren", "jen")]
    [InlineData("si", "szu")]
    [InlineData("guo", "kuo")]
    [InlineData("duo", "to")]
    [InlineData("jie", "chieh")]
    [InlineData("xue", "hsueh")]
    [InlineData("zhong", "chung")]
    [InlineData("he", "ho")]
    [InlineData("ai", "ai")]
    public void Pinyin_is_written_in_wade_giles(string pinyin, string expected)
    {
        var buffer = new CharBuffer();
        WadeGiles.Append(pinyin, buffer);
        Assert.Equal(expected, buffer.Span.ToString());
    }

    [Theory]
    [InlineData("정은", "jongun", "chongun")]
    [InlineData("평양", "phyongyang", "pyongyang")]
    [InlineData("부산", "pusan", "pusan")]
    [InlineData("대구", "taeku", "taegu")]
    [InlineData("철수", "cholsu", "cholsu")]
    public void Hangul_is_written_as_in_the_north_and_by_mccune_and_reischauer(string hangul, string north, string mcCune)
    {
        var buffer = new CharBuffer();
        KoreanSpelling.Append(hangul, NameSpelling.North, buffer);
        Assert.Equal(north, buffer.Span.ToString());
        buffer.Clear();
        KoreanSpelling.Append(hangul, NameSpelling.McCuneReischauer, buffer);
        Assert.Equal(mcCune, buffer.Span.ToString());
    }

    [Fact]
    public void Every_character_with_a_cantonese_reading_is_spelled_in_letters()
    {
        var buffer = new CharBuffer();
        foreach (var line in DataFiles.Lines("cantonese.tsv"))
        {
            buffer.Clear();
            HongKong.Append(line[..line.IndexOf('\t', StringComparison.Ordinal)], buffer);
            Assert.NotEqual(0, buffer.Count);
            Assert.False(buffer.Span.ContainsAnyExceptInRange('a', 'z'), line);
        }
    }

    private static double Score(string given, string listed, EntryKind kind = EntryKind.Person) =>
        NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, default, null), Settings).Score;
}
