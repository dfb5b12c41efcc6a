namespace ExportScreen.EndToEnd.Tests.Security.Requests;

/// <summary>What a page elsewhere can make the browser of somebody send who is signed in.</summary>
internal static class FormRequests
{
    private const string Decision = """{"disposition":"TrueMatch","reason":"same-party"}""";
    private const string Decide = "POST /api/findings/<finding>/decision";
    private static readonly string[] CrossSite = ["Origin: https://evil.example", "Referer: https://evil.example/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"];

    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        new("a decision without a token", Decide, "ana", 400, "form-token", Decision),
        new("a decision with an empty token", Decide, "ana", 400, "form-token", Decision) { Headers = ["X-Form-Token:"] },
        new("a decision with a token of nothing", Decide, "ana", 400, "form-token", Decision) { Headers = ["X-Form-Token: CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAA"] },
        new("a decision with the form's cookie as token", Decide, "ana", 400, "form-token", Decision) { Headers = ["X-Form-Token: <form ana>"] },
        new("a decision with another person's token", Decide, "ana", 400, "form-token", Decision) { Headers = ["X-Form-Token: <token ben>"] },
        new("a decision with another person's token and form cookie", Decide, null, 400, "form-token", Decision) { Headers = ["Cookie: exportscreen.session=<session ana>; exportscreen.form=<form ben>", "X-Form-Token: <token ben>"] },
        new("a decision with a token and no form cookie", Decide, null, 400, "form-token", Decision) { Headers = ["Cookie: exportscreen.session=<session ana>", "X-Form-Token: <token ana>"] },
        new("a decision with the token twice", Decide, "ana", 400, "form-token", Decision) { Headers = ["X-Form-Token: <token ana>", "X-Form-Token: <token ana>"] },
        new("a decision with the token in the address", Decide + "?form-token=<token ana>", "ana", 400, "form-token", Decision),
        new("a decision with the token in a form", Decide, "ana", 415, "wrong-media-type", "form-token=<token ana>&disposition=TrueMatch&reason=same-party") { Headers = ["Content-Type: application/x-www-form-urlencoded"] },
        new("a decision from elsewhere", Decide, "ana", 400, "form-token", Decision) { Headers = CrossSite },
        new("a decision from nowhere", Decide, "ana", 400, "form-token", Decision) { Headers = ["Origin: null"] },
        new("a decision as plain text", Decide, "ana", 415, "wrong-media-type", Decision) { Headers = [.. CrossSite, "Content-Type: text/plain"] },
        new("a decision as plain text with a token", Decide, "ana with token", 415, "wrong-media-type", Decision) { Headers = ["Content-Type: text/plain"] },
        new("a decision without a type with a token", Decide, "ana with token", 415, "wrong-media-type", Decision) { Headers = ["Content-Type: application/x-www-form-urlencoded"] },
        new("a withdrawal without a token", "DELETE /api/findings/<decided>/decision", "ben", 400, "form-token"),
        new("a confirmation without a token", "POST /api/findings/<awaiting>/decision/confirmation", "ben", 400, "form-token", "{}"),
        new("a confirmation by an empty form", "POST /api/findings/<awaiting>/decision/confirmation", "ben", 400, "form-token", "") { Headers = [.. CrossSite, "Content-Type: application/x-www-form-urlencoded"] },
        new("a confirmation with the token of the one who decides", "POST /api/findings/<awaiting>/decision/confirmation", "ben", 400, "form-token", "{}") { Headers = ["X-Form-Token: <token ana>"] },
        new("a manifest without a token", "POST /api/manifests?name=<mark>.csv", "ana", 400, "form-token", "x"),
        new("a manifest by a form from elsewhere", "POST /api/manifests", "ana", 400, "form-token", "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<mark>.csv\"\r\n\r\nx\r\n--b--\r\n")
        {
            Headers = [.. CrossSite, "Content-Type: multipart/form-data; boundary=b"],
        },
        new("a manifest by a form with the token in it", "POST /api/manifests", "ana", 400, "form-token",
            "--b\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n<token ana>\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<mark>.csv\"\r\n\r\nx\r\n--b--\r\n")
        {
            Headers = ["Content-Type: multipart/form-data; boundary=b"],
        },
        new("a screening without a token", "POST /api/screen", "ana", 400, "form-token", """{"name":"x"}"""),
        new("a screening as plain text", "POST /api/screen", "ana with token", 415, "wrong-media-type", """{"name":"x"}""") { Headers = ["Content-Type: text/plain"] },
        new("a sign-in without a token", "POST /api/session", null, 400, "form-token", """{"name":"ana","password":"<password ana>"}"""),
        new("a sign-in with another's token", "POST /api/session", null, 400, "form-token", """{"name":"zed","password":"<password zed>"}""") { Headers = ["X-Form-Token: <token ana>"] },
        new("a sign-in as plain text", "POST /api/session", "ana with token", 415, "wrong-media-type", """{"name":"zed","password":"<password zed>"}""") { Headers = ["Content-Type: text/plain"] },
        new("a sign-out without a token", "DELETE /api/session", "ana", 400, "form-token"),
        new("a sign-out from elsewhere", "DELETE /api/session", "ana", 400, "form-token") { Headers = CrossSite },
        new("leave to ask from elsewhere", "OPTIONS /api/findings", "ana", 405, "wrong-method") { Headers = ["Origin: https://evil.example", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: x-api-key"] },
        new("a name that leads here from elsewhere", "GET /api/findings", "ana", 400, "wrong-host") { Headers = ["Host: evil.example"] },
        new("a name that begins like ours", "GET /api/findings", "ana", 400, "wrong-host") { Headers = ["Host: 127.0.0.1.evil.example:<port>"] },
        new("a name that ends like ours", "GET /api/findings", "ana", 400, "wrong-host") { Headers = ["Host: evil.localhost"] },
    ];
}
