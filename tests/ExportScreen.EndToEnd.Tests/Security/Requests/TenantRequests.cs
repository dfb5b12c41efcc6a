namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Ids of one tenant in the hands of another: as if they did not exist.</summary>
internal static class TenantRequests
{
    private const string Decision = """{"disposition":"TrueMatch","reason":"same-party"}""";

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("a job", "GET /api/manifests/<job>", "foreign admin", 404, "job-not-found"),
        new("a job with its tenant in front", "GET /api/manifests/default%2F<job>", "foreign admin", 404, "job-not-found"),
        new("a job with the tenant in the query", "GET /api/manifests/<job>?tenant=default", "foreign admin", 404, "job-not-found"),
        new("a job with the tenant in headers", "GET /api/manifests/<job>", "foreign admin", 404, "job-not-found") { Headers = ["X-Tenant: default", "X-Tenant-Id: default", "X-MS-CLIENT-PRINCIPAL-ID: default"] },
        new("a workbook", "GET /api/manifests/<job>/workbook", "foreign admin", 404, "job-not-found"),
        new("a JSON result", "GET /api/manifests/<job>/json", "foreign auditor", 404, "job-not-found"),
        new("a CSV result", "GET /api/manifests/<job>/csv", "foreign analyst", 404, "job-not-found"),
        new("the head of a workbook", "HEAD /api/manifests/<job>/workbook", "foreign admin", 404, null),
        new("a piece of a workbook", "GET /api/manifests/<job>/workbook", "foreign admin", 404, "job-not-found") { Headers = ["Range: bytes=0-99"] },
        new("a finding", "GET /api/findings/<finding>", "foreign analyst", 404, "finding-not-found"),
        new("a decision", "POST /api/findings/<finding>/decision", "foreign analyst", 404, "finding-not-found", Decision),
        new("a decision by an approver", "POST /api/findings/<awaiting>/decision", "foreign approver", 404, "finding-not-found", """{"disposition":"FalsePositive","reason":"different-name"}"""),
        new("a confirmation", "POST /api/findings/<awaiting>/decision/confirmation", "foreign approver", 404, "finding-not-found", "{}"),
        new("a withdrawal", "DELETE /api/findings/<decided>/decision", "foreign approver", 404, "finding-not-found"),
        new("a continuation", "GET /api/findings?job=<job>&size=1&continuation=<continuation>", "foreign analyst", 400, "bad-parameter"),
        new("the other way round: a job", "GET /api/manifests/<foreign job>", "admin", 404, "job-not-found"),
        new("the other way round: a workbook", "GET /api/manifests/<foreign job>/workbook", "auditor", 404, "job-not-found"),
        new("the other way round, by a session", "GET /api/manifests/<foreign job>/json", "ben", 404, "job-not-found"),
    ];
}
