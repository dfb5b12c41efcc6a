using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Telemetry;

/// <summary>The log: of the framework only warnings, since its request lines name files and searches.</summary>
internal static class WebLogging
{
    /// <summary>Sets it up.</summary>
    /// <param name="logging">The log.</param>
    /// <param name="json">One JSON object per line instead of text.</param>
    public static void Configure(ILoggingBuilder logging, bool json)
    {
        logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        // A wrong key is an everyday answer; who tries many is seen by the rate limit.
        logging.AddFilter("ExportScreen.App.Web.Identity", LogLevel.Warning);
        // Its warning is that it sets the caching itself.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // Its warning is about keys that are not encrypted at rest; the README says what that means.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (json) logging.AddJsonConsole(options => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        else logging.AddSimpleConsole(options => (options.SingleLine, options.UseUtcTimestamp, options.TimestampFormat) = (true, true, "HH:mm:ss "));
    }
}
