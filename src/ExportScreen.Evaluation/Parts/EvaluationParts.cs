using ExportScreen.Evaluation.Report;

namespace ExportScreen.Evaluation.Parts;

/// <summary>One part of the evaluation.</summary>
/// <param name="Id">Its id, as on the command line.</param>
/// <param name="Title">Its title.</param>
/// <param name="NeedsLists">True when it searches the lists.</param>
/// <param name="Files">Files of labelled data that it needs.</param>
/// <param name="Run">Runs it.</param>
public sealed record EvaluationPart(string Id, string Title, bool NeedsLists, IReadOnlyList<string> Files, Func<EvaluationRun, Section> Run);

/// <summary>The table of the parts.</summary>
public static class EvaluationParts
{
    /// <summary>All, in the order of the report.</summary>
    public static IReadOnlyList<EvaluationPart> All { get; } =
    [
        new(ControlPart.Id, "Control: names as listed", true, [], ControlPart.Run),
        new(MutationsPart.Id, "Changed names", true, [], MutationsPart.Run),
        new(PairsPart.Id, "Labelled pairs", false, [PairsPart.File], PairsPart.Run),
        new(CalibrationPart.Id, "Calibration", false, [PairsPart.File], CalibrationPart.Run),
        new(SearchPart.Id, "UN search", false, [SearchPart.Index, SearchPart.Queries], SearchPart.Run),
        new(CleanPart.Id, "Clean populations", true, CleanPart.Files, CleanPart.Run),
        new(NegativesPart.Id, "Negative suite", false, [], NegativesPart.Run),
        new(RecallPart.Id, "Candidate recall", true, RecallPart.Files, RecallPart.Run),
    ];

    /// <summary>Runs parts; one whose needs are not met is reported as not run.</summary>
    /// <param name="run">What they work with.</param>
    /// <param name="wanted">The parts.</param>
    /// <param name="started">Told before each part, or null.</param>
    public static (IReadOnlyList<Section> Sections, IReadOnlyList<NotRun> NotRun) Run(EvaluationRun run, IEnumerable<EvaluationPart> wanted, Action<EvaluationPart>? started = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(wanted);
        var sections = new List<Section>();
        var notRun = new List<NotRun>();
        foreach (var part in wanted)
        {
            if (part.NeedsLists && run.Lists is null) notRun.Add(new NotRun(part.Id, "no lists are imported"));
            else if (run.Data.Missing(part.Files) is { } file) notRun.Add(new NotRun(part.Id, $"{file} is not in the data folder"));
            else
            {
                run.Cancel.ThrowIfCancellationRequested();
                started?.Invoke(part);
                sections.Add(part.Run(run));
            }
        }

        return (sections, notRun);
    }
}
