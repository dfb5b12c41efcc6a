using System.Globalization;
using ExportScreen.Lists.Seco;
using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Lists.Tests.Seco;

public sealed class SecoTests
{
    private const string Listed = "<modification modification-type=\"listed\" enactment-date=\"2020-01-01\" publication-date=\"2020-01-02\" effective-date=\"2020-01-02\"/>";
    private const string Amended = "<modification modification-type=\"amended\" enactment-date=\"2021-01-01\" publication-date=\"2021-01-01\" effective-date=\"2021-01-01\"/>";
    private const string Delisted = "<modification modification-type=\"de-listed\" enactment-date=\"2022-01-01\" publication-date=\"2022-01-01\" effective-date=\"2022-01-01\"/>";
    private const string Relisted = "<modification modification-type=\"listed\" enactment-date=\"2023-01-01\" publication-date=\"2023-01-01\" effective-date=\"2023-01-01\"/>";
    private const string AmendedThatDay = "<modification modification-type=\"amended\" enactment-date=\"2022-01-01\" publication-date=\"2022-01-01\" effective-date=\"2022-01-01\"/>";

    [Fact]
    public void The_latest_modification_decides_whatever_the_order()
    {
        foreach (var order in Orders([Listed, Amended, Delisted])) Assert.Equal((new DateOnly(2020, 1, 2), new DateOnly(2021, 12, 31)), Span(One(order)));
        foreach (var order in Orders([Listed, Amended, Delisted, Relisted])) Assert.Equal((new DateOnly(2023, 1, 1), null), Span(One(order)));
        foreach (var order in Orders([Listed, Amended])) Assert.Equal((new DateOnly(2020, 1, 2), null), Span(One(order)));
        Assert.Equal(((DateOnly?)null, null), Span(One("")));
    }

