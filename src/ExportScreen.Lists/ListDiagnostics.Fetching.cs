using ExportScreen.Model.Diagnostics;
using static ExportScreen.Model.Diagnostics.DiagnosticSeverity;

namespace ExportScreen.Lists;

/// <content>LS40xx fetching, LS41xx an edition against the one before it.</content>
public static partial class ListDiagnostics
{
    private const string NextTime = "The edition in use stays in use; it is tried again at the next time of the schedule.";
    private const string ByHand = "The edition in use stays in use. If the publisher has moved the file, correct the address in the configuration, or import the file by hand.";

    /// <summary>No connection, a broken one, or one that stalls.</summary>
    public static readonly DiagnosticKind PublisherUnreachable = new("LS4001", Error, "The publisher could not be reached, or the connection broke off again and again", NextTime);

    /// <summary>408, 429, 5xx to the end.</summary>
    public static readonly DiagnosticKind PublisherOverloaded = new("LS4002", Error, "The publisher answered again and again that it cannot serve the file now", NextTime);

    /// <summary>401, 403.</summary>
    public static readonly DiagnosticKind PublisherRefuses = new("LS4003", Error, "The publisher refuses to give the file", "The edition in use stays in use. Some publishers refuse requests without a certain User-Agent or token: see the README of the feed.");

    /// <summary>404, 410 and the like.</summary>
    public static readonly DiagnosticKind FileNotThere = new("LS4004", Error, "The publisher's answer is not the file", ByHand);

    /// <summary>A redirect that is not followed.</summary>
    public static readonly DiagnosticKind RedirectRefused = new("LS4005", Error, "A redirect of the publisher is not followed", ByHand);

    /// <summary>It takes too long.</summary>
    public static readonly DiagnosticKind TookTooLong = new("LS4006", Error, "The file did not come within its time", NextTime);

    /// <summary>Larger than the contract allows.</summary>
    public static readonly DiagnosticKind LargerThanContract = new("LS4007", Error, "The file is larger than its contract allows", ByHand);

    /// <summary>Fewer or more bytes than announced.</summary>
    public static readonly DiagnosticKind LengthContradicts = new("LS4008", Error, "The length of the file contradicts what the publisher announced", NextTime);

    /// <summary>The content type is that of something else.</summary>
    public static readonly DiagnosticKind WrongContentType = new("LS4009", Error, "The publisher's content type is not that of this list", ByHand);

    /// <summary>The first bytes are those of something else.</summary>
    public static readonly DiagnosticKind WrongFirstBytes = new("LS4010", Error, "The file does not begin like this list", ByHand);

    /// <summary>Compressed data that ends early or is damaged.</summary>
    public static readonly DiagnosticKind BrokenCompression = new("LS4011", Error, "The compressed answer is damaged or ends too early", NextTime);

    /// <summary>The probe's document cannot be read.</summary>
    public static readonly DiagnosticKind ProbeUnreadable = new("LS4012", Error, "The publisher's statement about its files cannot be read, or does not name this file", ByHand);

    /// <summary>The file has not the hash that the publisher states.</summary>
    public static readonly DiagnosticKind HashContradicts = new("LS4013", Error, "The file has another hash than the publisher states", NextTime);

    /// <summary>An address that is not fetched from.</summary>
    public static readonly DiagnosticKind AddressRefused = new("LS4014", Error, "This address is not fetched from", "Use https, or http on this machine; correct the address in the configuration.");

    /// <summary>A 304 nobody asked for.</summary>
    public static readonly DiagnosticKind UnaskedNotModified = new("LS4015", Error, "The publisher says “not modified” though nothing was asked about", NextTime);

    /// <summary>Without its probe a list is asked for directly.</summary>
    public static readonly DiagnosticKind ProbeNotUsed = new("LS4016", Warning, "The publisher's statement about its files could not be had, so the file itself was asked for");

    /// <summary>Entries are fewer by more than the contract allows.</summary>
    public static readonly DiagnosticKind EntriesFell =
        new("LS4101", Error, "The edition has lost more entries since the one before than its contract allows", "The edition in use stays in use. If the publisher has really taken so many off, import the file with --accept-partial REASON.");

    /// <summary>Aliases are fewer by more than the contract allows.</summary>
    public static readonly DiagnosticKind AliasesFell =
        new("LS4102", Error, "The edition has lost more aliases since the one before than its contract allows", "The edition in use stays in use. If the publisher has really taken so many off, import the file with --accept-partial REASON.");

    /// <summary>Its date lies in the future.</summary>
    public static readonly DiagnosticKind EditionFromTheFuture =
        new("LS4103", Error, "The edition bears a date far in the future; taken, it would keep every later one out", NextTime);

    /// <summary>A name that is always on the list is not found.</summary>
    public static readonly DiagnosticKind CanaryNotFound =
        new("LS4104", Error, "A name that stands on this list for good is not found in the new snapshot; the lists in use stay in use");

    /// <summary>Elements or columns that the reader does not know.</summary>
    public static readonly DiagnosticKind SchemaDrift =
        new("LS4105", Error, "The publisher has changed the form of the list: there are parts that the reader does not know", "The edition in use stays in use. Have a look at what is new; “exportscreen lists import” takes the file all the same, and acceptDrift in the configuration takes such files from now on.");
}
