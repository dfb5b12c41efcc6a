using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.BisDpl;

/// <summary>A row of the file: a party at one address. Texts are tidied, null for what is absent.</summary>
internal sealed record DeniedPerson(
    long Row, string? Name, string? Street, string? City, string? State, string? Country, string? PostalCode,
    string? Effective, string? Expiration, string? StandardOrder, string? LastUpdate, string? Action, string? Citation)
{
    /// <summary>Reads a row by its header.</summary>
    public static DeniedPerson Read(CsvRow row, TableHeader header)
    {
        string? Get(string column) => SourceText.Tidy(row.Fields[header[column]]);
        return new DeniedPerson(
            row.Line, Get("Name"), Get("Street_Address"), Get("City"), Get("State"), Get("Country"), Get("Postal_Code"),
            Get("Effective_Date"), Get("Expiration_Date"), Get("Standard_Order"), Get("Last_Update"), Get("Action"), Get("FR_Citation"));
    }
}
