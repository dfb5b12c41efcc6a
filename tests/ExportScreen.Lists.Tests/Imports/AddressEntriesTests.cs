using ExportScreen.Lists.Csl;
using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Lists.Tests.Snapshots;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>The entries by which BIS lists an address, whoever is there.</summary>
public sealed class AddressEntriesTests
{
    private const string Street = "{\"address\":\"Unit 7, 12/F, Sample Tower, 9 Sample Path\",\"city\":\"Wanchai\",\"state\":null,\"postal_code\":null,\"country\":\"HK\"}";
    private const string Town = "{\"address\":null,\"city\":\"Shenzhen\",\"state\":\"Guangdong\",\"postal_code\":\"518000\",\"country\":\"CN\"}";
    private const string Country = "{\"address\":null,\"city\":null,\"state\":null,\"postal_code\":null,\"country\":\"TR\"}";

    [Theory]
    [InlineData("Address 01")]
    [InlineData("ADDRESS 118")]
    [InlineData("Address No. 3")]
    [InlineData("Address #4")]
    public void Index_the_street_and_never_the_pseudo_name(string name)
    {
        var reading = Read(name, Street, Country);
        var entry = Assert.Single(reading.Entries);
        Assert.True(entry.AddressOnly);
        Assert.Empty(entry.Names);
        using var snapshot = Sources.Open(Sources.Edition("us-csl-json", [entry]));
        Assert.Equal((0, 1), (snapshot.NameCount, snapshot.AddressCount));
    }

    [Fact]
    public void Without_a_street_say_that_they_cannot_be_matched_and_index_no_town()
    {
        var result = new CslJsonFeed().Read([File("Address 02", Town, Country)]);
        Assert.Contains(result.Diagnostics, d => d.Code == ListDiagnostics.AddressMissing.Code);
        var entry = Assert.Single(result.Value!.Entries);
        Assert.Contains("Shenzhen, Guangdong, 518000", entry.Remarks, StringComparison.Ordinal);
        Assert.Equal(["CN", "TR"], entry.Addresses.Select(a => a.Country.ToString()));
        using var snapshot = Sources.Open(Sources.Edition("us-csl-json", [entry]));
        Assert.Equal((0, 0), (snapshot.NameCount, snapshot.AddressCount));
    }

    [Fact]
    public void A_town_beside_a_street_is_not_indexed_either()
    {
        var entry = Assert.Single(Read("Address 03", Street, Town).Entries);
        using var snapshot = Sources.Open(Sources.Edition("us-csl-json", [entry]));
        Assert.Equal(1, snapshot.AddressCount);
    }

    [Fact]
    public void A_company_whose_name_holds_the_word_stays_a_company()
    {
        var entry = Assert.Single(Read("Address 01 Trading Co., Ltd.", Street, Town).Entries);
        Assert.False(entry.AddressOnly);
        Assert.Equal("Address 01 Trading Co., Ltd.", entry.Caption);
    }

    [Fact]
    public void The_edition_at_hand_has_19_of_them_and_says_of_each_that_its_street_is_missing()
    {
        var result = new CslJsonFeed().Read([ListFixtures.Shared("us_csl", "consolidated_2026-07_rebuilt.json")]);
        var entries = result.Value!.Entries.Where(e => e.AddressOnly).ToList();
        Assert.Equal(19, entries.Count);
        Assert.All(entries, e => Assert.Empty(e.Names));
        Assert.Equal(1, entries.Count(e => e.Addresses.Any(a => a.Country.ToString() == "TR")));
        Assert.Equal(19, result.Diagnostics.Count(d => d.Code == ListDiagnostics.AddressMissing.Code));
        Assert.DoesNotContain(result.Value.Entries.SelectMany(e => e.Names), n => n.Text.StartsWith("Address 0", StringComparison.OrdinalIgnoreCase));
    }

    private static ListReading Read(string name, params string[] addresses) => ListFixtures.Accepted(new CslJsonFeed(), File(name, addresses));

    private static ListFile File(string name, params string[] addresses) => ListFixtures.Text(
        "consolidated.json",
        $"{{\"search_performed_at\":\"2026-11-20T05:00:00Z\",\"total\":1,\"results\":[{{\"id\":\"a\",\"entity_number\":null,\"name\":\"{name}\",\"source\":\"Entity List (EL) - Bureau of Industry and Security\",\"addresses\":[{string.Join(',', addresses)}],\"federal_register_notice\":\"89 FR 51653\"}}]}}");
}
