namespace ExportScreen.App.Web.Identity;

/// <summary>
/// Trust in the headers with which App Service Authentication hands on who has signed in with Entra ID. They are anybody's to forge where that part does not stand in front, so
/// trusting them needs the platform's own marks and an explicit setting. Immutable.
/// </summary>
/// <param name="TenantClaim">Claim that names the tenant; null = everybody belongs to the default tenant.</param>
internal sealed record PlatformIdentity(string? TenantClaim)
{
    /// <summary>Setting that must be <c>true</c>.</summary>
    public const string TrustSetting = "EXPORTSCREEN_TRUST_PLATFORM_IDENTITY";

    /// <summary>Setting that names the tenant's claim.</summary>
    public const string TenantClaimSetting = "EXPORTSCREEN_TENANT_CLAIM";

    /// <summary>The trust that the environment gives, or null for none: <c>WEBSITE_INSTANCE_ID</c> and <c>WEBSITE_AUTH_ENABLED</c> are the platform's, the rest is ours.</summary>
    /// <param name="setting">Value of an environment variable, or null.</param>
    public static PlatformIdentity? From(Func<string, string?> setting)
    {
        var trusted = setting("WEBSITE_INSTANCE_ID") is { Length: > 0 } && IsTrue(setting("WEBSITE_AUTH_ENABLED")) && IsTrue(setting(TrustSetting));
        return trusted ? new PlatformIdentity(setting(TenantClaimSetting) is { Length: > 0 } claim ? claim : null) : null;
    }

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
