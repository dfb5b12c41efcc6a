using ExportScreen.Matching.Names;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Words;

public sealed class GivenNameTests
{
    [Theory]
    [InlineData("Sasha Velmorov", "Alexander Velmorov")]
    [InlineData("Саша Велморов", "Александр Велморов")]
    [InlineData("Bill Velmore", "William Velmore")]
    [InlineData("Kostya Velmorov", "Konstantin Velmorov")]
    [InlineData("Paco Velmoro", "Francisco Velmoro")]
    [InlineData("Beppe Velmori", "Giuseppe Velmori")]
    [InlineData("Heinz Velmor", "Heinrich Velmor")]
    [InlineData("Younes Velmori", "Yunus Velmori")]
    [InlineData("Зайнаб Велмори", "Zaynab Velmori")]
    [InlineData("يونس ولموري", "Younes Velmori")]
    public void A_short_or_foreign_form_is_the_same_given_name(string one, string other)
    {
        var meaning = ReadWords.Meanings(one, TokenRole.Core, EntryKind.Person)[0];
        Assert.NotEqual("", meaning);
        Assert.Equal(meaning, ReadWords.Meanings(other, TokenRole.Core, EntryKind.Person)[0]);
    }

    [Theory]
    [InlineData("Haji Velmori Ahmad", "haji")]
    [InlineData("Sheikh Velmori Ahmad", "sheikh")]
    [InlineData("Mullah Velmori Ahmad", "mullah")]
    [InlineData("Dr. Velmora", "dr")]
    [InlineData("Gen. Velmora", "gen")]
    [InlineData("господин Велмора", "gospodin")]
    [InlineData("генерал-майор Велмора", "generalmayor")]
    [InlineData("Korgeneral Velmora", "korgeneral")]
    [InlineData("Rear Admiral Velmora", "rearadmiral")]
    [InlineData("Velmora 씨", "ssi")]
    public void A_title_is_no_name(string name, string title) => Assert.Contains(title + ":Title", ReadWords.Of(name, EntryKind.Person).Split(' '));

    [Theory]
    [InlineData("AL-HAQ, Velmor", "al")]
    [InlineData("BIN VELMOR, Ahmad", "bin")]
    public void A_particle_is_no_short_given_name(string name, string particle) => Assert.Contains(particle + ":Particle", ReadWords.Of(name, EntryKind.Person).Split(' '));

    [Theory]
    [InlineData("Sultan Velmori")]
    [InlineData("Conte Velmori")]
    public void A_name_that_is_a_title_elsewhere_stays_a_name(string name) => Assert.DoesNotContain(":Title", ReadWords.Of(name, EntryKind.Person), StringComparison.Ordinal);

    [Fact]
    public void A_nickname_alerts_beside_a_rare_surname() =>
        Assert.True(NameComparison.Compare(new NameQuery("Sasha Krzhizhanovsky", EntryKind.Person), new IndexedName("KRZHIZHANOVSKY, Alexander", EntryKind.Person, default, null), new MatchSettings()).Score >= 0.80);
}
