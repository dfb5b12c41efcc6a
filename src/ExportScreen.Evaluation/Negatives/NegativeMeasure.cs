using ExportScreen.Evaluation.Reference;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Negatives;

/// <summary>Holds the negative suite against its listed names, and against whole lists.</summary>
public static class NegativeMeasure
{
    /// <summary>The score of a case against its own listed name, 0 to 1.</summary>
    public static double Score(NegativeCase negative, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(negative);
        return PairScore.Of(negative.Query, negative.Listed, negative.ListedKind, settings);
    }

    /// <summary>The cases that reach the review line against their own listed name.</summary>
    public static IReadOnlyList<(NegativeCase Case, double Score)> Alerting(IReadOnlyList<NegativeCase> cases, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(settings);
        return [.. cases.Select(c => (Case: c, Score: Score(c, settings))).Where(c => c.Score >= settings.ReviewLine)];
    }

    /// <summary>
    /// The cases that alert on a list; a listed name of the very words of the case does not count, for full equality with a listed name always alerts.
    /// </summary>
    /// <param name="cases">The cases.</param>
    /// <param name="subject">What is searched.</param>
    /// <param name="cancel">Stops the run.</param>
    public static IReadOnlyList<(NegativeCase Case, RankedEntry Alert)> Alerting(IReadOnlyList<NegativeCase> cases, Subject subject, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(subject);
        var alerts = ParallelRows.Over<NegativeCase, object?, RankedEntry?>(cases, static () => null, (negative, _) => AlertOf(negative, subject), null, cancel);
        return [.. cases.Zip(alerts).Where(p => p.Second is not null).Select(p => (p.First, p.Second!.Value))];
    }

    private static RankedEntry? AlertOf(NegativeCase negative, Subject subject)
    {
        foreach (var alert in subject.Alerts(negative.Query))
            if (alert.Score < subject.Settings.FullEquality) return alert;
        return null;
    }
}
