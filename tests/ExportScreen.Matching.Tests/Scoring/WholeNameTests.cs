using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scoring;

public sealed class WholeNameTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("Velmora Antoy Telecom", "Velmora Antoy")]
    [InlineData("Velmora Antoy Import Export Services JSC", "Velmora Antoy JSC")]
    [InlineData("Trading House VELMORANEFT HOLDING", "VELMORANEFT HOLDING")]
    [InlineData("OOO Velmora Podshipnik Warehouse", "OOO Velmora Podshipnik")]
    [InlineData("Velmora Antoy Kazakhstan", "Velmora Antoy")]
    public void Trade_words_and_a_country_around_a_whole_name_cost_little(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) >= Settings.ReviewLine);

    [Theory]
    [InlineData("12 pallets of valves ordered by Velmora Antoy under contract 55", "Velmora Antoy", EntryKind.Company)]
    [InlineData("please inform Velmora Antoy before discharge", "Velmora Antoy", EntryKind.Company)]
    [InlineData("shipment insured for PJSC Velmora as agreed", "PJSC Velmora", EntryKind.Company)]
    [InlineData("collect from Pyotr Velmoran against receipt of payment", "Pyotr Velmoran", EntryKind.Person)]
    [InlineData("Velmora Antoy Tverskaya Street 12 office 3 Moscow", "Velmora Antoy", EntryKind.Company)]
    public void A_whole_name_in_a_line_of_a_document_is_found(string given, string listed, EntryKind kind) => Assert.True(Score(given, listed, kind) >= Settings.ReviewLine);

    [Theory]
    [InlineData("PHOENIX GLOBAL FREIGHT GROUP SA", "LLC PHOENIX")]
    [InlineData("Norrland Inc. Class A Common Stock, each representing one share", "One Class Incorporated")]
    [InlineData("NORRLAND 305, 3RD FLOOR, NORTH ROAD, FOSHAN", "Third Floor")]
    [InlineData("Shenzhen Norrland Technology Trading Co., Ltd.", "Shenzhen Technology Co., Ltd.")]
    [InlineData("Global Marine Services Trading LLC", "Marine Services LLC")]
    [InlineData("Velmora Norrland Kristal Group", "Velmora Group")]
    [InlineData("Velmora Plant 5 Services", "Velmora Plant 6")]
    public void A_word_of_many_names_and_another_name_are_no_whole_name(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) < Settings.ReviewLine);

    [Fact]
    public void More_that_is_the_same_scores_higher() =>
        Assert.True(Score("Velmora Antoy Kristalino Telecom", "Velmora Antoy Kristalino", EntryKind.Company) > Score("Velmora Antoy Telecom", "Velmora Antoy", EntryKind.Company));

    private static double Score(string given, string listed, EntryKind kind) =>
        NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, default, null), Settings).Score;
}
