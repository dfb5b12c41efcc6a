using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Destinations;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Tests.Destinations;

public sealed class PlaceTests
{
    private readonly DestinationTable _table = ControlTables.Bundled.Destinations;

    [Fact]
    public void Knows_every_occupied_place_by_its_code_and_by_its_name_with_the_country()
    {
        var rows = SharedTable.Read("tables", "locations_risk_unlocode.csv").Where(row => row["country"] == "UA").ToList();
        Assert.Equal(54, rows.Count);
        foreach (var row in rows)
        {
            var byCode = _table.ForPlace(row["unlocode"], null, CountryCode.Of("UA"));
            Assert.NotEmpty(byCode);
            var expected = row["risk_class"].EndsWith("_REVIEW", StringComparison.Ordinal) ? RiskClass.RegionToReview : RiskClass.EmbargoedRegion;
            Assert.All(byCode, pointer => Assert.Equal((expected, row["unlocode"]), (pointer.Class, pointer.Code)));
            Assert.Equal(byCode.Count, _table.ForPlace(null, row["unlocode"], default).Count);
        }
    }

    [Theory]
    [InlineData("UAKEH")] // no subdivision in UN/LOCODE, function 0
    [InlineData("UAFEO")]
    [InlineData("UAZUI")]
    [InlineData("ua svp")]
    [InlineData("UA-YAL")]
    public void Knows_Crimean_places_that_carry_no_subdivision(string unlocode)
    {
        var pointers = _table.ForPlace(unlocode, null, default);
        Assert.Contains(pointers, pointer => pointer is { Class: RiskClass.EmbargoedRegion, Table: "us-746-6", Authority: "15 CFR 746.6" });
        Assert.Contains(pointers, pointer => pointer.Table == "uk-2019-855");
    }

    [Theory]
    [InlineData("Sevastopol")]
    [InlineData("SEVASTOPOL'")]
    [InlineData("Севастополь")]
    [InlineData("г. Севастополь")]
    [InlineData("Port of Sevastopol")]
    [InlineData("Sevastopol, Ukraine")]
    [InlineData("Sevastopol, Russia")]
    [InlineData("Sevastopol (Crimea)")]
    [InlineData("ул. Ленина 5, Севастополь, Россия")]
    [InlineData("Simferopol")]
    [InlineData("SIMFEROPOL CRIMEA")]
    [InlineData("Simferopol 295000")]
    [InlineData("Сімферополь, Україна")]
    [InlineData("Симферополь")]
    [InlineData("Yalta")]
    [InlineData("Ялта, Крым")]
    [InlineData("Kerch")]
    [InlineData("Kerch'")]
    [InlineData("Port Kerch")]
    [InlineData("Керчь")]
    [InlineData("Feodosia")]
    [InlineData("Feodosiya")]
    [InlineData("Феодосія")]
    [InlineData("Yevpatoria")]
    [InlineData("Evpatoriya")]
    [InlineData("Dzhankoi")]
    [InlineData("Crimea")]
    [InlineData("Republic of Crimea")]
    [InlineData("5 Lenina Street Republic of Crimea 295000")]
    [InlineData("Республика Крым, Симферополь, ул. Киевская 1")]
    [InlineData("克里米亚")]
    [InlineData("Donetsk")]
    [InlineData("Donets'k")]
    [InlineData("Донецьк")]
    [InlineData("Luhansk")]
    [InlineData("Lugansk")]
    [InlineData("Луганск")]
    [InlineData("LNR, Ukraine")]
    [InlineData("Luhansk People's Republic")]
    [InlineData("Донецкая Народная Республика")]
    [InlineData("Mariupol")]
    [InlineData("Mariupol’")]
    [InlineData("Мариуполь, Украина")]
    [InlineData("Melitopol")]
    [InlineData("Berdyansk")]
    [InlineData("Severodonetsk")]
    [InlineData("Bakhmut, Ukraine")]
    public void Finds_an_embargoed_place_by_name_without_a_country(string text) =>
        Assert.Contains(_table.ForPlace(null, text, default), pointer => pointer.Class == RiskClass.EmbargoedRegion);

    [Theory]
    [InlineData("Sevastopol", "UA")]
    [InlineData("Sevastopol", "RU")]
    [InlineData("Saki", "UA")]
    [InlineData("Balaklava", "RU")]
    [InlineData("Tokmak", "UA")]
    [InlineData("DNR", "RU")]
    public void Finds_it_with_a_country_that_fits(string text, string country) =>
        Assert.Contains(_table.ForPlace(null, text, CountryCode.Of(country)), pointer => pointer.Class == RiskClass.EmbargoedRegion);

