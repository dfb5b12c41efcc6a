using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Refreshing;

public sealed class EditionFallTests
{
    private static readonly DateOnly Today = new(2026, 8, 10);

    [Theory]
    [InlineData(100, 100, "")]
    [InlineData(100, 90, "")]
    [InlineData(100, 89, "LS4101")]
    [InlineData(100, 0, "LS4101")]
    [InlineData(20, 15, "")]
    [InlineData(20, 14, "LS4101")]
    [InlineData(3, 1, "")]
    [InlineData(3, 0, "LS4101")]
    [InlineData(50, 500, "")]
    public void Entries_may_fall_by_a_tenth_or_by_five_and_never_to_nothing(int before, int now, string code) =>
        Assert.Equal(code, Codes(Reading(now, 1), Edition(before, before), Contract));

    [Theory]
    [InlineData(100, 3, "")]
    [InlineData(100, 1, "LS4102")]
    public void Aliases_too(int entries, int names, string code) => Assert.Equal(code, Codes(Reading(entries, names), Edition(entries, entries * 3), Contract));

    [Fact]
    public void A_contract_may_let_any_fall_pass() => Assert.Equal("", Codes(Reading(0, 1), Edition(100, 300), Contract with { MaxFall = 1 }));

    [Fact]
    public void Without_an_edition_before_there_is_no_fall() => Assert.Equal("", Codes(Reading(1, 1), null, Contract));

    [Theory]
    [InlineData(7, "")]
    [InlineData(8, "LS4103")]
    public void A_date_far_in_the_future_is_refused(int days, string code) => Assert.Equal(code, Codes(Reading(1, 1) with { AsOf = Today.AddDays(days) }, null, Contract));

    [Fact]
    public void An_older_edition_is_not_compared_and_a_reason_accepts_a_fall()
    {
        var set = FileSet.Group([FakeFeed.File("fake", "fake 3")], [new FakeFeed("fake")]);
        var verdict = EditionCheck.Judge(set[0]);
        var last = Edition(100, 100);
        Assert.Equal(EditionOutcome.Refuse, EditionCheck.AgainstLast(verdict, last, Today).Outcome);
        Assert.Equal(EditionOutcome.Accept, EditionCheck.AgainstLast(verdict, last with { AsOf = Today }, Today).Outcome);
        var accepted = EditionCheck.AgainstLast(verdict, last, Today, "agreed with the publisher");
        Assert.Equal((EditionOutcome.AcceptPartial, "agreed with the publisher"), (accepted.Outcome, accepted.PartialReason));
        Assert.Contains(accepted.Diagnostics, d => d.Code == "LS3103");
    }

    private static ListContract Contract { get; } = new() { Feed = "x", Title = "x", Publisher = "x", Lists = ["un-sc"], MinEntries = 1, MaxEntries = 1000 };

    private static string Codes(ListReading reading, ListEdition? last, ListContract contract) =>
        string.Join(' ', EditionFall.Check(reading, last, contract, Today, default).Select(d => d.Code));

    private static ListReading Reading(int entries, int names) => new(
        new DateOnly(2026, 8, 1),
        [.. Enumerable.Range(0, entries).Select(i => Sources.Company($"un-sc:{i}", "") with { Names = [.. Enumerable.Range(0, names).Select(n => new ListedName($"Company {i} {n}", NameKind.Primary, AliasStrength.Strong))] })], entries);

    private static ListEdition Edition(int entries, int names) => new()
    {
        Feed = "x",
        Publisher = "x",
        AsOf = new DateOnly(2026, 7, 1),
        Lists = [new ListCount("un-sc", entries, names)],
        Files = [],
        ParserVersion = "1",
    };
}
