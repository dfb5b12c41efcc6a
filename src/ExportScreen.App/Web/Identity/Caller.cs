using System.Security.Claims;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Identity;

/// <summary>Who calls: taken from the verified identity alone, never from the request's path, query or body. Immutable.</summary>
/// <param name="Tenant">Whose data it sees.</param>
/// <param name="Name">Account, key or person, for the audit trail.</param>
/// <param name="Roles">Its roles.</param>
internal sealed record Caller(string Tenant, string Name, IReadOnlyList<string> Roles)
{
    private const string NameClaim = "name";
    private const string RoleClaim = "role";
    private const string TenantClaim = "tenant";
    private const string StampClaim = "stamp";

    /// <summary>The caller of a request; null when nobody is signed in.</summary>
    public static Caller? Of(HttpContext context)
    {
        var user = context.User;
        if (user.Identity is not { IsAuthenticated: true, Name: { } name } || user.FindFirst(TenantClaim)?.Value is not { } tenant) return null;
        return new Caller(tenant, name, [.. user.FindAll(RoleClaim).Select(c => c.Value)]);
    }

    /// <summary>The caller behind an access rule that lets nobody in unnamed.</summary>
    public static Caller Required(HttpContext context) => Of(context) ?? throw new InvalidOperationException("A route for signed-in callers was reached without an identity.");

    /// <summary>The caller as the framework carries it.</summary>
    /// <param name="scheme">How it was verified.</param>
    /// <param name="stamp">Version of the account, for sessions.</param>
    public ClaimsPrincipal ToPrincipal(string scheme, string? stamp = null)
    {
        if (!JobIds.IsTenant(Tenant)) throw new InvalidOperationException("An identity without a tenant.");
        var claims = new List<Claim> { new(NameClaim, Name), new(TenantClaim, Tenant), new(ClaimTypes.NameIdentifier, $"{scheme}:{Tenant}:{Name}") };
        claims.AddRange(Roles.Select(role => new Claim(RoleClaim, role)));
        if (stamp is not null) claims.Add(new Claim(StampClaim, stamp));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, NameClaim, RoleClaim));
    }

    /// <summary>Version of the account that a session was made with.</summary>
    public static string? StampOf(ClaimsPrincipal? principal) => principal?.FindFirst(StampClaim)?.Value;
}
