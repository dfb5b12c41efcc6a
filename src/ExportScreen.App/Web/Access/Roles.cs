namespace ExportScreen.App.Web.Access;

/// <summary>Who may do what: the five roles. A person or key may have several.</summary>
internal static class Roles
{
    /// <summary>Hands manifests in, screens single parties, fetches results.</summary>
    public const string Submitter = "submitter";

    /// <summary>Works through findings and decides.</summary>
    public const string Analyst = "analyst";

    /// <summary>Confirms what needs a second person.</summary>
    public const string Approver = "approver";

    /// <summary>Looks after the service.</summary>
    public const string Admin = "admin";

    /// <summary>Reads everything, the audit trail too, and changes nothing.</summary>
    public const string Auditor = "auditor";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Submitter, Analyst, Approver, Admin, Auditor];
}
