using ExportScreen.Matching.Tests.Words;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scripts;

public sealed class SpelledChineseTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("Bei Jing Rui Feng Dian Zi Ke Ji You Xian Gong Si", "北京瑞峰电子科技有限公司")]
    [InlineData("Beijing Ruifeng Dianzi Keji Youxian Gongsi", "北京瑞峰电子科技有限公司")]
    [InlineData("Pei-ching Jui-feng Tien-tzu K'o-chi Yu-hsien-kung-ssu", "北京瑞峰电子科技有限公司")]
    [InlineData("Jui-feng Lung-hua Mao-i Yu-hsien-kung-ssu", "瑞峰龙华贸易有限公司")]
    [InlineData("Sui Fung Tin Tsz Fo Kei Yau Han Kung Sze", "瑞峰电子科技有限公司")]
    [InlineData("Seoifung Dinzi Fogei Jauhaangungsi", "瑞峰电子科技有限公司")]
    [InlineData("Po Lei Fo Kei Yau Han Kung Si", "宝利科技有限公司")]
    [InlineData("Yi Qi Feng Mao Yi You Xian Gong Si", "亿奇峰贸易有限公司")]
    public void A_company_spelled_out_meets_its_characters(string latin, string native)
    {
        Assert.True(Score(native, latin, EntryKind.Company) >= Settings.ReviewLine, $"{Score(native, latin, EntryKind.Company)}");
        Assert.True(Score(latin, native, EntryKind.Company) >= Settings.ReviewLine, $"{Score(latin, native, EntryKind.Company)}");
    }

    [Theory]
    [InlineData("Pei-ching Jui-hua Tien-tzu K'o-chi Yu-hsien-kung-ssu", "北京瑞峰电子科技有限公司")]
    [InlineData("Ming Fung Tin Tsz Fo Kei Yau Han Kung Sze", "瑞峰电子科技有限公司")]
    [InlineData("Shang Hai Hua Xin Ke Ji You Xian Gong Si", "上海瑞峰科技有限公司")]
    public void Another_company_spelled_out_does_not_alert(string latin, string native) =>
        Assert.True(Score(native, latin, EntryKind.Company) < Settings.ReviewLine, $"{Score(native, latin, EntryKind.Company)}");

    [Theory]
    [InlineData("Hsü Tsai-hung", "XU Caihong")]
    [InlineData("Jen Chih-hsiang", "REN Zhixiang")]
    [InlineData("Chih-lung Hsieh", "XIE Zhilong")]
    [InlineData("Kao Hsiao-lung", "Xiaolong GAO")]
    [InlineData("Lo Tzu-ch'iang", "LUO Ziqiang")]
    [InlineData("Luo4 Zi4qiang2", "骆自强")]
    public void A_person_in_wade_giles_or_with_tones_meets_pinyin(string one, string other) => Assert.True(Score(one, other) >= Settings.ReviewLine, $"{Score(one, other)}");

    [Theory]
    [InlineData("张金松", "ZHANG Jinlong")]
    [InlineData("張金龍", "CHANG Chin-sung")]
    [InlineData("Ku Hsiao-ming", "GAO Xiaoming")]
    public void Other_syllables_are_another_person(string one, string other) => Assert.True(Score(one, other) < Settings.ReviewLine, $"{Score(one, other)}");

    [Theory]
    [InlineData("Man Hang Trading Ltd", "man hang trading:Generic ltd:Legal")]
    [InlineData("Wah Hok Motors", "wah hok motors:Generic")]
    public void Two_syllables_alone_are_no_trade_word(string name, string words) => Assert.StartsWith(words.Split(' ')[0] + " " + words.Split(' ')[1], ReadWords.Of(name), StringComparison.Ordinal);

    private static double Score(string query, string listed, EntryKind kind = EntryKind.Person) =>
        NameComparison.Compare(new NameQuery(query, kind), new IndexedName(listed, kind, default, null), Settings).Score;
}
