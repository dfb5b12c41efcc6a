using ExportScreen.Lists.Ofac.Csv;
using ExportScreen.Lists.Ofac.Enhanced;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Ofac;

/// <summary>What the expected table says of every OFAC file, with exact counts.</summary>
public sealed class OfacRealFileTests
{
    [Fact]
    public void Reads_the_sdn_set_of_2026_which_lacks_remarks()
    {
        var result = new OfacCsvSdnFeed().Read(OfacFiles.Sdn2026());
        Assert.True(result.Succeeded);
        Assert.Equal(19_181, result.Value.Entries.Count);
        Assert.Equal(19_181, result.Value.SourceRecords);
        Assert.Equal(0, result.Value.Rejected);
        Assert.Equal(["LS1005", "LS1006"], OfacFiles.Codes(result)); // 33 continuations of remarks that the rebuilt file lacks

        // Every strong name is there: one of the main file and 20,169 of ALT; the rest are weak ones of the continuations.
        Assert.Equal(19_181 + 20_169, result.Value.Entries.Sum(e => e.Names.Count(n => n.Strength == AliasStrength.Strong)));
        Assert.Equal(7_473, result.Value.Entries.Count(e => e.Kind == EntryKind.Person));
        Assert.Equal(1_524, result.Value.Entries.Count(e => e.Kind == EntryKind.Vessel));
        Assert.Equal(344, result.Value.Entries.Count(e => e.Kind == EntryKind.Aircraft));
        Assert.All(result.Value.Entries, e => Assert.Equal(LegalEffect.Prohibited, e.Effect));
    }

    [Fact]
    public void The_sdn_set_without_remarks_falls_below_the_fill_rates_of_its_contract()
    {
        var feed = new OfacCsvSdnFeed();
        var entries = feed.Read(OfacFiles.Sdn2026()).Value!.Entries;
        Assert.True(entries.Count(e => e.Identifiers.Count > 0) < feed.Contract.FillRates["identifiers"] * entries.Count);
        Assert.True(entries.Count(e => e.Remarks is not null) < feed.Contract.FillRates["remarks"] * entries.Count);
        Assert.True(entries.Count(e => e.Addresses.Count > 0) >= feed.Contract.FillRates["addresses"] * entries.Count);
    }

    [Fact]
    public void Hong_kong_addresses_under_the_country_China_are_read_as_Hong_Kong()
    {
        var entries = new OfacCsvSdnFeed().Read(OfacFiles.Sdn2026()).Value!.Entries;
        var parties = entries.Count(e => e.Addresses.Any(a => a.Country == CountryCode.Of("HK")));
        Assert.InRange(parties, 540, 600); // 554 mention Hong Kong; the reading also knows its districts
    }

    [Fact]
    public void The_sdn_main_file_alone_is_refused_and_the_missing_files_are_named()
    {
        var result = new OfacCsvSdnFeed().Read([OfacFiles.Sdn2024()]);
        Assert.False(result.Succeeded);
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal(ListDiagnostics.MissingSibling, error.Kind);
        Assert.Equal("ADD.CSV and ALT.CSV", error.Expected);
    }

    [Fact]
    public void Reads_the_remarks_of_14973_real_entries()
    {
        var result = OfacCsvReader.ReadMainAlone("us-ofac-sdn", OfacFiles.Sdn2024());
        Assert.True(result.Succeeded);
        Assert.Equal(14_973, result.Value.Entries.Count);
        Assert.Equal(["LS0206", "LS1006"], OfacFiles.Codes(result)); // failed check digits of the publisher; prose
        Assert.All(result.Diagnostics, d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));

