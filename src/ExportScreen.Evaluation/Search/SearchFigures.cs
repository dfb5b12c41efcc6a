using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Search;

/// <summary>What a search found, as far as the figures need it.</summary>
/// <param name="Query">The query.</param>
/// <param name="Best">Best score of any entry, 0 when none was found.</param>
/// <param name="Right">Score of the expected entry, 0 when it was not found.</param>
public readonly record struct SearchOutcome(SearchQuery Query, double Best, double Right);

/// <summary>Figures of one group of queries with an expected entry.</summary>
/// <param name="Group">The group.</param>
/// <param name="First">The right entry is at the top, alone or with others of its score.</param>
/// <param name="Found">It is among the hits.</param>
/// <param name="AtCleanLine">It is at or above the threshold that 1 % of clean names reach.</param>
/// <param name="AtReviewLine">It is at or above the review line.</param>
public sealed record SearchGroup(string Group, Wilson First, Wilson Found, Wilson AtCleanLine, Wilson AtReviewLine);

/// <summary>Figures of a full search, by the definitions of <c>score_search.py</c> of the labelled data.</summary>
/// <param name="CleanLine">Lowest threshold at which at most 1 % of the clean names alert; 0 when fewer than that find anything.</param>
/// <param name="Clean">Alerts at the review line among clean names, by group.</param>
/// <param name="CleanTogether">The same for all groups.</param>
/// <param name="Groups">Groups of queries with an expected entry.</param>
public sealed record SearchFigures(double CleanLine, IReadOnlyList<(string Group, Wilson Alerts)> Clean, Wilson CleanTogether, IReadOnlyList<SearchGroup> Groups)
{
    private const double CleanShare = 0.01;

    /// <summary>Computes them.</summary>
    /// <param name="outcomes">What the searches found.</param>
    /// <param name="reviewLine">The review line.</param>
    public static SearchFigures Of(IReadOnlyList<SearchOutcome> outcomes, double reviewLine)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        List<SearchOutcome> clean = [.. outcomes.Where(o => o.Query.Expected is null)];
        var cleanLine = RankCurve.LineAt([.. clean.Select(o => o.Best)], CleanShare);
        return new SearchFigures(
            cleanLine,
            [.. clean.GroupBy(o => o.Query.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Share(g, o => o.Best >= reviewLine)))],
            Share(clean, o => o.Best >= reviewLine),
            [.. outcomes.Where(o => o.Query.Expected is not null).GroupBy(o => o.Query.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new SearchGroup(
                    g.Key, Share(g, o => o.Right > 0 && o.Right >= o.Best), Share(g, o => o.Right > 0), Share(g, o => o.Right >= cleanLine), Share(g, o => o.Right >= reviewLine)))]);
    }

    private static Wilson Share(IEnumerable<SearchOutcome> outcomes, Func<SearchOutcome, bool> holds)
    {
        int hits = 0, count = 0;
        foreach (var outcome in outcomes)
        {
            count++;
            if (holds(outcome)) hits++;
        }

        return new Wilson(hits, count);
    }
}
