namespace ExportScreen.Evaluation.Pairs;

/// <summary>Which pairs the figures are about. The same definitions as <c>score_pairs.py</c> of the labelled data.</summary>
internal static class PairSets
{
    /// <summary>Made by hand, and labelled by people.</summary>
    public static bool IsCurated(LabelledPair pair) =>
        pair.Source.Contains("name_bench", StringComparison.Ordinal) || pair.Source.Contains("nomenklatura:", StringComparison.Ordinal);

    /// <summary>Two listed parties whose names are alike.</summary>
    public static bool IsSimilarButDistinct(LabelledPair pair) => !pair.IsMatch && pair.Phenomenon.Contains("listed-distinct", StringComparison.Ordinal);

    /// <summary>Two names of one listed party of which the one can be derived from the other, in one script.</summary>
    public static bool IsAlias(LabelledPair pair) =>
        pair.IsMatch && pair.Phenomenon.StartsWith("listed-alias", StringComparison.Ordinal) && !EndsUnderivable(pair.Phenomenon)
        && !pair.Phenomenon.Contains("cross-script", StringComparison.Ordinal);

    /// <summary>The name of a listed party in its own script against its Latin one.</summary>
    public static bool IsOriginalScript(LabelledPair pair) => pair.IsMatch && pair.Phenomenon.StartsWith("listed-original-script", StringComparison.Ordinal);

    /// <summary>False for aliases that nobody can tell from the name alone.</summary>
    public static bool IsDerivable(LabelledPair pair) => !pair.Phenomenon.StartsWith("listed-alias", StringComparison.Ordinal) || !EndsUnderivable(pair.Phenomenon);

    private static bool EndsUnderivable(string phenomenon) =>
        phenomenon.EndsWith("unrelated", StringComparison.Ordinal) || phenomenon.EndsWith("partial", StringComparison.Ordinal);
}
