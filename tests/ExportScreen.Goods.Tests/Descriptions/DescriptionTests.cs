using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Tests.Descriptions;

public sealed class DescriptionTests
{
    private readonly GoodsText _goods = new(ControlTables.Bundled);

    [Theory]
    [InlineData("FPGA boards, 20 pcs", "FPGA", TermMatch.Written)]
    [InlineData("GPS recievers for tractors", "GPS receiver", TermMatch.Misspelt)]
    [InlineData("miniature accelerometres", "accelerometer", TermMatch.Written)]
    [InlineData("cameras, thermal imaging, used", "thermal imaging camera", TermMatch.Written)]
    [InlineData("micro controllers", "microcontroller", TermMatch.Written)]
    [InlineData("industrial grade microcontroll", "microcontroller", TermMatch.CutOff)]
    [InlineData("гироскопы для станков", "гироскоп", TermMatch.Written)]
    [InlineData("giroskop", "гироскоп", TermMatch.Transliterated)]
    [InlineData("kvadrokopter s kameroj", "квадрокоптер", TermMatch.Transliterated)]
    [InlineData("беспилотных летательных аппаратов", "беспилотный летательный аппарат", TermMatch.Written)]
    [InlineData("民用無人機配件", "无人机", TermMatch.Written)]
    [InlineData("碳纤维布卷", "碳纤维", TermMatch.Written)]
    public void Finds_a_term_however_it_is_written(string description, string term, TermMatch match)
    {
        var found = Assert.Single(_goods.Read(description, []).Terms, t => t.Term.Text == term);
        Assert.Equal(match, found.Match);
        Assert.Equal(found.Written, description.Substring(found.Start, found.Written.Length));
    }

    [Theory]
    [InlineData("geranium seeds")]
    [InlineData("hammers and mallets")]
    [InlineData("made in Germany")]
    [InlineData("self-propelled rollers")]
    public void Leaves_ordinary_words_that_look_alike(string description) => Assert.DoesNotContain(_goods.Read(description, []).Terms, t => t.Term.Strength > TermStrength.Vague);

    [Theory]
    [InlineData("spare parts", Vagueness.Vague)]
    [InlineData("12 CTNS ELECTRONIC COMPONENTS", Vagueness.Vague)]
    [InlineData("запчасти 5 шт", Vagueness.Vague)]
    [InlineData("配件", Vagueness.Vague)]
    [InlineData("1234 / 5.6", Vagueness.Empty)]
    [InlineData("drone spare parts", Vagueness.Specific)]
    [InlineData("toy drone", Vagueness.Specific)]
    [InlineData("parts, STM32F407VGT6", Vagueness.Specific)]
    [InlineData("women's cotton shirts", Vagueness.Specific)]
    public void Says_whether_a_description_names_goods(string description, Vagueness vagueness) => Assert.Equal(vagueness, _goods.Read(description, []).Vagueness);

    [Fact]
    public void Names_makers_in_any_spelling_of_the_table() =>
        Assert.Equal("onsemi", Assert.Single(_goods.Read("diodes of ON Semiconductor", []).Makers).Maker);

    [Fact]
    public void Every_term_has_a_source_and_codes_that_are_in_HS_2022()
    {
        var codes = ControlTables.Bundled.Nomenclature.CurrentCodes.ToHashSet(StringComparer.Ordinal);
        var headings = codes.Select(c => c[..4]).ToHashSet(StringComparer.Ordinal);
        var rows = SharedTable.Read("tables", "keywords.csv");
        foreach (var term in GoodsTerms.Load())
        {
            Assert.All(term.Hs, code => Assert.True(codes.Contains(code) || headings.Contains(code), $"{term.Text}: {code}"));
            if (term.Source == "house") continue;
            Assert.Contains(term.Text, rows[int.Parse(term.Source.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture) - 2]["term"], StringComparison.Ordinal);
        }
    }
}
