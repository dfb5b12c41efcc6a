using ExportScreen.Matching.Names;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests.Words;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("Velmora Bank of Slovenia", "Velmora Bank of Slovakia")]
    [InlineData("Niger Petroleum", "Nigeria Petroleum")]
    [InlineData("Iran Ceramics", "Iraq Ceramics")]
    [InlineData("Guinea Mining", "Guinea-Bissau Mining")]
    [InlineData("Gambia Fisheries", "Zambia Fisheries")]
    [InlineData("Mauritius Lines", "Mauritania Lines")]
    [InlineData("Paraguay Meat", "Uruguay Meat")]
    [InlineData("Latvian Shipyards", "Lithuanian Shipyards")]
    [InlineData("Малайзия Трейдинг", "Малави Трейдинг")]
    public void Another_country_is_another_party_however_alike_it_is_spelled(string given, string listed) => Assert.True(Score(given, listed) < new MatchSettings().ReviewLine);

    [Theory]
    [InlineData("Slovenia", "Словения", "slovenia")]
    [InlineData("Deutschland", "Almanya", "germany")]
    [InlineData("Côte d'Ivoire", "Ivory Coast", "ivorycoast")]
    [InlineData("Belgique", "比利时", "belgium")]
    [InlineData("عمان", "Oman", "oman")]
    public void A_country_is_one_in_all_its_spellings(string one, string other, string meaning)
    {
        Assert.Equal([meaning], ReadWords.Meanings("Velmora " + one, TokenRole.Core).Where(m => m.Length > 0));
        Assert.Equal([meaning], ReadWords.Meanings("Velmora " + other, TokenRole.Core).Where(m => m.Length > 0));
    }

    [Fact]
    public void A_place_that_is_written_without_vowels_is_no_word_of_another_script() =>
        Assert.DoesNotContain("oman", ReadWords.Meanings("Velmora Man", TokenRole.Core));

    [Fact]
    public void No_spelling_stands_for_two_places()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fields in DataFiles.Lines("places.tsv").Select(l => l.Split('\t')))
            foreach (var spelling in fields[2].Split('|'))
                Assert.True(seen.TryAdd(spelling, fields[1]) || seen[spelling] == fields[1], $"{spelling}: {seen[spelling]}, {fields[1]}");
    }

    private static double Score(string given, string listed) =>
        NameComparison.Compare(new NameQuery(given, EntryKind.Company), new IndexedName(listed, EntryKind.Company, default, null), new MatchSettings()).Score;
}
