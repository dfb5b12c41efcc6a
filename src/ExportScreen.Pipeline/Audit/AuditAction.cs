namespace ExportScreen.Pipeline.Audit;

/// <summary>What somebody did.</summary>
public enum AuditAction
{
    /// <summary>Handed in a manifest.</summary>
    Submit,

    /// <summary>Decided about a finding.</summary>
    Decide,

    /// <summary>Confirmed somebody else's decision.</summary>
    Confirm,

    /// <summary>Withdrew a decision.</summary>
    Withdraw,

    /// <summary>Signed in, or tried to.</summary>
    SignIn,

    /// <summary>Made, changed or locked an account.</summary>
    Account,

    /// <summary>Made or revoked a key for scripts.</summary>
    ApiKey,

    /// <summary>Took in a list.</summary>
    ListImport,

    /// <summary>Downloaded a result.</summary>
    Download,

    /// <summary>Asked for a list to be refreshed.</summary>
    ListRefresh,

    /// <summary>Deleted what was past its time.</summary>
    Retention,

    /// <summary>Screened stored parties again because a list changed.</summary>
    Rescreen,
}

/// <summary>Words of the actions, as the table has them.</summary>
public static class AuditActions
{
    private static readonly string[] Words = ["submit", "decide", "confirm", "withdraw", "sign-in", "account", "api-key", "list-import", "download", "list-refresh", "retention", "rescreen"];

    /// <summary>The word.</summary>
    public static string Word(this AuditAction action) => Words[(int)action];

    /// <summary>The action of a word, or null when this version does not know it.</summary>
    public static AuditAction? Parse(string? word) => Array.IndexOf(Words, word) is >= 0 and var i ? (AuditAction)i : null;
}
