using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests;

/// <summary>Everything this project has to say about a manifest. Tests and users name the code.</summary>
public static partial class ManifestDiagnostics
{
    private const string Template = "Export the data as CSV or XLSX, or fill in the workbook that `exportscreen template` writes";

    /// <summary>No bytes, or only blanks.</summary>
    public static readonly DiagnosticKind Empty = Error("MF0001", "The file is empty", "Check that the export finished and that this is the right file");

    /// <summary>Neither text nor a known binary format.</summary>
    public static readonly DiagnosticKind Unrecognised = Error("MF0002", "The file is in no format that is known", Template);

    /// <summary>Recognised and not read.</summary>
    public static readonly DiagnosticKind NotRead = Error("MF0003", "The file is recognised and cannot be read yet", Template);

    /// <summary>An HTML page or a spreadsheet in XML saved under another name.</summary>
    public static readonly DiagnosticKind NotAWorkbook = Error(
        "MF0004", "The file is a web page or XML text under a spreadsheet's name", "Open it in a spreadsheet program and save it as XLSX or CSV");

    /// <summary>Password-protected.</summary>
    public static readonly DiagnosticKind Encrypted = Error("MF0005", "The workbook is protected by a password", "Remove the password in the spreadsheet program and save the workbook again");

    /// <summary>Unsafe archive.</summary>
    public static readonly DiagnosticKind UnsafeArchive = Error("MF0006", "The workbook's packing is unsafe: it would unpack far beyond its size", "Save the workbook again in a spreadsheet program");

    /// <summary>Over a limit.</summary>
    public static readonly DiagnosticKind TooLarge = Error("MF0007", "The file is larger than the limit", "Split it into several files");

    /// <summary>Damaged.</summary>
    public static readonly DiagnosticKind Damaged = Error("MF0008", "The file is damaged", "Export it again; if that does not help, save it as CSV");

    /// <summary>JSON syntax.</summary>
    public static readonly DiagnosticKind BadJson = Error("MF0009", "The JSON text is not valid or breaks off", "Export it again and check that the transfer finished");

    /// <summary>An unknown encoding name was asked for.</summary>
    public static readonly DiagnosticKind UnknownEncoding = Error("MF0010", "The encoding asked for is not known", "Use a name such as utf-8, windows-1251 or gb18030");

    /// <summary>No header row.</summary>
    public static readonly DiagnosticKind NoHeader = Error(
        "MF0101", "No row could be read as the header: none names at least three known columns",
        "Say which column is what, for instance --map consignee=\"C\" --map description=\"F\" (header, letter or number)");

    /// <summary>No table with data.</summary>
    public static readonly DiagnosticKind NoTable = Error("MF0102", "No table with data was found", Template);

    /// <summary>Unknown field in a mapping.</summary>
    public static readonly DiagnosticKind UnknownField = Error("MF0103", "The mapping names a field that does not exist");

    /// <summary>Unknown header in a mapping.</summary>
    public static readonly DiagnosticKind UnknownHeader = Error("MF0104", "The mapping names a column that the file does not have");

    /// <summary>A sheet beside others could not be understood.</summary>
    public static readonly DiagnosticKind SheetWithoutHeader = Warning(
        "MF0105", "The sheet holds data and no header row that could be understood; its rows are listed as not screened", "Map its columns or remove the sheet");

    /// <summary>No data rows.</summary>
    public static readonly DiagnosticKind NoRows = Error("MF0106", "The table has a header and no data rows", "Check that the export was complete and not filtered to nothing");

    /// <summary>A sheet that is no table.</summary>
    public static readonly DiagnosticKind SheetPassedOver = Warning(
        "MF0107", "The sheet holds no table of shipments and was not screened; another sheet of the workbook was", "If it does hold shipments, give it a header row or name its columns with --map, such as --map consignee=\"C\"");

    /// <summary>Encoding chosen.</summary>
    public static readonly DiagnosticKind EncodingChosen = Info("MF0201", "The text encoding was detected");

    /// <summary>Encoding guessed.</summary>
    public static readonly DiagnosticKind EncodingGuessed = Warning("MF0202", "The text encoding was guessed from the letters", "Check a name with accents or in another script; --encoding sets it");

    /// <summary>Delimiter chosen.</summary>
    public static readonly DiagnosticKind DelimiterChosen = Info("MF0203", "The delimiter was detected");

    /// <summary>Coverage note.</summary>
    public static readonly DiagnosticKind ColumnAbsent = Info("MF0204", "No column gives this field; rules that need it have nothing to look at");

    /// <summary>A column without meaning.</summary>
    public static readonly DiagnosticKind ColumnUnmapped = Info("MF0205", "The column was given no meaning and is not screened", "If it holds a party, goods or a country, map it with --map");

    /// <summary>Hidden sheet.</summary>
    public static readonly DiagnosticKind HiddenSheet = Warning("MF0206", "The sheet is hidden and was not read", "Unhide it if its rows should be screened");

    /// <summary>Key cell above the table.</summary>
    public static readonly DiagnosticKind KeyCell = Info("MF0207", "A value above the table applies to every row");

    /// <summary>Fill-down.</summary>
    public static readonly DiagnosticKind FilledDown = Info("MF0208", "Document number and parties stand in the first row of each group only; the rows below inherit them");

