using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Alerts;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Alerts;

public sealed class RowCollectorTests
{
    private static readonly DiagnosticKind Odd = new("MF0302", DiagnosticSeverity.Warning, "Odd");

    [Fact]
    public void One_evidence_is_one_group_with_all_its_rows()
    {
        var rows = Collect(25, 100, i => FindingOf("r", i < 20 ? "same" : "other"));
        Assert.Equal([("same", 20L), ("other", 5L)], rows.Findings.Select(g => (g.Finding.Evidence, g.Rows.Count)));
        Assert.Equal("4, 5, 6, 7, 8, 9, 10, 11, 12, 13 and 10 more", rows.Findings.First().Rows.ToString());
    }

    [Fact]
    public void Beyond_the_limit_nothing_is_lost_but_the_detail()
    {
        var rows = Collect(100, 10, i => FindingOf("r", $"evidence {i}"));
        Assert.Equal(11, rows.Findings.Count);
        Assert.Equal(100, rows.Findings.Sum(g => g.Rows.Count));
        Assert.Equal(90, rows.Findings.Last().Rows.Count);
    }

    [Fact]
    public void Remarks_beyond_the_limit_are_counted_per_column()
    {
        var rows = Collect(100, 10, null, i => new Diagnostic(Odd, new SourcePosition(Column: "Date"), $"value {i}"));
        Assert.Equal(11, rows.Remarks.Count);
        Assert.Equal(100, rows.Remarks.Sum(r => r.Rows.Count));
        Assert.Null(rows.Remarks.Last().Diagnostic.Found);
    }

    [Theory]
    [InlineData(Outcome.Hold, LegalEffect.Prohibited, 1)]
    [InlineData(Outcome.Hold, LegalEffect.Licence, 2)]
    [InlineData(Outcome.Hold, LegalEffect.RedFlag, 3)]
    [InlineData(Outcome.Review, LegalEffect.Prohibited, 4)]
    [InlineData(Outcome.Review, LegalEffect.RedFlag, 6)]
    public void Priority_puts_hold_first_and_then_the_legal_effect(Outcome outcome, LegalEffect effect, int priority) =>
        Assert.Equal(priority, new Alert(0, ListedPartyHits.Of([Sample.HitOf("own-x:1", "X", 0.9, outcome, effect)])[0], null).Priority);

    [Fact]
    public void Equal_priority_is_ordered_by_score_then_by_what_agrees()
    {
        var agreed = Sample.HitOf("own-x:1", "X", 0.9, Outcome.Hold);
        Hit[] hits = [agreed with { EntryId = "own-x:2", Attributes = [] }, agreed, agreed with { EntryId = "own-x:3", Score = 0.95, Attributes = [] }];
        var result = new FakeResult(Sample.Facts(Sample.ManifestOf("x.csv", "A")), [Sample.Screened("p", Sample.PartyOf("X"), hits)], () => []);
        Assert.Equal(["own-x:3", "own-x:1", "own-x:2"], Alert.Sorted(result, new RowCollector(result)).Select(a => a.Hits!.Gravest.EntryId));
    }

    [Theory]
    [InlineData(HsState.Valid, false)]
    [InlineData(HsState.ZeroRestored, false)]
    [InlineData(HsState.Unknown, true)]
    [InlineData(HsState.TooShort, true)]
    public void Goods_are_of_interest_when_the_code_is_in_doubt(HsState state, bool interest)
    {
        var goods = Sample.Goods("8542.31");
        var row = Sample.RowOf(4, Outcome.Clear, "", ["x"]) with { Goods = goods with { Pointers = [], NextStep = null, Codes = [goods.Codes[0] with { State = state }] } };
        Assert.Equal(interest, GoodsInterest.Has(row));
        var result = new FakeResult(Sample.Facts(Sample.ManifestOf("x.csv", "A")), [], () => [(0, row)]);
        Assert.Equal(interest ? 1 : 0, Books.Of(result).Table("Goods").Count(l => l.ContainsKey("Row")));
    }

    private static Finding FindingOf(string rule, string evidence) => new(rule, "Title", Outcome.Review, "house", evidence);

    private static RowCollector Collect(int count, int max, Func<int, Finding>? finding, Func<int, Diagnostic>? remark = null)
    {
        var result = new FakeResult(Sample.Facts(Sample.ManifestOf("x.csv", "A")), [], () => []);
        var rows = new RowCollector(result, max);
        for (var i = 0; i < count; i++)
            rows.Add(0, Sample.RowOf(i + 4, Outcome.Review, "r", ["x"]) with { Findings = finding is null ? [] : [finding(i)], Diagnostics = remark is null ? [] : [remark(i)] });
        return rows;
    }
}
