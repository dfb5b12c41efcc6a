using System.Globalization;
using ExportScreen.Evaluation;
using ExportScreen.Evaluation.Mutations;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Measures;

/// <summary>Detection of changed names per class of the screening standards, over the current snapshot of a list folder.</summary>
internal static class MutationMeasure
{
    public static int Run(Arguments arguments)
    {
        var (seed, count, shown) = (arguments.Number("seed", 20261122), arguments.Number("cases", 500), arguments.Number("missed", 0));
        var half = Enum.Parse<EntityHalf>((arguments.Optional("half") ?? "all").Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        using var snapshot = Open(arguments.Text("lists"));
        var subject = Subject.Of(snapshot, new MatchSettings());
        var only = arguments.Optional("class")?.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToHashSet();
        var classes = MutationClasses.All.Where(c => only is null || only.Contains(c.Number)).ToList();
        Console.WriteLine($"lists {snapshot.Id}, {snapshot.EntryCount} entries, {snapshot.NameCount} names; engine {MatchingVersion.Engine}; seed {seed}; {count} cases per class; entities: {half}");
        Console.WriteLine($"{"class",-66} {"n",5} {"found",6} {"rate",8} {"95 % interval",17} {"floor",6} {"aim",6} {"wrong first",11} {"short names",15}");
        var report = MutationReport.Measure(subject, seed, count, half, classes, new Direct(r => Print(r, shown)));
        var below = report.Classes.Where(c => !c.MeetsFloor).Select(c => c.Class.ToString()).ToList();
        var underStretch = report.Classes.Count(c => !c.MeetsStretch);
        Console.WriteLine($"under their floor: {(below.Count == 0 ? "none" : string.Join("; ", below))}");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"mean={report.MeanOfManipulated * 100:F2} classes={report.Classes.Count} underFloor={below.Count} underStretch={underStretch} cases={report.Classes.Sum(c => c.Count)} wrongFirst={report.Classes.Sum(c => c.WrongFirst)}"));
        return below.Count == 0 && underStretch == 0 ? 0 : 1;
    }

    private static ListSnapshot Open(string folder)
    {
        var id = File.ReadAllText(Path.Combine(folder, "current")).Trim();
        return ListSnapshot.Open(File.ReadAllBytes(Path.Combine(folder, "snapshots", id + ".snap"))).Value
            ?? throw new InvalidDataException("The snapshot was built by another version: run `exportscreen lists build` on a copy of the folder first.");
    }

    private static void Print(MutationResult result, int shown)
    {
        var rate = result.Detection;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Class.ToString(),-66} {result.Count,5} {result.Found,6} {rate.Rate * 100,7:F2}% {rate.Low * 100,7:F2}-{rate.High * 100,6:F2} % {result.Class.Floor * 100,6:F1} {result.Class.Stretch * 100,6:F1} {result.WrongFirst,11} {(result.Short.Count == 0 ? "" : $"{result.Short.Hits} of {result.Short.Count}"),15}{(result.MeetsFloor ? "" : "  UNDER FLOOR")}"));
        foreach (var (missed, score) in result.Missed.Take(shown))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {missed.Query.ReplaceLineEndings("⏎")} | {missed.Listed} | {missed.Method} | {missed.EntryId} | {missed.Kind} | {score:F4}"));
    }

    private sealed class Direct(Action<MutationResult> take) : IProgress<MutationResult>
    {
        public void Report(MutationResult value) => take(value);
    }
}
