using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests;

public sealed class BandsTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("Ali Hassan")]
    [InlineData("Mohammed Ali")]
    [InlineData("علي حسن")]
    public void A_person_named_by_very_common_words_alone_is_for_review_and_not_strong(string name) =>
        Assert.InRange(ScoreOf(name, name, EntryKind.Person), Settings.ReviewLine, Settings.StrongLine - 1e-9);

    [Theory]
    [InlineData("Sergei Ivanov")]
    [InlineData("Kim Jong Un")]
    [InlineData("Mohammed Hassan al-Qahtani")]
    public void A_person_named_by_more_than_common_words_is_strong(string name) =>
        Assert.InRange(ScoreOf(name, name, EntryKind.Person), Settings.StrongLine, 1);

    [Theory]
    [InlineData("Shenzhen A Technology Co Ltd")]
    [InlineData("BY TRADE OU")]
    [InlineData("V-SHIPPING PTE LTD")]
    [InlineData("TIC LTD")]
    [InlineData("ທະນາຄານການຄ້າ")]
    public void A_company_that_agrees_in_all_words_is_strong(string name) =>
        Assert.InRange(ScoreOf(name, name, EntryKind.Company), Settings.StrongLine, 1);

    [Fact]
    public void The_better_of_two_common_persons_stays_the_better() =>
        Assert.True(ScoreOf("Ali Hassan", "Ali Hassan", EntryKind.Person) > ScoreOf("Ali Hassan", "Hassan Ali", EntryKind.Person));

    private static double ScoreOf(string given, string listed, EntryKind kind) =>
        NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, default, null), Settings).Score;
}
