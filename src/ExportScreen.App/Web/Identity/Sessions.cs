using System.Collections.Concurrent;
using ExportScreen.Pipeline.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace ExportScreen.App.Web.Identity;

/// <summary>Sessions of local accounts: a cookie that ends when its account is removed or gets another password. Thread-safe.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="clock">The clock.</param>
internal sealed class Sessions(Accounts accounts, TimeProvider clock)
{
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (string? Stamp, long Since)> _known = new(StringComparer.Ordinal);

    /// <summary>Signs in with name and password; false when they are wrong or the account is locked.</summary>
    public async ValueTask<bool> BeginAsync(HttpContext context, string name, string password)
    {
        if (await accounts.SignInAsync(JobIds.DefaultTenant, name, password, context.RequestAborted) is not { } account) return false;
        var principal = new Caller(account.Tenant, account.Name, account.Roles).ToPrincipal(Schemes.Session, account.Stamp);
        await context.SignInAsync(Schemes.Session, principal);
        context.User = principal;
        return true;
    }

    /// <summary>Signs out.</summary>
    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Schemes.Session);

    /// <summary>Refuses a cookie whose account has changed since.</summary>
    public async Task CheckAsync(CookieValidatePrincipalContext cookie)
    {
        var identity = cookie.Principal;
        var stamp = identity?.Identity?.Name is { } name ? await StampAsync(name, cookie.HttpContext.RequestAborted) : null;
        if (stamp is null || stamp != Caller.StampOf(identity)) cookie.RejectPrincipal();
    }

    private async ValueTask<string?> StampAsync(string name, CancellationToken cancel)
    {
        if (_known.TryGetValue(name, out var known) && clock.GetElapsedTime(known.Since) < Remembered) return known.Stamp;
        var stamp = (await accounts.FindAsync(JobIds.DefaultTenant, name, cancel))?.Stamp;
        if (_known.Count >= MostRemembered) _known.Clear();
        _known[name] = (stamp, clock.GetTimestamp());
        return stamp;
    }
}
