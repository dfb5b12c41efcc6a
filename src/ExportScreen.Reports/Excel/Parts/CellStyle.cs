namespace ExportScreen.Reports.Excel.Parts;

/// <summary>The looks of a cell. The order is the order in styles.xml.</summary>
internal enum CellStyle : byte
{
    /// <summary>Text that stays text when edited (number format "@"): originals, codes, ids, phones.</summary>
    Text,

    /// <summary>Sentences, wrapped.</summary>
    Wrapped,

    /// <summary>Header of a column of the manifest.</summary>
    SourceHeader,

    /// <summary>Header of a column of ours.</summary>
    Header,

    /// <summary>Header of a column to fill in.</summary>
    InputHeader,

    /// <summary>0.0 %.</summary>
    Percent,

    /// <summary>Whole number with thousands separators.</summary>
    Integer,

    /// <summary>yyyy-mm-dd.</summary>
    Date,

    /// <summary>yyyy-mm-dd hh:mm.</summary>
    DateTime,

    /// <summary>Outcome Hold: red.</summary>
    Hold,

    /// <summary>Outcome Review: amber.</summary>
    Review,

    /// <summary>Outcome NotScreened: grey.</summary>
    NotScreened,

    /// <summary>Outcome Clear: pale green.</summary>
    Clear,

    /// <summary>Title of the workbook.</summary>
    Title,

    /// <summary>A warning that must be seen.</summary>
    Warning,

    /// <summary>A section heading.</summary>
    Section,

    /// <summary>A label before a value.</summary>
    Label,

    /// <summary>Link.</summary>
    Link,

    /// <summary>Unlocked text cell.</summary>
    Input,

    /// <summary>Unlocked date cell.</summary>
    InputDate,
}

/// <summary>What a cell's content adds to its style.</summary>
[Flags]
internal enum CellMarks : byte
{
    None = 0,

    /// <summary>Begins like a formula: quotePrefix, so that editing the cell never makes it one.</summary>
    Quoted = 1,

    /// <summary>Begins with a right-to-left letter: reading order right to left.</summary>
    RightToLeft = 2,
}
