using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Destinations;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Tests.Destinations;

public sealed class DestinationTableTests
{
    private readonly DestinationTable _table = ControlTables.Bundled.Destinations;

    [Theory]
    [InlineData("CU", RiskClass.Embargo)]
    [InlineData("IR", RiskClass.Embargo)]
    [InlineData("KP", RiskClass.Embargo)]
    [InlineData("SY", RiskClass.Embargo)]
    [InlineData("RU", RiskClass.Restricted)]
    [InlineData("BY", RiskClass.Restricted)]
    [InlineData("SS", RiskClass.ArmsEmbargo)]
    [InlineData("AE", RiskClass.Transshipment)]
    [InlineData("HK", RiskClass.Transshipment)]
    [InlineData("KG", RiskClass.CustomsUnion)]
    [InlineData("CZ", RiskClass.ResearchedRoute)]
    public void Knows_the_country(string country, RiskClass risk) =>
        Assert.Contains(_table.ForCountry(CountryCode.Of(country)), pointer => pointer.Class == risk);

    [Theory]
    [InlineData("DE")]
    [InlineData("US")]
    [InlineData("JP")]
    [InlineData("UA")]
    public void Says_nothing_against_other_countries(string country) => Assert.Empty(_table.ForCountry(CountryCode.Of(country)));

    [Fact]
    public void Has_every_row_of_the_countries_table()
    {
        var rows = SharedTable.Read("tables", "countries.csv");
        Assert.Equal(422, rows.Count);
        foreach (var group in rows.Where(row => row["code"].Length == 2 && row["list"].StartsWith("US_EAR_", StringComparison.Ordinal)))
            Assert.Contains(group["list"].ToLowerInvariant().Replace('_', '-'), _table.GroupsOf(CountryCode.Of(group["code"])));
        Assert.Equal(rows.Count, _table.Tables.Where(table => table.Id != "places").Sum(table => table.Rows));
        foreach (var (list, id) in new[] { ("BIS_FINCEN_2022_TRANSSHIPMENT", "bis-fincen-2022"), ("TRISEAL_2023_TRANSSHIPMENT", "triseal-2023"), ("US_COMPREHENSIVE", "us-comprehensive"), ("US_746_8", "us-746-8") })
            foreach (var row in rows.Where(row => row["list"] == list))
                Assert.Contains(_table.ForCountry(CountryCode.Of(row["code"])), pointer => pointer.Table == id && pointer.Code == row["code"]);
    }

    [Fact]
    public void Puts_the_gravest_kind_first() => Assert.Equal(RiskClass.Embargo, _table.ForCountry(CountryCode.Of("IR"))[0].Class);

    [Fact]
    public void Dates_and_cites_every_pointer()
    {
        Assert.All(Countries.All.SelectMany(_table.ForCountry), pointer => Assert.True(pointer.Authority.Length > 0 && pointer.AsOf.Year is >= 2022 and <= 2026));
        Assert.Equal(new DateOnly(2022, 6, 28), _table.ForCountry(CountryCode.Of("AE")).First(pointer => pointer.Table == "bis-fincen-2022").AsOf);
    }
}
