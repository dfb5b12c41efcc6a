using System.Globalization;
using System.Threading.RateLimiting;
using ExportScreen.App.Web.Identity;
using ExportScreen.App.Web.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace ExportScreen.App.Web.Limits;

/// <summary>How many requests an identity, or an address without one, may make.</summary>
internal static class RateLimits
{
    /// <summary>Policy of the routes that take a password.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Sets the limiter up.</summary>
    public static void Configure(RateLimiterOptions options, WebLimits limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, limits));
        options.AddPolicy(SignIn, context => RateLimitPartition.GetFixedWindowLimiter(AddressOf(context),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        options.OnRejected = static async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await new Problem(ProblemCodes.TooMany).ExecuteAsync(rejected.HttpContext);
        };
    }

    private static RateLimitPartition<string> Partition(HttpContext context, WebLimits limits)
    {
        var caller = Caller.Of(context);
        if (caller is null) return Bucket("address " + AddressOf(context), limits.AddressRequestsPerSecond, 4);
        var isKey = context.User.Identity!.AuthenticationType == Schemes.ApiKey;
        return isKey
            ? Bucket($"key {caller.Tenant} {caller.Name}", limits.KeyRequestsPerSecond, 2)
            : Bucket($"person {caller.Tenant} {caller.Name}", limits.PersonRequestsPerSecond, 4);
    }

    private static RateLimitPartition<string> Bucket(string partition, int perSecond, int burst) => RateLimitPartition.GetTokenBucketLimiter(partition, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = perSecond * burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "none";
}
