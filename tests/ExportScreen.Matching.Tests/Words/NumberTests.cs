using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Tests.Words;

public sealed class NumberTests
{
    [Theory]
    [InlineData("Velmora Forty-Four", "velmora 44:Number")]
    [InlineData("Velmora Forty 4", "velmora 44:Number")]
    [InlineData("VELMORA TWENTY FIRST", "velmora 21:Number")]
    [InlineData("Velmora two hundred and five", "velmora 205:Number")]
    [InlineData("Velmora 2nd", "velmora 2:Number")]
    [InlineData("Velmora Second", "velmora 2:Number")]
    [InlineData("Velmora II", "velmora 2:Number")]
    [InlineData("Velmora XIV", "velmora 14:Number")]
    [InlineData("Velmora V LLC", "velmora 5:Number llc:Legal")]
    [InlineData("Velmora No. 5", "velmora no:Link 5:Number")]
    [InlineData("Velmora No5", "velmora 5:Number")]
    [InlineData("Велмора №5", "velmora 5:Number")]
    [InlineData("Velmora 005", "velmora 5:Number")]
    [InlineData("Велмора сорок четвертая", "velmora 44:Number")]
    [InlineData("VELMORA SOROK CHETVERTYY", "velmora 44:Number")]
    [InlineData("пятый Велмора", "5:Number velmora")]
    [InlineData("Велмора двадцять перша", "velmora 21:Number")]
    [InlineData("Велмора третий", "velmora 3:Number")]
    [InlineData("Velmora three percent", "velmora 3:Number percent:Link")]
    [InlineData("Velmora 3%", "velmora 3:Number")]
    [InlineData("Velmora birinci", "velmora 1:Number")]
    public void A_number_is_read_in_digits(string name, string words) => Assert.Equal(words, ReadWords.Of(name));

    [Theory]
    [InlineData("第五研究院", "5:Number institute:Generic")]
    [InlineData("第十三研究所", "13:Number institute:Generic")]
    [InlineData("第二十八研究所", "28:Number institute:Generic")]
    [InlineData("第一百零五研究所", "105:Number institute:Generic")]
    [InlineData("第29研究所", "di:Link 29:Number institute:Generic")]
    public void A_chinese_numeral_is_read_in_digits(string name, string words) => Assert.Equal(words, ReadWords.Of(name));

    [Theory]
    [InlineData("三一重工")]
    [InlineData("VI")]
    [InlineData("XI AN VELMORA")]
    [InlineData("СТО Велмора")]
    [InlineData("ODIN VELMORA")]
    [InlineData("V Velmora Works")]
    public void What_is_no_number_stays_a_word(string name) => Assert.DoesNotContain(":Number", ReadWords.Of(name), StringComparison.Ordinal);

    [Fact]
    public void Names_of_people_keep_their_words() => Assert.DoesNotContain("Number", ReadWords.Of("Second Velmora", EntryKind.Person), StringComparison.Ordinal);

    [Fact]
    public void Every_english_number_up_to_ninety_nine_is_read()
    {
        string[] units = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        for (var value = 20; value < 100; value++)
            Assert.Equal($"velmora {value}:Number", ReadWords.Of($"Velmora {tens[(value / 10) - 2]} {units[value % 10]}"));
    }
}
