using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Jobs.Chunks;
using ExportScreen.Pipeline.Spill;

namespace ExportScreen.Pipeline.Tests.Screening;

public sealed class ListedPartyCountTests
{
    private static readonly Identifier Inn = Identifiers.Of(IdentifierKind.Inn, "7707083893", CountryCode.Of("RU"));

    [Fact]
    public void A_party_on_three_lists_is_one_alert_with_three_hits_however_many_rows_name_it()
    {
        using var run = new JourneyRun([Edition("eu-fsf:7", Inn), Edition("un-sc:5", Inn), Edition("us-ofac-sdn:1", Inn), Edition("own-x:9")]);
        using var result = run.Screen(MadeManifests.Text([.. Enumerable.Range(1, 4).Select(i => $"{i},BL0{i},Bluefield Ceramics GmbH,Radioavtomatika Zavod Kvantor,PT,690721,tiles")])).Value!;
        var party = Assert.Single(result.Parties, p => p.Hits.Count > 0);
        Assert.Equal(["eu-fsf:7", "own-x:9", "un-sc:5", "us-ofac-sdn:1"], party.Hits.Select(h => h.EntryId).Order(StringComparer.Ordinal));
        Assert.Equal(2, result.Summary.Alerts);
        Assert.Equal([3, 1], ListedPartyHits.Of(party.Hits).Select(p => p.Hits.Count).OrderDescending());
    }

    [Fact]
    public void What_a_chunk_writes_of_a_hit_comes_back_with_its_listed_party()
    {
        var hit = Fixtures.Flagged.Hit("un-sc:5") with { ListedParty = "eu-fsf:7", Listings = ["eu-fsf:7", "un-sc:5"] };
        foreach (var one in (Hit[])[hit, Fixtures.Flagged.Hit("un-sc:5")])
        {
            var to = new SpillWriter();
            HitCodec.Write(to, one);
            var from = new SpillReader(to.Record.ToArray(), new TextPool());
            var read = HitCodec.Read(ref from);
            Assert.Equal((one.ListedParty, string.Join(' ', one.Listings)), (read.ListedParty, string.Join(' ', read.Listings)));
        }
    }

    private static EditionEntries Edition(string id, params IReadOnlyList<Identifier> identifiers)
    {
        var list = id.Split(':')[0];
        var entry = new ListEntry { Id = id, List = list, Kind = EntryKind.Company, Effect = LegalEffect.Prohibited, Names = [new ListedName("Radioavtomatika Zavod Kvantor")], Identifiers = identifiers };
        return new EditionEntries(new ListEdition { Feed = "feed-of-" + list, Publisher = "Test", Lists = [new ListCount(list, 1, 1)], Files = [], ParserVersion = "1" }, [entry]);
    }
}
