using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExportScreen.App.Web.Identity;

/// <summary>Settings of <see cref="PlatformHandler"/>.</summary>
internal sealed class PlatformOptions : AuthenticationSchemeOptions
{
    /// <summary>Claim that names the tenant, or null.</summary>
    public string? TenantClaim { get; set; }
}

/// <summary>
/// Takes <c>X-MS-CLIENT-PRINCIPAL</c> (Microsoft Learn, "Work with user identities in Azure App Service authentication"). Registered only when <see cref="PlatformIdentity"/> says so.
/// </summary>
internal sealed class PlatformHandler(IOptionsMonitor<PlatformOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<PlatformOptions>(options, logger, encoder)
{
    /// <summary>The header.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } text]) return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(Read(text) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Schemes.Platform), Schemes.Platform))
            : AuthenticateResult.Fail("Not a principal."));
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var page = HttpMethods.IsGet(Request.Method) && Request.Path.StartsWithSegments("/ui", StringComparison.OrdinalIgnoreCase);
        if (!page) return base.HandleChallengeAsync(properties);
        Response.Redirect($"/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(Request.Path + Request.QueryString)}");
        return Task.CompletedTask;
    }

    private Caller? Read(string text)
    {
        try
        {
            var principal = JsonSerializer.Deserialize(Convert.FromBase64String(text), PlatformJson.Default.PlatformPrincipal);
            if (principal?.Claims is not { } claims) return null;
            var name = ValueOf(claims, principal.NameType) ?? ValueOf(claims, "preferred_username") ?? ValueOf(claims, "name");
            var roles = claims.Where(c => c.Type == "roles" || c.Type == principal.RoleType).Select(c => c.Value).OfType<string>();
            var tenant = Options.TenantClaim is { } claim ? ValueOf(claims, claim) : JobIds.DefaultTenant;
            if (name is not { Length: > 0 and <= 256 } || !JobIds.IsTenant(tenant)) return null;
            return new Caller(tenant!, name, [.. roles.Distinct().Where(RoleNames.All.Contains)]);
        }
        catch (FormatException)
        {
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ValueOf(IReadOnlyList<PlatformClaim> claims, string? type) => type is null ? null : claims.FirstOrDefault(c => c.Type == type)?.Value;
}

/// <summary>The header's content.</summary>
internal sealed record PlatformPrincipal(
    [property: JsonPropertyName("name_typ")] string? NameType, [property: JsonPropertyName("role_typ")] string? RoleType,
    [property: JsonPropertyName("claims")] IReadOnlyList<PlatformClaim>? Claims);

/// <summary>One claim of it.</summary>
internal sealed record PlatformClaim([property: JsonPropertyName("typ")] string? Type, [property: JsonPropertyName("val")] string? Value);

/// <summary>Source-generated JSON of the header.</summary>
[JsonSerializable(typeof(PlatformPrincipal))]
internal sealed partial class PlatformJson : JsonSerializerContext;
