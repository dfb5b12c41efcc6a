namespace ExportScreen.Reports.Excel.Parts;

/// <summary>Names that ECMA-376 (transitional) fixes.</summary>
internal static class Namespaces
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    public const string SpreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}
