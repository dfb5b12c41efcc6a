using System.Diagnostics;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>
/// Counts what one handler asks of the storage: requests by kind, bytes, and how long at least one request of a kind was under way, which divided by the latency is the number of round
/// trips that followed each other. Thread-safe.
/// </summary>
internal sealed class StorageTally
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Counter> _kinds = new(StringComparer.Ordinal);

    /// <summary>A request starts.</summary>
    public void Begin(string kind)
    {
        lock (_lock)
        {
            if (!_kinds.TryGetValue(kind, out var counter)) _kinds[kind] = counter = new Counter();
            counter.Requests++;
            if (counter.UnderWay++ == 0) counter.Since = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>A request ends.</summary>
    /// <param name="kind">The kind it began with.</param>
    /// <param name="sent">Bytes of its body.</param>
    /// <param name="received">Bytes of the body of its answer.</param>
    public void End(string kind, long sent, long received)
    {
        lock (_lock)
        {
            var counter = _kinds[kind];
            counter.Sent += sent;
            counter.Received += received;
            if (--counter.UnderWay == 0) counter.Busy += Stopwatch.GetElapsedTime(counter.Since);
        }
    }

    /// <summary>All until now. A request that is under way counts as one, its time and bytes not yet.</summary>
    public StorageUse Until()
    {
        lock (_lock) return new StorageUse(_kinds.ToDictionary(k => k.Key, k => new KindUse(k.Value.Requests, k.Value.Sent, k.Value.Received, k.Value.Busy.TotalSeconds), StringComparer.Ordinal));
    }

    private sealed class Counter
    {
        public int Requests { get; set; }

        public int UnderWay { get; set; }

        public long Sent { get; set; }

        public long Received { get; set; }

        public long Since { get; set; }

        public TimeSpan Busy { get; set; }
    }
}

/// <summary>What was asked of the storage. Immutable.</summary>
/// <param name="Kinds">By kind of request.</param>
internal sealed record StorageUse(IReadOnlyDictionary<string, KindUse> Kinds)
{
    /// <summary>Nothing.</summary>
    public static StorageUse None { get; } = new(new Dictionary<string, KindUse>(StringComparer.Ordinal));

    /// <summary>Requests of all kinds.</summary>
    public int Requests => Kinds.Values.Sum(k => k.Requests);

    /// <summary>What came between an earlier look and this one.</summary>
    public StorageUse Since(StorageUse earlier) => Combine(earlier, -1);

    /// <summary>Both together.</summary>
    public StorageUse With(StorageUse other) => Combine(other, 1);

    /// <summary>The kinds whose name fits.</summary>
    public KindUse Of(Func<string, bool> fits) => Kinds.Where(k => fits(k.Key)).Aggregate(KindUse.None, (sum, k) => sum.Plus(k.Value, 1));

    private StorageUse Combine(StorageUse other, int sign) => new(Kinds.Keys.Union(other.Kinds.Keys, StringComparer.Ordinal)
        .Select(kind => (kind, Use: Kinds.GetValueOrDefault(kind, KindUse.None).Plus(other.Kinds.GetValueOrDefault(kind, KindUse.None), sign)))
        .Where(k => k.Use.Requests > 0).ToDictionary(k => k.kind, k => k.Use, StringComparer.Ordinal));
}

/// <summary>One kind of request.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Sent">Bytes of their bodies.</param>
/// <param name="Received">Bytes of the bodies of the answers.</param>
/// <param name="BusySeconds">Time during which at least one was under way.</param>
internal sealed record KindUse(int Requests, long Sent, long Received, double BusySeconds)
{
    /// <summary>None of it.</summary>
    public static KindUse None { get; } = new(0, 0, 0, 0);

    /// <summary>This and a multiple of another.</summary>
    public KindUse Plus(KindUse other, int sign) =>
        new(Requests + (sign * other.Requests), Sent + (sign * other.Sent), Received + (sign * other.Received), BusySeconds + (sign * other.BusySeconds));
}
