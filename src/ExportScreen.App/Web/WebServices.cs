using ExportScreen.App.Web.Endpoints;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Limits;
using ExportScreen.App.Web.Problems;
using ExportScreen.App.Web.Pump;
using ExportScreen.App.Web.Telemetry;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Lists;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ExportScreen.App.Web;

/// <summary>The services of the web application.</summary>
internal static class WebServices
{
    /// <summary>Adds them.</summary>
    public static void AddWeb(this IServiceCollection services, WebHostParts parts)
    {
        services.AddLogging(logging => WebLogging.Configure(logging, parts.JsonLog));
        services.AddRouting();
        services.AddSingleton(parts).AddSingleton(parts.Stores).AddSingleton(parts.Lists).AddSingleton(parts.Shelf).AddSingleton(parts.Stores.Clock);
        services.AddSingleton<JobBoard>().AddSingleton<SubmitManifest>().AddSingleton<FindingBoard>().AddSingleton<DecisionLog>().AddSingleton<AuditLog>();
        services.AddSingleton(new ScreenOne(parts.Shelf, parts.Stores.Clock));
        services.AddSingleton(new ListsStatus(parts.Lists, parts.Stores.Clock));
        services.AddSingleton<Accounts>().AddSingleton<ApiKeys>().AddSingleton<Sessions>();
        services.AddSingleton<QueueWatch>();
        services.AddRazorComponents();
        services.AddHostedService<TelemetryExport>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.AllowDuplicateProperties = false;
        });
        services.AddOpenApi(OpenApiDocuments.Configure);
        services.AddRateLimiter(options => RateLimits.Configure(options, parts.Limits));
        services.Configure<HostFilteringOptions>(options => options.AllowedHosts = [.. parts.Hosts]);
        services.AddHostFiltering(options => options.IncludeFailureMessage = false);
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = parts.Limits.RequestTime,
            WriteTimeoutResponse = context => new Problem(ProblemCodes.TimedOut).ExecuteAsync(context),
        });
        AddIdentity(services, parts);
    }

    private static void AddIdentity(IServiceCollection services, WebHostParts parts)
    {
        services.AddDataProtection().SetApplicationName("exportscreen");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new BlobKeyRing(parts.Stores.Blobs)));
        services.AddAntiforgery(options =>
        {
            options.HeaderName = FormGuard.Header;
            options.FormFieldName = FormGuard.Field;
            options.SuppressXFrameOptionsHeader = true;
            Harden(options.Cookie, "exportscreen.form", parts);
        });
        var authentication = services.AddAuthentication(Schemes.Select)
            .AddPolicyScheme(Schemes.Select, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.ContainsKey(ApiKeyHandler.Header) ? Schemes.ApiKey : parts.Platform is null ? Schemes.Session : Schemes.Platform)
            .AddScheme<ApiKeyOptions, ApiKeyHandler>(Schemes.ApiKey, options => options.TestKey = parts.TestKey);
        if (parts.Platform is { } platform) authentication.AddScheme<PlatformOptions, PlatformHandler>(Schemes.Platform, options => options.TenantClaim = platform.TenantClaim);
        else authentication.AddCookie(Schemes.Session, options => Session(options, parts));
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
    }

    private static void Session(CookieAuthenticationOptions options, WebHostParts parts)
    {
        Harden(options.Cookie, "exportscreen.session", parts);
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = "/ui/sign-in";
        options.ReturnUrlParameter = "return";
        options.Events.OnRedirectToLogin = context => Redirect(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Status(context.HttpContext, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<Sessions>().CheckAsync(context);
    }

    // A page leads to the sign-in; the API says 401.
    private static Task Redirect(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (!context.Request.Path.StartsWithSegments("/ui", StringComparison.OrdinalIgnoreCase)) return Status(context.HttpContext, status);
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static void Harden(CookieBuilder cookie, string name, WebHostParts parts)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = parts.HttpsInFront ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
