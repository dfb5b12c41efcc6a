using ExportScreen.Lists.BisDpl;
using ExportScreen.Lists.Dfat;
using ExportScreen.Lists.Meti;
using ExportScreen.Lists.Mofcom;
using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>The lists that come as tab text, workbook or import layout, in the editions at hand.</summary>
public sealed class ImportRealFilesTests(ITestOutputHelper output)
{
    [Fact]
    public void Denied_persons_have_an_entry_for_each_row_and_rows_of_a_party_know_each_other()
    {
        var entries = Read(new BisDplFeed(), 665, "bis_dpl", "dpl_2023-11.txt").Entries;
        var party = Assert.Single(entries, e => e.Caption == "ZIMO SHENG" && e.Addresses[0].Country.ToString() == "CN");
        var other = Assert.Single(entries, e => e.Caption == "ZIMO SHENG" && e.Id != party.Id);
        Assert.Equal("US", other.Addresses[0].Country.ToString());
        Assert.Equal($"id:{other.Id}", Assert.Single(party.Related));
        Assert.Equal(545, entries.Select(e => e.Id.Split(':')[1][..12]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(new DateOnly(2028, 12, 13), party.ExpiresOn);
        Assert.All(entries, e => Assert.True(e.ExpiresOn is null || e.ExpiresOn.Value.Year < 2050));
        Assert.True(entries.Count(e => e.ExpiresOn < new DateOnly(2026, 11, 22)) > 300);
        Assert.Equal(663, entries.Count(e => e.Addresses.Any(a => !a.Country.IsNone)));
    }

    [Fact]
    public void Australian_rows_become_parties_with_their_names_dates_and_numbers()
    {
        var reading = Read(new DfatXlsxFeed(), 3846, "australia", "dfat_2026-07.xlsx");
        Assert.Equal(new DateOnly(2026, 7, 23), reading.AsOf);
        Assert.InRange(reading.Entries.Sum(e => e.Names.Count), 10_900, 11_200);
        Assert.Equal(261, reading.Entries.Count(e => e.Identifiers.Any(i => i.Kind == IdentifierKind.Imo && i.Check == ChecksumState.Valid)));
        Assert.Equal(262, reading.Entries.Count(e => e.Kind == EntryKind.Vessel));
        Assert.Equal(0, reading.Entries.Sum(e => e.Names.Count(n => n.Text.Contains("_x000D_", StringComparison.Ordinal) || n.Text.Contains('\u00A0', StringComparison.Ordinal))));
        Assert.True(reading.Entries.Count(e => e.Identifiers.Any(i => i.Kind == IdentifierKind.UnReference)) > 750);
        Assert.True(reading.Entries.Count(e => e.ListedOn is not null) > 900);
        Assert.All(reading.Entries.SelectMany(e => e.BirthDates), d => Assert.InRange(d.Earliest.Year, 1880, 2026));
    }

    [Fact]
    public void Japanese_end_users_have_their_country_their_concern_and_their_Han_name()
    {
        var reading = Read(new MetiXlsxFeed(), 835, "japan_meti", "end_user_list_2025-09-29.xlsx");
        Assert.Equal(new DateOnly(2025, 9, 25), reading.AsOf);
        Assert.Equal(257, reading.Entries.Count(e => e.Countries is [var c] && c.ToString() == "IR"));
        Assert.Equal(22, reading.Entries.Count(e => e.Countries is [var c] && c.ToString() == "HK"));
        Assert.All(reading.Entries, e => Assert.Single(e.Countries));
        Assert.Equal(240, reading.Entries.Count(e => e.Programmes.Contains("CW")));
        Assert.All(reading.Entries, e => Assert.NotEmpty(e.Programmes));
        Assert.Equal(221, reading.Entries.Count(e => e.Names.Any(n => n.Text.Any(c => c is >= '\u4E00' and <= '\u9FFF'))));
        Assert.DoesNotContain(reading.Entries, e => e.Names.Any(n => n.Text.StartsWith('・') || n.Text.Any(c => c is >= '\u3041' and <= '\u3096')));
    }

    [Fact]
    public void Chinese_lists_are_red_flags_with_each_their_own_programme()
    {
        var reading = Read(new MofcomJsonFeed(), 240, "china_mofcom", "entity_list_2026-07.json");
        Assert.Equal(new DateOnly(2026, 7, 19), reading.AsOf);
        Assert.All(reading.Entries, e => Assert.Equal(LegalEffect.RedFlag, e.Effect));
        Assert.Equal([139, 61, 40], reading.Entries.GroupBy(e => Assert.Single(e.Programmes)).Select(g => g.Count()).OrderDescending());
        Assert.Equal(47, reading.Entries.Count(e => e.Addresses.Count > 0));
        Assert.All(reading.Entries.SelectMany(e => e.Addresses), a => Assert.False(a.Country.IsNone, a.ToLine()));
        Assert.All(reading.Entries, e => Assert.DoesNotContain("CN", e.Countries.Select(c => c.ToString())));
    }

    private ListReading Read(IListFeed feed, int entries, params string[] path)
    {
        var file = ListFixtures.Shared(path);
        Assert.Equal(feed.Id, Assert.Single(ListFeeds.All, f => f.Recognises(file)).Id);
        var result = feed.Read([file]);
        foreach (var diagnostic in result.Diagnostics) output.WriteLine(diagnostic.ToSentence());
        Assert.True(result.Succeeded);
        Assert.Empty(ListFixtures.Unexplained(result));
        Assert.Equal(entries, result.Value.Entries.Count);
        Assert.Equal(entries, result.Value.SourceRecords);
        Assert.Equal(entries, result.Value.Entries.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        return result.Value;
    }
}
