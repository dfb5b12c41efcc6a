using ExportScreen.Evaluation.Runs;
using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Clean;

/// <summary>Looks clean names up in all lists together.</summary>
public static class CleanMeasure
{
    /// <summary>Looks every name up.</summary>
    /// <param name="subject">What is searched.</param>
    /// <param name="names">The clean names.</param>
    /// <param name="progress">Told the number of names done, from several threads; or null.</param>
    /// <param name="cancel">Stops the run.</param>
    public static IReadOnlyList<CleanOutcome> Measure(Subject subject, IReadOnlyList<CleanName> names, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(names);
        return ParallelRows.Over(names, () => new List<NameMatch>(), (name, room) => Outcome(subject, name, room), progress, cancel);
    }

    private static CleanOutcome Outcome(Subject subject, CleanName name, List<NameMatch> room)
    {
        subject.Search(name.Name, room);
        var ranked = subject.Rank(room, subject.Settings.ReviewLine);
        if (ranked.Count == 0) return new CleanOutcome(name, null, 0, false);
        var words = Words(name.Name.Text, name);
        return new CleanOutcome(name, ranked[0], ranked.Count, ranked.Any(e => Words(e.Name.Text, name) == words));
    }

    /// <summary>The words of a name whatever their order.</summary>
    private static string Words(string text, CleanName name) => string.Join(' ', ComparisonForm.Of(text, name.Name.Kind).Split(' ').Order(StringComparer.Ordinal));
}
