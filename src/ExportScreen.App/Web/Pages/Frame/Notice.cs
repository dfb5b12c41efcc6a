using ExportScreen.Pipeline.Decisions;

namespace ExportScreen.App.Web.Pages.Frame;

/// <summary>A sentence on top of the next page. Its code travels in the address, so only sentences of this table can be shown. Immutable.</summary>
/// <param name="Code">Code in the address.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsProblem">Whether nothing was done.</param>
public sealed record Notice(string Code, string Text, bool IsProblem = false)
{
    /// <summary>Name of the code in an address.</summary>
    public const string Parameter = "said";

    /// <summary>No file was chosen.</summary>
    public static Notice NoFile { get; } = new("no-file", "Choose a file first.", IsProblem: true);

    /// <summary>The credentials are wrong or the account is locked; which of them is not said.</summary>
    public static Notice WrongCredentials { get; } = new(
        "wrong-credentials", "Wrong name or password, or the account is locked. After 5 wrong passwords in a row an account is locked for 15 minutes.", IsProblem: true);

    /// <summary>Signed out.</summary>
    public static Notice SignedOut { get; } = new("signed-out", "You are signed out.");

    /// <summary>No column was given another meaning.</summary>
    public static Notice NothingChanged { get; } = new("nothing-changed", "No column has another meaning than before, so nothing was screened again.", IsProblem: true);

    /// <summary>The manifest is not there any more.</summary>
    public static Notice ManifestGone { get; } = new("manifest-gone", "The manifest is no longer stored. Send it again.", IsProblem: true);

    /// <summary>A new job with other columns.</summary>
    public static Notice ScreenedAgain { get; } = new("screened-again", "The same manifest is screened again with your columns. This is a new job; the earlier one stays.");

    /// <summary>Decided.</summary>
    public static Notice Decided { get; } = new("decided", "Your decision counts. Later runs show it as long as party, entry and rules stay the same.");

    /// <summary>Waits for a second person.</summary>
    public static Notice Waits { get; } = new("waits", "Your decision waits for a second person. It counts once another approver has confirmed it.");

    /// <summary>Confirmed.</summary>
    public static Notice Confirmed { get; } = new("confirmed", "You have confirmed the decision. It counts now.");

    /// <summary>Withdrawn.</summary>
    public static Notice Withdrawn { get; } = new("withdrawn", "The decision is withdrawn.");

    /// <summary>A refresh was asked for.</summary>
    public static Notice RefreshAsked { get; } = new("refresh-asked", "The list is fetched and checked now. Load this page again in a minute or two to see what came of it.");

    /// <summary>A refresh was not taken.</summary>
    public static Notice NotRefreshed { get; } = new("not-refreshed", "This list cannot be refreshed here: it is imported by hand, or refreshing is switched off.", IsProblem: true);

    /// <summary>No decision was chosen.</summary>
    public static Notice NoDecision { get; } = new("no-decision", "Choose a decision with its reason, and a day in the form YYYY-MM-DD if it is to end.", IsProblem: true);

    /// <summary>All of them; refusals of decisions under their own codes.</summary>
    public static IReadOnlyList<Notice> All { get; } =
    [
        NoFile, WrongCredentials, SignedOut, NothingChanged, ManifestGone, ScreenedAgain, Decided, Waits, Confirmed, Withdrawn, RefreshAsked, NotRefreshed, NoDecision,
        .. DecisionDiagnostics.All.Select(d => new Notice(d.Code, $"{d.Title}. {d.Advice}".TrimEnd(), IsProblem: true)),
    ];

    /// <summary>The notice of a code, or null.</summary>
    public static Notice? Find(string? code) => code is null ? null : All.FirstOrDefault(n => n.Code == code);
}
