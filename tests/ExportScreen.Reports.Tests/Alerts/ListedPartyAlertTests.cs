using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Excel.Reading;
using ExportScreen.Reports.Json;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Alerts;

/// <summary>A party on three lists (one of them under a name that was not hit) beside a party on one.</summary>
public sealed class ListedPartyAlertTests
{
    private static readonly string[] Listings = ["eu-fsf:77", "us-bis-el:9", "us-ofac-sdn:16664"];
    private static readonly Hit Sdn = Sample.HitOf("us-ofac-sdn:16664", "ALMAZ ANTEY", 0.85, Outcome.Hold) with { ListedParty = "eu-fsf:77", Listings = Listings };
    private static readonly Hit EntityList = Sample.HitOf("us-bis-el:9", "Almaz-Antey Telecom", 0.99, Outcome.Review, LegalEffect.Licence) with { ListedParty = "eu-fsf:77", Listings = Listings, Programmes = "EAR" };
    private static readonly Hit Other = Sample.HitOf("own-x:3", "Almaz Antej", 0.9, Outcome.Review, LegalEffect.RedFlag);

    [Fact]
    public void A_party_on_several_lists_is_one_row_with_its_listings()
    {
        var rows = Books.Of(Result()).Table("Action list");
        Assert.Equal(2, rows.Count);
        var row = rows[0];
        Assert.Equal(("1", "Hold", "us-ofac-sdn; us-bis-el", "us-ofac-sdn:16664; us-bis-el:9", "p1|eu-fsf:77"), (row["Priority"], row["Outcome"], row["List"], row["Entry ID"], row["Alert ID"]));
        Assert.Equal("us-ofac-sdn:16664: prohibited; RUSSIA-EO14024; 85.0 %\nus-bis-el:9: licence; EAR; 99.0 %\neu-fsf:77: listed there too, under a name that did not match", row["Listings"]);
        Assert.Equal(("Almaz-Antey Telecom", "RUSSIA-EO14024; EAR"), (row["Matched name"], row["Programme"]));
        Assert.StartsWith("0.99", row["Score"], StringComparison.Ordinal);
        Assert.StartsWith("Prohibited", row["Legal effect"], StringComparison.Ordinal);
        Assert.Contains("stop, do not deal", row["What to do next"], StringComparison.Ordinal);
        Assert.Equal(("own-x:3", "p1|own-x:3"), (rows[1]["Entry ID"], rows[1]["Alert ID"]));
        Assert.False(rows[1].ContainsKey("Listings"));
    }

    [Fact]
    public void Hits_stay_visible_beside_one_another_in_the_other_sheets()
    {
        var book = Books.Of(Result());
        Assert.Equal("us-ofac-sdn:16664 ALMAZ ANTEY (85.0 %) = us-bis-el:9 Almaz-Antey Telecom (99.0 %); own-x:3 Almaz Antej (90.0 %)", book.Table("Parties").Single()["Hits"]);
    }

    [Fact]
    public void One_decision_has_the_key_of_every_listing()
    {
        using var edits = new Edits(Books.Bytes(Result()));
        edits.Text("Decision", 2, "False positive").Text("Reason", 2, "Different name").Text("Reviewer", 2, "A. Lee");
        var row = Assert.Single(Read(edits.Done()).Value!.Rows);
        string Key(Hit hit) => DecisionKeys.Of("p1", hit, "2026.11+1a2b3c4d");
        Assert.Equal([(Key(Sdn), "us-ofac-sdn:16664"), (Key(EntityList), "us-bis-el:9")], row.Subjects);
        Assert.Equal((MatchBand.Strong, Outcome.Hold, "p1"), (row.Band, row.Outcome, row.Party));
    }

    [Theory]
    [InlineData("Entry ID", "us-ofac-sdn:16664")]
    [InlineData("Entry ID", "us-bis-el:9; us-ofac-sdn:16664")]
    [InlineData("List", "us-ofac-sdn")]
    [InlineData("Alert ID", "p1|us-ofac-sdn:16664")]
    public void A_row_whose_listings_were_changed_is_refused(string column, string text)
    {
        using var edits = new Edits(Books.Bytes(Result()));
        edits.Text("Decision", 2, "False positive").Text("Reason", 2, "Different name").Text("Reviewer", 2, "A. Lee").Text(column, 2, text);
        var read = Read(edits.Done());
        Assert.Equal("RP0104", Assert.Single(read.Diagnostics).Code);
        Assert.Empty(read.Value!.Rows);
    }

    [Fact]
    public void A_listing_that_changed_since_is_said_to_be_undecided_beside_the_others()
    {
        var decided = new PreviousDecision(Disposition.FalsePositive, "different-name", null, "A. Lee", new DateOnly(2026, 11, 1), null, null);
        var old = DecisionKeys.Of("p1", Sdn, "2026.11+1a2b3c4d");
        var text = Books.Of(Result(key => key == old ? decided : null)).Table("Action list")[0]["Previous decision"];
        Assert.Equal("us-ofac-sdn:16664: False positive: Different name; A. Lee 2026-11-01\nus-bis-el:9: not decided", text);
        Assert.Equal("False positive: Different name; A. Lee 2026-11-01", Books.Of(Result(_ => decided)).Table("Action list")[0]["Previous decision"]);
    }

    [Fact]
    public void The_JSON_result_names_the_listed_party_of_each_hit()
    {
        using var stream = new MemoryStream();
        JsonWriter.Write(Result(), stream, TestContext.Current.CancellationToken);
        using var json = System.Text.Json.JsonDocument.Parse(stream.ToArray());
        var hits = json.RootElement.GetProperty("parties")[0].GetProperty("hits");
        Assert.Equal(["eu-fsf:77", "eu-fsf:77", "own-x:3"], hits.EnumerateArray().Select(h => h.GetProperty("listedParty").GetString()));
        Assert.Equal(Listings, hits[0].GetProperty("listings").EnumerateArray().Select(l => l.GetString()));
        Assert.False(hits[2].TryGetProperty("listings", out _));
    }

    private static FakeResult Result(Func<string, PreviousDecision?>? previous = null)
    {
        var party = Sample.Screened("p1", Sample.PartyOf("Almaz Antey Telecom", "RU"), Sdn, EntityList, Other);
        var row = Sample.RowOf(4, Outcome.Hold, "hit:us-ofac-sdn", ["1", "Almaz Antey Telecom"], new RowParty(Model.Consignments.PartyRole.Consignee, null, 0, "Consignee"));
        return new FakeResult(Sample.Facts(Sample.ManifestOf("x.csv", "Bill", "Consignee")), [party], () => [(0, row)]) { Previous = previous };
    }

    private static Model.Diagnostics.ReadResult<ReviewedWorkbook> Read(Stream stream) => ReviewReader.Read(stream, "result.xlsx", TestContext.Current.CancellationToken);
}
