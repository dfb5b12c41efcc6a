using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Tests.Fixtures;
using ExportScreen.Pipeline.Tests.Screening;
using ExportScreen.Reports.Excel;
using ExportScreen.Reports.Excel.Reading;

namespace ExportScreen.Pipeline.Tests.Decisions;

/// <summary>The whole round: a real screening, its workbook, the cells a reviewer fills in, the import, and the next screening.</summary>
public sealed class ImportDecisionsTests : IDisposable
{
    private static readonly Actor Anna = new("anna", [RoleNames.Analyst]);
    private static readonly string Manifest = MadeManifests.Text(["1,BL01,JSC Mikron,Exempla Tiles SA,PT,690721,tiles", "2,BL02,Bluefield Ceramics GmbH,Almaz-Antey Corp,IR,690721,tiles"]);
    private readonly JourneyRun _run = new();
    private readonly OpenStores _stores = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DecisionLog Log => new(_stores.Jobs);

    public void Dispose()
    {
        _run.Dispose();
        _stores.Dispose();
    }

    [Fact]
    public async Task Decisions_of_a_workbook_stand_in_the_next_one_and_change_no_outcome()
    {
        var first = Workbook(null);
        var reviewed = Reviewed(first, "True match", "Same party confirmed", "A. Lee");
        Assert.True(reviewed.Rows.Count >= 3);
        var imported = await Import(reviewed, Anna);
        Assert.All(imported, i => Assert.Equal(new DecisionResult(DecisionStatus.Accepted, null, true), i.Result));
        var second = Workbook(await Log.AtAsync("default", await Log.StampAsync("default", Cancel), Cancel));
        Assert.All(Column(first, "Previous decision"), Assert.Null);
        Assert.All(Column(second, "Previous decision"), text => Assert.Equal("True match: Same party confirmed; A. Lee 2026-11-22", text));
        Assert.Equal(Column(first, "Outcome"), Column(second, "Outcome"));
        Assert.Equal(first, Workbook(null));
    }

    [Fact]
    public async Task Bringing_a_workbook_again_adds_nothing_and_a_dry_run_writes_nothing()
    {
        var reviewed = Reviewed(Workbook(null), "True match", "Same party confirmed", "A. Lee");
        Assert.All(await Import(reviewed, Anna, dryRun: true), i => Assert.True(i.Result.Changed));
        Assert.Equal("none", await Log.StampAsync("default", Cancel));
        await Import(reviewed, Anna);
        var stamp = await Log.StampAsync("default", Cancel);
        Assert.All(await Import(reviewed, Anna), i => Assert.Equal(new DecisionResult(DecisionStatus.Accepted), i.Result));
        Assert.Equal(stamp, await Log.StampAsync("default", Cancel));
    }

