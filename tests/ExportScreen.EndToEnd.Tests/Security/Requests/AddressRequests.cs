namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Addresses that the service would have to fetch or call. It calls nobody: the trap behind these addresses stays empty.</summary>
internal static class AddressRequests
{
    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("a list refreshed from an address", "POST /api/lists/eu/refresh", "admin", 404, "list-not-found", """{"url":"http://127.0.0.1:<trap>/list.xml"}"""),
        new("a list replaced by an address", "PUT /api/lists/eu", "admin", 404, "no-such-address", """{"source":"http://127.0.0.1:<trap>/list.xml"}"""),
        new("a list added by an address", "POST /api/lists", "admin", 405, "wrong-method", """{"url":"http://127.0.0.1:<trap>/list.xml"}"""),
        new("rules from an address", "PUT /api/rules", "admin", 405, "wrong-method", """{"$schema":"http://127.0.0.1:<trap>/schema.json"}"""),
        new("a hook", "POST /api/webhooks", "admin", 404, "no-such-address", """{"url":"http://127.0.0.1:<trap>/"}"""),
        new("a hook of a screening", "POST /api/screen", "submitter", 400, "bad-json", """{"name":"x","webhook":"http://127.0.0.1:<trap>/"}"""),
        new("a way back of a screening", "POST /api/screen", "submitter", 400, "bad-json", """{"name":"x","callbackUrl":"http://127.0.0.1:<trap>/"}"""),
        new("a reference in JSON", "POST /api/screen", "submitter", 400, "bad-json", """{"name":"x","$ref":"http://127.0.0.1:<trap>/party.json"}"""),
        new("a type in JSON", "POST /api/screen", "submitter", 400, "bad-json", """{"$type":"System.Net.WebClient, System","name":"http://127.0.0.1:<trap>/"}"""),
        new("a manifest at an address", "POST /api/manifests?url=http://127.0.0.1:<trap>/m.csv&name=<mark>.csv", "submitter", 400, "body-missing", ""),
        new("a manifest in a form at an address", "POST /api/manifests", "submitter", 400, "body-missing", "--b\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttp://127.0.0.1:<trap>/m.csv\r\n--b--\r\n")
        {
            Headers = ["Content-Type: multipart/form-data; boundary=b"],
        },
        new("a body outside of the message", "POST /api/manifests", "submitter", 400, "body-missing", "--b\r\nContent-Type: message/external-body; access-type=URL; URL=\"http://127.0.0.1:<trap>/\"\r\n\r\n\r\n--b--\r\n")
        {
            Headers = ["Content-Type: multipart/form-data; boundary=b"],
        },
        new("a delimiter that is an address", "POST /api/manifests?name=<mark>.csv&delimiter=http://127.0.0.1:<trap>/", "submitter", 400, "bad-parameter", "x"),
        new("an encoding that is a long address", "POST /api/manifests?name=<mark>.csv&encoding=http://127.0.0.1:<trap>/aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "submitter", 400, "bad-parameter", "x"),
        new("a day that is an address", "POST /api/manifests?name=<mark>.csv&asOf=http://127.0.0.1:<trap>/", "submitter", 400, "bad-parameter", "x"),
        new("a job that is an address", "GET /api/manifests/http%3A%2F%2F127.0.0.1%3A<trap>%2F", "analyst", 404, "job-not-found"),
        new("another server's address as target", "GET http://127.0.0.1:<trap>/latest/meta-data/", "admin", 400, null),
        new("the cloud's own address as target", "GET http://169.254.169.254/latest/meta-data/", "admin", 400, null),
        new("another server's address as target and host", "GET http://127.0.0.1:<trap>/api/nothing", "admin", 404, "no-such-address") { Headers = ["Host: 127.0.0.1:<trap>"] },
        new("the cloud's own address as target and host", "GET http://169.254.169.254/api/lists", "admin", 400, "wrong-host") { Headers = ["Host: 169.254.169.254"] },
        new("a user in front of the host", "GET http://127.0.0.1:<port>@127.0.0.1:<trap>/", "admin", 400, null),
        new("a file as target", "GET file:///etc/passwd", "admin", 400, null),
        new("a tunnel", "CONNECT 127.0.0.1:<trap>", "admin", 405, "wrong-method") { Headers = ["Host: 127.0.0.1:<trap>"] },
        new("the cloud's own name as host", "GET /api/lists", "admin", 400, "wrong-host") { Headers = ["Host: metadata.google.internal"] },
        new("a host to be forwarded to", "GET /api/nothing", "admin", 404, "no-such-address") { Headers = ["X-Forwarded-Host: 127.0.0.1:<trap>", "Forwarded: host=127.0.0.1:<trap>", "X-Host: 127.0.0.1:<trap>"] },
        new("a profile and a way back", "GET /api/nothing?return=http://127.0.0.1:<trap>/&redirect_uri=http://127.0.0.1:<trap>/", "admin", 404, "no-such-address") { Headers = ["X-Wap-Profile: http://127.0.0.1:<trap>/", "From: a@127.0.0.1:<trap>"] },
    ];
}
