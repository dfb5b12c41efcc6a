using ExportScreen.Evaluation.Mutations.Scripts.Han;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tests.Mutations.Scripts;

public sealed class HanTests
{
    [Theory]
    [InlineData("zhang", "chang")]
    [InlineData("jiang", "chiang")]
    [InlineData("xu", "hsü")]
    [InlineData("quan", "ch'üan")]
    [InlineData("guo", "kuo")]
    [InlineData("luo", "lo")]
    [InlineData("shi", "shih")]
    [InlineData("zi", "tzu")]
    [InlineData("si", "ssu")]
    [InlineData("yu", "yü")]
    [InlineData("you", "yu")]
    [InlineData("ren", "jen")]
    [InlineData("ke", "k'o")]
    [InlineData("gui", "kuei")]
    [InlineData("xie", "hsieh")]
    [InlineData("zhong", "chung")]
    [InlineData("xiong", "hsiung")]
    [InlineData("yan", "yen")]
    [InlineData("lv", "lü")]
    [InlineData("bo", "po")]
    [InlineData("cai", "ts'ai")]
    [InlineData("bagdad", null)]
    public void Pinyin_becomes_Wade_Giles(string pinyin, string? wade) => Assert.Equal(wade, Pinyin.Wade(pinyin));

    [Theory]
    [InlineData("hua", 2, "huá")]
    [InlineData("liu", 2, "liú")]
    [InlineData("gui", 4, "guì")]
    [InlineData("lv", 4, "lǜ")]
    [InlineData("zhuang", 1, "zhuāng")]
    [InlineData("hou", 3, "hǒu")]
    [InlineData("de", 5, "de")]
    public void Tone_marks_stand_on_the_right_vowel(string pinyin, int tone, string marked) => Assert.Equal(marked, Pinyin.Marked(new HanReading(pinyin, tone, "")));

    [Theory]
    [InlineData("jianguo", "jian guo")]
    [InlineData("xiaoming", "xiao ming")]
    [InlineData("xian", "xian")]
    public void Words_are_cut_into_few_syllables(string word, string syllables) => Assert.Equal(syllables, string.Join(' ', Pinyin.Cut(word)!));

    [Fact]
    public void What_is_no_pinyin_is_not_cut() => Assert.Null(Pinyin.Cut("vladimir"));

    [Fact]
    public void Characters_are_read_as_their_word_asks() => Assert.Equal("chong qing yin hang chang an", string.Join(' ', HanReadings.Of("重庆银行長安")!.Select(r => r.Pinyin)));

    [Fact]
    public void Family_names_have_readings_of_their_own() => Assert.Contains("Zeng Jianguo", MadeOf.Queries(21, EntryKind.Person, "曾建国", "pinyin"));

    [Fact]
    public void Simplified_and_traditional_forms_are_known()
    {
        Assert.Equal("華為電子", HanReadings.Traditional("华为电子"));
        Assert.Equal("华为电子", HanReadings.Simplified("華為電子"));
    }

    [Fact]
    public void Company_names_are_cut_at_their_usual_words() =>
        Assert.Equal("上海 石冉 国际 货运 代理 有限公司", string.Join(' ', HanWords.Cut("上海石冉国际货运代理有限公司")));

    [Theory]
    [InlineData("wong", "wong")]
    [InlineData("zoeng", "cheung")]
    [InlineData("gwok", "kwok")]
    [InlineData("can", "chan")]
    [InlineData("jyun", "yuen")]
    [InlineData("jip", "yip")]
    [InlineData("ng", "ng")]
    [InlineData("loeng", "leung")]
    [InlineData("zeoi", "tsui")]
    [InlineData("si", "sze")]
    [InlineData("zou", "tso")]
    [InlineData("", null)]
    public void Cantonese_is_spelled_as_in_Hong_Kong(string jyutping, string? spelled) => Assert.Equal(spelled, Cantonese.HongKong(jyutping));

    [Fact]
    public void A_person_is_written_in_every_way()
    {
        Assert.Equal(
            Sorted("趙光宗", "Zhao Guangzong", "Zhao Guang Zong", "Zhào Guāngzōng", "Zhao4 Guang1zong1", "Guangzong Zhao", "Zhao Guang-zong"),
            MadeOf.Queries(21, EntryKind.Person, "赵光宗", "pinyin"));
        Assert.Equal(Sorted("Chao Kuang-tsung"), MadeOf.Queries(21, EntryKind.Person, "赵光宗", "Wade"));
        Assert.Equal(Sorted("Ziu Gwong Zung", "Chiu Kwong Chung"), MadeOf.Queries(21, EntryKind.Person, "赵光宗", "Cantonese"));
    }

    [Fact]
    public void A_company_keeps_its_words() => Assert.Contains("Shanghai Shiran Guoji Huoyun Daili Youxiangongsi", MadeOf.Queries(21, EntryKind.Company, "上海石冉国际货运代理有限公司", "pinyin"));

    [Fact]
    public void A_listed_pinyin_name_is_respelled()
    {
        Assert.Equal(Sorted("Zhang Jian Guo", "Zhang Jian-guo", "Jianguo Zhang", "ZHANG, Jianguo"), MadeOf.Queries(21, EntryKind.Person, "ZHANG Jianguo", "pinyin"));
        Assert.Equal(Sorted("Chang Chien-kuo"), MadeOf.Queries(21, EntryKind.Person, "Jianguo ZHANG", "Wade"));
        Assert.Empty(MadeOf.Queries(21, EntryKind.Person, "Sergey IVANOV", "Wade"));
    }

    private static SortedSet<string> Sorted(params string[] names) => new(names, StringComparer.Ordinal);
}
