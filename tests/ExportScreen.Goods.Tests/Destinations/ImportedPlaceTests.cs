using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Destinations;
using ExportScreen.Goods.References;
using ExportScreen.Goods.Tables;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Goods.Tests.Destinations;

/// <summary>Places by an imported UN/LOCODE: it adds, and weakens nothing.</summary>
public sealed class ImportedPlaceTests
{
    private static readonly Lazy<DestinationTable> Whole = new(() => With(new UnlocodeEdition(
        "2501",
        ("UA", "QQ2", "Morska Bukhta", "43", ""), ("UA", "QQ3", "Stepova Dolyna", "14", ""), ("UA", "QQ4", "Kamianyi Mys", "", "4520N 03420E"), ("UA", "QQ5", "Zelenyi Hai", "63", "4520N 03420E"),
        ("RU", "QQ6", "Mys Vostochny", "", "4521N 03640E"), ("IR", "QQ7", "Bandar Nowsazi", "", "2710N 05620E"), ("IR", "QQ8", "Shared Name", "", ""), ("FR", "QQ8", "Shared Name", "", ""),
        ("CU", "QQ9", "Puerto Inventado", "", ""), ("DE", "QQA", "Neuhafen", "", "5330N 00958E"), ("IR", "ENA", "Irena Town", "", ""), ("PL", "QQB", "Irena", "", "")), accept: false));

    [Theory]
    [InlineData("UAQQ2", RiskClass.EmbargoedRegion)]
    [InlineData("UAQQ3", RiskClass.RegionToReview)]
    [InlineData("UAQQ4", RiskClass.EmbargoedRegion)]
    public void A_code_of_an_embargoed_region_that_the_bundled_table_does_not_know_is_seen(string code, RiskClass expected)
    {
        Assert.Empty(ControlTables.Bundled.Destinations.ForPlace(code, null, CountryCode.Of("UA")));
        var found = Whole.Value.ForPlace(code, null, CountryCode.Of("UA"));
        Assert.Contains(found, p => p.Class == expected && p.Code == code && p.MatchedOn == code);
        Assert.DoesNotContain(found, p => p.Class is RiskClass.EmbargoedRegion or RiskClass.RegionToReview && p.Class != expected);
    }

    [Theory]
    [InlineData("UAQQ5")]
    [InlineData("RUQQ6")]
    [InlineData("DEQQA")]
    public void Other_codes_are_in_no_embargoed_region(string code) => Assert.DoesNotContain(Whole.Value.ForPlace(code, null, CountryCode.Of(code[..2])), p => p.Class is RiskClass.EmbargoedRegion or RiskClass.RegionToReview);

    [Fact]
    public void The_bundled_classification_of_every_place_stays_whatever_an_import_says()
    {
        // An edition that calls all occupied places free: another subdivision, another position.
        var codes = new List<string>();
        var csv = CsvTable.Open("places.csv", "unlocode,name,region,class,detail,countries,spellings,confidence,as_of,source");
        while (csv.Read()) if (csv.Text(0).StartsWith("UA", StringComparison.Ordinal)) codes.Add(csv.Text(0));
        var imported = With(new UnlocodeEdition("2501", [.. codes.Select(c => ("UA", c[2..], "Vilne", "30", "5027N 03030E"))]), accept: false);
        Assert.True(codes.Count >= 54);
        foreach (var code in codes)
            foreach (var country in (CountryCode[])[default, CountryCode.Of("UA"), CountryCode.Of("RU")])
                Assert.Equal(ControlTables.Bundled.Destinations.ForPlace(code, null, country), imported.ForPlace(code, null, country));
    }

    [Theory]
    [InlineData("IRQQ7", "IR")]
    [InlineData("IRQQ7 - Bandar", "IR")]
    [InlineData("Bandar Nowsazi", "IR")]
    [InlineData("BANDAR NOWSAZI PORT", "IR")]
    [InlineData("DEQQA", "DE")]
    [InlineData("irqq7", "")]
    [InlineData("IRENA", "")]
    [InlineData("Shared Name", "")]
    [InlineData("Puerto Inventado", "")]
    [InlineData("Neuhafen", "")]
    [InlineData("IRQQZ", "")]
    public void A_code_or_a_name_of_one_country_alone_says_the_country(string text, string country) => Assert.Equal(country, Whole.Value.CountryOfPlace(text).ToString().Trim('-'));

