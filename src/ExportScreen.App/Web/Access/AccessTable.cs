using ExportScreen.Pipeline.Decisions;
using static ExportScreen.Pipeline.Decisions.RoleNames;

namespace ExportScreen.App.Web.Access;

/// <summary>The table of routes and roles. A route that is not in it cannot be mapped: the application does not start.</summary>
internal static class AccessTable
{
    private static readonly string[] Everyone = [.. RoleNames.All];
    private static readonly string[] Senders = [Submitter, Analyst, Approver, Admin];
    private static readonly string[] Readers = [Analyst, Approver, Admin, Auditor];
    private static readonly string[] Deciders = [Analyst, Approver];

    /// <summary>All rows.</summary>
    public static IReadOnlyList<AccessRule> All { get; } =
    [
        Open("GET", "/"),
        Open("GET", "/alive"),
        Open("GET", "/health"),
        Open("GET", "/api/session"),
        Open("POST", "/api/session"),
        Open("DELETE", "/api/session"),
        new("GET", "/openapi/{documentName}.json", Audience.SignedIn, []),
        Only("POST", "/api/manifests", Senders),
        Only("POST", "/api/uploads", Senders),
        Only("GET", "/api/manifests", Everyone),
        Only("GET", "/api/manifests/{jobId}", Everyone),
        Only("GET", "/api/manifests/{jobId}/{kind}", Everyone),
        Only("POST", "/api/screen", Senders),
        Only("GET", "/api/lists", Everyone),
        Only("POST", "/api/lists/{listId}/refresh", Admin),
        Only("GET", "/api/rules", Everyone),
        Only("GET", "/api/findings", Readers),
        Only("GET", "/api/findings/{findingId}", Readers),
        Only("POST", "/api/findings/{findingId}/decision", Deciders),
        Only("DELETE", "/api/findings/{findingId}/decision", Deciders),
        Only("POST", "/api/findings/{findingId}/decision/confirmation", Approver),
        Only("GET", "/api/audit", Auditor, Admin),
        Only("GET", "/api/audit/verification", Auditor, Admin),
        Open("GET", "/ui/assets/{file}"),
        Open("GET", "/ui/sign-in"),
        Open("POST", "/ui/sign-in"),
        Open("POST", "/ui/sign-out"),
        Only("GET", "/ui", Everyone),
        Only("POST", "/ui/manifests", Senders),
        Only("GET", "/ui/jobs/{jobId}", Everyone),
        Only("GET", "/ui/jobs/{jobId}/columns", Everyone),
        Only("POST", "/ui/jobs/{jobId}/columns", Senders),
        Only("GET", "/ui/jobs/{jobId}/findings", Readers),
        Only("GET", "/ui/findings", Readers),
        Only("POST", "/ui/findings/{findingId}/decision", Deciders),
        Only("POST", "/ui/findings/{findingId}/confirmation", Approver),
        Only("POST", "/ui/findings/{findingId}/withdrawal", Deciders),
        Only("GET", "/ui/lists", Everyone),
        Only("POST", "/ui/lists/{listId}/refresh", Admin),
        Only("GET", "/ui/rules", Everyone),
        Only("GET", "/ui/audit", Auditor, Admin),
    ];

    /// <summary>The rule of a route, or null.</summary>
    public static AccessRule? Find(string method, string route) =>
        All.FirstOrDefault(r => r.Method == method && string.Equals(r.Route, route, StringComparison.Ordinal));

    private static AccessRule Open(string method, string route) => new(method, route, Audience.Everybody, []);

    private static AccessRule Only(string method, string route, params string[] roles) => new(method, route, Audience.Roles, roles);
}