    /// <summary>Against the plain rule: on the list unless the last of the modifications, put in order of their days, takes it off.</summary>
    [Fact]
    public void Any_history_in_any_order_gives_what_the_plain_rule_gives() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(4_000)).WithReplay((ulong)TestSize.Seed, 1UL),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            string[] types = ["listed", "amended", "de-listed"];
            var days = Enumerable.Range(0, 3000).ToArray();
            random.Shuffle(days);
            var history = days.Take(random.Next(1, 7)).Select(d => (Day: new DateOnly(2015, 1, 1).AddDays(d), Type: types[random.Next(3)])).OrderBy(h => h.Day).ToArray();
            var last = history[^1];
            random.Shuffle(history);
            var entry = One(string.Concat(history.Select(h => string.Create(CultureInfo.InvariantCulture, $"<modification modification-type=\"{h.Type}\" effective-date=\"{h.Day:yyyy-MM-dd}\"/>"))));
            Assert.Equal(last.Type == "de-listed" ? last.Day.AddDays(-1) : null, entry.ExpiresOn);
        }));

    [Fact]
    public void A_target_changed_and_de_listed_on_the_same_day_stays_and_that_is_said()
    {
        var result = new SecoXmlFeed().Read([List(Listed + AmendedThatDay + Delisted)]);
        Assert.Null(Assert.Single(result.Value!.Entries).ExpiresOn);
        Assert.Equal(ListDiagnostics.SecoSameDay.Code, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void Copies_of_former_states_are_no_names_and_no_targets()
    {
        const string Copies = "<modification modification-type=\"amended\" effective-date=\"2021-01-01\"><added><target ssid=\"9\"><entity/></target></added><removed><identity main=\"true\">"
            + "<name name-type=\"primary-name\"><name-part order=\"1\" name-part-type=\"whole-name\"><value>Gone Sample</value></name-part></name></identity></removed><added/></modification>";
        var reading = ListFixtures.Accepted(new SecoXmlFeed(), List(Listed + Copies));
        Assert.Equal((1, 1), (reading.SourceRecords, reading.Entries.Count));
        Assert.Equal("Sample Works", Assert.Single(reading.Entries[0].Names).Text);
    }

    [Theory]
    [InlineData("Art. 2 (Financial sanctions) and art. 3 (Entry and transit ban)", LegalEffect.Prohibited)]
    [InlineData("art. 15 -- Freezing of assets", LegalEffect.Prohibited)]
    [InlineData("article 12 -- Restrictions on named individuals and entities", LegalEffect.Prohibited)]
    [InlineData("article 16 and 17 -- Restrictions on the money and capital market", LegalEffect.RedFlag)]
    [InlineData("Entry and transit ban", LegalEffect.RedFlag)]
    [InlineData("art. 4 -- Dual-use items, annex 2", LegalEffect.Licence)]
    public void The_sanctions_set_tells_the_effect(string measure, LegalEffect effect)
    {
        var result = new SecoXmlFeed().Read([List(Listed, measure)]);
        Assert.Equal((effect, measure), (result.Value!.Entries[0].Effect, result.Value.Entries[0].Measure));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_set_in_other_words_counts_as_a_ban_and_is_told()
    {
        var result = new SecoXmlFeed().Read([List(Listed, "Article 99")]);
        Assert.Equal(LegalEffect.Prohibited, result.Value!.Entries[0].Effect);
        Assert.Equal(ListDiagnostics.SecoUnknownMeasure.Code, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void The_strictest_of_several_sets_counts()
    {
        var text = ListFixtures.TextOf(ListFixtures.Corpus("ch-seco", "quirks.xml")).Replace("<sanctions-set-id>102<", "<sanctions-set-id>102</sanctions-set-id><sanctions-set-id>101<", StringComparison.Ordinal);
        var bank = ListFixtures.Accepted(new SecoXmlFeed(), ListFixtures.Text("seco.xml", text)).Entries[1];
        Assert.Equal(LegalEffect.Prohibited, bank.Effect);
        Assert.Contains("; ", bank.Measure!, StringComparison.Ordinal);
    }

    [Fact]
    public void Programmes_and_places_may_stand_anywhere()
    {
        var text = ListFixtures.TextOf(ListFixtures.Corpus("ch-seco", "quirks.xml"));
        var head = text.IndexOf("  <sanctions-program", StringComparison.Ordinal);
        var targets = text.IndexOf("  <target", StringComparison.Ordinal);
        var places = text.IndexOf("  <place ssid", StringComparison.Ordinal);
        var end = text.IndexOf("</swiss-sanctions-list>", StringComparison.Ordinal);
        var moved = text[..head] + text[places..end] + text[targets..places] + text[head..targets] + text[end..];
        Assert.Equal(Texts(ListFixtures.Text("a.xml", text)), Texts(ListFixtures.Text("b.xml", moved)));
    }

    [Fact]
    public void An_address_whose_place_is_missing_keeps_its_street_and_that_is_said()
    {
        var text = ListFixtures.TextOf(ListFixtures.Corpus("ch-seco", "quirks.xml")).Replace("<place ssid=\"8001\">", "<place ssid=\"8009\">", StringComparison.Ordinal);
        var result = new SecoXmlFeed().Read([ListFixtures.Text("seco.xml", text)]);
        Assert.Equal("Sample Club, Sample Street 4, P.O. Box 55, 220029", Assert.Single(result.Value!.Entries[0].Addresses).ToLine());
        Assert.Contains(result.Diagnostics, d => d.Code == ListDiagnostics.SecoPlaceMissing.Code);
    }

    [Fact]
    public void Variants_of_all_parts_are_combined_and_many_are_paired()
    {
        var two = "<spelling-variant script=\"CYRL\">Абба</spelling-variant><spelling-variant script=\"CYRL\">Аббо</spelling-variant>";
        Assert.Equal(1 + 4, Names(two).Count);
        var many = string.Concat(Enumerable.Range(0, 9).Select(i => $"<spelling-variant script=\"CYRL\">Абб{(char)('а' + i)}</spelling-variant>"));
        var names = Names(many);
        Assert.Equal(1 + 9, names.Count);
        Assert.All(names.Skip(1), n => Assert.Equal(NameKind.OriginalScript, n.Kind));
    }

    [Fact]
    public void The_real_excerpt_has_its_three_targets()
    {
        var entries = ListFixtures.Accepted(new SecoXmlFeed(), ListFixtures.Shared("switzerland_seco", "real_trimmed_2026-08-27.xml")).Entries;
        Assert.Equal([new DateOnly(2016, 2, 29), null, null], entries.Select(e => e.ExpiresOn));
        Assert.Equal([LegalEffect.Prohibited, LegalEffect.RedFlag, LegalEffect.Prohibited], entries.Select(e => e.Effect));
        Assert.Equal((IdentifierKind.Imo, "8405270"), (Assert.Single(entries[2].Identifiers).Kind, entries[2].Identifiers[0].Value));
        Assert.Equal(["Dzmitry Aliaksandravich Lukashenka", "Dzmitry Aliaksandravich Lukashenko"], entries[0].Names.Select(n => n.Text));
    }

    private static IEnumerable<string> Orders(string[] items) => items.Length == 1
        ? items
        : items.SelectMany((item, i) => Orders([.. items.Where((_, j) => j != i)]).Select(rest => item + rest));

    private static (DateOnly? From, DateOnly? To) Span(ListEntry entry) => (entry.ListedOn, entry.ExpiresOn);

    private static ListEntry One(string modifications) => Assert.Single(ListFixtures.Accepted(new SecoXmlFeed(), List(modifications)).Entries);

    private static IEnumerable<string> Texts(ListFile file) => ListFixtures.Accepted(new SecoXmlFeed(), file).Entries.Select(EntryText.Of);

    private static IReadOnlyList<ListedName> Names(string variants)
    {
        var part = $"<value>Abba</value>{variants}</name-part>";
        var list = ListFixtures.TextOf(List(Listed)).Replace("<entity>", "<individual>", StringComparison.Ordinal).Replace("</entity>", "</individual>", StringComparison.Ordinal)
            .Replace("<name-part order=\"1\" name-part-type=\"whole-name\"><value>Sample Works</value></name-part>", $"<name-part order=\"1\" name-part-type=\"family-name\">{part}<name-part order=\"2\" name-part-type=\"given-name\">{part}", StringComparison.Ordinal);
        return Assert.Single(ListFixtures.Accepted(new SecoXmlFeed(), ListFixtures.Text("seco.xml", list)).Entries).Names;
    }

    private static ListFile List(string modifications, string measure = "Financial sanctions") => ListFixtures.Text("seco.xml", $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <swiss-sanctions-list list-type="whole-list" date="2026-11-20">
          <sanctions-program ssid="1"><program-key lang="eng">Samples</program-key><program-name lang="eng">Ordinance on samples</program-name><sanctions-set ssid="2" lang="eng">{measure}</sanctions-set></sanctions-program>
          <target ssid="3"><sanctions-set-id>2</sanctions-set-id><entity><identity ssid="4" main="true"><name ssid="5" name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Sample Works</value></name-part></name></identity></entity>{modifications}</target>
        </swiss-sanctions-list>
        """);
}
