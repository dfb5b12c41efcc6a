using System.Text;

namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Too much of everything.</summary>
internal static class SizeRequests
{
    private static readonly string Chunks = string.Concat(Enumerable.Repeat("10000\r\n" + new string(' ', 0x10000) + "\r\n", 20)) + "0\r\n\r\n";

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("a manifest said to be of 3 GiB", "POST /api/manifests?name=<mark>.csv", "submitter", 413, "too-large", "x") { Headers = ["Content-Length: 3221225472"] },
        new("a manifest in a form said to be of 3 GiB", "POST /api/manifests", "submitter", 413, "too-large", "--b\r\n") { Headers = ["Content-Length: 3221225472", "Content-Type: multipart/form-data; boundary=b"] },
        new("a screening said to be of 3 GiB", "POST /api/screen", "submitter", 413, "too-large", "{") { Headers = ["Content-Length: 3221225472"] },
        new("a screening of more than a mebibyte in chunks", "POST /api/screen", "submitter", 413, "too-large", Chunks) { Headers = ["Transfer-Encoding: chunked"] },
        new("a decision of two mebibytes", "POST /api/findings/<finding>/decision", "analyst", 413, "too-large", Filled("{\"note\":\"", 2 << 20, "\"}")),
        new("a sign-in of two mebibytes", "POST /api/session", "ana with token", 413, "too-large", Filled("{\"name\":\"", 2 << 20, "\"}")),
        new("a header of 40 KiB", "GET /api/lists", "submitter", 431, null) { Headers = ["X-Note: " + new string('a', 40 << 10)] },
        new("a thousand headers", "GET /api/lists", "submitter", 431, null) { Headers = [.. Enumerable.Range(0, 1000).Select(i => "X-A: b")] },
        new("a cookie of 40 KiB", "GET /api/lists", null, 431, null) { Headers = ["Cookie: exportscreen.session=" + new string('A', 40 << 10)] },
        new("a key of 5,000 letters", "GET /api/lists", null, 401, "not-signed-in") { Headers = ["X-Api-Key: " + new string('a', 5000)] },
        new("an address of 10 KiB", "GET /api/findings?party=" + new string('a', 10 << 10), "analyst", 414, null),
        new("a method of 10 KiB", new string('A', 10 << 10) + " /api/lists", "analyst", 414, null),
        new("more column meanings than a manifest has columns", "POST /api/manifests?name=<mark>.csv&" + string.Join('&', Enumerable.Repeat("map=a=b", 300)), "submitter", 400, "bad-parameter", "x"),
        new("a column meaning of 2,000 letters", "POST /api/manifests?name=<mark>.csv&map=hs=" + new string('a', 2000), "submitter", 400, "bad-parameter", "x"),
        new("a key of one's own of 200 letters", "POST /api/manifests?name=<mark>.csv", "submitter", 400, "bad-parameter", "x") { Headers = ["Idempotency-Key: " + new string('k', 200)] },
        new("a form with 1,000 parts before the file", "POST /api/manifests", "submitter", 400, "body-missing", string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n", 1000)) + "--b--\r\n")
        {
            Headers = ["Content-Type: multipart/form-data; boundary=b"],
        },
        new("a part with headers of 100 KiB", "POST /api/manifests", "submitter", 400, "bad-request", "--b\r\nX-Note: " + new string('a', 100 << 10) + "\r\n\r\ny\r\n--b--\r\n") { Headers = ["Content-Type: multipart/form-data; boundary=b"] },
        new("a boundary of 1,000 letters", "POST /api/manifests", "submitter", 400, "bad-request", "x") { Headers = ["Content-Type: multipart/form-data; boundary=" + new string('b', 1000)] },
        new("JSON of depth 10,000", "POST /api/screen", "submitter", 400, "bad-json", new string('[', 10_000)),
        new("objects of depth 10,000", "POST /api/screen", "submitter", 400, "bad-json", string.Concat(Enumerable.Repeat("{\"route\":", 10_000))),
        new("a decision of depth 10,000", "POST /api/findings/<finding>/decision", "analyst", 400, "bad-request", "{\"note\":" + new string('[', 10_000)),
        new("51 parties", "POST /api/screen", "submitter", 400, "bad-parameter", $$"""{"parties":[{{Many("""{"role":"consignee","name":"x"}""", 51)}}]}"""),
        new("1,001 goods", "POST /api/screen", "submitter", 400, "bad-parameter", $$"""{"parties":[{"role":"consignee","name":"x"}],"goods":[{{Many("{}", 1001)}}]}"""),
        new("21 identifiers", "POST /api/screen", "submitter", 400, "bad-parameter", $$"""{"name":"x","identifiers":[{{Many("\"a\"", 21)}}]}"""),
        new("21 other names", "POST /api/screen", "submitter", 400, "bad-parameter", $$"""{"name":"x","otherNames":[{{Many("\"a\"", 21)}}]}"""),
        new("a name of 100,000 letters", "POST /api/screen", "submitter", 400, "bad-parameter", Filled("{\"name\":\"", 100_000, "\"}")),
        new("a party's name of 100,000 letters", "POST /api/screen", "submitter", 400, "bad-parameter", Filled("{\"parties\":[{\"role\":\"consignee\",\"name\":\"", 100_000, "\"}]}")),
        new("100,000 findings on a page", "GET /api/findings?size=100000", "analyst", 400, "bad-parameter"),
        new("a page of all numbers and more", "GET /api/findings?size=99999999999", "analyst", 400, "bad-request"),
        new("201 jobs", "GET /api/manifests?most=201", "analyst", 400, "bad-parameter"),
        new("100,000 lines of the audit log", "GET /api/audit?size=100000", "auditor", 400, "bad-parameter"),
        new("a range behind the end", "GET /api/manifests/<job>/workbook", "analyst", 416, null) { Headers = ["Range: bytes=99999999999-"] },
        new("a range of nothing from the end", "GET /api/manifests/<job>/csv", "analyst", 416, null) { Headers = ["Range: bytes=-0"] },
    ];

    private static string Many(string text, int count) => string.Join(',', Enumerable.Repeat(text, count));

    private static string Filled(string before, int count, string after) => new StringBuilder(before).Append('a', count).Append(after).ToString();
}