    [Theory]
    [InlineData("Donetsk Street, Moscow", null)]
    [InlineData("12 Donetsk Street", "RU")]
    [InlineData("ул. Донецкая, 5, Москва", "RU")]
    [InlineData("Yalta Restaurant", null)]
    [InlineData("Restaurant Yalta, Berlin", null)]
    [InlineData("Hotel Yalta, Prague", "CZ")]
    [InlineData("Krymskaya nab. 10, Moscow", "RU")]
    [InlineData("Sevastopol", "US")]
    [InlineData("Sevastopol, Wisconsin", null)]
    [InlineData("Sevastopol, WI, USA", "US")]
    [InlineData("Sebastopol, CA", "US")]
    [InlineData("Odessa, Texas", "US")]
    [InlineData("Odessa", "UA")]
    [InlineData("Kyiv", "UA")]
    [InlineData("Georgia, USA", "US")]
    [InlineData("Savannah, Georgia", null)]
    [InlineData("Savannah, Georgia", "US")]
    [InlineData("Atlanta GA", "US")]
    [InlineData("Theodosia, Missouri", "US")]
    [InlineData("Balaklava", "AU")] // South Australia
    [InlineData("Inkerman", "AU")]
    [InlineData("Sudak", null)]
    [InlineData("DNR", null)]
    [InlineData("LPR", null)]
    [InlineData("Moscow, Idaho", "US")]
    [InlineData("Cuba, New Mexico, USA", "US")]
    [InlineData("Slavyansk-na-Kubani", "RU")]
    [InlineData("Artemovsk", "RU")] // Krasnoyarsk krai
    [InlineData("Konstantinovka", "RU")]
    [InlineData("", "UA")]
    [InlineData("   ", null)]
    [InlineData("5", null)]
    public void Finds_nothing_in_namesakes_and_in_names_inside_other_names(string text, string? country) =>
        Assert.Empty(_table.ForPlace(null, text, country is null ? default : CountryCode.Of(country)));

    [Theory]
    [InlineData("Kherson")]
    [InlineData("Zaporizhzhia")]
    [InlineData("Запорожье")]
    [InlineData("Kramatorsk")]
    [InlineData("Donetsk oblast")]
    public void Calls_for_a_look_where_the_region_is_only_partly_under_embargo(string text)
    {
        var pointers = _table.ForPlace(null, text, CountryCode.Of("UA"));
        Assert.NotEmpty(pointers);
        Assert.All(pointers, pointer => Assert.Equal(RiskClass.RegionToReview, pointer.Class));
    }

    [Theory]
    [InlineData("CNMLX", null)]
    [InlineData(null, "Manzhouli")]
    [InlineData(null, "绥芬河")]
    [InlineData(null, "Khorgos, Kazakhstan")]
    [InlineData(null, "Erenhot, China")]
    public void Knows_the_land_crossings_of_China(string? unlocode, string? text) =>
        Assert.Contains(_table.ForPlace(unlocode, text, default), pointer => pointer is { Class: RiskClass.BorderCrossing, Authority: "house" });

    [Theory]
    [InlineData("IRBND", null, "us-comprehensive")]
    [InlineData(null, "Bandar Abbas, Iran", "us-comprehensive")]
    [InlineData(null, "Havana (Cuba)", "us-comprehensive")]
    [InlineData(null, "Novorossiysk, Россия", "us-746-8")]
    [InlineData("RUNVS", "Novorossiysk", "us-746-8")]
    public void A_place_brings_the_embargo_of_the_country_it_names(string? unlocode, string? text, string table) =>
        Assert.Single(_table.ForPlace(unlocode, text, CountryCode.Of("AE")), pointer => pointer.Table == table);

    [Fact]
    public void Repeats_nothing_that_the_country_itself_says() => Assert.Empty(_table.ForPlace("RUMOW", "Moscow, Russia", CountryCode.Of("RU")));

    [Fact]
    public void Every_spelling_of_the_table_finds_its_place_with_a_country_that_fits()
    {
        var spellings = 0;
        foreach (var (place, text) in PlacesOfTheTable())
        {
            spellings++;
            foreach (var country in place.Countries)
                Assert.NotEmpty(_table.ForPlace(null, text, country));
        }

        Assert.True(spellings >= 200, $"{spellings}");
    }

    [Fact]
    public void No_place_of_UN_LOCODE_outside_Ukraine_Russia_and_China_is_taken_for_one_of_the_table()
    {
        var risky = new HashSet<string>(StringComparer.Ordinal) { "UA", "RU", "CN", "KZ", "MN" };
        var names = 0;
        foreach (var part in new[] { "unlocode_2024-2_part2_GA-NZ.csv", "unlocode_2024-2_part3_OM-ZW.csv" })
        {
            foreach (var line in File.ReadLines(Requires.SharedData("goods", "reference", "geo", part), System.Text.Encoding.Latin1))
            {
                var fields = line.Split(',');
                var country = fields.Length > 4 ? fields[1].Trim('"') : "";
                if (country.Length != 2 || risky.Contains(country) || !CountryCode.TryParse(country, out var code)) continue;
                names++;
                Assert.DoesNotContain(_table.ForPlace(null, fields[3].Trim('"'), code), pointer => pointer.Class is RiskClass.EmbargoedRegion or RiskClass.RegionToReview or RiskClass.BorderCrossing);
            }
        }

        Assert.True(names > 50_000, $"{names}");
    }

    private static IEnumerable<(Place Place, string Text)> PlacesOfTheTable()
    {
        foreach (var line in File.ReadLines(Repository.PathOf("src", "ExportScreen.Goods", "Tables", "places.csv")).Skip(1))
        {
            var fields = System.Text.RegularExpressions.Regex.Matches(line, "(?<=^|,)(?:\"([^\"]*)\"|([^,]*))").Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value).ToList();
            var countries = fields[5].Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(code => code is not ("*" or "?")).Select(CountryCode.Of).ToArray();
            foreach (var spelling in fields[6].Split('|', StringSplitOptions.RemoveEmptyEntries)) yield return (new Place(null, fields[1], false, countries, []), spelling.TrimStart('~'));
        }
    }
}
