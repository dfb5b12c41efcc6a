using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Lists.Tests.Refreshing;

public sealed class EditionCheckTests
{
    private static readonly ListContract Strict = new()
    {
        Feed = "strict",
        Title = "Strict",
        Publisher = "P",
        Lists = ["un-sc"],
        MinEntries = 2,
        MaxEntries = 5,
        FillRates = new Dictionary<string, double> { ["names"] = 1, ["identifiers"] = 0.2 },
    };

    [Fact]
    public void A_complete_edition_is_accepted()
    {
        var verdict = Judge(new FakeFeed("f"), "f 3");
        Assert.Equal((EditionOutcome.Accept, 3), (verdict.Outcome, verdict.Reading!.Entries.Count));
        Assert.Empty(verdict.Diagnostics);
    }

    [Fact]
    public void Too_few_entries_need_a_reason()
    {
        var refused = Judge(new FakeFeed("f"), "f 1");
        Assert.Equal((EditionOutcome.Refuse, "LS3101"), (refused.Outcome, Assert.Single(refused.Diagnostics).Code));
        Assert.Null(refused.Reading);
        Assert.Contains("--accept-partial", refused.Diagnostics[0].ToSentence(), StringComparison.Ordinal);
        Assert.Equal(EditionOutcome.Refuse, Judge(new FakeFeed("f"), "f 1", "  ").Outcome);
        var taken = Judge(new FakeFeed("f"), "f 1", " excerpt ");
        Assert.Equal((EditionOutcome.AcceptPartial, "excerpt", "LS3103"), (taken.Outcome, taken.PartialReason, Assert.Single(taken.Diagnostics).Code));
    }

    [Fact]
    public void A_reason_for_a_complete_edition_marks_nothing()
    {
        var verdict = Judge(new FakeFeed("f"), "f 3", "to be sure");
        Assert.Equal((EditionOutcome.Accept, null), (verdict.Outcome, verdict.PartialReason));
    }

    [Fact]
    public void An_empty_column_needs_a_reason_and_is_named()
    {
        var refused = Judge(new FakeFeed("strict", Strict), "strict 3");
        var diagnostic = Assert.Single(refused.Diagnostics);
        Assert.Equal((EditionOutcome.Refuse, "LS3102", "identifiers", "0.0 % of the entries", "at least 20 %"), (refused.Outcome, diagnostic.Code, diagnostic.Position.Column, diagnostic.Found, diagnostic.Expected));
        Assert.Equal(EditionOutcome.AcceptPartial, Judge(new FakeFeed("strict", Strict), "strict 3", "names only").Outcome);
    }

    [Fact]
    public void More_entries_than_expected_are_taken_with_a_warning()
    {
        var verdict = Judge(new FakeFeed("f"), "f 6");
        Assert.Equal((EditionOutcome.Accept, "LS3104"), (verdict.Outcome, Assert.Single(verdict.Diagnostics).Code));
    }

    [Fact]
    public void A_record_that_got_lost_refuses_the_edition_whatever_the_reason()
    {
        var verdict = Judge(new FakeFeed("f"), "f 3 lost 1", "never mind");
        Assert.Equal((EditionOutcome.Refuse, "LS0012"), (verdict.Outcome, Assert.Single(verdict.Diagnostics).Code));
    }

    [Fact]
    public void A_file_without_a_date_says_so()
    {
        var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([FakeFeed.File("x", "f 3")], [new FakeFeed("f") { AsOf = null }])));
        Assert.Equal("LS3107", Assert.Single(verdict.Diagnostics).Code);
    }

    [Fact]
    public void Every_fill_rate_of_every_contract_names_a_field()
    {
        foreach (var feed in ListFeeds.All)
            Assert.Empty(feed.Contract.FillRates.Keys.Except(EditionContract.Fields.Keys, StringComparer.Ordinal).Select(f => $"{feed.Id}: {f}"));
    }

    private static EditionVerdict Judge(FakeFeed feed, string content, string? reason = null) =>
        EditionCheck.Judge(Assert.Single(FileSet.Group([FakeFeed.File("x", content)], [feed])), reason);
}
