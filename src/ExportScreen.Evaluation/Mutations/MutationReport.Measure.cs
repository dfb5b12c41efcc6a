
using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Mutations;

public sealed partial record MutationReport
{
    /// <summary>One short name is tried for so many fair ones.</summary>
    private const int ShortShare = 5;

    /// <summary>Makes the cases of all classes and looks each up, on all cores. The same subject, seed and counts give the same report.</summary>
    /// <param name="subject">The lists.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="casesPerClass">Most cases per class.</param>
    /// <param name="half">Which entities cases are made from.</param>
    /// <param name="classes">Which classes, null for all.</param>
    /// <param name="progress">Told each result as soon as it is there, or null.</param>
    /// <param name="cancel">Stops the run.</param>
    public static MutationReport Measure(
        Subject subject, int seed, int casesPerClass, EntityHalf half = EntityHalf.All, IReadOnlyList<MutationClass>? classes = null, IProgress<MutationResult>? progress = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var source = new MutationSource(subject, seed, half);
        var byName = new ByName(subject, subject);
        var results = new List<MutationResult>();
        foreach (var kind in classes ?? MutationClasses.All)
        {
            var finder = kind.Finder?.Invoke(subject) ?? byName;
            var tried = Try(Take(kind, source, casesPerClass), finder, cancel);
            var small = kind.ReportsShort ? Try(Take(kind, source.Short, Math.Max(1, casesPerClass / ShortShare)), finder, cancel) : [];
            results.Add(new MutationResult(
                kind, tried.Length, tried.Count(t => t.Found), tried.Count(t => t.WrongFirst), new Wilson(small.Count(t => t.Found), small.Length),
                [.. tried.Where(t => !t.Found).Take(MutationResult.MissedShown).Select(t => new MutationMiss(t.Case, finder.BestScore(t.Case)))]));
            progress?.Report(results[^1]);
        }

        return new MutationReport(seed, half, results);
    }

    private static MutationCase[] Take(MutationClass kind, MutationSource source, int count) => [.. kind.Cases(source).Take(count)];

    private static Tried[] Try(MutationCase[] cases, ICaseFinder finder, CancellationToken cancel)
    {
        var tried = new Tried[cases.Length];
        Parallel.For(0, cases.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var alerts = finder.Find(cases[i]);
            var found = alerts.Contains(cases[i].EntryId, StringComparer.Ordinal);
            tried[i] = new Tried(cases[i], found, found && !finder.IsSame(cases[i], alerts[0]));
        });
        return tried;
    }

    private readonly record struct Tried(MutationCase Case, bool Found, bool WrongFirst);
}
