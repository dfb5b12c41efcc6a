using System.Globalization;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Reports.Excel.Reading;

namespace ExportScreen.App.Terminal;

/// <summary>What became of imported decisions, line by line: taken on standard output, refused on standard error.</summary>
internal sealed class DecisionsView(bool dryRun)
{
    private int _taken;
    private int _waiting;
    private int _known;
    private int _undecided;

    /// <summary>Decisions and workbooks that were not taken.</summary>
    public int Refused { get; private set; }

    /// <summary>What the reader has to say.</summary>
    public void Remarks(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var isError = diagnostic.Severity == DiagnosticSeverity.Error;
            if (isError) Refused++;
            Console.Error.WriteLine($"{(isError ? "refused" : "warning")}  {diagnostic.Code}  {diagnostic.ToSentence()}");
        }
    }

    /// <summary>What became of the rows of a workbook.</summary>
    public void Taken(ReviewedWorkbook workbook, IReadOnlyList<ImportedDecision> decisions)
    {
        _undecided += workbook.Undecided;
        foreach (var (row, result) in decisions)
        {
            var what = string.Create(CultureInfo.InvariantCulture, $"{row.Position}: {row.What}: {row.Disposition.Title()} ({row.Reason.Title})");
            if (result.Refusal is { } why)
            {
                Refused++;
                Console.Error.WriteLine($"refused  {why.Code}  {what}: {why.Title}.{(why.Advice is null ? "" : " " + why.Advice)}");
                continue;
            }

            var waits = result.Status == DecisionStatus.AwaitingSecondPerson;
            if (waits) _waiting++;
            else if (result.Changed) _taken++;
            else _known++;
            Console.WriteLine($"{(waits ? "waits for a second person" : result.Changed ? "taken" : "known already")}  {what}");
        }
    }

    /// <summary>The counts.</summary>
    public void Summary(string place)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"{_taken} taken, {_waiting} waiting for a second person, {_known} known already, {Refused} refused; {_undecided} rows without a decision.");
        Console.WriteLine(dryRun ? $"{text} Dry run: nothing was written." : $"{text} Kept in {place}.");
    }
}
