using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.Parts;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Tests.Parts;

public sealed class PartFamilyTests
{
    private readonly GoodsText _goods = new(ControlTables.Bundled);

    [Theory]
    [InlineData("XC7K325T-2FFG900I", "854239")]
    [InlineData("TMS320F28335PGFA", "854231")]
    [InlineData("stm32f407vgt6", "854231")]
    [InlineData("LM358DR", "854233")]
    [InlineData("LM2596S-5.0", "854239")]
    [InlineData("AD8221ARZ", "854233")]
    [InlineData("AD9361BBCZ", "854239")]
    [InlineData("W25Q128JVSIQ", "854232")]
    [InlineData("BAV99", "854110")]
    [InlineData("BC847B,215", "854121")]
    [InlineData("IRFZ44NPBF", "854129")]
    [InlineData("SMBJ33CA", "854110")]
    [InlineData("HCPL-2630", "854149")]
    [InlineData("RC0603FR-0710KL", "853310")]
    [InlineData("GRM188R71H104KA93D", "853224")]
    [InlineData("T491D107K010AT", "853221")]
    [InlineData("EEE-FK1V101P", "853222")]
    [InlineData("TMR 3-2411", "850440")]
    [InlineData("TSW-110-07-G-S", "853669")]
    [InlineData("HF115F/012-1ZS1", "853649")]
    [InlineData("ABM8-25.000MHZ-B2-T", "854160")]
    [InlineData("NEO-M8N-0-10", "852691")]
    public void Knows_the_family_of_a_part(string number, string hs6) => Assert.Equal(hs6, Assert.Single(_goods.Identify($"Qty 5 {number}; new")).Family.Hs6);

    [Theory]
    [InlineData("PO 4500012345 dated 2024-05-01, 12 CTNS")]
    [InlineData("canon ls-123k simple calculator - key")]
    [InlineData("max 100 kg, ten 5 l drums")]
    [InlineData("40FT HC container MSCU1234567")]
    [InlineData("A4 paper 80g, B5 notebooks, 2N gloves")]
    public void Leaves_numbers_that_are_no_parts(string text) => Assert.Empty(_goods.Identify(text));

    [Fact]
    public void Finds_no_part_in_the_ordinary_descriptions_of_the_tariff()
    {
        var texts = SharedTable.Read("reference", "uk_search", "search_references.csv").Select(r => r["title"])
            .Concat(SharedTable.Read("reference", "uk_search", "intercept_messages.csv").Select(r => r["term"]));
        Assert.DoesNotContain(texts, text => _goods.Identify(text).Count > 0);
    }

    [Fact]
    public void Every_pattern_can_be_read_and_every_code_is_in_HS_2022()
    {
        var codes = ControlTables.Bundled.Nomenclature.CurrentCodes.ToHashSet(StringComparer.Ordinal);
        var csv = CsvTable.Open("part-families.csv", "prefixes,rest,maker,what,hs6,also,source,confidence,scheme");
        var rows = 0;
        for (; csv.Read(); rows++)
        {
            var family = new PartFamily(csv.Text(0), csv.Text(2), csv.Text(3), csv.Text(4), [], csv.Text(6), PartConfidence.Low, "house");
            _ = new PartPattern(family, csv.Text(1)).Fits("X");
            Assert.All(csv.Text(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(csv.Text(4)), code => Assert.Contains(code, codes));
        }

        Assert.Equal(rows, PartFamilies.Load().Count);
    }

    [Fact]
    public void Has_every_family_and_code_of_the_fact_table()
    {
        var facts = SharedTable.Read("tables", "part_families.csv");
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var csv = CsvTable.Open("part-families.csv", "prefixes,rest,maker,what,hs6,also,source,confidence,scheme");
        while (csv.Read()) codes[csv.Text(6)] = csv.Text(4);
        for (var at = 0; at < facts.Count; at++) Assert.Equal(facts[at]["expected_hs6"], codes[$"part_families.csv:{at + 2}"]);
    }

    [Fact]
    public void Knows_the_twenty_makers_with_most_parts()
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        var csv = CsvTable.Open("makers.csv", "maker,also,hs4,source");
        while (csv.Read()) sources.Add(csv.Text(3));
        Assert.All(Enumerable.Range(2, 20), row => Assert.Contains($"manufacturers_ru_import_parts.csv:{row}", sources));
    }
}
