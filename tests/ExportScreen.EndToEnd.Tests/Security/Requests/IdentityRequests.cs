using System.Text;

namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>Identities that were not given: forged, altered, ended, borrowed.</summary>
internal static class IdentityRequests
{
    private static readonly string Principal = Convert.ToBase64String(Encoding.UTF8.GetBytes(
        """{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"ana"},{"typ":"roles","val":"admin"},{"typ":"roles","val":"auditor"}]}"""));

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("the platform's principal", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal, "X-MS-CLIENT-PRINCIPAL-NAME: ana", "X-MS-CLIENT-PRINCIPAL-ID: 1", "X-MS-CLIENT-PRINCIPAL-IDP: aad"] },
        new("the platform's principal to write", "POST /api/manifests?name=<mark>.csv", null, 401, "not-signed-in", "x") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal] },
        new("the platform's principal beside a key of a lower role", "GET /api/audit", "submitter", 403, "not-allowed") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal] },
        new("the platform's token", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-MS-TOKEN-AAD-ACCESS-TOKEN: a.b.c", "X-MS-TOKEN-AAD-ID-TOKEN: a.b.c"] },
        new("a proxy's user", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Forwarded-User: admin", "X-Remote-User: admin", "Remote-User: admin", "X-Auth-Request-User: admin", "X-WEBAUTH-USER: admin"] },
        new("a proxy's address", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Forwarded-For: 127.0.0.1", "X-Real-IP: 127.0.0.1", "Forwarded: for=127.0.0.1;by=127.0.0.1"] },
        new("roles in headers", "GET /api/audit", "submitter", 403, "not-allowed") { Headers = ["X-Role: auditor", "Role: admin", "X-Roles: auditor,admin", "X-User-Role: admin"] },
        new("a role in the query", "GET /api/audit?role=auditor&roles=admin&tenant=default", "submitter", 403, "not-allowed"),
        new("basic authentication", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["Authorization: Basic YWRtaW46YWRtaW4="] },
        new("a bearer token without signature", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["Authorization: Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4iLCJuYW1lIjoiYW5hIn0."] },
        new("a key as a bearer token", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["Authorization: Bearer <key auditor>"] },
        new("a key in the query", "GET /api/audit?api_key=<key auditor>&X-Api-Key=<key auditor>", null, 401, "not-signed-in"),
        new("a key in a cookie", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["Cookie: X-Api-Key=<key auditor>; exportscreen.session=<key auditor>"] },
        new("an empty key", "GET /api/lists", null, 401, "not-signed-in") { Headers = ["X-Api-Key:"] },
        new("two keys", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: <key submitter>", "X-Api-Key: <key auditor>"] },
        new("two keys in one line", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: <key submitter>,<key auditor>"] },
        new("a revoked key", "GET /api/audit", "revoked", 401, "not-signed-in"),
        new("a revoked key to write", "POST /api/manifests?name=<mark>.csv", "revoked", 401, "not-signed-in", "x"),
        new("a key under another tenant's name", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: esk_acme_<key id auditor>_<secret auditor>"] },
        new("a key with another key's secret", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: esk_default_<key id auditor>_<secret submitter>"] },
        new("a key with no secret", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: esk_default_<key id auditor>_"] },
        new("a key with a fifth part", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: <key auditor>_admin"] },
        new("a key whose tenant is a path", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: esk_../default_<key id auditor>_<secret auditor>"] },
        new("a key whose id is a wildcard", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["X-Api-Key: esk_default_%_<secret auditor>"] },
        new("a wrong key beside a good session", "POST /api/screen", "ana", 401, "not-signed-in", """{"name":"x"}""") { Headers = ["X-Api-Key: esk_default_0000000000000000_00"] },
        new("an empty key beside a good session", "POST /api/screen", "ana", 401, "not-signed-in", """{"name":"x"}""") { Headers = ["X-Api-Key:"] },
        new("a session made of nothing", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] },
        new("a session with a letter more", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=<session ana>A"] },
        new("a session with another beginning", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=A<session ana>"] },
        new("two halves of sessions", "GET /api/audit", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=<session ana><session ben>"] },
        new("a form's cookie as a session", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=<form ana>"] },
        new("a form's token as a session", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=<token ana>"] },
        new("a session in pieces", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=chunks-2; exportscreen.sessionC1=<form ana>; exportscreen.sessionC2=AAAA"] },
        new("a session in endless pieces", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: exportscreen.session=chunks-2147483647"] },
        new("a session under another name", "GET /api/findings", null, 401, "not-signed-in") { Headers = ["Cookie: session=<session ana>; .AspNetCore.Cookies=<session ana>"] },
        new("the session of an account that was removed", "GET /api/audit", "eve", 401, "not-signed-in"),
        new("the session of an account that was removed, to decide", "POST /api/findings/<finding>/decision", "eve with token", 401, "not-signed-in", """{"disposition":"TrueMatch","reason":"same-party"}"""),
        new("a sign-in with a wrong password", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"zed","password":"<mark>"}"""),
        new("a sign-in without a password", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"zed"}"""),
        new("a sign-in with an empty password", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"zed","password":""}"""),
        new("a sign-in of a removed account", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"eve","password":"<password eve>"}"""),
        new("a sign-in under a path", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"../zed","password":"<password zed>"}"""),
        new("a sign-in in capitals", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"ZED","password":"<password zed>"}"""),
        new("a sign-in with SQL", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"zed' --","password":"x"}"""),
        new("a sign-in with a password that is no text", "POST /api/session", "ana with token", 401, "wrong-credentials", """{"name":"zed","password":"\uFFFE"}"""),
        new("a sign-in with half a letter", "POST /api/session", "ana with token", 400, "bad-request", """{"name":"zed","password":"\ud800"}"""),
        new("a sign-in with a list of passwords", "POST /api/session", "ana with token", 400, "bad-request", """{"name":"zed","password":["<password zed>"]}"""),
        new("a sign-in that brings roles", "POST /api/session", "ana with token", 400, "bad-request", """{"name":"zed","password":"<password zed>","roles":["admin"],"tenant":"acme"}"""),
    ];
}
