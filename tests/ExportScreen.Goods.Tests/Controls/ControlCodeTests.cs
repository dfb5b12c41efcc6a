using ExportScreen.Goods.Controls;

namespace ExportScreen.Goods.Tests.Controls;

public sealed class ControlCodeTests
{
    [Theory]
    [InlineData("3A001", ControlCodeKind.DualUse, "3A001", "")]
    [InlineData("3A001.a.1", ControlCodeKind.DualUse, "3A001", "a.1")]
    [InlineData("ECCN: 3a001.A.1.b", ControlCodeKind.DualUse, "3A001", "a.1.b")]
    [InlineData("3A001a1", ControlCodeKind.DualUse, "3A001", "a.1")]
    [InlineData("5A992.c", ControlCodeKind.DualUse, "5A992", "c")]
    [InlineData("9A610.x", ControlCodeKind.DualUse, "9A610", "x")]
    [InlineData("AL 9A012 a", ControlCodeKind.DualUse, "9A012", "a")]
    [InlineData("Annex I 6A003.b.4", ControlCodeKind.DualUse, "6A003", "b.4")]
    [InlineData("3A001(a)(1)", ControlCodeKind.DualUse, "3A001", "a.1")]
    [InlineData("ML10.c", ControlCodeKind.Munitions, "ML10", "c")]
    [InlineData("ml 5 b", ControlCodeKind.Munitions, "ML5", "b")]
    [InlineData("ML22", ControlCodeKind.Munitions, "ML22", "")]
    [InlineData("EAR 99", ControlCodeKind.Ear99, "EAR99", "")]
    [InlineData("ear99", ControlCodeKind.Ear99, "EAR99", "")]
    [InlineData("ECCN EAR99", ControlCodeKind.Ear99, "EAR99", "")]
    public void Reads_a_control_code(string text, ControlCodeKind kind, string entry, string paragraph)
    {
        Assert.True(ControlCode.TryParse(text, out var code));
        Assert.Equal(new ControlCode(kind, entry, paragraph), code);
        Assert.True(ControlCode.TryParse(code.ToString(), out var again));
        Assert.Equal(code, again);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("NLR")]
    [InlineData("3F001")]
    [InlineData("3A01")]
    [InlineData("3A0011")]
    [InlineData("ML0")]
    [InlineData("ML23")]
    [InlineData("8542.31")]
    [InlineData("3A001 and 3A002")]
    [InlineData("XC3A001")]
    public void Refuses_what_is_no_control_code(string? text) => Assert.False(ControlCode.TryParse(text, out _));

    [Fact]
    public void Has_every_entry_of_the_EU_list()
    {
        foreach (var row in SharedTable.Read("tables", "eu_annex_i_index.csv"))
        {
            Assert.True(ControlCode.TryParse(row["code"], out var code), row["code"]);
            var entry = Assert.Single(ControlTables.Bundled.EntriesOf(code), entry => entry.Table == "eu-annex-i");
            Assert.Equal((row["regime_by_number"], new DateOnly(2025, 11, 15)), (entry.Regime, entry.AsOf));
        }
    }

    [Fact]
    public void Has_every_entry_of_the_US_list_with_reasons_and_chart_columns()
    {
        foreach (var row in SharedTable.Read("tables", "us_ccl_index.csv"))
        {
            Assert.True(ControlCode.TryParse(row["eccn"], out var code), row["eccn"]);
            var entry = Assert.Single(ControlTables.Bundled.EntriesOf(code), entry => entry.Table == "us-ccl");
            Assert.All(entry.Reasons, reason => Assert.Contains(reason, row["reasons"], StringComparison.Ordinal));
            Assert.All(entry.Chart, column => Assert.Contains($"{column[..2]} Column {column[2]}", row["chart_columns"], StringComparison.Ordinal));
            Assert.Equal(row["chart_columns"].Contains(" Column ", StringComparison.Ordinal), entry.Chart.Count > 0);
        }
    }

    [Fact]
    public void Tells_entries_of_both_lists_from_those_of_the_United_States_alone_and_from_none()
    {
        Assert.Equal(["eu-annex-i", "us-ccl"], Tables("3A001.a.1"));
        Assert.Equal(["us-ccl"], Tables("5A992.c"));
        Assert.Empty(Tables("3A999"[..2] + "777"));
        Assert.Empty(Tables("EAR99"));
        Assert.Empty(Tables("ML10"));

        static IEnumerable<string> Tables(string text) =>
            ControlCode.TryParse(text, out var code) ? ControlTables.Bundled.EntriesOf(code).Select(entry => entry.Table) : ["not parsed"];
    }
}
