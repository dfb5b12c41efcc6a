using ExportScreen.Rules.Words;

namespace ExportScreen.Rules.Tests.Words;

public sealed class WordTableTests
{
    private static WordClass Classes(string text) => WordTable.Bundled.Find(text).Aggregate(WordClass.None, (all, hit) => all | hit.Class);

    [Theory]
    [InlineData("Bosphorus Freight Forwarding AS", "Forwarder")]
    [InlineData("ООО Транзит-Логистика", "Forwarder")]
    [InlineData("深圳市示例国际货运代理有限公司", "Forwarder")]
    [InlineData("AL NOOR GENERAL TRADING L.L.C", "Trader")]
    [InlineData("示例进出口有限公司", "Trader")]
    [InlineData("Example Arsenal", "Military")]
    [InlineData("示例研究所", "Research")]
    [InlineData("P.O. Box 77", "Mailbox")]
    public void Words_are_found_in_their_script(string text, string expected) => Assert.True(Classes(text).HasFlag(Enum.Parse<WordClass>(expected)), $"{text}: {Classes(text)}");

    [Theory]
    [InlineData("Anadolu Elektronik Sanayi ve Ticaret Ltd Sti")]
    [InlineData("Ege Makina Dış Ticaret A.Ş.")]
    [InlineData("Burbank Instruments Inc")]
    [InlineData("Tradewinds Hospital")]
    [InlineData("Schmidt & Co KG")]
    [InlineData("Harbour Street 5, Room 12")]
    public void Words_inside_other_words_and_legal_names_say_nothing(string text) => Assert.Equal(WordClass.None, Classes(text));

    [Fact]
    public void Every_word_of_the_table_finds_itself_and_names_its_source()
    {
        foreach (var row in EmbeddedCsv.Read("words.csv", "class,match,word,source"))
        {
            Assert.True(Classes(row[2]).HasFlag(Enum.Parse<WordClass>(row[0])), row[2]);
            Assert.True(row[3] == "house" || row[3].StartsWith("red_flags.csv:", StringComparison.Ordinal), row[2]);
        }
    }
}
