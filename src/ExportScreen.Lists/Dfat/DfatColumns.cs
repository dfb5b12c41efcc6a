namespace ExportScreen.Lists.Dfat;

/// <summary>The columns of the workbook: 19 since 2025, before that 12.</summary>
internal static class DfatColumns
{
    public const string Reference = "Reference";
    public const string Name = "Name of Individual or Entity";
    public const string Type = "Type";
    public const string NameType = "Name Type";
    public const string AliasStrength = "Alias Strength";
    public const string BirthDate = "Date of Birth";
    public const string BirthPlace = "Place of Birth";
    public const string Citizenship = "Citizenship";
    public const string Address = "Address";
    public const string Additional = "Additional Information";
    public const string ListingInformation = "Listing Information";
    public const string Imo = "IMO Number";
    public const string Committees = "Committees";

    /// <summary>Day of the last edit of the row, not of the listing; not read.</summary>
    public const string ControlDate = "Control Date";

    public const string Instrument = "Instrument of Designation";
    public const string Financial = "Targeted Financial Sanction";
    public const string Travel = "Travel Ban";
    public const string Arms = "Arms Embargo";
    public const string Maritime = "Maritime Restriction";

    /// <summary>Columns of both forms.</summary>
    public static IReadOnlyList<string> Required { get; } =
        [Reference, Name, Type, NameType, BirthDate, BirthPlace, Citizenship, Address, Additional, ListingInformation, Committees, ControlDate];

    /// <summary>Columns that the form of 2024 lacks.</summary>
    public static IReadOnlyList<string> Optional { get; } = [AliasStrength, Imo, Instrument, Financial, Travel, Arms, Maritime];
}