    [Fact]
    public async Task A_false_positive_on_hold_counts_once_an_approver_has_brought_it_under_their_own_name()
    {
        var book = Workbook(null);
        var bert = new Actor("bert", [RoleNames.Approver]);
        var lee = Reviewed(book, "False positive", "Different name", "A. Lee");
        var waiting = (await Import(lee, Anna)).Count(i => i.Result.Status == DecisionStatus.AwaitingSecondPerson);
        Assert.True(waiting > 0);
        Assert.Equal(waiting, (await Import(lee, bert)).Count(i => i.Result.Status == DecisionStatus.AwaitingSecondPerson));
        Assert.All(await Import(Reviewed(book, "False positive", "Different name", "C. Roy"), new Actor("cleo", [RoleNames.Approver])), i => Assert.Equal(DecisionStatus.Accepted, i.Result.Status));
        var second = Workbook(await Log.AtAsync("default", await Log.StampAsync("default", Cancel), Cancel));
        Assert.Equal(waiting, Column(second, "Previous decision").Count(t => t!.Contains("confirmed by C. Roy", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_decision_about_a_party_on_several_lists_counts_for_each_listing()
    {
        var (one, other) = (new string('a', 32), new string('b', 32));
        var row = Reviewed(Workbook(null), "False positive", "Different name", "A. Lee").Rows[0] with
        {
            DecisionKey = $"{one}+{other}",
            What = "us-ofac-sdn:1; un-sc:5",
            Band = Model.Screenings.MatchBand.Strong,
            Outcome = Model.Screenings.Outcome.Review,
        };
        var book = new ReviewedWorkbook("result.xlsx", "run", "2026.11", [row], 0);
        Assert.Equal(DecisionStatus.AwaitingSecondPerson, Assert.Single(await Import(book, Anna)).Result.Status);
        var cleo = book with { Rows = [row with { Reviewer = "C. Roy" }] };
        Assert.Equal(new DecisionResult(DecisionStatus.Accepted, null, true), Assert.Single(await Import(cleo, new Actor("cleo", [RoleNames.Approver]))).Result);
        var lookup = await Log.AtAsync("default", await Log.StampAsync("default", Cancel), Cancel);
        foreach (var key in (string[])[one, other]) Assert.Equal(("A. Lee", "C. Roy"), (lookup.Find(key, new DateOnly(2026, 11, 22))!.DecidedBy, lookup.Find(key, new DateOnly(2026, 11, 22))!.ConfirmedBy));
        await Import(book, Anna);
        Assert.Equal("4", await Log.StampAsync("default", Cancel));
    }

    [Fact]
    public async Task Others_than_analysts_and_approvers_bring_nothing()
    {
        var imported = await Import(Reviewed(Workbook(null), "Escalated", "More information needed", "A. Lee"), new Actor("eve", [RoleNames.Admin]));
        Assert.All(imported, i => Assert.Equal("PL0202", i.Result.Refusal!.Code));
        Assert.Equal("none", await Log.StampAsync("default", Cancel));
    }

    private Task<IReadOnlyList<ImportedDecision>> Import(ReviewedWorkbook workbook, Actor actor, bool dryRun = false) =>
        new ImportDecisions(Log).RunAsync("default", workbook, actor, null, dryRun, Cancel);

    private byte[] Workbook(DecisionLookup? decisions)
    {
        using var result = _run.Screen(Manifest, decisions).Value!;
        using var stream = new MemoryStream();
        WorkbookWriter.Write(result, stream, WorkbookOptions.Default, Cancel);
        return stream.ToArray();
    }

    private static ReviewedWorkbook Reviewed(byte[] workbook, string decision, string reason, string reviewer)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, true))
        {
            var (columns, rows) = Table(document);
            foreach (var row in rows)
            {
                foreach (var (column, text) in ((string, string)[])[("Decision", decision), ("Reason", reason), ("Reviewer", reviewer)])
                {
                    var cell = row.Elements<Cell>().Single(c => Letters(c) == columns[column]);
                    cell.DataType = CellValues.InlineString;
                    cell.RemoveAllChildren();
                    cell.InlineString = new InlineString(new Text(text));
                }
            }
        }

        stream.Position = 0;
        var read = ReviewReader.Read(stream, "result.xlsx", Cancel);
        Assert.Empty(read.Diagnostics);
        return read.Value!;
    }

    private static List<string?> Column(byte[] workbook, string column)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        var (columns, rows) = Table(document);
        return [.. rows.Select(r => r.Elements<Cell>().SingleOrDefault(c => Letters(c) == columns[column])?.InlineString?.Text?.Text)];
    }

    private static (Dictionary<string, string> Columns, List<Row> Rows) Table(SpreadsheetDocument document)
    {
        var sheet = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single(s => s.Name == "Action list");
        var rows = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
        return (rows[0].Elements<Cell>().ToDictionary(c => c.InlineString!.Text!.Text, Letters), rows[1..]);
    }

    private static string Letters(Cell cell) => new([.. cell.CellReference!.Value!.TakeWhile(char.IsAsciiLetterUpper)]);
}