        var identifiers = result.Value.Entries.SelectMany(e => e.Identifiers).ToLookup(i => (i.Kind, i.Check));
        Assert.Equal(846, identifiers[(IdentifierKind.Imo, ChecksumState.Valid)].Count());
        Assert.Empty(identifiers[(IdentifierKind.Imo, ChecksumState.Invalid)]);
        Assert.Equal(2_583, identifiers[(IdentifierKind.Inn, ChecksumState.Valid)].Count());
        Assert.Equal(2_161, identifiers[(IdentifierKind.Ogrn, ChecksumState.Valid)].Count());
        Assert.Equal(95, identifiers[(IdentifierKind.Uscc, ChecksumState.Valid)].Count());
        Assert.Equal(3_666, result.Value.Entries.Sum(e => e.Names.Count(n => n.Strength == AliasStrength.Weak)));
    }

    [Fact]
    public void Reads_the_consolidated_set_of_2025()
    {
        var result = new OfacCsvConsFeed().Read(OfacFiles.Cons2025());
        Assert.True(result.Succeeded);
        Assert.Equal(442, result.Value.Entries.Count);
        Assert.Equal(["LS1006"], OfacFiles.Codes(result));
        Assert.Equal(442 + 1_073, result.Value.Entries.Sum(e => e.Names.Count(n => n.Strength == AliasStrength.Strong)));
        Assert.Equal(72, result.Value.Entries.Sum(e => e.Names.Count(n => n.Strength == AliasStrength.Weak)));
    }

    [Fact]
    public void Reads_the_enhanced_consolidated_list_without_a_word()
    {
        var result = new OfacEnhancedConsFeed().Read([OfacFiles.EnhancedCons2025()]);
        Assert.True(result.Succeeded);
        Assert.Equal(443, result.Value.Entries.Count);
        Assert.Equal(443, result.Value.SourceRecords);
        Assert.Equal(new DateOnly(2025, 1, 10), result.Value.AsOf);
        Assert.Empty(result.Diagnostics);

        var names = result.Value.Entries.SelectMany(e => e.Names).ToList();
        Assert.Equal(1_624, names.Count); // every translation
        Assert.Equal(45, names.Count(n => n.Kind == NameKind.OriginalScript));
        Assert.Equal(70, names.Where(n => n.Language == "Latin").Count(n => n.Strength == AliasStrength.Weak));
        Assert.Equal(77, result.Value.Entries.Count(e => e.Effect == LegalEffect.Prohibited));
        Assert.All(result.Value.Entries, e => Assert.NotNull(e.ListedOn));
    }

    [Fact]
    public void Csv_and_enhanced_agree_on_the_sub_list_and_the_effect_of_the_same_entry()
    {
        var csv = new OfacCsvConsFeed().Read(OfacFiles.Cons2025()).Value!.Entries.ToDictionary(e => e.Id);
        var differences = new Dictionary<string, int>();
        foreach (var entry in new OfacEnhancedConsFeed().Read([OfacFiles.EnhancedCons2025()]).Value!.Entries)
        {
            if (!csv.TryGetValue(entry.Id, out var other)) continue;
            var title = other.Measure!.Split("; ")[0];
            if (title != OfacDirective) Assert.Contains(title, entry.Measure!, StringComparison.Ordinal);
            if (entry.Effect != other.Effect)
                differences[$"{entry.Effect} but {other.Effect}"] = differences.GetValueOrDefault($"{entry.Effect} but {other.Effect}") + 1;
        }

        // 11 were blocked between the two editions.
        Assert.Equal(new() { ["RedFlag but Prohibited"] = 11 }, differences);
    }

    [Theory]
    [InlineData("SDN_ADVANCED_fragment.xml")]
    [InlineData("dataspec_2023-09-25.txt")]
    public void Other_files_of_ofac_are_not_taken_for_one_of_these_forms(string name)
    {
        var file = OfacFiles.Real(name);
        Assert.DoesNotContain(ListFeeds.All.Where(f => f.Id.StartsWith("us-ofac", StringComparison.Ordinal)), f => f.Recognises(file));
    }

    [Fact]
    public void Every_file_is_recognised_by_its_own_feed_only()
    {
        foreach (var (files, id) in new[]
        {
            (OfacFiles.Sdn2026(), "us-ofac-sdn-csv"), (OfacFiles.Cons2025(), "us-ofac-cons-csv"), ([OfacFiles.EnhancedCons2025()], "us-ofac-cons-enhanced"),
        })
            foreach (var file in files)
                Assert.Equal([id], ListFeeds.All.Where(f => f.Recognises(file)).Select(f => f.Id));
    }

    [Fact]
    public void The_archive_of_the_publisher_holds_one_file()
    {
        var archive = OfacFiles.Real("CONS_ENHANCED_2025-01.ZIP");
        Assert.True(ListFileUnpacking.IsArchive(archive));
        Assert.Equal("CONS_ENHANCED.XML", ListFileUnpacking.Unpack(archive).Value!.Name);
    }

    private const string OfacDirective = "Executive Order 14024 Directive";
}
