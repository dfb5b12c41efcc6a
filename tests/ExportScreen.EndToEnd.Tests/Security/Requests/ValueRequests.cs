using System.Text;

namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Values that mean something else than they seem, or nothing. What cannot be screened whole is refused, never clear.</summary>
internal static class ValueRequests
{
    private const string Screen = "POST /api/screen";

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("a name given twice in JSON", Screen, "submitter", 400, "bad-json", """{"name":"JSC Mikron","name":"Exempla Tiles SA"}"""),
        new("a name given twice in two cases", Screen, "submitter", 400, "bad-json", """{"name":"JSC Mikron","Name":"Exempla Tiles SA"}"""),
        new("a comment in JSON", Screen, "submitter", 400, "bad-json", """{"name":"x"/*,"name":"JSC Mikron"*/}"""),
        new("JSON behind JSON", Screen, "submitter", 400, "bad-json", """{"name":"x"}{"name":"JSC Mikron"}"""),
        new("JSON with a comma too many", Screen, "submitter", 400, "bad-json", """{"name":"x",}"""),
        new("JSON that is no UTF-8", Screen, "submitter", 400, "bad-json") { Bytes = [.. "{\"name\":\""u8, 0xC0, 0xAE, 0xFF, .. "\"}"u8] },
        new("JSON in UTF-16", Screen, "submitter", 400, "bad-json") { Bytes = Encoding.Unicode.GetBytes("""{"name":"x"}""") },
        new("half a letter", Screen, "submitter", 400, "bad-json", """{"name":"\ud800"}"""),
        new("a list of names for one", Screen, "submitter", 400, "bad-json", """{"name":["JSC Mikron"]}"""),
        new("a name that is an object", Screen, "submitter", 400, "bad-json", """{"name":{"$ne":null}}"""),
        new("a name of blanks", Screen, "submitter", 400, "bad-parameter", """{"name":"    "}"""),
        new("a country that is a path", Screen, "submitter", 400, "bad-parameter", """{"name":"x","country":"../../etc"}"""),
        new("a prototype", Screen, "submitter", 400, "bad-json", """{"name":"x","__proto__":{"outcome":"clear"}}"""),
        new("an outcome in the request", Screen, "submitter", 400, "bad-json", """{"name":"JSC Mikron","outcome":"clear"}"""),
        new("a tenant in the request", Screen, "submitter", 400, "bad-json", """{"name":"x","tenant":"acme"}"""),
        new("a day that is none", Screen, "submitter", 400, "bad-json", """{"name":"x","asOf":"2026-02-30"}"""),
        new("a body packed with gzip", Screen, "submitter", 400, "bad-json") { Bytes = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0], Headers = ["Content-Encoding: gzip"] },
        new("a manifest packed with gzip", "POST /api/manifests?name=<mark>.csv", "submitter", 415, "wrong-media-type", "x") { Headers = ["Content-Encoding: gzip"] },
        new("a manifest with two names", "POST /api/manifests?name=a.csv&name=<mark>.csv", "submitter", 400, "bad-parameter", "x"),
        new("a manifest without a name", "POST /api/manifests?name=", "submitter", 400, "name-missing", "x"),
        new("a form without a file's name", "POST /api/manifests", "submitter", 400, "name-missing", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b--\r\n") { Headers = ["Content-Type: multipart/form-data; boundary=b"] },
        new("a form that breaks off", "POST /api/manifests", "submitter", 400, "bad-request", "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n") { Headers = ["Content-Type: multipart/form-data; boundary=b"] },
        new("a key of one's own with a tab", "POST /api/manifests?name=<mark>.csv", "submitter", 400, "bad-parameter", "x") { Headers = ["Idempotency-Key: a\tb"] },
        new("an empty key of one's own", "POST /api/manifests?name=<mark>.csv", "submitter", 400, "bad-parameter", "x") { Headers = ["Idempotency-Key:"] },
        new("a column meaning without a column", "POST /api/manifests?name=<mark>.csv&map=hs=", "submitter", 400, "bad-parameter", "x"),
        new("an altered continuation", "GET /api/findings?job=<job>&size=1&continuation=<altered continuation>", "analyst", 400, "bad-parameter"),
        new("a continuation under other filters", "GET /api/findings?job=<job>&outcome=clear&size=1&continuation=<continuation>", "analyst", 400, "bad-parameter"),
        new("a continuation of another job", "GET /api/findings?job=<altered job>&size=1&continuation=<continuation>", "analyst", 400, "bad-parameter"),
        new("a continuation that is a filter of tables", "GET /api/findings?continuation=PartitionKey%20ge%20''", "analyst", 400, "bad-parameter"),
        new("an outcome that is none", "GET /api/findings?outcome=clear'%20or%20true", "analyst", 400, "bad-parameter"),
        new("an outcome by its number", "GET /api/findings?outcome=0", "analyst", 400, "bad-parameter"),
        new("a day that is a filter", "GET /api/findings?day=2026-01-01'%20or%201%20eq%201", "analyst", 400, "bad-parameter"),
        new("yes and no at once", "GET /api/findings?undecided=maybe", "analyst", 400, "bad-request"),
        new("an audit log before a text", "GET /api/audit?before=abc", "auditor", 400, "bad-request"),
        new("minus one jobs", "GET /api/manifests?most=-1", "analyst", 400, "bad-parameter"),
    ];
}
