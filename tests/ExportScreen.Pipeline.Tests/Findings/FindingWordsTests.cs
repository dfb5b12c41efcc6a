using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Findings;

namespace ExportScreen.Pipeline.Tests.Findings;

public sealed class FindingWordsTests
{
    private static readonly TokenPair[] Pairs =
    [
        new("микрон", "mikron", TokenRelation.Transliterated, 0.98765, 0.4), new(null, "jsc", TokenRelation.Missing, 0, 0.05), new("\"<b>", null, TokenRelation.Extra, 0, 0.1),
    ];

    [Fact]
    public void Words_are_read_back_as_they_were_written() =>
        Assert.Equal([Pairs[0] with { Similarity = 0.988 }, Pairs[1], Pairs[2]], FindingWords.Read(FindingWords.Text(Pairs)));

    [Fact]
    public void Letters_of_all_scripts_stay_letters() => Assert.Contains("\"given\":\"микрон\"", FindingWords.Text(Pairs), StringComparison.Ordinal);

    [Fact]
    public void No_words_are_no_value()
    {
        Assert.Null(FindingWords.Text([]));
        Assert.Empty(FindingWords.Read(null));
    }

    [Fact]
    public void Another_text_is_a_fault_of_the_record() => Assert.Throws<FormatException>(() => FindingWords.Read("same: a, b"));
}
