namespace ExportScreen.Model.Ports;

/// <summary>Tells people outside that something needs them. Never throws for an alarm that cannot be delivered: it says so in the log. Thread-safe.</summary>
public interface IAlarms
{
    /// <summary>Raises an alarm.</summary>
    ValueTask RaiseAsync(Alarm alarm, CancellationToken cancel);
}

/// <summary>An alarm. Holds no personal data.</summary>
/// <param name="Kind"><c>list-refresh-failed</c>, <c>list-refresh-recovered</c> or <c>findings-changed</c>.</param>
/// <param name="Subject">Feed id; of findings, the tenant.</param>
/// <param name="Lists">Legal lists concerned.</param>
/// <param name="Code">Code of the diagnostic; null for good news.</param>
/// <param name="Text">A sentence.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="Raised">When it is raised (UTC).</param>
public sealed record Alarm(string Kind, string Subject, IReadOnlyList<string> Lists, string? Code, string Text, DateTimeOffset Since, DateTimeOffset Raised)
{
    /// <summary>A feed could not be refreshed.</summary>
    public const string RefreshFailed = "list-refresh-failed";

    /// <summary>A change of the lists opened or closed findings about what was screened before.</summary>
    public const string FindingsChanged = "findings-changed";

    /// <summary>A feed is refreshed again.</summary>
    public const string RefreshRecovered = "list-refresh-recovered";
}
