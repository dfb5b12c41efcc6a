using ExportScreen.Evaluation.Metrics;

namespace ExportScreen.Evaluation.Recall;

/// <summary>How much of what the reference finds the search finds too.</summary>
/// <param name="Queries">Queries compared.</param>
/// <param name="NearMiss">At the near-miss line.</param>
/// <param name="Review">At the review line: an entry that is lost here is a lost alert.</param>
/// <param name="Unequal">Names that both found with scores that differ in any bit, and names that only the search found. Must be 0.</param>
public sealed record RecallFigures(int Queries, LineRecall NearMiss, LineRecall Review, int Unequal)
{
    /// <summary>Figures of several sets together.</summary>
    public static RecallFigures Sum(IEnumerable<RecallFigures> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.ToList();
        return new RecallFigures(all.Sum(p => p.Queries), LineRecall.Sum(all.Select(p => p.NearMiss)), LineRecall.Sum(all.Select(p => p.Review)), all.Sum(p => p.Unequal));
    }
}

/// <summary>What is found at one line.</summary>
/// <param name="Entries">Of the entries with a name that the reference scores at or above the line, those with one that the search found there.</param>
/// <param name="Names">The same name by name: an entry of many spellings counts many times.</param>
public readonly record struct LineRecall(Wilson Entries, Wilson Names)
{
    /// <summary>Several together.</summary>
    public static LineRecall Sum(IEnumerable<LineRecall> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var all = parts.ToList();
        return new LineRecall(
            new Wilson(all.Sum(p => p.Entries.Hits), all.Sum(p => p.Entries.Count)), new Wilson(all.Sum(p => p.Names.Hits), all.Sum(p => p.Names.Count)));
    }
}

/// <summary>An entry that the reference finds and the search does not.</summary>
/// <param name="Query">The query.</param>
/// <param name="Listed">The best of its names.</param>
/// <param name="Score">Its score.</param>
public sealed record LostEntry(string Query, string Listed, double Score);
