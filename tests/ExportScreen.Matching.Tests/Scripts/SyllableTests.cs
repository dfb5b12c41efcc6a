using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Tests.Scripts;

public sealed class SyllableTests
{
    [Fact]
    public void Every_syllable_of_pinyin_meets_its_spelling_by_wade_and_giles()
    {
        foreach (var pinyin in Syllables("pinyin.tsv").Where(s => s.AsSpan().ContainsAny("aeiouv") && !s.Contains('v', StringComparison.Ordinal)))
        {
            var wade = new CharBuffer();
            WadeGiles.Append(pinyin, wade);
            var latin = wade.Span.ToString();
            if (latin == pinyin || latin.Length < 2 || pinyin.Length < 2) continue;
            Assert.True(ChineseKey.Mandarin(pinyin, latin, wade: true) > 0.9f, $"{pinyin} {latin}");
            Assert.Equal(ChineseKey.HashOf(pinyin), ChineseKey.HashOf(latin));
        }
    }

    [Fact]
    public void Every_syllable_of_jyutping_meets_its_spelling_in_hong_kong()
    {
        foreach (var jyutping in Syllables("cantonese.tsv").Where(s => s.Length > 1))
        {
            var spelled = new CharBuffer();
            HongKong.Append(jyutping, spelled);
            var latin = spelled.Span.ToString();
            Assert.True(latin == jyutping || ChineseKey.EqualInCantonese(jyutping, latin), $"{jyutping} {latin}");
        }
    }

    [Theory]
    [InlineData("hsiaoming", "xiaoming")]
    [InlineData("tzuchiang", "ziqiang")]
    [InlineData("jenchieh", "renjie")]
    [InlineData("hsu", "xu")]
    [InlineData("tsai", "cai")]
    public void One_word_in_two_systems_is_alike(string one, string other) => Assert.True(ChineseKey.Mandarin(one, other, wade: false) > 0.85f);

    [Theory]
    [InlineData("zhi", "ji")]
    [InlineData("gao", "kao")]
    [InlineData("xiaoming", "xiaohong")]
    [InlineData("jinlong", "jinsong")]
    public void Two_syllables_of_pinyin_are_two(string one, string other) => Assert.Equal(0, ChineseKey.Mandarin(one, other, wade: false));

    [Theory]
    [InlineData("jauhaangungsi", 4)]
    [InlineData("gufanjauhaangungsi", 6)]
    [InlineData("waawai", 2)]
    [InlineData("kwun", 1)]
    [InlineData("strong", 0)]
    public void A_word_is_cut_into_cantonese_syllables(string word, int count) => Assert.Equal(count, Cut(CantoneseSyllables.Table, word));

    [Theory]
    [InlineData("Wang2 Jun1zheng4", "wang junzheng")]
    [InlineData("Hoi2 Ming4", "hoi ming")]
    [InlineData("Wing A1", "wing a1")]
    [InlineData("Plant 44", "plant 44")]
    [InlineData("Li4 Unit 7", "li4 unit 7")]
    public void Digits_of_tones_are_no_numbers(string name, string read) => Assert.Equal(read.ToUpperInvariant(), ComparisonForm.Of(name, Model.Lists.EntryKind.Person));

    private static int Cut(SyllableTable table, string word) => table.Cut(word, new Syllable[SyllableTable.Most]);

    private static IEnumerable<string> Syllables(string file) => DataFiles.Lines(file).Select(l => l.Split('\t')[0]).Where(s => s.All(char.IsAsciiLetterLower));
}
