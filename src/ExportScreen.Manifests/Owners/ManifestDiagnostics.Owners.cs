using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests;

/// <summary>What there is to say about a file of owners. A row that cannot be read refuses the file: a share left out could turn a prohibited party into a clear one.</summary>
public static partial class ManifestDiagnostics
{
    private const string Example = "Columns: party, owner, percent; optionally country, from, to. Example: “Acme Trading LLC,Ivan Example,60 %,AE,2024-01-01,”";

    /// <summary>Not CSV, TSV or a workbook.</summary>
    public static readonly DiagnosticKind OwnersNotATable = Error("MF0501", "The file of owners is no table", "Save it as CSV (UTF-8) or XLSX. " + Example);

    /// <summary>A required column is missing.</summary>
    public static readonly DiagnosticKind OwnersColumnMissing = Error("MF0502", "The file of owners has no such column", Example);

    /// <summary>Two columns of one meaning.</summary>
    public static readonly DiagnosticKind OwnersColumnTwice = Error("MF0503", "Two columns of the file of owners mean the same", "Leave one of them out");

    /// <summary>A column without meaning.</summary>
    public static readonly DiagnosticKind OwnersColumnUnknown = Warning("MF0504", "The column of the file of owners has no meaning here and was not read");

    /// <summary>Party or owner empty.</summary>
    public static readonly DiagnosticKind OwnersNameMissing = Error("MF0505", "The row of the file of owners does not say who owns whom", "Fill in party and owner, or delete the row");

    /// <summary>Percent unreadable or out of range.</summary>
    public static readonly DiagnosticKind OwnersBadPercent = Error("MF0506", "The share cannot be read", "Write percent from above 0 to 100, such as 60 or 60 %; leave the cell empty when the share is not known");

    /// <summary>1 or less without a percent sign: 60 % or 0.6 %.</summary>
    public static readonly DiagnosticKind OwnersAmbiguousPercent = Error("MF0507", "The share may be a fraction or a percentage", "Write it with a percent sign: 60 % or 0.6 % (as text, where a spreadsheet program would turn it into a fraction)");

    /// <summary>Country unreadable.</summary>
    public static readonly DiagnosticKind OwnersBadCountry = Error("MF0508", "The country of the owner cannot be read", "Write a name or an ISO code, or leave the cell empty");

    /// <summary>Date unreadable, or from after to.</summary>
    public static readonly DiagnosticKind OwnersBadDate = Error("MF0509", "The days of the share cannot be read, or end before they begin", "Write YYYY-MM-DD, or leave the cells empty");

    /// <summary>The same owner twice at a time.</summary>
    public static readonly DiagnosticKind OwnersTwice = Error("MF0510", "Two rows give a share of one owner in one party at the same time", "Add them up into one row, or give their days in from and to");

    /// <summary>Together more than everything.</summary>
    public static readonly DiagnosticKind OwnersOverHundred = Warning("MF0511", "The owners of a party hold more than 100 % together", "Check the shares; they are used as they stand");

    /// <summary>Damaged row.</summary>
    public static readonly DiagnosticKind OwnersBadRow = Error("MF0512", "The row of the file of owners is damaged", "Correct it and save the file again");

    /// <summary>A further sheet with rows.</summary>
    public static readonly DiagnosticKind OwnersFurtherSheet = Warning("MF0513", "The sheet was not read: owners stand in the first sheet that has rows");

    /// <summary>No rows.</summary>
    public static readonly DiagnosticKind OwnersEmpty = Error("MF0514", "The file of owners has no rows", Example);

    private static DiagnosticKind[] OfOwners =>
    [
        OwnersNotATable, OwnersColumnMissing, OwnersColumnTwice, OwnersColumnUnknown, OwnersNameMissing, OwnersBadPercent, OwnersAmbiguousPercent, OwnersBadCountry, OwnersBadDate, OwnersTwice,
        OwnersOverHundred, OwnersBadRow, OwnersFurtherSheet, OwnersEmpty,
    ];
}
