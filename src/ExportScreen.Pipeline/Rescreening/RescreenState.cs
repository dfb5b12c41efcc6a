using System.Text.Json;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>How far the stored parties of a tenant have been brought: from the lists they were screened with to newer ones, bucket by bucket. Immutable.</summary>
internal sealed record RescreenState
{
    /// <summary>What they were screened with before; null when nobody knows, so that all are screened again.</summary>
    public EngineStamp? From { get; init; }

    /// <summary>What they are brought to.</summary>
    public required EngineStamp To { get; init; }

    /// <summary>True when all have been brought there.</summary>
    public bool IsDone { get; init; }

    /// <summary>The first bucket that is not done.</summary>
    public int Next { get; init; }

    /// <summary>When this way was begun (UTC): the day that findings name, also when another day ends it.</summary>
    public DateTimeOffset Begun { get; init; }

    /// <summary>What has been done on this way so far.</summary>
    public RescreenCounts Counts { get; init; }

    /// <summary>ETag of its record.</summary>
    public string? ETag { get; init; }

    /// <summary>Whether two are the same lists, rules and program.</summary>
    public static bool Same(EngineStamp a, EngineStamp b) =>
        a.SnapshotName == b.SnapshotName && a.SnapshotId == b.SnapshotId && a.EngineVersion == b.EngineVersion && a.RuleBookVersion == b.RuleBookVersion;
}

/// <summary>What a re-screening did.</summary>
/// <param name="Parties">Parties looked at.</param>
/// <param name="Touched">Party keys that the changed entries may match or have matched, and that were screened again in full.</param>
/// <param name="Opened">Findings opened, or opened again because their entry changed.</param>
/// <param name="Closed">Findings closed.</param>
public readonly record struct RescreenCounts(long Parties, int Touched, int Opened, int Closed)
{
    /// <summary>Both together.</summary>
    public RescreenCounts Plus(RescreenCounts other) => new(Parties + other.Parties, Touched + other.Touched, Opened + other.Opened, Closed + other.Closed);
}

/// <summary>The states in the table <c>rescreens</c>. Thread-safe.</summary>
internal sealed class RescreenStates(IRecordStore records)
{
    private const int Schema = 1;
    private const string Row = "state";

    public async ValueTask<RescreenState?> ReadAsync(string tenant, CancellationToken cancel) =>
        await records.GetAsync(TableNames.Rescreens, tenant, Row, cancel) is { } record ? Read(record) : null;

    /// <summary>The snapshots that a re-screening begins with or ends at, of all tenants: without the first everything has to be screened again.</summary>
    public async Task<IReadOnlySet<string>> SnapshotsAsync(CancellationToken cancel)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var record in records.QueryAsync(new RecordQuery(TableNames.Rescreens), cancel))
        {
            if (Read(record) is not { } state) continue;
            names.Add(state.To.SnapshotName);
            if (state.From is { } from) names.Add(from.SnapshotName);
        }

        return names;
    }

    /// <summary>Writes the first state of a tenant, unless there is one.</summary>
    public async ValueTask EnsureAsync(string tenant, EngineStamp screenedWith, DateTimeOffset now, CancellationToken cancel)
    {
        if (await records.GetAsync(TableNames.Rescreens, tenant, Row, cancel) is not null) return;
        await records.InsertAsync(TableNames.Rescreens, Of(tenant, new RescreenState { To = screenedWith, IsDone = true, Begun = now }), cancel);
    }

    /// <summary>Replaces the state that was read.</summary>
    /// <exception cref="IOException">Somebody else has replaced it meanwhile: the lease was lost.</exception>
    public async ValueTask<RescreenState> WriteAsync(string tenant, RescreenState state, CancellationToken cancel)
    {
        var record = Of(tenant, state);
        var etag = state.ETag is null ? await records.InsertAsync(TableNames.Rescreens, record, cancel) : await records.ReplaceAsync(TableNames.Rescreens, record, cancel);
        return state with { ETag = etag ?? throw new IOException("Another re-screening is at work.") };
    }

    private static Record Of(string tenant, RescreenState state)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = Schema,
            ["to"] = Text(state.To),
            ["done"] = state.IsDone,
            ["next"] = state.Next,
            ["begun"] = state.Begun.ToUniversalTime(),
            ["parties"] = state.Counts.Parties,
            ["touched"] = state.Counts.Touched,
            ["opened"] = state.Counts.Opened,
            ["closed"] = state.Counts.Closed,
        };
        if (state.From is { } from) values["from"] = Text(from);
        return new Record(tenant, Row, values, state.ETag);
    }

    private static RescreenState Read(Record record)
    {
        if (record.Number("schema") is not (> 0 and <= Schema)) throw new FormatException("The state of the re-screening was written by a newer version.");
        int Count(string name) => (int)(record.Number(name) ?? 0);
        return new RescreenState
        {
            From = record.Text("from") is { } from ? Stamp(from) : null,
            To = Stamp(record.Text("to")) ?? throw new FormatException("The state of the re-screening cannot be read."),
            IsDone = record.Flag("done"),
            Next = Count("next"),
            Begun = record.Time("begun") ?? default,
            Counts = new RescreenCounts(record.Number("parties") ?? 0, Count("touched"), Count("opened"), Count("closed")),
            ETag = record.ETag,
        };
    }

    private static string Text(EngineStamp stamp) => JsonSerializer.Serialize(Bare(stamp), JobJson.Default.EngineStamp);

    private static EngineStamp? Stamp(string? text) => text is null ? null : JsonSerializer.Deserialize(text, JobJson.Default.EngineStamp) is { } stamp ? Bare(stamp) : null;

    /// <summary>What is said of the lists on outputs is no part of what they are, and parties are screened without reference texts and files of owners, which another process may not have.</summary>
    private static EngineStamp Bare(EngineStamp stamp) => stamp with { Lists = [], Warnings = [], ReferenceId = GoodsText.NoReference, Owners = null };
}
