
namespace ExportScreen.Evaluation.Mutations;

public sealed partial record MutationReport
{
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
        var byName = new ByName(subject);
        var results = new List<MutationResult>();
        foreach (var kind in classes ?? MutationClasses.All)
        {
            var cases = kind.Cases(source).Take(casesPerClass).ToArray();
            results.Add(Measure(kind, cases, kind.Finder?.Invoke(subject) ?? byName, cancel));
            progress?.Report(results[^1]);
        }

        return new MutationReport(seed, half, results);
    }

    private static MutationResult Measure(MutationClass kind, MutationCase[] cases, ICaseFinder finder, CancellationToken cancel)
    {
        var (found, wrong) = (new bool[cases.Length], new bool[cases.Length]);
        Parallel.For(0, cases.Length, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var alerts = finder.Find(cases[i]);
            found[i] = alerts.Contains(cases[i].EntryId, StringComparer.Ordinal);
            wrong[i] = found[i] && !finder.IsSame(cases[i], alerts[0]);
        });
        return new MutationResult(
            kind, cases.Length, found.Count(f => f), wrong.Count(w => w), [.. cases.Where((_, i) => !found[i]).Take(MutationResult.MissedShown)]);
    }
}
