using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Scoring;

/// <summary>What makes two alike names those of two bearers, and what does not.</summary>
public sealed class OtherBearersTests
{
    private static readonly MatchSettings Settings = new();

    [Theory]
    [InlineData("DINA INTERNATIONAL GENERAL TRADING", "RENA INTERNATIONAL GENERAL TRADING")]
    [InlineData("TECNO TRADING LIMITED", "NET TRADING CO., LIMITED")]
    [InlineData("M INTERNATIONAL LLC", "MCS INTERNATIONAL GMBH")]
    [InlineData("MRS INTERNATIONAL", "AKA INTERNATIONAL")]
    [InlineData("NORTHEAST BANK", "FAR EAST BANK")]
    [InlineData("SOUTH VELMORA SHIPPING", "NORTH VELMORA SHIPPING")]
    [InlineData("Apple Inc.", "ORIENTAL APPLE COMPANY PTE LTD")]
    [InlineData("Cherry Hill Mortgage Investment Corporation", "Cherry")]
    [InlineData("Shenzhen Hongda Technology Co Ltd", "SHENZHEN HONGWEI TECHNOLOGY CO LTD")]
    [InlineData("Группа компаний", "Группа компаний Велмора")]
    public void Companies_that_share_no_name_of_their_own_do_not_alert(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Company) < Settings.ReviewLine);

    [Theory]
    [InlineData("DIAMOND ESTATE LLC", "DIAMMOND ESTATE LLC")]
    [InlineData("Mir Business Bank", "Mir Busines Bank")]
    [InlineData("SKY RISE TECH", "Sky Rise Tech Import Export")]
    [InlineData("China Aerospace Science and Technology Corporation", "China Aerospace Science and Technol")]
    [InlineData("LIMITED LIABILITY COMPANY VELMORA", "VELMORA COMPANY LIABILITY LIMITED")]
    public void Slips_cuts_and_trade_words_still_alert(string listed, string given) => Assert.True(Score(given, listed, EntryKind.Company) >= Settings.ReviewLine);

    [Theory]
    [InlineData("George Rivers", "George R. Mitchell")]
    [InlineData("Arthur Fritz", "Fritz")]
    [InlineData("Maria Fernandes", "Maria Guadalupe FERNANDEZ VALENCIA")]
    [InlineData("Alexandra Nowak", "Alexander Valentinovich NOVAK")]
    [InlineData("Nicolas Madura", "Nicolas Maduro Moros")]
    [InlineData("영일 김", "Song Il Kim")]
    [InlineData("高石早苗", "高市早苗")]
    [InlineData("KIM Jong Un", "KIM Yo Jong")]
    public void People_of_another_name_do_not_alert(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Person) < Settings.ReviewLine);

    [Theory]
    [InlineData("G. Rivers", "George Rivers")]
    [InlineData("George R. Mitchell", "George Robert Mitchell")]
    [InlineData("김정은", "KIM Jong Un")]
    [InlineData("Attn Salahudin", "Salahudin")]
    public void People_of_one_name_still_alert(string given, string listed) => Assert.True(Score(given, listed, EntryKind.Person) >= Settings.ReviewLine);

    [Theory]
    [InlineData("Luisa Velmora", "Luis Velmora", "Luiss Velmora")]
    [InlineData("Angela Velmora", "Angelo Velmora", "Angella Velmora")]
    public void The_name_of_the_other_sex_is_farther_than_a_misspelling(string name, string other, string misspelt) =>
        Assert.True(Score(other, name, EntryKind.Person) < Score(misspelt, name, EntryKind.Person));

    [Theory]
    [InlineData("LLC", "LIMITED LIABILITY COMPANY MV", EntryKind.Company)]
    [InlineData("有限公司", "Company Limited", EntryKind.Company)]
    [InlineData("Haji", "Chairman", EntryKind.Person)]
    [InlineData("Dr. General Colonel", "The Doctor", EntryKind.Person)]
    public void Legal_forms_and_titles_alone_are_no_name_in_common(string given, string listed, EntryKind kind)
    {
        Assert.True(Score(given, listed, kind) < Settings.ReviewLine);
        Assert.True(Score(listed, listed, kind) >= Settings.ReviewLine);
    }

    [Fact]
    public void Two_exchanged_letters_in_a_short_name_are_a_near_miss() => Assert.InRange(Score("AFIZ", "FAIZ", EntryKind.Person), Settings.NearMissLine, Settings.ReviewLine - 0.01);

    [Fact]
    public void Legal_forms_of_two_kinds_come_after_equal_names_and_alert_still()
    {
        var equal = Score("Velmora LLC", "Velmora GmbH", EntryKind.Company);
        var other = Score("Velmora LLC", "ANO Velmora", EntryKind.Company);
        Assert.InRange(other, Settings.ReviewLine, equal - 0.03);
    }

    [Fact]
    public void A_saint_is_no_preposition() => Assert.True(Score("Velmora de Marinor", "Velmora Saint Marinor", EntryKind.Person) < Score("Velmora de Marinor", "Velmora del Marinor", EntryKind.Person));

    private static double Score(string given, string listed, EntryKind kind) => NameComparison.Compare(new NameQuery(given, kind), new IndexedName(listed, kind, default, null), Settings).Score;
}
