using ExportScreen.Evaluation.Reference;
using ExportScreen.Evaluation.Runs;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Evaluation.Negatives;

/// <summary>Holds the negative suite against its listed names, and against whole lists.</summary>
public static class NegativeMeasure
{
    /// <summary>Share of the names' information below which a word that only one has is a legal form or the like.</summary>
    private const double SaysLittle = 0.15;

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
            if (!HasTheVeryWords(negative.Query, alert.Name, subject.Settings)) return alert;
        return null;
    }

    /// <summary>All words that both have are the same, and what only one has, or writes otherwise, says little: a legal form, a title.</summary>
    private static bool HasTheVeryWords(in NameQuery query, ListedName name, MatchSettings settings) =>
        NameComparison.Compare(query, new IndexedName(name.Text, name.Kind, name.Strength, null), settings).Alignment
            .All(p => p.Relation is TokenRelation.Equal or TokenRelation.Transliterated or TokenRelation.Joined || (p.Given is null || p.Listed is null || p.Relation == TokenRelation.Synonym) && p.Weight < SaysLittle);
}
