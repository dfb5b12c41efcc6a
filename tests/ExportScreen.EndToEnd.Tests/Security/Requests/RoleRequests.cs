namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Every call that a role does not have, made as it would be if it had it: with the id of a real job or finding and a body that would be taken.</summary>
internal static class RoleRequests
{
    private const string Decision = """{"disposition":"TrueMatch","reason":"same-party"}""";

    // Written down here again: a slip in the application's own table must not pass because the test reads it there.
    private static readonly (string Line, string? Body, string[] Refused)[] Calls =
    [
        ("POST /api/manifests?name=<mark>.csv", "x", ["auditor"]),
        ("POST /api/screen", """{"name":"x"}""", ["auditor"]),
        ("GET /api/findings?job=<job>", null, ["submitter"]),
        ("GET /api/findings/<finding>", null, ["submitter"]),
        ("POST /api/findings/<finding>/decision", Decision, ["submitter", "admin", "auditor"]),
        ("DELETE /api/findings/<decided>/decision", null, ["submitter", "admin", "auditor"]),
        ("POST /api/findings/<awaiting>/decision/confirmation", "{}", ["submitter", "analyst", "admin", "auditor"]),
        ("GET /api/audit", null, ["submitter", "analyst", "approver"]),
        ("GET /api/audit/verification", null, ["submitter", "analyst", "approver"]),
    ];

    private static readonly string[] Closed =
    [
        "POST /api/manifests?name=<mark>.csv", "GET /api/manifests", "GET /api/manifests/<job>", "GET /api/manifests/<job>/workbook", "GET /api/manifests/<job>/json", "GET /api/manifests/<job>/csv",
        "POST /api/screen", "GET /api/lists", "GET /api/rules", "GET /api/findings", "GET /api/findings/<finding>", "POST /api/findings/<finding>/decision", "DELETE /api/findings/<decided>/decision",
        "POST /api/findings/<awaiting>/decision/confirmation", "GET /api/audit", "GET /api/audit/verification", "GET /openapi/v1.json",
    ];

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        .. Calls.SelectMany(c => c.Refused.Select(role => new HostileRequest($"{role}: {c.Line}", c.Line, role, 403, "not-allowed", c.Body))),
        .. Closed.Select(line => new HostileRequest($"nobody: {line}", line, null, 401, "not-signed-in", line.StartsWith("POST", StringComparison.Ordinal) ? Decision : null)),
        new("an analyst's session for the audit log", "GET /api/audit", "ana", 403, "not-allowed"),
        new("an analyst's session with a token to confirm", "POST /api/findings/<awaiting>/decision/confirmation", "ana with token", 403, "not-allowed", "{}"),
    ];
}
