using System.Text.Json;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Json;
using ExportScreen.Reports.Tests.Fixtures;
using ExportScreen.Reports.Tests.Json;

namespace ExportScreen.Reports.Tests.Excel;

public sealed class PreviousDecisionTests
{
    private static readonly PreviousDecision Decision =
        new(Disposition.FalsePositive, "different-name", "looked twice", "A. Lee", new DateOnly(2026, 10, 1), "B. Roy", new DateOnly(2027, 10, 1));

    [Fact]
    public void The_action_list_shows_the_earlier_decision_of_a_hit_and_of_a_rule_and_keeps_the_outcome()
    {
        var lines = new Book(Books.Bytes(new Decided(Sample.Quirks()))).Table("Action list");
        Assert.All(lines, l => Assert.Equal("False positive: Different name; A. Lee 2026-10-01, confirmed by B. Roy; until 2027-10-01", l["Previous decision"]));
        Assert.Equal(new Book(Books.Bytes(Sample.Quirks())).Table("Action list").Select(l => (l["Outcome"], l["Decision key"])), lines.Select(l => (l["Outcome"], l["Decision key"])));
        Assert.All(new Book(Books.Bytes(Sample.Quirks())).Table("Action list"), l => Assert.DoesNotContain("Previous decision", l.Keys));
    }

    [Fact]
    public void The_json_result_has_it_by_the_schema_and_only_where_there_is_one()
    {
        var json = Json(new Decided(Sample.Quirks()));
        Assert.Empty(SchemaCheck.Errors(json));
        Assert.Empty(SchemaCheck.Unlisted(json));
        using var document = JsonDocument.Parse(json);
        var previous = document.RootElement.GetProperty("parties")[0].GetProperty("hits")[0].GetProperty("previousDecision");
        Assert.Equal(("falsePositive", "different-name", "A. Lee", "2026-10-01", "B. Roy", "2027-10-01"), (previous.GetProperty("disposition").GetString(), previous.GetProperty("reason").GetString(),
            previous.GetProperty("decidedBy").GetString(), previous.GetProperty("decided").GetString(), previous.GetProperty("confirmedBy").GetString(), previous.GetProperty("expires").GetString()));
        Assert.True(document.RootElement.GetProperty("rows")[0].GetProperty("findings")[0].TryGetProperty("previousDecision", out _));
        Assert.DoesNotContain("previousDecision", System.Text.Encoding.UTF8.GetString(Json(Sample.Quirks())), StringComparison.Ordinal);
    }

    private static byte[] Json(ScreeningResult result)
    {
        using var stream = new MemoryStream();
        JsonWriter.Write(result, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    /// <summary>A result that knows a decision for everything.</summary>
    private sealed class Decided(ScreeningResult inner) : ScreeningResult
    {
        public override RunFacts Facts => inner.Facts;

        public override RunSummary Summary => inner.Summary;

        public override IReadOnlyList<PartyScreening> Parties => inner.Parties;

        public override IReadOnlyList<int> PartyRowCounts => inner.PartyRowCounts;

        public override IReadOnlyList<IReadOnlyList<string>> PartyFirstRows => inner.PartyFirstRows;

        public override IReadOnlyList<Diagnostic> FileDiagnostics => inner.FileDiagnostics;

        public override bool HasPreviousDecisions => true;

        public override IEnumerable<(int File, RowScreening Row)> Rows() => inner.Rows();

        public override IEnumerable<(int File, RowScreening Row)> NotableRows() => inner.NotableRows();

        public override PreviousDecision? PreviousDecisionOf(string decisionKey) => Decision;
    }
}
