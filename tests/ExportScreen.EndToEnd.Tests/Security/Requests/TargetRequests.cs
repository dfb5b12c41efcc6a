namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Paths that lead out of the application's own, and ids that are none.</summary>
internal static class TargetRequests
{
    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("dot segments to a file of the system", "GET /api/manifests/../../../../etc/passwd", "analyst", 404, "no-such-address"),
        new("dot segments from the root", "GET /../../../../etc/passwd", "analyst", 404, "no-such-address"),
        new("encoded dots", "GET /api/manifests/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "analyst", 404, "no-such-address"),
        new("encoded slashes", "GET /api/manifests/..%2f..%2f..%2fetc%2fpasswd", "analyst", 404, "job-not-found"),
        new("twice encoded slashes", "GET /api/manifests/..%252f..%252fetc%252fpasswd", "analyst", 404, "job-not-found"),
        new("backslashes", "GET /api/manifests/..%5c..%5cwindows%5cwin.ini", "analyst", 404, "job-not-found"),
        new("bare backslashes", @"GET /api/manifests/..\..\windows\win.ini", "analyst", 404, "job-not-found"),
        new("dots in overlong UTF-8", "GET /api/manifests/%c0%ae%c0%ae%2f%c0%ae%c0%ae", "analyst", 404, "job-not-found"),
        new("a slash in overlong UTF-8", "GET /api/manifests/..%c0%af..%c0%afetc", "analyst", 404, "job-not-found"),
        new("full-width dots and slash", "GET /api/manifests/%ef%bc%8e%ef%bc%8e%ef%bc%8fetc", "analyst", 404, "job-not-found"),
        new("half a surrogate as UTF-8", "GET /api/manifests/%ed%a0%80", "analyst", 404, "job-not-found"),
        new("an encoded NUL", "GET /api/manifests/<job>%00", "analyst", 400, null),
        new("an encoded NUL before an extension", "GET /api/manifests/<job>%00.json", "analyst", 400, null),
        new("a bare NUL", "GET /api/manifests/<job>\0", "analyst", 400, null),
        new("raw bytes over 127", "GET /api/manifests/\u00c0\u00ae", "analyst", 400, null),
        new("an absolute path as id", "GET /api/manifests/%2Fetc%2Fpasswd", "analyst", 404, "job-not-found"),
        new("a drive letter as id", "GET /api/manifests/C%3A%5Cboot.ini", "analyst", 404, "job-not-found"),
        new("a job id in capitals", "GET /api/manifests/<loud job>", "analyst", 404, "job-not-found"),
        new("a job id with one digit changed", "GET /api/manifests/<altered job>", "analyst", 404, "job-not-found"),
        new("a job id with a blank behind it", "GET /api/manifests/<job>%20", "analyst", 404, "job-not-found"),
        new("a job id with a wildcard", "GET /api/manifests/%25", "analyst", 404, "job-not-found"),
        new("a job id with SQL", "GET /api/manifests/'%20OR%20'1'%3D'1", "analyst", 404, "job-not-found"),
        new("a key that separates in tables", "GET /api/manifests/default%7C<job>", "analyst", 404, "job-not-found"),
        new("a result that is a file of the stores", "GET /api/manifests/<job>/plan.json", "analyst", 404, "result-not-found"),
        new("a result by its path", "GET /api/manifests/<job>/..%2F<foreign job>%2Fresult.xlsx", "analyst", 404, "result-not-found"),
        new("a result in capitals", "GET /api/manifests/<job>/WORKBOOK", "analyst", 404, "result-not-found"),
        new("a result of a job that is none", "GET /api/manifests/..%2F../workbook", "analyst", 404, "job-not-found"),
        new("a finding id that is no base64", "GET /api/findings/..%2F..%2Fetc", "analyst", 404, "finding-not-found"),
        new("a finding id with other last letters", "GET /api/findings/<altered finding>", "analyst", 404, "finding-not-found"),
        new("a finding id with padding", "GET /api/findings/<finding>%3D%3D", "analyst", 404, "finding-not-found"),
        new("a finding id with line breaks", "GET /api/findings/<finding>%0A", "analyst", 404, "finding-not-found"),
        new("a finding id of half a mebibyte in the query", "GET /api/findings?job=..%2F..%2F&size=-1", "analyst", 400, "bad-parameter"),
        new("a document of OpenAPI by path", "GET /openapi/..%2F..%2Fexportscreen.db.json", "analyst", 404, null),
        new("the database", "GET /exportscreen.db", "analyst", 404, "no-such-address"),
        new("the key ring", "GET /keys/", "analyst", 404, "no-such-address"),
        new("settings of the framework", "GET /appsettings.json", "analyst", 404, "no-such-address"),
        new("a repository", "GET /.git/config", "analyst", 404, "no-such-address"),
    ];
}
