using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scoring;

public sealed class SameWordsTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("NATL RADIO AND TELEVISION", "NATIONAL RADIO AND TELEVISION")]
    [InlineData("Shanghai Microelectronics Grp Company Limited", "Shanghai Microelectronics (Group) Co., Ltd.")]
    [InlineData("Scientific-Production Ent Velmora, JSC", "Scientific-Production Enterprise Velmora, JSC")]
    [InlineData("All-Russian Research Inst of Radio Engineering", "All-Russian Research Institute of Radio Engineering")]
    [InlineData("WHITE VELMORA SHIP MGMT FZCO", "WHITE VELMORA SHIP MANAGEMENT FZCO")]
    public void Abbreviated_trade_words_are_the_words(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) >= Settings.ReviewLine);

    [Theory]
    [InlineData("Hebei Semiconductor Research Institute (HSRI)", "Hebei Semiconductor Research Institute")]
    [InlineData("East China Research Institute of Microelectronics (ECRIM)", "East China Research Institute of Microelectronics")]
    public void An_acronym_has_a_letter_for_every_word_of_a_phrase(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) >= Settings.StrongLine);

    [Theory]
    [InlineData("INTERNATIONAL TRADING SERVICES", "INTERNATIONAL SHIPPING SERVICES")]
    [InlineData("CARGO SERVICES LLC", "CARGO GROUP LLC")]
    public void Other_trade_words_are_others(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) < Settings.ReviewLine);

    [Theory]
    [InlineData("A.Q. VELMORANI", "Abdul Qader VELMORANI")]
    [InlineData("VELMORANI A.H.K.", "Asad Hamid Karim VELMORANI")]
    [InlineData("Ю.В. ВЕЛМОРИНА", "Юлия Викторовна ВЕЛМОРИНА")]
    [InlineData("ВЕЛМОРИН, М Ю", "Максим Юрьевич ВЕЛМОРИН")]
    [InlineData("M.R. VELMORANOV", "Murat Ruslanovich VELMORANOV")]
    public void Initials_stand_for_compound_and_cyrillic_names(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Person) >= Settings.ReviewLine);

    [Theory]
    [InlineData("B.Q. VELMORANI", "Abdul Qader VELMORANI")]
    [InlineData("Ж.В. ВЕЛМОРИНА", "Юлия Викторовна ВЕЛМОРИНА")]
    public void Another_initial_is_another_name(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Person) < Settings.ReviewLine);

    [Theory]
    [InlineData("II VELMORANALIA", "SECOND VELMORANALIA")]
    [InlineData("VELMORANARIO 11", "VELMORANARIO XI")]
    [InlineData("X VELMORA BEARING PLANT", "TENTH VELMORA BEARING PLANT")]
    [InlineData("Velmora Mining Enterprise #2", "Velmora Mining Enterprise Number 2")]
    public void A_Roman_number_is_the_number_beside_it(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) >= Settings.ReviewLine);

    [Theory]
    [InlineData("VELMORANARIO 11", "VELMORANARIO IX")]
    [InlineData("III VELMORANALIA", "SECOND VELMORANALIA")]
    public void Another_number_stays_another(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) < Settings.ReviewLine);

    [Theory]
    [InlineData("Мария Владимировна ЗAXAPOBA", "Мария Владимировна ЗАХАРОВА")]
    [InlineData("Ивaн Велморин", "Иван Велморин")]
    public void Latin_letters_in_a_Cyrillic_name_are_its_letters(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Person) >= Settings.StrongLine);

    private static double Score(string given, string listed, EntryKind kind) =>
        NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, default, null), Settings).Score;
}