    [Fact]
    public void A_code_in_the_place_of_a_name_is_seen_under_embargo_where_no_country_is_given()
    {
        Assert.Contains(Whole.Value.ForPlace(null, "IRQQ7", default), p => p.Class == RiskClass.Embargo && p.Code == "IR");
        Assert.Contains(Whole.Value.ForPlace(null, "UAQQ2", default), p => p.Class == RiskClass.EmbargoedRegion);
        Assert.Contains(Whole.Value.ForPlace(null, "Bandar Nowsazi", default), p => p.Class == RiskClass.Embargo);
        Assert.Empty(Whole.Value.ForPlace(null, "IRQQ7", CountryCode.Of("DE")));
    }

    [Fact]
    public void A_position_comes_from_the_import_where_the_build_has_none()
    {
        Assert.Null(ControlTables.Bundled.Destinations.PositionOf("IRQQ7"));
        Assert.Equal(27.17, Whole.Value.PositionOf("IRQQ7")!.Value.Latitude, 2);
        Assert.Equal(ControlTables.Bundled.Destinations.PositionOf("AEDXB"), Whole.Value.PositionOf("AEDXB"));
    }

    [Fact]
    public void Without_all_countries_nothing_is_concluded_from_names_or_words()
    {
        var part = With(new UnlocodeEdition("2501", ("IR", "QQ7", "Bandar Nowsazi", "", ""), ("UA", "QQ2", "Morska Bukhta", "43", "")) { PlacesEach = 1 }, accept: true);
        Assert.True(part.CountryOfPlace("Bandar Nowsazi").IsNone);
        Assert.True(part.CountryOfPlace("IRQQ7").IsNone);
        Assert.Contains(part.ForPlace("UAQQ2", null, default), p => p.Class == RiskClass.EmbargoedRegion);
    }

    [Fact]
    public void The_real_parts_raise_no_new_embargo_on_any_of_their_names_and_change_no_known_place()
    {
        string[] files = ["unlocode_2024-2_part2_GA-NZ.csv", "unlocode_2024-2_part3_OM-ZW.csv"];
        var reader = new ReferenceReader(ControlTables.Bundled);
        var file = reader.ReadPlaces([.. files.Select(f => (f, (ReadOnlyMemory<byte>)File.ReadAllBytes(Requires.SharedData("goods", "reference", "geo", f))))], acceptPartial: true).Value!;
        var imported = ControlTables.Bundled.With(ImportedReference.Make("id", null, [file])).Destinations;
        foreach (var row in SharedTable.Read("tables", "locations_risk_unlocode.csv"))
        {
            var country = CountryCode.Of(row["country"]);
            Assert.Equal(ControlTables.Bundled.Destinations.ForPlace(row["unlocode"], row["name"], country), imported.ForPlace(row["unlocode"], row["name"], country));
            Assert.Equal(ControlTables.Bundled.Destinations.CountryOfPlace(row["name"]), imported.CountryOfPlace(row["name"]));
        }

        // UAKRN has no subdivision and lies in the box of Crimea; every other code of Ukraine in an embargoed region is bundled.
        var ukraine = files.SelectMany(f => File.ReadLines(Requires.SharedData("goods", "reference", "geo", f), System.Text.Encoding.Latin1)).Where(l => l.Contains(",\"UA\",\"", StringComparison.Ordinal)).Select(l => "UA" + l.Split('"')[l.StartsWith('"') ? 5 : 3]).ToList();
        Assert.Equal(["UAKRN"], ukraine.Where(code => imported.ForPlace(code, null, CountryCode.Of("UA")).Count > ControlTables.Bundled.Destinations.ForPlace(code, null, CountryCode.Of("UA")).Count));
    }

    private static DestinationTable With(UnlocodeEdition edition, bool accept)
    {
        var read = new ReferenceReader(ControlTables.Bundled).ReadPlaces([.. edition.Parts().Select(p => (p.Name, (ReadOnlyMemory<byte>)p.Content))], accept);
        Assert.True(read.Succeeded, read.Diagnostics.FirstOrDefault()?.ToSentence());
        return ControlTables.Bundled.With(ImportedReference.Make("id", null, [read.Value])).Destinations;
    }
}
