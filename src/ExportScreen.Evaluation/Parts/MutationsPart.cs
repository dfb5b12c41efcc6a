using System.Globalization;
using ExportScreen.Evaluation.Metrics;
using ExportScreen.Evaluation.Mutations;
using ExportScreen.Evaluation.Report;

namespace ExportScreen.Evaluation.Parts;

/// <summary>Part of the report: listed names, addresses and numbers, changed in 33 ways.</summary>
internal static class MutationsPart
{
    public const string Id = "mutations";

    private const string Note =
        "Listed names, changed by seeded generators, 500 cases per class or all there are: the entry that the name was taken from must alert at the review line. The mean is that of the "
        + "classes 3 to 29. A class with fewer than 100 cases is judged by its interval. Names too short to be a fair case (one word of fewer than eight letters) are counted apart.";

    /// <summary>Cases per class at full size.</summary>
    private const int Cases = 500;

    private const double MeanFloor = 0.96, MeanTarget = 0.985;

    public static Section Run(EvaluationRun run)
    {
        var done = 0L;
        var progress = new PerClass(result => run.Progress?.Report(done += result.Count));
        var report = MutationReport.Measure(run.Lists!, run.Seed, Math.Max(20, Cases / run.Share), progress: progress, cancel: run.Cancel);
        foreach (var result in report.Classes)
            foreach (var (missed, score) in result.Missed)
                run.Keep(new Miss(Id, $"{result.Class}: {missed.Method}", missed.Query, missed.Listed, score ?? 0));
        var small = report.Classes.Aggregate(new Wilson(0, 0), (sum, c) => new Wilson(sum.Hits + c.Short.Hits, sum.Count + c.Short.Count));
        return new Section(Id, "Changed names", Note,
        [
            Figure.Of("mutations.mean", "Classes 3 to 29, mean", report.MeanOfManipulated, report.Classes.Sum(c => c.Count), MeanTarget) with { Floor = MeanFloor, Headline = true },
            Figure.Of("mutations.underFloor", "Classes under their floor", report.Classes.Count(c => !c.MeetsFloor), report.Classes.Count, atMost: 0) with { Headline = true },
            Figure.Of("mutations.underTarget", "Classes under their target", report.Classes.Count(c => !c.MeetsStretch), report.Classes.Count, atMost: 0) with { Headline = true },
            Figure.Of("mutations.wrongFirst", "Found, but another party first", new Wilson(report.Classes.Sum(c => c.WrongFirst), report.Classes.Sum(c => c.Found))) with { AtMost = true },
            Figure.Of("mutations.short", "Short names, all classes", small),
            .. report.Classes.GroupBy(c => c.Class.Number).SelectMany(g => g.Select((c, i) => FigureOf(c, g.Count() > 1 ? ((char)('a' + i)).ToString() : ""))),
        ]);
    }

    private static Figure FigureOf(MutationResult result, string row)
    {
        // Below the binding number the interval decides: then the lines stand beside the figure only where it is certain that they are missed.
        var binds = result.Count >= MutationResult.Binding || !result.MeetsFloor;
        return Figure.Of(string.Create(CultureInfo.InvariantCulture, $"mutations.{result.Class.Number:00}{row}"), result.Class.ToString(), result.Detection, binds ? result.Class.Stretch : null) with
        {
            Floor = binds ? result.Class.Floor : null,
        };
    }

    private sealed class PerClass(Action<MutationResult> take) : IProgress<MutationResult>
    {
        public void Report(MutationResult value) => take(value);
    }
}
