namespace ExportScreen.Model.Lists;

/// <summary>A date known in part, as the span of days it can mean.</summary>
/// <param name="Earliest">First possible day.</param>
/// <param name="Latest">Last possible day; never before <paramref name="Earliest"/>.</param>
/// <param name="Approximate">True for "circa" and the like: the span is a guess.</param>
public readonly record struct PartialDate(DateOnly Earliest, DateOnly Latest, bool Approximate = false)
{
    /// <summary>A whole year.</summary>
    public static PartialDate OfYear(int year, bool approximate = false) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), approximate);

    /// <summary>A single day.</summary>
    public static PartialDate OfDay(DateOnly day) => new(day, day);

    /// <summary>Whether both can mean the same day.</summary>
    public bool Overlaps(PartialDate other) => Earliest <= other.Latest && other.Earliest <= Latest;
}
