using System.Globalization;
using ExportScreen.Evaluation.Tables;

namespace ExportScreen.Evaluation.Tests.Tables;

public sealed class ScoreTextTests
{
    [Theory]
    [InlineData(0, "0.0000")]
    [InlineData(1, "1.0000")]
    [InlineData(0.8, "0.8000")]
    [InlineData(0.79999, "0.7999")]
    [InlineData(0.941299, "0.9412")]
    [InlineData(0.1 + 0.2, "0.3000")]
    public void A_score_has_four_decimals_and_is_cut(double score, string text) => Assert.Equal(text, ScoreText.Of(score));

    [Fact]
    public void A_line_of_four_decimals_is_printed_as_itself()
    {
        for (var i = 0; i <= 10_000; i++)
        {
            var line = i / 10_000.0;
            Assert.Equal(line.ToString("0.0000", CultureInfo.InvariantCulture), ScoreText.Of(line));
            if (i > 0) Assert.True(ScoreText.Cut(line - 1e-6) < line);
        }
    }
}
