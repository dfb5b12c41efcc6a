namespace ExportScreen.Pipeline.Retention;

/// <summary>Counts one class. Not thread-safe.</summary>
internal sealed class RetentionTally(RetentionClass kind, int? days, DateTimeOffset now)
{
    private long _kept, _keptBytes, _deleted, _deletedBytes, _waiting;
    private DateTimeOffset? _oldest;

    /// <summary>Whether what is of a time is past its own.</summary>
    public bool IsDue(DateTimeOffset time) => days is { } limit && time < now - TimeSpan.FromDays(limit);

    /// <summary>Counts an item that stays.</summary>
    public void Keep(DateTimeOffset time, long bytes)
    {
        _kept++;
        _keptBytes += bytes;
        if (_oldest is null || time < _oldest) _oldest = time;
    }

    /// <summary>Counts items that go.</summary>
    public void Delete(long bytes, long count = 1)
    {
        _deleted += count;
        _deletedBytes += bytes;
    }

    /// <summary>Counts an item that would go, and stays for now.</summary>
    public void Wait(DateTimeOffset time)
    {
        Keep(time, 0);
        _waiting++;
    }

    public RetentionLine Line() => new(kind, days, _kept, _keptBytes, _deleted, _deletedBytes, _oldest is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null, _waiting);
}
