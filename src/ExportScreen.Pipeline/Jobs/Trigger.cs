namespace ExportScreen.Pipeline.Jobs;

/// <summary>A step that a queue message starts. Running it twice with the same message changes nothing more. Thread-safe.</summary>
/// <param name="Name">Name of the function (<c>plan-job</c>).</param>
/// <param name="Queue">The queue.</param>
/// <param name="Run">Runs it with the text of a message; throws when it has to be tried again.</param>
public sealed record QueueTrigger(string Name, string Queue, Func<string, CancellationToken, Task> Run);

/// <summary>A step that the clock starts. Running it twice, also at once, changes nothing more. Thread-safe.</summary>
/// <param name="Name">Name of the function (<c>intake-sweep</c>).</param>
/// <param name="Minutes">Every how many minutes of the hour; a divisor of 60.</param>
/// <param name="Run">Runs it.</param>
public sealed record TimerTrigger(string Name, int Minutes, Func<CancellationToken, Task> Run)
{
    /// <summary>How often <c>serve</c> runs it, where a look costs a read or two and somebody waits for it; null: at its minutes.</summary>
    public TimeSpan? Often { get; init; }

    /// <summary>The schedule as the host writes it: six fields, seconds first.</summary>
    public string Schedule => Minutes == 60 ? "0 0 * * * *" : FormattableString.Invariant($"0 */{Minutes} * * * *");
}

/// <summary>How queue messages are handled, the same under the host (host.json, tested) and under <c>serve</c>.</summary>
public static class QueueRules
{
    /// <summary>After so many deliveries a message goes to the poison queue.</summary>
    public const int MaxDeliveries = 5;

    /// <summary>Messages handled at once by an instance and queue, at most: batch size plus the threshold for a new batch.</summary>
    public const int BatchSize = 2;

    /// <summary>A new batch is fetched when so few are left.</summary>
    public const int NewBatchThreshold = 1;

    /// <summary>How long a message that failed waits for its next try.</summary>
    public static TimeSpan RetryAfter { get; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a message stays invisible while it is handled; renewed at half of it.</summary>
    public static TimeSpan Invisible { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest wait between two looks into an empty queue.</summary>
    public static TimeSpan LongestPoll { get; } = TimeSpan.FromSeconds(2);
}
