using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Tests.Words;

public sealed class PersonWordTests
{
    [Theory]
    [InlineData("Kim Jong Un", "kim jong un")]
    [InlineData("Li Bin", "li bin")]
    [InlineData("Song Il Choe", "song il choe")]
    [InlineData("Salim an Najar", "salim an:Particle najar")]
    [InlineData("Osama bin Laden", "osama bin:Particle laden")]
    [InlineData("Vincent van Gogh", "vincent van:Particle gogh")]
    public void An_article_stands_before_a_name_and_never_behind_it(string name, string words) => Assert.Equal(words, ReadWords.Of(name, EntryKind.Person));

    [Theory]
    [InlineData("MRS International", "mrs international:Generic")]
    [InlineData("Aka International", "aka international:Generic")]
    public void A_title_is_the_name_of_a_company_that_has_no_other(string name, string words) => Assert.Equal(words, ReadWords.Of(name, EntryKind.Unknown));
}
