namespace ExportScreen.Matching;

/// <summary>Compares two addresses. Pure and thread-safe.</summary>
public static class AddressComparison
{
    /// <summary>0 to 1.</summary>
    public static double Compare(string given, string listed)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(listed);
        var left = ComparisonForm.Of(given, default).Split(' ').ToHashSet(StringComparer.Ordinal);
        var right = ComparisonForm.Of(listed, default).Split(' ').ToHashSet(StringComparer.Ordinal);
        var common = left.Count(right.Contains);
        return 2.0 * common / (left.Count + right.Count);
    }
}
