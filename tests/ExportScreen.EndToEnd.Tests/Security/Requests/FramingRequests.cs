using System.Globalization;

namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Requests whose end two servers would see at different places, and header lines that are none.</summary>
internal static class FramingRequests
{
    private const string Host = "Host: 127.0.0.1:<port>\r\n";
    private const string Key = "X-Api-Key: <key submitter>\r\n";
    private const string Smuggled = "POST /api/manifests?name=<mark>.csv HTTP/1.1\r\n" + Host + "Content-Length: 1\r\n\r\nx";

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("two lengths", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}" + Smuggled },
        new("two lengths in one line", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Length: 2, 40\r\n\r\n{}" + Smuggled },
        new("a negative length", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Length: -1\r\n\r\n{}" },
        // The web server reads it as the number that it is; nothing of it is taken for another request.
        new("a length with a sign", "", null, 400, "bad-parameter") { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Length: +2\r\n\r\n{}", All = [400] },
        new("a length in hex", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Length: 0x2\r\n\r\n{}" },
        new("a length beyond all numbers", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Length: 99999999999999999999\r\n\r\n{}" },
        new("a length and chunks", "", null, 400, "bad-request") { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + Smuggled, All = [400] },
        new("chunks and a length", "", null, 400, "bad-request") { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + Smuggled, All = [400] },
        new("an unknown coding of the transfer", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" },
        new("chunks not last", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" },
        new("a blank before the colon", "", null, 400, null) { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" },
        new("a folded header", "", null, 400, null) { Raw = "GET /api/audit HTTP/1.1\r\n" + Host + "X-Note: a\r\n X-Api-Key: <key auditor>\r\n\r\n" },
        new("a bare carriage return in a header", "", null, 400, null) { Raw = "GET /api/audit HTTP/1.1\r\n" + Host + "X-Note: a\rX-Api-Key: <key auditor>\r\n\r\n" },
        new("lines that end in a line feed alone", "", null, 400, null) { Raw = "GET /api/audit HTTP/1.1\nHost: 127.0.0.1:<port>\nX-Api-Key: <key auditor>\n\n" },
        new("a NUL in a header", "", null, 400, null) { Raw = "GET /api/lists HTTP/1.1\r\n" + Host + Key + "X-Note: a\0b\r\n\r\n" },
        new("a header without a name", "", null, 400, null) { Raw = "GET /api/lists HTTP/1.1\r\n" + Host + Key + ": x\r\n\r\n" },
        new("a chunk length that is none", "", null, 400, "bad-request") { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n" },
        new("a chunk longer than all numbers", "", null, 400, "bad-request") { Raw = "POST /api/screen HTTP/1.1\r\n" + Host + Key + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}\r\n0\r\n\r\n" },
        new("no host", "", null, 400, null) { Raw = "GET /api/lists HTTP/1.1\r\n" + Key + "\r\n" },
        new("two hosts", "", null, 400, null) { Raw = "GET /api/lists HTTP/1.1\r\n" + Host + "Host: evil.example\r\n" + Key + "\r\n" },
        new("a request in the body of another", "", null, 400, "bad-json")
        {
            Raw = string.Create(CultureInfo.InvariantCulture, $"POST /api/screen HTTP/1.1\r\n{Host}{Key}Content-Type: application/json\r\nContent-Length: 31\r\n\r\nGET /api/audit HTTP/1.1\r\nA: b\r\n\r\n"),
            All = [400],
        },
        new("a second request without identity on a connection of one with a key", "", null, 404, "no-such-address")
        {
            Raw = "GET /nothing HTTP/1.1\r\n" + Host + "X-Api-Key: <key auditor>\r\n\r\nGET /api/audit HTTP/1.1\r\n" + Host + "Connection: close\r\n\r\n",
            All = [404, 401],
        },
        new("an unknown version of HTTP", "", null, 505, null) { Raw = "GET /api/lists HTTP/3.7\r\n" + Host + Key + "\r\n" },
        new("a method that is no token", "", null, 400, null) { Raw = "GE(T /api/lists HTTP/1.1\r\n" + Host + Key + "\r\n" },
        new("TRACE", "TRACE /api/lists", "auditor", 405, "wrong-method"),
        new("PROPFIND", "PROPFIND /api/manifests", "analyst", 405, "wrong-method"),
        new("MOVE of a job to another place", "MOVE /api/manifests/<job>", "admin", 405, "wrong-method") { Headers = ["Destination: /etc/cron.d/<mark>"] },
        new("DELETE of a job", "DELETE /api/manifests/<job>", "admin", 405, "wrong-method"),
        new("PUT of a result", "PUT /api/manifests/<job>/workbook", "admin", 405, "wrong-method", "x"),
        new("PATCH of a finding", "PATCH /api/findings/<finding>", "approver", 405, "wrong-method", """{"outcome":"clear"}"""),
        new("DELETE of the audit log", "DELETE /api/audit", "admin", 405, "wrong-method"),
        new("another method in a header", "GET /api/findings/<decided>/decision", "approver", 405, "wrong-method") { Headers = ["X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: DELETE"] },
        new("another method in the query", "POST /api/findings/<decided>?_method=DELETE", "approver", 405, "wrong-method", "{}"),
        new("another address in a header", "GET /api/nothing", "auditor", 404, "no-such-address") { Headers = ["X-Original-URL: /api/audit", "X-Rewrite-URL: /api/audit"] },
    ];
}
