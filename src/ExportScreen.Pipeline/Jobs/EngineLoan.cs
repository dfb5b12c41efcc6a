using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Rules.Parties;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>An engine in use. Dispose it after the last screening; then its lists may be unmapped. Thread-safe.</summary>
public sealed class EngineLoan : IDisposable
{
    private ShelvedEngine? _from;

    internal EngineLoan(ShelvedEngine from)
    {
        _from = from;
        Engine = from.Engine;
        Parties = from.Parties;
        Stamp = from.Stamp;
    }

    /// <summary>The engine.</summary>
    public ScreeningEngine Engine { get; }

    /// <summary>Screens parties with it, and remembers them.</summary>
    public PartyMemory Parties { get; }

    /// <summary>What it is, for a plan.</summary>
    public EngineStamp Stamp { get; }

    /// <summary>Another loan of the same engine, to be given back by itself.</summary>
    internal EngineLoan Again() => (_from ?? throw new ObjectDisposedException(nameof(EngineLoan))).Lend();

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _from, null)?.Return();
}

/// <summary>An engine on the shelf: closed when the shelf has let it go and the last loan has come back. Thread-safe.</summary>
internal sealed class ShelvedEngine(OpenedLists lists, ScreeningEngine engine, EngineStamp stamp)
{
    private readonly Lock _lock = new();
    private bool _released;

    public ScreeningEngine Engine => engine;

    public EngineStamp Stamp => stamp;

    public PartyMemory Parties { get; } = new(new PartyScreener(engine.Snapshot, engine.RuleBook, stamp.AsOf));

    /// <summary>Whether it was opened with the RuleBook of now rather than with that of a plan.</summary>
    public bool OfCurrentRules { get; init; }

    /// <summary>What was known of the refreshes when it was opened; null for a plan's, whose words are frozen.</summary>
    public string? Refreshed { get; init; }

    public int Loans { get; private set; }

    public EngineLoan Lend()
    {
        lock (_lock) Loans++;
        return new EngineLoan(this);
    }

    public void Return()
    {
        lock (_lock)
        {
            Loans--;
            if (_released && Loans == 0) lists.Dispose();
        }
    }

    public void Release()
    {
        lock (_lock)
        {
            _released = true;
            if (Loans == 0) lists.Dispose();
        }
    }
}
