using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ExportScreen.App.Web.Identity;

/// <summary>Settings of <see cref="ApiKeyHandler"/>.</summary>
internal sealed class ApiKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>A key with every role, kept in memory only (<c>serve --api-key</c>), or null.</summary>
    public string? TestKey { get; set; }
}

/// <summary>Takes the header <c>X-Api-Key</c>.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    /// <summary>The header.</summary>
    public const string Header = "X-Api-Key";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ Length: > 0 } text]) return AuthenticateResult.NoResult();
        var caller = IsTestKey(text) ? new Caller(JobIds.DefaultTenant, "test key", RoleNames.All)
            : await keys.FindAsync(text, Context.RequestAborted) is { } key ? new Caller(key.Tenant, $"key {key.Id} ({key.Name})", [key.Role]) : null;
        return caller is null
            ? AuthenticateResult.Fail("Unknown key.")
            : AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Schemes.ApiKey), Schemes.ApiKey));
    }

    private bool IsTestKey(string text) =>
        Options.TestKey is { } expected && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(text)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
