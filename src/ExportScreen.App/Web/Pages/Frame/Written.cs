using System.Globalization;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web.Pages.Frame;

/// <summary>Numbers, times and words as the pages write them. Pure.</summary>
internal static class Written
{
    /// <summary>1,234.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 row", "1,234 rows".</summary>
    public static string Count(long number, string one, string? more = null) => $"{Number(number)} {(number == 1 ? one : more ?? one + "s")}";

    /// <summary>2026-11-22 09:05 UTC.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>2026-11-22, or "no date".</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>"just now", "5 minutes ago".</summary>
    public static string Ago(DateTimeOffset time, DateTimeOffset now) => (now - time) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } and var age => Count((long)age.TotalMinutes, "minute") + " ago",
        { TotalDays: < 1 } and var age => Count((long)age.TotalHours, "hour") + " ago",
        var age => Count((long)age.TotalDays, "day") + " ago",
    };

    /// <summary>Age of a list: "12 hours", "3 days".</summary>
    public static string Age(long? hours) => hours switch { null => "unknown", < 0 => "newer than the run's day", < 48 => Count(hours.Value, "hour"), _ => Count(hours.Value / 24, "day") };

    /// <summary>"12.3 KB".</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1000 => Count(bytes, "byte"),
        < 1_000_000 => (bytes / 1e3).ToString("0.0", CultureInfo.InvariantCulture) + " KB",
        < 1_000_000_000 => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB",
        _ => (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture) + " GB",
    };

    /// <summary>An outcome. Clear is never called cleared.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Hold => "Hold",
        Outcome.Review => "Review",
        Outcome.NotScreened => "Not screened",
        _ => "No match",
    };

    /// <summary>Class of the style sheet for an outcome.</summary>
    public static string Mark(Outcome outcome) => outcome switch { Outcome.Hold => "hold", Outcome.Review => "review", Outcome.NotScreened => "unscreened", _ => "clear" };

    /// <summary>A status.</summary>
    public static string Of(JobStatus status) => status switch
    {
        JobStatus.Received => "Received",
        JobStatus.Planning => "Being read",
        JobStatus.Screening => "Being screened",
        JobStatus.Finalizing => "Writing the results",
        JobStatus.Completed => "Finished",
        JobStatus.CompletedWithErrors => "Finished, with rows that could not be screened",
        JobStatus.Failed => "Failed",
        _ => "Replaced by another upload",
    };
}
