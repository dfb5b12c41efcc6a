using ExportScreen.Goods.Contradictions;
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
    [InlineData("SCREWS ISO7380 M6")]
    [InlineData("FLANGES ISO7005-1")]
    [InlineData("PNEUMATIC CYLINDER ISO15552")]
    [InlineData("OFFICE FURNITURE ISO14001 CERTIFIED")]
    [InlineData("SHIRTS REF12345")]
    [InlineData("SLING MAX500KG, RATCHET MAX4000KG")]
    [InlineData("SHEETS DIR12345, ADD1234")]
    public void Leaves_numbers_that_are_no_parts(string text) => Assert.Empty(_goods.Identify(text));

    [Theory]
    [InlineData("ISO7221ADR", "854239")]
    [InlineData("REF5025AIDR", "854239")]
    [InlineData("MAX3232ESE+", "854239")]
    [InlineData("S9S12G128AMLL", "854231")]
    public void Keeps_the_parts_whose_letters_are_also_words_and_standards(string number, string hs6) => Assert.Equal(hs6, Assert.Single(_goods.Identify(number)).Family.Hs6);

    [Fact]
    public void Article_numbers_beside_ordinary_words_are_no_parts_whatever_letters_they_begin_with()
    {
        var csv = CsvTable.Open("part-families.csv", "prefixes,rest,maker,what,hs6,also,source,confidence,scheme");
        var wrong = new List<string>();
        while (csv.Read())
        {
            foreach (var prefix in csv.Text(0).Split(' ').Where(p => p.Length <= 4 && p.All(char.IsAsciiLetter)))
                foreach (var text in (string[])[$"cotton shirts {prefix}12345", $"wooden chairs art. {prefix}-500", $"leather shoes {prefix}2041A, 12 pairs"])
                    if (_goods.Read(text, ["610910"]) is { Contradictions: var found, Parts: var parts } && (parts.Count > 0 || found.Any(c => c.Basis == ContradictionBasis.PartNumber))) wrong.Add(text);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("AD9361, qty 5, new", "392690")]
    [InlineData("spare parts AD9361", "392690")]
    [InlineData("plastic box with AD9361 by Analog Devices", "392690")]
    [InlineData("microcontrollers in boxes, LM2041", "392690")]
    [InlineData("shirts AD9361BBCZ", "610910")]
    [InlineData("metal bracket AD9361", "847330")]
    public void A_short_number_counts_where_something_else_speaks_of_electronics_or_nothing_is_said(string text, string hs6) => Assert.NotEmpty(_goods.Read(text, [hs6]).Parts);

    [Theory]
    [InlineData("SHOES S12345", "640399")]
    [InlineData("женская обувь AD9123", "640399")]
    [InlineData("棉质衬衫 AD9123", "610910")]
    public void A_short_number_beside_ordinary_words_is_an_article_number(string text, string hs6) => Assert.Empty(_goods.Read(text, [hs6]).Parts);

    [Fact]
    public void A_contradiction_says_how_sure_the_family_is_of_its_code() =>
        Assert.Equal(PartConfidence.High, Assert.Single(_goods.Read("STM32F407VGT6", ["392690"]).Contradictions).Confidence);

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
