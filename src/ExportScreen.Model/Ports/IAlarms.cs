namespace ExportScreen.Model.Ports;

/// <summary>Tells people outside that something needs them. Never throws for an alarm that cannot be delivered: it says so in the log. Thread-safe.</summary>
public interface IAlarms
{
    /// <summary>Raises an alarm.</summary>
    ValueTask RaiseAsync(Alarm alarm, CancellationToken cancel);
}

/// <summary>An alarm. Holds no personal data.</summary>
/// <param name="Kind"><c>list-refresh-failed</c> or <c>list-refresh-recovered</c>.</param>
/// <param name="Subject">Feed id.</param>
/// <param name="Lists">Legal lists concerned.</param>
/// <param name="Code">Code of the diagnostic; null for good news.</param>
/// <param name="Text">A sentence.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="Raised">When it is raised (UTC).</param>
public sealed record Alarm(string Kind, string Subject, IReadOnlyList<string> Lists, string? Code, string Text, DateTimeOffset Since, DateTimeOffset Raised)
{
    /// <summary>A feed could not be refreshed.</summary>
    public const string RefreshFailed = "list-refresh-failed";

    /// <summary>A feed is refreshed again.</summary>
    public const string RefreshRecovered = "list-refresh-recovered";
}
