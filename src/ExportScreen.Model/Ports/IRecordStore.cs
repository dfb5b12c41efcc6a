namespace ExportScreen.Model.Ports;

/// <summary>
/// Where records are kept, by the rules of Azure Table storage: a table (3 to 63 letters and digits, a letter first), a partition key, a row key. Tables come into being with their first
/// record. Reading sees every write that has returned. Thread-safe, and safe beside other processes. Outages are exceptions of kind <see cref="IOException"/>.
/// </summary>
public interface IRecordStore
{
    /// <summary>One record, or null.</summary>
    ValueTask<Record?> GetAsync(string table, string partition, string row, CancellationToken cancel);

    /// <summary>Adds a record; its ETag, or null when there is one under these keys already.</summary>
    ValueTask<string?> InsertAsync(string table, Record record, CancellationToken cancel);

    /// <summary>Adds a record or replaces the one that is there, whatever it is; its ETag.</summary>
    ValueTask<string> UpsertAsync(string table, Record record, CancellationToken cancel);

    /// <summary>Adds or replaces many records, of any partitions, in as few transactions as may be; all are there when it returns, in part when it throws.</summary>
    ValueTask UpsertManyAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel);

    /// <summary>Adds records of one partition, all or none; false when one of them was there. At most 100 and 4 MiB.</summary>
    ValueTask<bool> InsertAllAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel);

    /// <summary>Replaces a record if its ETag is still <see cref="Record.ETag"/>, which must be given; its new ETag, or null when it has another by now or is gone.</summary>
    ValueTask<string?> ReplaceAsync(string table, Record record, CancellationToken cancel);

    /// <summary>Deletes a record; false when there was none.</summary>
    ValueTask<bool> DeleteAsync(string table, string partition, string row, CancellationToken cancel);

    /// <summary>All records of a query, in order of partition and row key (ordinal), read page by page.</summary>
    IAsyncEnumerable<Record> QueryAsync(RecordQuery query, CancellationToken cancel);

    /// <summary>One page of a query: at most <paramref name="size"/> records (1 to 1,000) from a continuation on. A page may be short or empty and still have a continuation.</summary>
    ValueTask<RecordPage> PageAsync(RecordQuery query, int size, string? continuation, CancellationToken cancel);
}

/// <summary>
/// A record. Values are string, bool, int, long, double or <see cref="DateTimeOffset"/> (UTC, whole ticks); a name is a letter followed by letters, digits and underscores. Immutable once
/// handed over.
/// </summary>
/// <param name="Partition">Partition key; no / \ # ? and no control characters, at most 512 characters.</param>
/// <param name="Row">Row key; the same.</param>
/// <param name="Values">Values by name; what is null is left out. A text holds at most 32,000 characters.</param>
/// <param name="ETag">Its version when it was read, or null.</param>
public sealed record Record(string Partition, string Row, IReadOnlyDictionary<string, object> Values, string? ETag = null)
{
    /// <summary>A text, or null.</summary>
    public string? Text(string name) => Values.TryGetValue(name, out var value) ? value as string : null;

    /// <summary>A whole number, or null.</summary>
    public long? Number(string name) => Values.TryGetValue(name, out var value) ? value switch { int i => i, long l => l, _ => null } : null;

    /// <summary>A real number, or null.</summary>
    public double? Real(string name) => Values.TryGetValue(name, out var value) ? value switch { double d => d, int i => i, long l => l, _ => null } : null;

    /// <summary>Yes or no; no when it is absent.</summary>
    public bool Flag(string name) => Values.TryGetValue(name, out var value) && value is true;

    /// <summary>A time, or null.</summary>
    public DateTimeOffset? Time(string name) => Values.TryGetValue(name, out var value) && value is DateTimeOffset time ? time : null;
}

/// <summary>A page of records.</summary>
/// <param name="Records">In order.</param>
/// <param name="Continuation">Where the next page starts, opaque; null at the end.</param>
public sealed record RecordPage(IReadOnlyList<Record> Records, string? Continuation);
