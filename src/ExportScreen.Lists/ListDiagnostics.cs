using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Lists;

/// <summary>
/// The catalogue of what there is to say about list files. LS0xxx general, LS1xxx US and own lists, LS2xxx CSL, UN, EU and UK, LS3xxx snapshots.
/// Errors refuse the edition; a Warning was read nevertheless; an Info is worth knowing.
/// </summary>
public static partial class ListDiagnostics
{
    private const string FetchAgain = "Download it again from the publisher; the edition in use stays in use.";
    private const string Report = "The entries were read; report it, the publisher may have changed the format.";

    // The file as a whole.

    /// <summary>No feed knows the file.</summary>
    public static readonly DiagnosticKind NotAList = new("LS0001", Error, "This is not a list that can be imported", "See the README of the lists for the files that are read.");

    /// <summary>A web page came instead of the data.</summary>
    public static readonly DiagnosticKind HtmlInsteadOfData = new("LS0002", Error, "This is a web page, not the list", "The publisher may have answered with a login or error page. " + FetchAgain);

    /// <summary>Nothing in it.</summary>
    public static readonly DiagnosticKind EmptyFile = new("LS0003", Error, "The file is empty", FetchAgain);

    /// <summary>It ends too early.</summary>
    public static readonly DiagnosticKind Truncated = new("LS0004", Error, "The file ends before the list does", FetchAgain);

    /// <summary>XML, JSON or CSV syntax is broken.</summary>
    public static readonly DiagnosticKind NotWellFormed = new("LS0005", Error, "The file is not well-formed", FetchAgain);

    /// <summary>Bytes do not fit the encoding.</summary>
    public static readonly DiagnosticKind WrongEncoding = new("LS0006", Error, "The bytes are not in the encoding of this format", FetchAgain);

    /// <summary>Same publisher, other format version.</summary>
    public static readonly DiagnosticKind OtherVersion = new("LS0007", Error, "This is another version of the format", "Import the version named as expected.");

    /// <summary>A DTD or another forbidden construct.</summary>
    public static readonly DiagnosticKind ForbiddenConstruct = new("LS0008", Error, "The file holds a construct that no list needs and that is not read for safety", FetchAgain);

    /// <summary>Too large.</summary>
    public static readonly DiagnosticKind TooLarge = new("LS0009", Error, "The file or one value in it is larger than any edition of this list", FetchAgain);

    /// <summary>A file of the set is missing.</summary>
    public static readonly DiagnosticKind MissingSibling = new("LS0010", Error, "A file of the set is missing", "Import all files of the set together.");

    /// <summary>Two files of a set play the same part.</summary>
    public static readonly DiagnosticKind DoubledFile = new("LS0011", Error, "Two files of the set are the same part", "Import one edition at a time.");

    /// <summary>Two counts of the same records differ.</summary>
    public static readonly DiagnosticKind CountMismatch = new("LS0012", Error, "The count of records contradicts itself", FetchAgain);

    /// <summary>A column the format needs is absent.</summary>
    public static readonly DiagnosticKind MissingColumn = new("LS0013", Error, "A column of the format is missing", "Import the file as the publisher gives it.");

    /// <summary>A row has another number of fields than the header.</summary>
    public static readonly DiagnosticKind WrongFieldCount = new("LS0014", Error, "A row has another number of fields than the header", FetchAgain);

    /// <summary>The header stands among the records: a download that was begun anew and put behind what there was.</summary>
    public static readonly DiagnosticKind RepeatedHeader = new("LS0016", Error, "The header stands in the table once more: the file was put together of two", FetchAgain);

    /// <summary>Well-formed, of this form, and without one record.</summary>
    public static readonly DiagnosticKind NoRecords = new("LS0015", Error, "The list has no records", FetchAgain);

    // Parts that are new to the reader.

    /// <summary>An element that is neither read nor listed as ignored.</summary>
    public static readonly DiagnosticKind UnknownElement = new("LS0101", Warning, "An element or member that the reader does not know", Report);

    /// <summary>An attribute that is neither read nor listed as ignored.</summary>
    public static readonly DiagnosticKind UnknownAttribute = new("LS0102", Warning, "An attribute that the reader does not know", Report);

    /// <summary>A column that is neither read nor listed as ignored.</summary>
    public static readonly DiagnosticKind UnknownColumn = new("LS0103", Warning, "A column that the reader does not know", Report);

    /// <summary>A code or word of a closed set that is not in the set.</summary>
    public static readonly DiagnosticKind UnknownValue = new("LS0104", Warning, "A value that the reader does not know", Report);

    /// <summary>A member the publisher does not send.</summary>
    public static readonly DiagnosticKind ForeignNote = new("LS0105", Info, "The file holds a note that is not the publisher's");

    // Records.

    /// <summary>A second record with the same id.</summary>
    public static readonly DiagnosticKind DuplicateId = new("LS0201", Warning, "A second record has the same id; the first one stands");

    /// <summary>A record without a name.</summary>
    public static readonly DiagnosticKind NamelessRecord = new("LS0202", Warning, "A record has no name and cannot be matched; it is counted as rejected");

    /// <summary>A record without its key.</summary>
    public static readonly DiagnosticKind MissingKey = new("LS0203", Error, "A record lacks the publisher's key", FetchAgain);

    /// <summary>A date that could not be read.</summary>
    public static readonly DiagnosticKind UnreadDate = new("LS0204", Warning, "A date could not be read");

    /// <summary>A country that could not be read.</summary>
    public static readonly DiagnosticKind UnreadCountry = new("LS0205", Warning, "A country could not be read; its text is kept");

    /// <summary>A check digit that does not fit.</summary>
    public static readonly DiagnosticKind CheckDigitFailed = new("LS0206", Info, "An identifier's check digit does not fit; the identifier is kept as written");

    /// <summary>A character was lost before publication.</summary>
    public static readonly DiagnosticKind LostCharacter = new("LS0207", Info, "A name holds a question mark where the publisher lost a character");

    /// <summary>A listed address without an address.</summary>
    public static readonly DiagnosticKind AddressMissing = new("LS0208", Warning, "An entry that lists an address comes without its street, so it cannot be matched; import an edition that has it");
}
