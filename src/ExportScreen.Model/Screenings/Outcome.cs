namespace ExportScreen.Model.Screenings;

/// <summary>
/// The machine's decision for a row, in rising order of weight, so that the worst is the greatest. NotScreened outranks Clear and Review only
/// in the sense of <see cref="Outcomes.Worst"/>. Never read Clear as "cleared": it means no match in the lists shown.
/// </summary>
public enum Outcome : byte
{
    /// <summary>No match in the lists shown and no finding.</summary>
    Clear = 0,

    /// <summary>Something could not be read or screened.</summary>
    NotScreened = 1,

    /// <summary>A person has to look.</summary>
    Review = 2,

    /// <summary>Stop until a person has decided.</summary>
    Hold = 3,
}

/// <summary>Order of outcomes.</summary>
public static class Outcomes
{
    /// <summary>The worse of two: Hold over Review over NotScreened over Clear, so that an unreadable cell never hides a hit and never turns Clear.</summary>
    public static Outcome Worst(Outcome a, Outcome b) => a > b ? a : b;
}
