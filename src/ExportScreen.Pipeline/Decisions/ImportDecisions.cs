using ExportScreen.Reports.Excel.Reading;

namespace ExportScreen.Pipeline.Decisions;

/// <summary>
/// Takes in the decisions of a workbook that comes back from review. The one who brings it is the actor, the Reviewer cell is kept beside; both count as the first person, so that nobody
/// confirms a decision that they brought in or took. Bringing the same workbook again changes nothing. Thread-safe.
/// </summary>
/// <param name="log">The log.</param>
public sealed class ImportDecisions(DecisionLog log)
{
    /// <summary>Takes the rows one by one; a refused one does not keep the others out.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="workbook">As read.</param>
    /// <param name="actor">Who brings it.</param>
    /// <param name="expires">The last day on which the decisions count, or null.</param>
    /// <param name="dryRun">True: say what would become of them, write nothing.</param>
    /// <param name="cancel">Stops it; the rows before stay taken.</param>
    public async Task<IReadOnlyList<ImportedDecision>> RunAsync(string tenant, ReviewedWorkbook workbook, Actor actor, DateOnly? expires, bool dryRun, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        var done = new List<ImportedDecision>(workbook.Rows.Count);
        foreach (var row in workbook.Rows)
        {
            var input = new DecisionInput { Disposition = row.Disposition, Reason = row.Reason.Code, Note = row.Note, Expires = expires, Decided = row.Date, Reviewer = row.Reviewer };
            var results = new List<DecisionResult>();
            foreach (var (key, what) in row.Subjects)
            {
                // Band and outcome are those of the alert: one decision covers all its listings.
                var subject = new DecisionSubject { DecisionKey = key, Band = row.Band, Outcome = row.Outcome, What = what, Party = row.Party, Source = "run " + workbook.RunKey };
                results.Add(dryRun ? await log.TryAsync(tenant, subject, input, actor, cancel) : await log.DecideAsync(tenant, subject, input, actor, cancel));
            }

            done.Add(new ImportedDecision(row, DecisionResult.OfAll(results)));
        }

        return done;
    }
}

/// <summary>What became of a row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Result">What.</param>
public sealed record ImportedDecision(ReviewedRow Row, DecisionResult Result);
