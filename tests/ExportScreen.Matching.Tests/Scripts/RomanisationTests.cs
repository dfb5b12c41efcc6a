using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scripts;

public sealed class RomanisationTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("Akcionernoe obŝestvo \"Stroitelʹ\"", "Aktsionernoe obshchestvo \"Stroitel\"")]
    [InlineData("Hadžiev Ûrij Nikolaevič", "Khadzhiev Yuriy Nikolaevich")]
    [InlineData("Cvetkov Andrej Ivanovič", "Tsvetkov Andrey Ivanovich")]
    public void Letters_of_iso_9_are_spelled_as_other_systems_do(string scholarly, string usual) => Assert.Equal(usual, ScholarlyLetters.Spell(scholarly));

    [Theory]
    [InlineData("Château Dûment SA")]
    [InlineData("Škoda Jihlava a.s.")]
    [InlineData("Janez Jankovič")]
    [InlineData("Kâzım Kûfî")]
    [InlineData("OBSHCHESTVO S OGRANICHENNOĬ OTVETSTVENNOSTʹIU PROMSIZ")]
    public void The_same_letters_elsewhere_stay(string name) => Assert.Same(name, ScholarlyLetters.Spell(name));

    [Theory]
    [InlineData("Xaritonova Mixalina Axmedovna", "Kharitonova Mikhalina Akhmedovna")]
    [InlineData("Âhʹâev Ŝerbin", "Yakhyaev Shcherbin")]
    [InlineData("زهير برزان", "Zuhair Barzan")]
    [InlineData("راجي مجتبی", "Raji Mojtaba")]
    [InlineData("شملخ مملوك", "Shamlakh Mamlouk")]
    [InlineData("이영수", "LEE Young-soo")]
    [InlineData("최민호", "CHOI Min Ho")]
    [InlineData("박영한", "PARK Young Han")]
    public void A_person_meets_another_romanisation(string one, string other)
    {
        Assert.True(Score(one, other) >= Settings.ReviewLine, $"{Score(one, other)}");
        Assert.True(Score(other, one) >= Settings.ReviewLine, $"{Score(other, one)}");
    }

    [Theory]
    [InlineData("Otkrytoye aktsionernoye obshchestvo Radioavionika", "ОАО Радиоавионика")]
    [InlineData("Akzionernoje obschtschestwo Radioavionika", "АО Радиоавионика")]
    [InlineData("OBSHCHESTVO S OGRANICHENNOĬ OTVETSTVENNOSTʹIU PROMSIZ", "ООО Промсиз")]
    public void A_legal_form_in_another_romanisation_is_the_form(string one, string other) => Assert.True(Score(one, other, EntryKind.Company) >= 0.97, $"{Score(one, other, EntryKind.Company)}");

    [Theory]
    [InlineData("조선은하무역회사", "Choson Unha Muyok Hoesa")]
    [InlineData("조선대성건설회사", "Joson Taesong Konsol Hoesa")]
    [InlineData("Крымская первая компания", "Krymskaia pervaia kompaniia")]
    public void A_company_meets_another_romanisation(string one, string other) => Assert.True(Score(one, other, EntryKind.Company) >= Settings.ReviewLine, $"{Score(one, other, EntryKind.Company)}");

    [Theory]
    [InlineData("زهير", "Jahir")]
    [InlineData("이영수", "PARK Young-soo")]
    [InlineData("Maxim Alexeev", "Makhim Alekheev")]
    public void Another_name_is_not_the_same_for_its_letters(string one, string other) => Assert.True(Score(one, other) < 0.97, $"{Score(one, other)}");

    private static double Score(string query, string listed, EntryKind kind = EntryKind.Person) =>
        NameComparison.Compare(new NameQuery(query, kind), new IndexedName(listed, kind, default, null), Settings).Score;
}
