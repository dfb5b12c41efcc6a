using System.Text;
using System.Text.Json;
using ExportScreen.EndToEnd.Tests.Functions;
using ExportScreen.Storage.Azure;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>The handler of the Functions host with the platform's identities, on the storage emulator: two tenants, one of them hostile.</summary>
public sealed class PlatformTenantTests
{
    private const string TenantClaim = "http://schemas.microsoft.com/identity/claims/tenantid";
    private const string Decision = """{"disposition":"TrueMatch","reason":"same-party"}""";

    private static readonly Dictionary<string, string> Platform = new(StringComparer.Ordinal)
    {
        ["WEBSITE_INSTANCE_ID"] = "1",
        ["WEBSITE_AUTH_ENABLED"] = "true",
        ["EXPORTSCREEN_TRUST_PLATFORM_IDENTITY"] = "true",
        ["EXPORTSCREEN_TENANT_CLAIM"] = TenantClaim,
    };

    private static readonly HostileRequest[] Requests =
    [
        new("a job", "GET /api/manifests/<job>", "theirs", 404, "job-not-found"),
        new("a workbook", "GET /api/manifests/<job>/workbook", "theirs", 404, "job-not-found"),
        new("a JSON result", "GET /api/manifests/<job>/json", "theirs", 404, "job-not-found"),
        new("a CSV result", "GET /api/manifests/<job>/csv", "theirs", 404, "job-not-found"),
        new("a finding", "GET /api/findings/<finding>", "theirs", 404, "finding-not-found"),
        new("a decision", "POST /api/findings/<finding>/decision", "theirs with token", 404, "finding-not-found", Decision),
        new("a confirmation", "POST /api/findings/<finding>/decision/confirmation", "theirs with token", 404, "finding-not-found", "{}"),
        new("a withdrawal", "DELETE /api/findings/<finding>/decision", "theirs with token", 404, "finding-not-found"),
        new("a decision without a token", "POST /api/findings/<finding>/decision", "ours", 400, "form-token", Decision),
        new("a decision with another tenant's token", "POST /api/findings/<finding>/decision", "ours", 400, "form-token", Decision) { Headers = ["Cookie: exportscreen.form=<form>", "X-Form-Token: <token>"] },
        new("a sign-in with a local account", "POST /api/session", "theirs with token", 404, "no-such-address", """{"name":"admin","password":"x"}"""),
        new("nobody", "GET /api/manifests/<job>", null, 401, "not-signed-in"),
        new("a principal that is no base64", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: {}"] },
        new("a principal that is no JSON", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: bm90aGluZw=="] },
        new("a principal that is null", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: bnVsbA=="] },
        new("two principals", "GET /api/manifests/<job>", "theirs", 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal("ours-tenant", "eve", "admin")] },
        new("a principal without a tenant", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal(null, "eve", "admin")] },
        new("a principal whose tenant is a path", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal("../ours-tenant", "eve", "admin")] },
        new("a principal whose tenant is in capitals", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal("OURS-TENANT", "eve", "admin")] },
        new("a principal whose tenant ends a key", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal("ours-tenant|", "eve", "admin")] },
        new("a principal without a name", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal("ours-tenant", null, "admin")] },
        new("a principal without a role of ours", "GET /api/manifests/<job>", null, 403, "not-allowed") { Headers = ["X-MS-CLIENT-PRINCIPAL: " + Principal("ours-tenant", "eve", "Admin")] },
        new("a principal with the tenant's name beside it", "GET /api/manifests/<job>", "theirs", 404, "job-not-found") { Headers = ["X-MS-CLIENT-PRINCIPAL-ID: ours-tenant", "X-MS-CLIENT-PRINCIPAL-NAME: ana"] },
        new("a key of serve", "GET /api/manifests/<job>", null, 401, "not-signed-in") { Headers = ["X-Api-Key: esk_ours-tenant_0000000000000000_00"] },
        new("a step from outside", "POST /api/plan-job", "theirs with token", 404, "no-such-address", "{}"),
        new("a step under the pages", "POST /ui/plan-job", "theirs with token", 404, "no-such-address", "{}"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_one_tenant_exists_for_another()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var handler = await HandlerProcess.StartAsync(azurite, Platform);
        var victim = await VictimAsync(azurite, handler);
        var wrong = new List<string>();
        foreach (var request in Requests)
        {
            var objection = (request with { Group = "platform" }).Objection(await RawHttp.SendAsync(handler.Port, request.OnTheWire(victim), null, false, Cancel));
            HostileLog.Request("platform", request.Name, objection is null);
            if (objection is not null) wrong.Add(objection);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        using var auditor = Signed(HttpMethod.Get, "/api/audit", Principal("ours-tenant", "ana", "auditor"));
        using var audit = await handler.Client.SendAsync(auditor, Cancel);
        Assert.DoesNotContain("\"decide\"", await audit.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<Victim> VictimAsync(Azurite azurite, HandlerProcess handler)
    {
        var (ours, theirs) = (Principal("ours-tenant", "ana", "submitter", "analyst"), Principal("theirs-tenant", "mallory", "submitter", "analyst", "approver", "admin", "auditor"));
        var (cookie, token) = await TokenAsync(handler, theirs);
        var (ownCookie, ownToken) = await TokenAsync(handler, ours);
        using var upload = Signed(HttpMethod.Post, "/api/manifests?name=ours.csv", ours, $"exportscreen.form={ownCookie}", ownToken);
        upload.Content = new ByteArrayContent(await File.ReadAllBytesAsync(Repository.Corpus("first-look", "manifest.csv"), Cancel));
        var job = (await JsonAsync(handler, upload)).GetProperty("jobId").GetString()!;
        using var account = AzureStores.Open(new AzureStorageSettings { ConnectionString = azurite.ConnectionString }, TimeProvider.System);
        var driver = new FunctionsHostDriver(account.Queues, () => handler);
        await driver.RunUntilAsync(async () =>
        {
            using var look = Signed(HttpMethod.Get, "/api/manifests/" + job, ours);
            return (await JsonAsync(handler, look)).GetProperty("status").GetString() == "completed";
        }, TimeSpan.FromMinutes(3));
        using var find = Signed(HttpMethod.Get, $"/api/findings?job={job}", ours);
        var finding = (await JsonAsync(handler, find)).GetProperty("findings")[0].GetProperty("id").GetString()!;
        var identities = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ours"] = "X-MS-CLIENT-PRINCIPAL: " + ours,
            ["theirs"] = "X-MS-CLIENT-PRINCIPAL: " + theirs,
            ["theirs with token"] = $"X-MS-CLIENT-PRINCIPAL: {theirs}\r\nCookie: exportscreen.form={cookie}\r\nX-Form-Token: {token}",
        };
        return new Victim(handler.Port, identities, new Dictionary<string, string>(StringComparer.Ordinal) { ["job"] = job, ["finding"] = finding, ["form"] = cookie, ["token"] = token });
    }

    /// <summary>The form's cookie and token of somebody.</summary>
    private static async Task<(string Cookie, string Token)> TokenAsync(HandlerProcess handler, string principal)
    {
        using var request = Signed(HttpMethod.Get, "/api/session", principal);
        using var answer = await handler.Client.SendAsync(request, Cancel);
        // Marked secure, so a client over http would not send it back by itself; one behind the platform does.
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("exportscreen.form=", StringComparison.Ordinal));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        return (cookie["exportscreen.form=".Length..cookie.IndexOf(';', StringComparison.Ordinal)], body.GetProperty("formToken").GetString()!);
    }

    private static async Task<JsonElement> JsonAsync(HandlerProcess handler, HttpRequestMessage request)
    {
        using var answer = await handler.Client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private static HttpRequestMessage Signed(HttpMethod method, string path, string principal, string? cookie = null, string? token = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", principal);
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        if (token is not null) request.Headers.Add("X-Form-Token", token);
        return request;
    }

    private static string Principal(string? tenant, string? name, params string[] roles)
    {
        var claims = roles.Select(r => new { typ = "roles", val = r }).ToList();
        if (tenant is not null) claims.Add(new { typ = TenantClaim, val = tenant });
        if (name is not null) claims.Add(new { typ = "name", val = name });
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { auth_typ = "aad", name_typ = "name", role_typ = "roles", claims })));
    }
}
