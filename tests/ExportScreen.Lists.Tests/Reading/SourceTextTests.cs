using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("  two\u00A0\u00A0words \r\n here\t", "two words here")]
    [InlineData("a_x000D_\nb", "a b")]
    [InlineData("\uFEFFzero\u200Bwidth\u00AD", "zerowidth")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("\u200Cname\u200D", "name")]
    [InlineData("tab\u0007bell", "tab bell")]
    public void Tidies_white_space_and_nothing_else(string text, string expected) => Assert.Equal(expected, SourceText.Clean(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0\u200B ")]
    [InlineData("-0- ")]
    [InlineData("na")]
    [InlineData("NA")]
    [InlineData("n/a")]
    [InlineData("N/A")]
    [InlineData("UNKNOWN")]
    public void Reads_the_null_spellings_as_nothing(string? text) => Assert.Null(SourceText.Clean(text));

    [Fact]
    public void Leaves_a_name_that_looks_like_nothing_alone()
    {
        Assert.Equal("Na", SourceText.Tidy(" Na "));
        Assert.Equal("NA", SourceText.Tidy("NA"));
    }
}
