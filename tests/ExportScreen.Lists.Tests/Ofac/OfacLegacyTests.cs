using ExportScreen.Lists.Ofac.Enhanced;
using ExportScreen.Lists.Ofac.Legacy;
using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Ofac;

public sealed class OfacLegacyTests(ITestOutputHelper output)
{
    private const string New = "CONSOLIDATED_2025-06.XML";
    private const string Old = "CONSOLIDATED_2020-12_old_namespace.XML";

    [Theory]
    [InlineData(New, 443, 1136, 70, "2025-03-28")]
    [InlineData(Old, 376, 919, 33, "2020-12-14")]
    public void Reads_every_entry_and_alias_of_the_real_list(string name, int entries, int aliases, int weak, string published)
    {
        var result = new OfacLegacyConsFeed().Read([OfacFiles.Real(name)]);
        foreach (var diagnostic in result.Diagnostics) output.WriteLine($"{diagnostic.Code} {diagnostic.ToSentence()}");
        Assert.Empty(ListFixtures.Unexplained(result));
        Assert.Equal(entries, result.Value!.Entries.Count);
        Assert.Equal(entries + aliases, result.Value.Entries.Sum(e => e.Names.Count));
        Assert.Equal(weak, result.Value.Entries.Sum(e => e.Names.Count(n => n.Strength == AliasStrength.Weak)));
        Assert.Equal(published, result.Value.AsOf?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(result.Value.Entries, e => Assert.NotEmpty(e.Programmes));
    }

    [Fact]
    public void The_programmes_tell_the_list_whatever_the_name_of_the_file()
    {
        var file = OfacFiles.Real(New) with { Name = "SDN.XML" };
        Assert.Equal("us-ofac-cons-xml", Assert.Single(ListFeeds.All, f => f.Recognises(file)).Id);
        ListFixtures.Refused(new OfacLegacySdnFeed(), file, ListDiagnostics.FilteredExport);
        var sdn = ListFixtures.Corpus("ofac-legacy", "quirks.xml") with { Name = "CONSOLIDATED.XML" };
        Assert.Equal("us-ofac-sdn-xml", Assert.Single(ListFeeds.All, f => f.Recognises(sdn)).Id);
    }

    [Fact]
    public void A_list_that_lost_or_doubled_an_entry_is_refused()
    {
        var text = ListFixtures.TextOf(OfacFiles.Real(New));
        var random = new Random(TestSize.Seed);
        for (var round = 0; round < TestSize.Of(200); round++)
        {
            var start = text.IndexOf("<sdnEntry>", random.Next(text.LastIndexOf("<sdnEntry>", StringComparison.Ordinal)), StringComparison.Ordinal);
            var end = text.IndexOf("</sdnEntry>", start, StringComparison.Ordinal) + "</sdnEntry>".Length;
            ListFixtures.Refused(new OfacLegacyConsFeed(), ListFixtures.Text(New, text[..start] + text[end..]), ListDiagnostics.CountMismatch);
            ListFixtures.Refused(new OfacLegacyConsFeed(), ListFixtures.Text(New, text[..end] + text[start..]), ListDiagnostics.CountMismatch);
        }
    }

    [Fact]
    public void Both_namespaces_read_alike()
    {
        var text = ListFixtures.TextOf(ListFixtures.Corpus("ofac-legacy", "quirks.xml"));
        var old = text.Replace("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML", "http://tempuri.org/sdnList.xsd", StringComparison.Ordinal);
        Assert.NotEqual(text, old);
        Assert.Equal(Entries(text), Entries(old));
    }

    /// <summary>The two editions, of January and March 2025, hold the same entries; 16 of them are blocked and carry a directive as well.</summary>
    [Fact]
    public void Legacy_and_enhanced_agree_on_names_identifiers_and_effect_of_the_same_entry()
    {
        var legacy = new OfacLegacyConsFeed().Read([OfacFiles.Real(New)]).Value!.Entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var common = new OfacEnhancedConsFeed().Read([OfacFiles.EnhancedCons2025()]).Value!.Entries.Where(e => legacy.ContainsKey(e.Id)).ToList();
        int names = 0, identifiers = 0, effects = 0;
        foreach (var entry in common)
        {
            var other = legacy[entry.Id];
            if (!Texts(entry).SetEquals(Texts(other))) Say(ref names, $"{entry.Id} names {string.Join('|', Texts(entry).Except(Texts(other)))} <> {string.Join('|', Texts(other).Except(Texts(entry)))}");
            if (!Numbers(entry).SetEquals(Numbers(other))) Say(ref identifiers, $"{entry.Id} ids {string.Join('|', Numbers(entry).Except(Numbers(other)))} <> {string.Join('|', Numbers(other).Except(Numbers(entry)))}");
            if (entry.Effect != other.Effect) Say(ref effects, $"{entry.Id} {entry.Effect} {other.Effect}");
        }

        Assert.Equal((443, 0, 0, 0), (common.Count, names, identifiers, effects));
    }

    private void Say(ref int count, string text)
    {
        count++;
        output.WriteLine(text);
    }

    private static HashSet<string> Texts(ListEntry entry) => entry.Names.Where(n => n.Kind != NameKind.OriginalScript).Select(n => n.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static HashSet<string> Numbers(ListEntry entry) => [.. entry.Identifiers.Select(i => $"{i.Kind} {i.Value}")];

    private static IEnumerable<string> Entries(string text) =>
        ListFixtures.Accepted(new OfacLegacySdnFeed(), ListFixtures.Text("SDN.XML", text)).Entries.Select(EntryText.Of);
}
