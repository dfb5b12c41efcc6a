using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scoring;

/// <summary>Names in Han characters and names that spell them out.</summary>
public sealed class SpelledOutTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("立方公司", "Li Fang Gong Si")]
    [InlineData("立方公司", "Lap Fong Kung Sze")]
    [InlineData("长水贸易会社", "Zhangshui Maoyi Huishe")]
    [InlineData("长水贸易会社", "Changshui Maoyi Huishe")]
    [InlineData("中国工程物理研究院", "Zhong Guo Gong Cheng Wu Li Yan Jiu Yuan")]
    [InlineData("中國工程物理研究院", "Chung-kuo Kung-ch'eng Wu-li Yen-chiu-yuan")]
    [InlineData("环球世界物流公司", "Huanqiushijie Wuliu Gongsi")]
    [InlineData("北京航空航天大学", "Pak King Hong Hung Hong Tin Tai Hok")]
    [InlineData("第二自然科学院", "Dierzirankexueyuan")]
    [InlineData("广州天海翔航空科技有限公司", "Guangzhoutianhaixianghangkongkejiyouxiangongsi")]
    [InlineData("单立方公司", "Shan Li Fang Gong Si")]
    [InlineData("解家立方公司", "Xie Jia Li Fang Gong Si")]
    [InlineData("乐天方会社", "Yue Tian Fang Hui She")]
    [InlineData("长水长城会社", "Zhang Shui Chang Cheng Hui She")]
    [InlineData("单长方会社", "Shan Zhang Fang Hui She")]
    [InlineData("长水长城会社", "Changshui Zhangcheng Huishe")]
    public void A_name_that_spells_all_characters_out_is_found_whatever_its_words_mean(string han, string latin)
    {
        foreach (var (listed, given) in ((string, string)[])[(han, latin), (latin, han)])
        {
            var matches = Search(listed, given);
            Assert.InRange(Assert.Single(matches).Score, Settings.ReviewLine, 1);
        }
    }

    [Theory]
    [InlineData("立方公司", "Li Fang Gong")]
    [InlineData("立方公司", "Li Feng Gong Si")]
    [InlineData("中国工程物理研究院", "Zhong Guo Gong Cheng Hua Xue Yan Jiu Yuan")]
    [InlineData("环球世界物流公司", "Huanqiu Shijian Wuliu Gongsi")]
    public void A_syllable_that_is_another_or_lacks_is_no_spelling_out(string han, string latin) =>
        Assert.DoesNotContain(Search(han, latin), m => m.Score >= Settings.ReviewLine);

    [Fact]
    public void All_words_correspond_in_the_explanation()
    {
        var matcher = Matcher("立方公司");
        var pair = Assert.Single(matcher.Explain(new NameQuery("Li Fang Gong Si", EntryKind.Company), 0));
        Assert.Equal(("li fang gong si", "立方 (lifang) 公司 (co)"), (pair.Given, pair.Listed));
    }

    [Fact]
    public void A_persons_name_is_no_such_whole() => Assert.DoesNotContain(Search("王小明", "Xiao Ming Wang Gong", EntryKind.Person), m => m.Score >= Settings.ReviewLine);

    private static List<NameMatch> Search(string listed, string given, EntryKind kind = EntryKind.Company)
    {
        var matches = new List<NameMatch>();
        Matcher(listed, kind).Search(new NameQuery(given, kind), matches);
        return matches;
    }

    private static NameMatcher Matcher(string listed, EntryKind kind = EntryKind.Company)
    {
        var builder = new NameIndexBuilder();
        builder.Add(new IndexedName(listed, kind, AliasStrength.Strong, null));
        return new NameMatcher(NameIndex.Open(builder.Build()), Settings);
    }
}
