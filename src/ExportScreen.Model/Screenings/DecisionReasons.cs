namespace ExportScreen.Model.Screenings;

/// <summary>A reason that a person may give for a decision.</summary>
/// <param name="Code">Stable code (<c>different-name</c>).</param>
/// <param name="Title">The words for people; the Reason column of the workbook offers them.</param>
/// <param name="For">The dispositions it can be a reason for.</param>
/// <param name="NeedsNote">True when it says nothing without a note.</param>
public sealed record DecisionReason(string Code, string Title, IReadOnlyList<Disposition> For, bool NeedsNote = false);

/// <summary>The table of reasons (house). Codes are stored, titles are shown. Thread-safe.</summary>
public static class DecisionReasons
{
    private static readonly Disposition[] Not = [Disposition.FalsePositive];
    private static readonly Disposition[] Same = [Disposition.TrueMatch, Disposition.Escalated];
    private static readonly Disposition[] Any = [Disposition.FalsePositive, Disposition.TrueMatch, Disposition.Escalated];

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<DecisionReason> All { get; } =
    [
        new("different-name", "Different name", Not),
        new("different-place", "Different country or address", Not),
        new("different-kind", "Different kind of party", Not),
        new("different-identifier", "Different identifier", Not),
        new("different-birth-date", "Different birth date", Not),
        new("same-party", "Same party confirmed", Same),
        new("licence-held", "Licence held", Any),
        new("exempt-goods", "Exempt goods", Any),
        new("explained", "Explained by customer", Any),
        new("more-information", "More information needed", [Disposition.Escalated]),
        new("other", "Other (see note)", Any, NeedsNote: true),
    ];

    /// <summary>The reason with a code, or with words for people in any case; null when there is none.</summary>
    public static DecisionReason? Find(string? text)
    {
        var word = text?.Trim();
        foreach (var reason in All)
            if (string.Equals(word, reason.Code, StringComparison.OrdinalIgnoreCase) || string.Equals(word, reason.Title, StringComparison.OrdinalIgnoreCase)) return reason;
        return null;
    }
}
