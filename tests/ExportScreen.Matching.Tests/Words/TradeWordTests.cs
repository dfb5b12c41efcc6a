using ExportScreen.Matching.Names;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Tests.Words;

public sealed class TradeWordTests
{
    [Theory]
    [InlineData("Velmora COMM GRP", "Velmora Communications Group")]
    [InlineData("Velmora Int'l Trdg", "Velmora International Trading")]
    [InlineData("Velmora MFG", "Velmora Manufacturing")]
    [InlineData("Velmora SRVCES", "Velmora Services")]
    [InlineData("Velmora TECH DEV", "Velmora Technology Development")]
    [InlineData("Velmora MACH", "Velmora Machinery")]
    [InlineData("Velmora ELEC INST", "Velmora Electronics Institute")]
    [InlineData("Velmora IMP EXP", "Velmora Import & Export")]
    [InlineData("韦尔莫拉进出口", "Velmora Import and Export")]
    [InlineData("Велмора Торговый Дом", "Velmora Trading House")]
    [InlineData("Velmora Dış Ticaret", "Velmora Foreign Trade")]
    [InlineData("ولمورا للتجارة", "Velmora Trading")]
    [InlineData("ولمورا بازرگانی", "Velmora Trading")]
    [InlineData("벨모라 무역", "Velmora Trading")]
    [InlineData("ヴェルモラ 商事", "Velmora Shoji")]
    [InlineData("НИИ Велмора", "Velmora Scientific Research Institute")]
    [InlineData("ЦНИИ Велмора", "Velmora Central Scientific Research Institute")]
    [InlineData("НПО Велмора", "Velmora Scientific Production Association")]
    [InlineData("НПП Велмора", "Velmora Research and Production Enterprise")]
    [InlineData("ОКБ Велмора", "Velmora Experimental Design Bureau")]
    [InlineData("Velmora Defence", "Velmora Defense")]
    [InlineData("Velmora Organisation", "Velmora Organization")]
    public void A_trade_word_is_read_as_its_long_form(string given, string full) =>
        Assert.Equal(ReadWords.Meanings(full, TokenRole.Generic), ReadWords.Meanings(given, TokenRole.Generic));

    [Theory]
    [InlineData("Велмора Алюминий", "Velmora Aluminum")]
    [InlineData("Velmora Aluminium", "Velmora Aluminum")]
    [InlineData("Velmora Harbour", "Velmora Harbor")]
    [InlineData("Velmora Havalimanı", "Velmora Airport")]
    public void A_product_keeps_its_weight_and_meets_its_translation(string given, string listed)
    {
        Assert.Empty(ReadWords.Meanings(given, TokenRole.Generic));
        Assert.Contains(ReadWords.Meanings(given, TokenRole.Core), m => m.Length > 0 && ReadWords.Meanings(listed, TokenRole.Core).Contains(m));
    }

    [Theory]
    [InlineData("НПО Велмора", "НПП Велмора")]
    [InlineData("Velmora Import", "Velmora Export")]
    [InlineData("ОКБ Велмора", "ЦКБ Велмора")]
    public void Words_of_two_meanings_stay_apart(string one, string other) =>
        Assert.NotEqual(ReadWords.Meanings(one, TokenRole.Generic), ReadWords.Meanings(other, TokenRole.Generic));

    [Theory]
    [InlineData("Kimia Pakhsh Shargh", "pakhsh")]
    [InlineData("Niru Velmora", "niru")]
    public void A_foreign_word_that_names_the_bearer_stays_a_core_word(string name, string word) =>
        Assert.Contains(word, ReadWords.Of(name, EntryKind.Company).Split(' '));
}
