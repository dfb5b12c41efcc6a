using System.Text.RegularExpressions;
using ExportScreen.Lists.Starter;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Starter;

public sealed class StarterListTests
{
    private static readonly IReadOnlyList<ListEntry> Entries = StarterList.Read().Value!.Entries;

    [Fact]
    public void Holds_a_few_hundred_entries_and_nothing_to_complain_about()
    {
        Assert.InRange(Entries.Count, 150, 260);
        Assert.DoesNotContain(StarterList.Read().Diagnostics, d => d.Severity != DiagnosticSeverity.Info);
        Assert.Equal(Entries.Count, StarterList.Edition.Lists.Sum(l => l.Entries));
        Assert.NotNull(StarterList.Edition.PartialReason);
    }

    [Fact]
    public void Every_entry_names_its_source_with_a_date_or_notice() =>
        Assert.All(Entries, e => Assert.Matches(@"Source: .*(\d{4}-\d{2}-\d{2}|March 2025|\d+ FR \d+)", e.Remarks!));

    [Theory]
    [InlineData(@"\p{IsCyrillic}", 30)]
    [InlineData(@"\p{IsCJKUnifiedIdeographs}", 30)]
    [InlineData(@"\p{IsArabic}", 10)]
    public void Names_come_in_four_scripts(string script, int fewest) =>
        Assert.True(Entries.Count(e => e.Names.Any(n => Regex.IsMatch(n.Text, script))) >= fewest);

    [Fact]
    public void Ships_have_imo_numbers_with_valid_check_digits()
    {
        var ships = Entries.Where(e => e.Kind == EntryKind.Vessel).ToList();
        Assert.True(ships.Count >= 40);
        Assert.All(ships, s => Assert.Contains(s.Identifiers, i => i is { Kind: IdentifierKind.Imo, Check: ChecksumState.Valid }));
    }

    [Fact]
    public void Bare_addresses_have_a_street_and_no_name()
    {
        var addresses = Entries.Where(e => e.AddressOnly).ToList();
        Assert.Equal(8, addresses.Count);
        Assert.All(addresses, e =>
        {
            Assert.Empty(e.Names);
            Assert.Equal("us-bis-el", e.List);
            Assert.Equal(CountryCode.Of("HK"), e.Addresses[0].Country);
        });
    }

    [Fact]
    public void Every_entry_can_be_found_by_something() => Assert.All(Entries, e =>
    {
        Assert.True(e.AddressOnly || e.Names[0] is { Strength: AliasStrength.Strong, Kind: NameKind.Primary });
        Assert.NotNull(TradeLists.Find(e.List));
    });

    [Fact]
    public void Companies_of_the_diversion_hubs_are_there() => Assert.All(
        (string[])["RU", "CN", "HK", "TR", "AE", "IR", "KG", "UZ", "BY", "AM"],
        country => Assert.Contains(Entries, e => e.Kind == EntryKind.Company && e.Addresses.Any(a => a.Country.ToString() == country)));
}
