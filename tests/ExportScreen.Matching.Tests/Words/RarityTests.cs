using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Tests.Words;

public sealed class RarityTests
{
    [Theory]
    [InlineData("apple")]
    [InlineData("comet")]
    [InlineData("opera")]
    [InlineData("quantum")]
    public void A_word_of_the_common_language_tells_a_company_less_than_a_word_that_nobody_knows(string word)
    {
        Assert.True(RarityTable.Of(word, person: false) < RarityTable.Unknown - 8);
        Assert.Equal(RarityTable.Unknown, RarityTable.Of("velmora", person: false));
    }

    [Fact]
    public void In_the_name_of_a_person_the_common_language_does_not_count() =>
        Assert.True(RarityTable.Of("comet", person: true) > RarityTable.Of("comet", person: false));

    [Fact]
    public void A_plural_is_as_common_as_its_word() => Assert.Equal(RarityTable.Of("comet", person: false), RarityTable.Of("comets", person: false));

    [Fact]
    public void A_word_is_never_rarer_than_its_letters_can_carry() => Assert.True(RarityTable.Of("zq", person: true) <= 56);

    [Theory]
    [InlineData("rarity.tsv")]
    [InlineData("common.tsv")]
    public void A_table_is_sorted_and_finds_each_of_its_words(string file)
    {
        var table = WordBits.Load(file);
        var words = table.Words().ToArray();
        Assert.True(words.Length > 20_000);
        for (var i = 1; i < words.Length; i++) Assert.True(string.CompareOrdinal(words[i - 1], words[i]) < 0, words[i]);
        Assert.All(words, w => Assert.InRange(table.Find(w), 1, RarityTable.Unknown));
        Assert.Equal(-1, table.Find("velmora"));
    }
}
