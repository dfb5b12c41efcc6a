using System.Collections.Concurrent;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Sequences;

/// <summary>
/// An append-only log of one partition per tenant, and the state that its records make, in order. Each append is made of the state after the very record before it: two writers at
/// once never lose one, and never decide on a state that is no longer so. What has been read is kept, so that a look costs the new records only. Thread-safe.
/// </summary>
/// <typeparam name="TState">The state; immutable.</typeparam>
/// <param name="records">The store.</param>
/// <param name="table">The table.</param>
/// <param name="empty">The state without records.</param>
/// <param name="fold">The state after one more record.</param>
internal sealed class FoldedLog<TState>(IRecordStore records, string table, TState empty, Func<TState, long, Record, TState> fold)
    where TState : class
{
    private const string Identity = "id";
    private const int PastKept = 64;
    private readonly ConcurrentDictionary<string, Position> _known = new(StringComparer.Ordinal);

    /// <summary>States that jobs on their way were planned with, while others decide on: each chunk asks for the same one.</summary>
    private readonly ConcurrentDictionary<(string Tenant, long Sequence), TState> _past = [];

    /// <summary>The state by now.</summary>
    public async ValueTask<Position> ReadAsync(string tenant, CancellationToken cancel)
    {
        var reached = await FoldAsync(tenant, _known.GetValueOrDefault(tenant) ?? new Position(0, empty), long.MaxValue, cancel);
        return _known.AddOrUpdate(tenant, reached, (_, known) => known.Sequence > reached.Sequence ? known : reached);
    }

    /// <summary>The state after a record, whatever came later.</summary>
    /// <exception cref="IOException">The log is shorter than that.</exception>
    public async ValueTask<TState> AtAsync(string tenant, long sequence, CancellationToken cancel)
    {
        if (_past.TryGetValue((tenant, sequence), out var past)) return past;
        var known = _known.GetValueOrDefault(tenant);
        var start = known is not null && known.Sequence <= sequence ? known : new Position(0, empty);
        var reached = await FoldAsync(tenant, start, sequence, cancel);
        if (reached.Sequence != sequence) throw new IOException($"The log “{table}” is shorter than a stamp made of it.");
        if (_past.Count >= PastKept) _past.Clear();
        return _past[(tenant, sequence)] = reached.State;
    }

    /// <summary>Appends what <paramref name="decide"/> makes of the state, or nothing when it gives no values; asks again whenever somebody else was first.</summary>
    /// <returns>The answer of the call that counted.</returns>
    public async Task<TResult> AppendAsync<TResult>(string tenant, Func<TState, long, (TResult Result, Dictionary<string, object>? Values)> decide, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("n");
        while (true)
        {
            var at = await ReadAsync(tenant, cancel);
            var next = at.Sequence + 1;
            var (result, values) = decide(at.State, next);
            if (values is null) return result;
            values[Identity] = id;
            if (await records.InsertAsync(table, new Record(tenant, LogKeys.Row(next), values), cancel) is not null) return result;

            // A try whose answer was lost finds its own record in the way.
            if ((await records.GetAsync(table, tenant, LogKeys.Row(next), cancel))?.Text(Identity) == id) return result;
        }
    }

    /// <summary>Stops at a gap: a page read while two writers append may show the later record first, and the next look sees both.</summary>
    private async ValueTask<Position> FoldAsync(string tenant, Position from, long last, CancellationToken cancel)
    {
        var (sequence, state) = (from.Sequence, from.State);
        if (sequence >= last) return from;
        var query = new RecordQuery(table) { Partition = tenant, RowFrom = LogKeys.Row(sequence + 1) };
        await foreach (var record in records.QueryAsync(query, cancel))
        {
            if (LogKeys.SequenceOf(record.Row) != sequence + 1) break;
            state = fold(state, ++sequence, record);
            if (sequence == last) break;
        }

        return new Position(sequence, state);
    }

    /// <summary>A state and the number of the record it follows; 0 for none.</summary>
    public sealed record Position(long Sequence, TState State);
}
