namespace ExportScreen.Reports.Wording;

/// <summary>How to read the workbook, for the method sheet.</summary>
internal static class MethodNotes
{
    /// <summary>What the sheet says in place of validation figures: silence would read like a good result.</summary>
    public const string NoValidation =
        "Not yet part of this version. This workbook states no measured share of listed parties found, as listed (control) or altered (manipulated), nor of clean parties that alert.";

    /// <summary>Term and meaning.</summary>
    public static IReadOnlyList<(string Name, string Value)> All { get; } =
    [
        ("Clear", "No match found in the lists shown and no rule of weight; not an authorisation to ship."),
        ("NotScreened", "The row, or part of it, could not be read or screened. It counts as flagged until it is."),
        ("Review", "A person has to look."),
        ("Hold", "Stop until a person has decided."),
        ("Priority", "1 Hold and prohibited, 2 Hold and licence, 3 Hold and red flag or house rule; 4, 5, 6 the same for Review."),
        ("Score", "Similarity of the names, or certainty of an identifier, after the other attributes were weighed: 0 % to 100 %. Not a probability."),
        ("Source row", "Row number as the manifest's own program shows it; the sheet stands in front when there are several, the file when there are several."),
        ("Pointer", "The code stands in that control table. Whether the goods are controlled is decided by their technical parameters."),
    ];
}