    /// <summary>Meaning by values.</summary>
    public static readonly DiagnosticKind MappedByValues = Info("MF0209", "The header is ambiguous; its meaning was taken from the values below it");

    /// <summary>Empty sheet.</summary>
    public static readonly DiagnosticKind EmptySheet = Info("MF0210", "The sheet is empty");

    /// <summary>Text in a column of numbers.</summary>
    public static readonly DiagnosticKind TextForNumber = Info("MF0211", "Cells of the column hold text in place of a number and were left out");

    /// <summary>Nothing to screen.</summary>
    public static readonly DiagnosticKind NothingToScreen = Error("MF0301", "The row has data and no party, goods text, HS code or country that could be screened", "Check the mapping of the columns");

    /// <summary>Too many cells.</summary>
    public static readonly DiagnosticKind TooManyCells = Error("MF0302", "The row has more cells than the header has columns; its values may stand in the wrong columns", "Put cells that hold the delimiter into quotes");

    /// <summary>Broken bytes.</summary>
    public static readonly DiagnosticKind BrokenText = Error("MF0303", "The cell holds bytes that are no text in the file's encoding", "Correct the cell, or name the right encoding with --encoding");

    /// <summary>Over-long cell.</summary>
    public static readonly DiagnosticKind CellTooLong = Error("MF0304", "The cell is longer than the limit", "Shorten it, or check for a missing quote");

    /// <summary>Formula without value.</summary>
    public static readonly DiagnosticKind FormulaWithoutValue = Error("MF0305", "The cell holds a formula whose result is not stored in the file", "Open the workbook in a spreadsheet program, let it calculate, and save it");

    /// <summary>Error value.</summary>
    public static readonly DiagnosticKind ErrorValue = Error("MF0306", "The cell holds an error of the spreadsheet instead of a value", "Correct the formula and save the workbook");

    /// <summary>Broken quotes swallowed lines.</summary>
    public static readonly DiagnosticKind SwallowedLines = Error("MF0307", "A quote that is not closed may have joined several lines to one row", "Correct the quotes around the cell");

    /// <summary>JSON record broken.</summary>
    public static readonly DiagnosticKind BadRecord = Error("MF0308", "The record is not valid JSON", "Correct the line");

    /// <summary>The file breaks off.</summary>
    public static readonly DiagnosticKind BreaksOff = Error("MF0309", "The file breaks off or is damaged here; what follows could not be read", "Export it again");

    /// <summary>Row limit.</summary>
    public static readonly DiagnosticKind RowLimit = Error("MF0310", "The file has more rows than the limit; what follows was not read", "Split it into several files");

    /// <summary>Row of a sheet that could not be understood.</summary>
    public static readonly DiagnosticKind NoMeaning = Error("MF0311", "The row stands in a sheet without a header that could be understood", "Map its columns or remove the sheet");

    /// <summary>A name whose letters were lost.</summary>
    public static readonly DiagnosticKind NameLost = Error(
        "MF0312", "A party's name could not be read: its letters were replaced by question marks or number signs", "Export it again as UTF-8 or XLSX, or correct the cell");

    /// <summary>Number.</summary>
    public static readonly DiagnosticKind BadNumber = Warning("MF0401", "The cell could not be read as a number", "Rules that compare amounts leave it out");

    /// <summary>Date.</summary>
    public static readonly DiagnosticKind BadDate = Warning("MF0402", "The cell could not be read as a date", "Dated rules use the date of the run instead");

    /// <summary>IMO.</summary>
    public static readonly DiagnosticKind BadImo = Warning("MF0403", "The IMO number fails its check digit or is not seven digits", "Check the vessel by name");

    /// <summary>Same as nobody.</summary>
    public static readonly DiagnosticKind SameAsNobody = Warning("MF0404", "The cell says the same as another party, and that party is not in the row");

    /// <summary>Weight unit.</summary>
    public static readonly DiagnosticKind UnknownUnit = Warning("MF0405", "The unit of weight is not known; the weight was left out");

    /// <summary>The whole catalogue, by code.</summary>
    public static IReadOnlyList<DiagnosticKind> All =>
    [
        Empty, Unrecognised, NotRead, NotAWorkbook, Encrypted, UnsafeArchive, TooLarge, Damaged, BadJson, UnknownEncoding, NoHeader, NoTable, UnknownField, UnknownHeader,
        SheetWithoutHeader, NoRows, SheetPassedOver, EncodingChosen, EncodingGuessed, DelimiterChosen, ColumnAbsent, ColumnUnmapped, HiddenSheet, KeyCell, FilledDown, MappedByValues, EmptySheet, TextForNumber,
        NothingToScreen, TooManyCells, BrokenText, CellTooLong, FormulaWithoutValue, ErrorValue, SwallowedLines, BadRecord, BreaksOff, RowLimit, NoMeaning, NameLost, BadNumber, BadDate,
        BadImo, SameAsNobody, UnknownUnit, .. OfOwners,
    ];

    private static DiagnosticKind Error(string code, string title, string? advice = null) => new(code, DiagnosticSeverity.Error, title, advice);

    private static DiagnosticKind Warning(string code, string title, string? advice = null) => new(code, DiagnosticSeverity.Warning, title, advice);

    private static DiagnosticKind Info(string code, string title, string? advice = null) => new(code, DiagnosticSeverity.Info, title, advice);
}
