using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Destinations;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Tests.Destinations;

/// <summary>Places at full size: every row of the risk table, spelling variants, namesakes elsewhere.</summary>
public sealed class PlaceTargetTests
{
    private readonly DestinationTable _table = ControlTables.Bundled.Destinations;

    private static List<Dictionary<string, string>> Rows() => SharedTable.Read("tables", "locations_risk_unlocode.csv");

    [Fact]
    public void Every_place_of_the_risk_table_is_known_by_code_by_name_and_by_ascii_name()
    {
        var rows = Rows();
        Assert.Equal(2496, rows.Count);
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            var country = CountryCode.Of(row["country"]);
            // What a place adds to its country, and what the country itself is: a screening asks both.
            bool Known(string? code, string? text) => _table.ForPlace(code, text, country).Count > 0 || _table.ForCountry(country).Count > 0;
            // No list names these countries: there is nothing to say of their places. Ukraina (UAUKR) bears the name of its country: by code only.
            if (row["country"] is "AZ" or "MN" or "TM") continue;
            if (row["unlocode"] == "UAUKR")
            {
                Assert.NotEmpty(_table.ForPlace("UAUKR", null, country));
                continue;
            }

            var alone = row["country"] is "UA" or "CN" ? _table.ForPlace(row["unlocode"], null, country).Count > 0 : _table.ForPlace(row["unlocode"], null, default).Count > 0;
            if (!alone || !Known(row["unlocode"], null) || !Known(null, row["name"]) || !Known(null, row["name_ascii"])) wrong.Add(row["unlocode"]);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_occupied_place_is_known_by_name_and_ascii_name_beside_its_country()
    {
        foreach (var row in Rows().Where(r => r["country"] == "UA"))
        {
            // Ukraina bears the name of the country: only its code is certain.
            if (row["unlocode"] == "UAUKR") continue;
            foreach (var name in (string[])[row["name"], row["name_ascii"]])
                Assert.True(_table.ForPlace(null, name, CountryCode.Of("UA")).Any(p => p.Class is RiskClass.EmbargoedRegion or RiskClass.RegionToReview), $"{row["unlocode"]} {name}");
        }
    }

    [Fact]
    public void A_name_that_the_table_calls_certain_means_its_country_without_one()
    {
        var certain = 0;
        foreach (var row in Rows().Where(r => r["country"] is "RU" or "BY" or "IR" or "KP" or "SY" or "CU"))
        {
            var found = _table.CountryOfPlace(row["name"]);
            if (found.IsNone) continue;
            certain++;
            Assert.Equal(row["country"], found.ToString());
        }

        Assert.True(certain > 850, $"{certain}");
        Assert.Equal("RU", _table.CountryOfPlace("Новороссийск").ToString());
        Assert.Equal("IR", _table.CountryOfPlace("Bandar Abbas").ToString());
    }

    [Fact]
    public void Two_hundred_spellings_and_more_are_recognised()
    {
        var variants = File.ReadLines(Repository.Corpus("places", "spellings.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.True(variants.Count >= 200, $"{variants.Count}");
        var missed = variants.Where(v => !_table.ForPlace(null, v[0], v[1].Length == 0 ? default : CountryCode.Of(v[1])).Any(p => p.Code == v[2] || (v[3].Length > 0 && p.Name == v[3]))).Select(v => $"{v[0]} ({v[1]})").ToList();
        Assert.Empty(missed);
    }

    [Fact]
    public void Namesakes_outside_the_risk_countries_are_never_under_embargo_with_their_country_or_without()
    {
        var risk = Rows();
        var countries = risk.Select(r => r["country"]).ToHashSet(StringComparer.Ordinal);
        var names = risk.SelectMany(r => (string[])[FoldedText.Of(r["name"]), FoldedText.Of(r["name_ascii"])]).ToHashSet(StringComparer.Ordinal);
        var namesakes = 0;
        foreach (var file in (string[])["unlocode_2024-2_part2_GA-NZ.csv", "unlocode_2024-2_part3_OM-ZW.csv"])
        {
            foreach (var line in File.ReadLines(Requires.SharedData("goods", "reference", "geo", file)))
            {
                var fields = Array.ConvertAll(line.Split(','), field => field.Trim('"'));
                if (fields.Length < 11 || fields[2].Length != 3 || countries.Contains(fields[1])) continue;
                foreach (var name in NamesOf(fields[4]).Where(name => names.Contains(FoldedText.Of(name))))
                {
                    namesakes++;
                    Assert.False(Embargo(_table.ForPlace(null, name, CountryCode.Of(fields[1]))), $"{line} with its country");
                    Assert.False(Embargo(_table.ForPlace(fields[1] + fields[2], name, CountryCode.Of(fields[1]))), $"{line} with its code");
                    Assert.False(Embargo(_table.ForPlace(null, name, default)), $"{line} alone");
                    Assert.True(_table.CountryOfPlace(name).IsNone, $"{line} means a country alone");
                }
            }
        }

        Assert.True(namesakes >= 100, $"{namesakes}");
    }

    /// <summary>The names in a cell of UN/LOCODE: "Mosul (Ak Mawsil)" is Mosul and Ak Mawsil.</summary>
    private static IEnumerable<string> NamesOf(string cell) => cell.Split(['(', ')', '/', '='], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(cell).Distinct(StringComparer.Ordinal);

    [Theory]
    [InlineData("Mosul")]
    [InlineData("Samawa")]
    [InlineData("Songdo")]
    [InlineData("Gensan")]
    [InlineData("Banghazi")]
    [InlineData("Khyrov")]
    [InlineData("Balozhi")]
    [InlineData("Ambetsu")]
    public void A_name_that_innocent_places_bear_means_no_country_alone(string name)
    {
        Assert.True(_table.CountryOfPlace(name).IsNone);
        Assert.False(Embargo(_table.ForPlace(null, name, default)));
    }

    [Theory]
    [InlineData("Bandar Abbas", "IR", true)]
    [InlineData("Nampo", "KP", true)]
    [InlineData("Latakia", "SY", true)]
    [InlineData("Novorossiysk", "RU", true)]
    [InlineData("Новороссийск", "RU", true)]
    [InlineData("Vyazma", "RU", false)]
    public void A_name_known_the_world_over_stands_against_a_country_that_is_given(string name, string country, bool stands) =>
        Assert.Equal(new PlaceMeaning(CountryCode.Of(country), stands), _table.MeaningOfPlace(name));

    [Fact]
    public void No_country_under_embargo_is_meant_by_a_name_that_does_not_stand()
    {
        foreach (var row in Rows().Where(r => r["country"] is "IR" or "KP" or "SY" or "CU"))
            Assert.True(_table.MeaningOfPlace(row["name"]) is { IsUnmistakable: true } or { Country.IsNone: true }, row["name"]);
    }

    [Theory]
    [InlineData("4521N 03628E", true)]
    [InlineData("45.3531, 36.4743", true)]
    [InlineData("44.60 N, 33.52 E", true)]
    [InlineData("5545N 03735E", false)]
    [InlineData("Berth 45, 36 t", false)]
    [InlineData("1.25 2.50", false)]
    public void A_position_in_the_box_is_Crimea(string text, bool crimea) =>
        Assert.Equal(crimea, _table.ForPlace(null, text, CountryCode.Of("UA")).Any(p => p.Class == RiskClass.EmbargoedRegion));

    [Fact]
    public void A_position_in_the_box_counts_for_Ukraine_and_Russia_only() =>
        Assert.Empty(_table.ForPlace(null, "45.3531, 36.4743", CountryCode.Of("TR")));

    private static bool Embargo(IEnumerable<JurisdictionPointer> found) => found.Any(p => p.Class is RiskClass.Embargo or RiskClass.EmbargoedRegion or RiskClass.RegionToReview);
}
