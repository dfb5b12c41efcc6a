using ExportScreen.Manifests.Workbooks;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Refused;

/// <summary>The formats refused by name. Source of the marks: manifest reference, sections 1 and 2.</summary>
internal static class RefusedFormats
{
    /// <summary>Those that show themselves by their first bytes; tried before anything is read as text.</summary>
    public static IReadOnlyList<IManifestFormat> Binary { get; } =
    [
        Format("pdf", "PDF document", i => i.StartsWith("%PDF"u8) || i.HeadText.StartsWith("%PDF-", StringComparison.Ordinal)),
        Format("png", "PNG image", i => i.StartsWith([0x89, 0x50, 0x4E, 0x47])),
        Format("jpeg", "JPEG image", i => i.StartsWith([0xFF, 0xD8, 0xFF])),
        Format("gif", "GIF image", i => i.StartsWith("GIF8"u8)),
        Format("tiff", "TIFF image", i => i.StartsWith([0x49, 0x49, 0x2A, 0x00]) || i.StartsWith([0x4D, 0x4D, 0x00, 0x2A])),
        Format("bmp", "BMP image", i => i.StartsWith("BM"u8) && i.Head.Length > 14 && i.Head.Span[6..10].IndexOfAnyExcept((byte)0) < 0),
        Format("gzip", "gzip archive", i => i.StartsWith([0x1F, 0x8B])),
        Format("7z", "7-Zip archive", i => i.StartsWith([0x37, 0x7A, 0xBC, 0xAF])),
        Format("rar", "RAR archive", i => i.StartsWith("Rar!"u8)),
        Format("rtf", "RTF document", i => i.StartsWith("{\\rtf"u8)),
    ];

    /// <summary>Zip archives that are no XLSX.</summary>
    public static IReadOnlyList<IManifestFormat> Archives { get; } =
    [
        Format("xlsb", "Excel binary workbook (XLSB)", i => OfficeFiles.IsZip(i) && OfficeFiles.ZipKind(i) == "xlsb"),
        Format("ods", "OpenDocument spreadsheet (ODS)", i => OfficeFiles.IsZip(i) && OfficeFiles.ZipKind(i) == "ods"),
        Format("docx", "Word document", i => OfficeFiles.IsZip(i) && OfficeFiles.ZipKind(i) == "docx"),
        Format("zip", "zip archive", OfficeFiles.IsZip),
    ];

    /// <summary>Messages and documents in text form.</summary>
    public static IReadOnlyList<IManifestFormat> Text { get; } =
    [
        Format("x12", "ANSI X12 message", i => EdiMarks.IsX12(i.HeadText)),
        Format("edifact", "UN/EDIFACT message", i => EdiMarks.IsEdifact(i.HeadText)),
        Format("cargo-imp", "IATA Cargo-IMP message (FWB, FHL, FFM)", i => EdiMarks.IsCargoImp(i.HeadText)),
        Format("camir", "CAMIR or AESTIR 80-column file", i => EdiMarks.IsEightyColumns(i.HeadText)),
        Format("ams", "US CBP AMS file set", AmsMarks.IsAms),
        Format("html", "HTML page", i => XmlMarks.IsHtml(i.HeadText), ManifestDiagnostics.NotAWorkbook),
        Format("spreadsheetml", "SpreadsheetML (Excel 2003 XML)", i => XmlMarks.IsSpreadsheetMl(i.HeadText), ManifestDiagnostics.NotAWorkbook),
        .. XmlMarks.Families.Select(f => Format(f.Id, f.Title, i => i.HeadText.StartsWith('<') && XmlMarks.FamilyOf(i.HeadText)?.Id == f.Id)),
        Format("xml", "XML document", i => i.HeadText.StartsWith('<')),
    ];

    private static RefusedFormat Format(string id, string title, Func<ManifestInput, bool> recognises, DiagnosticKind? kind = null) =>
        new(id, title, recognises, kind ?? ManifestDiagnostics.NotRead);
}
