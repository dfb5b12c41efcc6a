using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Conditions on values. They are tested here and not in SQL: no value has an index, so SQL would read the same rows; and only here do texts compare by code unit and kinds stay what they are.
/// </summary>
internal static class RecordConditions
{
    /// <summary>True when all conditions hold. A value of another kind than the condition's meets none, except that whole numbers compare with each other.</summary>
    public static bool Hold(IReadOnlyList<RecordCondition> conditions, Dictionary<string, object> values)
    {
        foreach (var condition in conditions)
            if (!values.TryGetValue(condition.Name, out var value) || Compare(value, condition.Value) is not { } order || !Holds(condition.Comparison, order)) return false;
        return true;
    }

    private static int? Compare(object value, object with) => (value, with) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (bool a, bool b) => a.CompareTo(b),
        (int or long, int or long) => Whole(value).CompareTo(Whole(with)),
        (double a, double b) => a.CompareTo(b),
        (DateTimeOffset a, DateTimeOffset b) => a.CompareTo(b),
        _ => null,
    };

    private static long Whole(object value) => value is int number ? number : (long)value;

    private static bool Holds(RecordComparison comparison, int order) => comparison switch
    {
        RecordComparison.Equal => order == 0,
        RecordComparison.NotEqual => order != 0,
        RecordComparison.Less => order < 0,
        RecordComparison.AtMost => order <= 0,
        RecordComparison.Greater => order > 0,
        RecordComparison.AtLeast => order >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}
