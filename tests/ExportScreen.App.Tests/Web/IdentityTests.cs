using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Tests.Web;

public sealed class IdentityTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private static readonly object Party = new { name = "Bluefield Ceramics GmbH" };
    private readonly RunningWeb _web = fixture.Web;

    [Fact]
    public async Task A_wrong_key_and_a_revoked_key_open_nothing()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/lists")).StatusCode);
        var text = client.DefaultRequestHeaders.GetValues("X-Api-Key").Single();
        await _web.Keys.RevokeAsync(JobIds.DefaultTenant, text.Split('_')[2], CancellationToken.None);
        await Task.Delay(ApiKeys.Remembered + TimeSpan.FromMilliseconds(200));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/lists")).StatusCode);
        foreach (var wrong in (string[])[text[..^1] + "x", "esk_default_0000000000000000_00", "", "x", new string('a', 5000)])
        {
            using var other = _web.Anonymous();
            other.DefaultRequestHeaders.TryAddWithoutValidation("X-Api-Key", wrong);
            Assert.Equal(HttpStatusCode.Unauthorized, (await other.GetAsync("/api/lists")).StatusCode);
        }
    }

    [Fact]
    public async Task The_platforms_header_means_nothing_here()
    {
        using var client = _web.Anonymous();
        var forged = """{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"eve"},{"typ":"roles","val":"admin"}]}""";
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(forged)));
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL-NAME", "eve");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/audit")).StatusCode);
    }

    [Theory]
    [InlineData(null, "true", "true", false)]
    [InlineData("abc", null, "true", false)]
    [InlineData("abc", "true", null, false)]
    [InlineData("abc", "True", "true", true)]
    public void The_platform_is_trusted_only_when_all_of_its_marks_are_there(string? instance, string? auth, string? trust, bool trusted)
    {
        var settings = new Dictionary<string, string?> { ["WEBSITE_INSTANCE_ID"] = instance, ["WEBSITE_AUTH_ENABLED"] = auth, [PlatformIdentity.TrustSetting] = trust };
        Assert.Equal(trusted, PlatformIdentity.From(name => settings.GetValueOrDefault(name)) is not null);
    }

    [Fact]
    public async Task A_session_needs_the_token_for_every_change_and_ends_with_the_password()
    {
        var password = await _web.Accounts.AddAsync(JobIds.DefaultTenant, "ana", [RoleNames.Analyst], CancellationToken.None);
        using var client = _web.Anonymous();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsJsonAsync("/api/session", new { name = "ana", password })).StatusCode);
        using var entered = await SignInAsync(client, "ana", password!);
        Assert.Equal(HttpStatusCode.OK, entered.StatusCode);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("exportscreen.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/findings")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/audit")).StatusCode);
        using var forged = await client.PostAsJsonAsync("/api/screen", Party);
        Assert.Contains("form-token", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await UseTokenAsync(client);
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/api/screen", Party)).StatusCode);
        await _web.Accounts.ResetAsync(JobIds.DefaultTenant, "ana", CancellationToken.None);
        await Task.Delay(2200);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/findings")).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_and_a_reset_opens_it()
    {
        var password = await _web.Accounts.AddAsync(JobIds.DefaultTenant, "ben", [RoleNames.Auditor], CancellationToken.None);
        for (var i = 0; i < Accounts.MostFailures; i++) Assert.Null(await _web.Accounts.SignInAsync(JobIds.DefaultTenant, "ben", "wrong", CancellationToken.None));
        Assert.Null(await _web.Accounts.SignInAsync(JobIds.DefaultTenant, "ben", password!, CancellationToken.None));
        var fresh = await _web.Accounts.ResetAsync(JobIds.DefaultTenant, "ben", CancellationToken.None);
        Assert.NotNull(await _web.Accounts.SignInAsync(JobIds.DefaultTenant, "ben", fresh!, CancellationToken.None));
        Assert.Null(await _web.Accounts.SignInAsync(JobIds.DefaultTenant, "nobody", "x", CancellationToken.None));
        Assert.Null(await _web.Accounts.SignInAsync(JobIds.DefaultTenant, "../ben", "x", CancellationToken.None));
    }

    [Fact]
    public async Task Too_many_requests_of_an_address_are_429_with_the_time_to_wait()
    {
        await using var web = await RunningWeb.StartAsync(new WebLimits { AddressRequestsPerSecond = 1, SignInsPerMinute = 1 });
        using var client = web.Anonymous();
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 20 && refused is null; i++)
            if (await client.GetAsync("/alive") is { StatusCode: HttpStatusCode.TooManyRequests } answer) refused = answer;
        Assert.NotNull(refused);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Contains("too-many-requests", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var key = await web.WithKeyAsync(RoleNames.Submitter);
        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.OK, (await key.GetAsync("/api/lists")).StatusCode);
    }

    [Fact]
    public void A_password_fits_its_own_hash_alone()
    {
        var stored = PasswordHash.Make("motor-key");
        Assert.True(PasswordHash.Fits(stored, "motor-key"));
        Assert.False(PasswordHash.Fits(stored, "motor-kez"));
        Assert.NotEqual(stored, PasswordHash.Make("motor-key"));
        Assert.Matches("^[a-z2-9]{5}(-[a-z2-9]{5}){3}$", PasswordHash.Generate());
    }

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient client, string name, string password)
    {
        await UseTokenAsync(client);
        var answer = await client.PostAsJsonAsync("/api/session", new { name, password });
        client.DefaultRequestHeaders.Remove("X-Form-Token");
        return answer;
    }

    private static async Task UseTokenAsync(HttpClient client)
    {
        var session = await client.GetFromJsonAsync<JsonElement>("/api/session");
        client.DefaultRequestHeaders.Remove("X-Form-Token");
        client.DefaultRequestHeaders.Add("X-Form-Token", session.GetProperty("formToken").GetString());
    }
}
