using ExportScreen.Lists.Csl;
using ExportScreen.Lists.EuFsf;
using ExportScreen.Lists.Ofac.Legacy;
using ExportScreen.Lists.Seco;
using ExportScreen.Lists.Sema;
using ExportScreen.Lists.Uk;
using ExportScreen.Lists.Uk.ConList;
using ExportScreen.Lists.Un;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class RealFilesTests(ITestOutputHelper output)
{
    private static readonly IListFeed[] Feeds =
    [
        new CslJsonFeed(), new CslCsvFeed(), new UnScXmlFeed(), new EuFsfXmlFeed(), new UkSanctionsXmlFeed(), new UkSanctionsCsvFeed(), new OfsiConListFeed(),
        new OfacLegacySdnFeed(), new OfacLegacyConsFeed(), new SemaXmlFeed(), new SecoXmlFeed(),
    ];

    [Theory]
    [InlineData("un/consolidated_2026-08.xml", "un-sc-xml", 1011, true)]
    [InlineData("un/consolidated_2025.xml", "un-sc-xml", 877, true)]
    [InlineData("us_csl/consolidated_2022-05.csv", "us-csl-csv", 14160, true)]
    [InlineData("us_csl/consolidated_2026-07_rebuilt.json", "us-csl-json", 25921, true)]
    [InlineData("eu_fsf/full_2026-02_rebuilt.xml", "eu-fsf-xml", 5860, true)]
    [InlineData("eu_fsf/excerpt_real.xml", "eu-fsf-xml", 7, false)]
    [InlineData("uk_uksl/UK-Sanctions-List_2026-08-10_rebuilt.xml", "uk-sanctions-xml", 6349, true)]
    [InlineData("uk_uksl/real_trimmed_2026-08-26.xml", "uk-sanctions-xml", 3, false)]
    [InlineData("uk_uksl/real_trimmed_2026-09-02.xml", "uk-sanctions-xml", 2, false)]
    [InlineData("uk_uksl/real_header_and_one_ship_row_2026-10-08.csv", "uk-sanctions-csv", 1, false)]
    [InlineData("ofac/CONSOLIDATED_2025-06.XML", "us-ofac-cons-xml", 443, true)]
    [InlineData("ofac/CONSOLIDATED_2020-12_old_namespace.XML", "us-ofac-cons-xml", 376, true)]
    [InlineData("canada/sema-lmes_2025-03.xml", "ca-sema-xml", 4759, true)]
    [InlineData("canada/sema-lmes_bilingual_tags_rebuilt.xml", "ca-sema-xml", 4759, true)]
    [InlineData("canada/real_trimmed_2026-09-03_bilingual_tags.xml", "ca-sema-xml", 4, false)]
    [InlineData("switzerland_seco/real_trimmed_2026-08-27.xml", "ch-seco-xml", 3, false)]
    public void Reads_the_real_file_to_the_last_record(string path, string feedId, int entries, bool complete)
    {
        var file = ListFixtures.Shared(path.Split('/'));
        var feed = Assert.Single(Feeds, f => f.Recognises(file));
        Assert.Equal(feedId, feed.Id);
        var result = feed.Read([file]);
        foreach (var diagnostic in result.Diagnostics) output.WriteLine($"{diagnostic.Code} {diagnostic.ToSentence()}");

        Assert.True(result.Succeeded);
        Assert.Equal(entries, result.Value.Entries.Count);
        Assert.Equal(entries + result.Value.Rejected, result.Value.SourceRecords);
        Assert.Equal(complete, entries >= feed.Contract.MinEntries);
        Assert.True(entries <= feed.Contract.MaxEntries);
        Assert.Equal(entries, result.Value.Entries.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(result.Value.Entries, e => Assert.Contains(e.List, feed.Contract.Lists));
        Assert.All(result.Value.Entries, e => Assert.True(e.AddressOnly || e.Names.Count > 0));
        if (path != "eu_fsf/excerpt_real.xml") Assert.Empty(ListFixtures.Unexplained(result));
        else Assert.StartsWith("LS2002", Assert.Single(result.Diagnostics).Code, StringComparison.Ordinal); // the excerpt gives two entities one logicalId
    }

    [Theory]
    [InlineData("un/consolidated_damaged.xml", "LS0006")]
    [InlineData("eu_fsf/excerpt_real.csv", "LS0007")]
    [InlineData("eu_fsf/rss_head_2026-05-24.xml", "LS0001")]
    [InlineData("ofac/SDN_ADVANCED_fragment.xml", "LS0001")]
    [InlineData("ofac/dataspec_2023-09-25.txt", "LS0001")]
    public void Refuses_the_real_file_by_name(string path, string code)
    {
        var file = ListFixtures.Shared(path.Split('/'));
        var feed = Feeds.FirstOrDefault(f => f.Recognises(file));
        var said = feed is null ? KnownNonLists.Find(file) : Assert.Single(feed.Read([file]).Diagnostics);
        output.WriteLine(said?.ToSentence() ?? "nothing");
        Assert.Equal(code, said?.Code);
        if (feed is not null) Assert.False(feed.Read([file]).Succeeded);
    }

    [Fact]
    public void Screening_list_of_2026_has_its_19_addresses_and_the_counts_of_each_list()
    {
        var reading = ListFixtures.Accepted(new CslJsonFeed(), ListFixtures.Shared("us_csl", "consolidated_2026-07_rebuilt.json"));
        Assert.Equal(19, reading.Entries.Count(e => e.AddressOnly));
        Assert.All(reading.Entries.Where(e => e.AddressOnly), e => Assert.Empty(e.Names));
        var counts = reading.Entries.GroupBy(e => e.List, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.Equal(19181, counts["us-ofac-sdn"]);
        Assert.Equal(3420, counts["us-bis-el"]);
        Assert.Equal(1596, counts["us-bis-dpl"]);
        Assert.Equal(787, counts["us-state-ddtc"]);
        Assert.Equal(222, counts["us-bis-uvl"]);
        Assert.Equal(161, counts["us-state-isn"]);
        Assert.Equal(70, counts["us-bis-meu"]);
        Assert.Equal(286 + 78 + 68 + 51 + 1, counts["us-ofac-cons"]);
    }

    [Fact]
    public void EU_list_keeps_every_name_and_every_Cyrillic_party()
    {
        var reading = ListFixtures.Accepted(new EuFsfXmlFeed(), ListFixtures.Shared("eu_fsf", "full_2026-02_rebuilt.xml"));
        Assert.Equal(new DateOnly(2026, 2, 25), reading.AsOf);
        Assert.InRange(reading.Entries.Count(e => e.Names.Any(n => n.Text.Any(c => c is >= '\u0400' and <= '\u04FF'))), 3270, 3280);
        Assert.Equal(29_423, reading.Entries.Sum(e => e.Names.Count));
    }

    [Fact]
    public void UK_ships_have_their_IMO_number_from_the_statement_of_reasons_where_the_field_is_missing()
    {
        var reading = ListFixtures.Accepted(new UkSanctionsXmlFeed(), ListFixtures.Shared("uk_uksl", "UK-Sanctions-List_2026-08-10_rebuilt.xml"));
        var ships = reading.Entries.Where(e => e.Kind == ExportScreen.Model.Lists.EntryKind.Vessel).ToList();
        Assert.Equal(666, ships.Count);
        Assert.True(ships.Count(s => s.Identifiers.Any(i => i.Kind == ExportScreen.Model.Codes.IdentifierKind.Imo)) > 600);
    }
}
