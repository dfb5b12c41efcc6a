using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Recall;

/// <summary>How much of what the reference finds the index finds too.</summary>
/// <param name="Queries">Queries compared.</param>
/// <param name="AtNearMissLine">Of the names that the reference scores at or above the near-miss line, those the index found.</param>
/// <param name="AtReviewLine">The same at the review line: what is lost here is a lost alert.</param>
/// <param name="Unequal">Names that both found with scores that differ in any bit, and names that only the index found. Must be 0.</param>
public sealed record RecallFigures(int Queries, Wilson AtNearMissLine, Wilson AtReviewLine, int Unequal)
{
    /// <summary>Figures of several sets together.</summary>
    public static RecallFigures Sum(IEnumerable<RecallFigures> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.ToList();
        return new RecallFigures(
            all.Sum(p => p.Queries), new Wilson(all.Sum(p => p.AtNearMissLine.Hits), all.Sum(p => p.AtNearMissLine.Count)),
            new Wilson(all.Sum(p => p.AtReviewLine.Hits), all.Sum(p => p.AtReviewLine.Count)), all.Sum(p => p.Unequal));
    }
}

/// <summary>A name that the reference finds and the index does not.</summary>
/// <param name="Query">The query.</param>
/// <param name="Listed">The listed name.</param>
/// <param name="Score">Its score.</param>
public sealed record LostName(string Query, string Listed, double Score);
