using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Manifests.Owners;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Rules.Ownership;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>
/// Opens engines (lists, control tables, RuleBook) and keeps those in use: the one published now, and older ones until the jobs planned with them are over. A loan keeps its engine's memory
/// mapped; a published change shows at the next loan. Thread-safe.
/// </summary>
/// <param name="lists">Where the lists are.</param>
/// <param name="ruleBookChanges">Reads the tenant's changes to the RuleBook, null when there are none; asked when an engine is opened.</param>
/// <param name="clock">How old the answer to "which lists are published" may be: two seconds.</param>
/// <param name="owners">Reads the customer's file of owners, null when there is none; asked every two seconds at most. Null where there never is one.</param>
/// <param name="reference">Where the imported reference texts are; null where descriptions are read without.</param>
public sealed class EngineShelf(IListStore lists, Func<byte[]?> ruleBookChanges, TimeProvider clock, IListStore? reference = null, Func<PlannedOwners?>? owners = null) : IDisposable
{
    private const int IdleKept = 2;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _opening = new(1, 1);
    private readonly List<ShelvedEngine> _shelf = [];
    private readonly OpenSnapshot _open = new(lists);
    private readonly ReferenceShelf _reference = new(reference);
    private volatile InUse? _inUse;

    /// <summary>An engine of the published lists (the starter list when none is published).</summary>
    /// <param name="asOf">The day for ages and dated rules.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <returns>Refused when the lists or the RuleBook cannot be used.</returns>
    public async ValueTask<ReadResult<EngineLoan>> CurrentAsync(DateOnly asOf, CancellationToken cancel)
    {
        var inUse = await InUseAsync(cancel);
        return await WithCurrentRulesAsync(inUse.Name, inUse.Refreshed, inUse, asOf, cancel);
    }

    /// <summary>
    /// An engine of the lists of a day: of the editions that had been taken in by then, or of the published lists when they are the same, and from today on. The first question about a past day
    /// builds its lists, which takes about as long as an import.
    /// </summary>
    /// <param name="day">The day (UTC), also for ages and dated rules.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <returns>Refused when the lists or the RuleBook cannot be used, or the files of that day are kept no longer.</returns>
    public async ValueTask<ReadResult<EngineLoan>> OfDayAsync(DateOnly day, CancellationToken cancel)
    {
        if (day >= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)) return await CurrentAsync(day, cancel);
        var book = BookOf(ruleBookChanges());
        if (!book.Succeeded) return ReadResult.Refused<EngineLoan>(book.Diagnostics);
        var name = await new ListsOfDay(lists, book.Value.Match).NameAsync(day, null, cancel);
        if (!name.Succeeded) return ReadResult.Refused<EngineLoan>(name.Diagnostics);
        var inUse = await InUseAsync(cancel);
        return await WithCurrentRulesAsync(name.Value, name.Value == inUse.Name ? inUse.Refreshed : "", inUse, day, cancel);
    }

    private async ValueTask<ReadResult<EngineLoan>> WithCurrentRulesAsync(string name, string refreshed, InUse inUse, DateOnly asOf, CancellationToken cancel)
    {
        bool IsWanted(ShelvedEngine e) => e.Stamp.SnapshotName == name && e.Stamp.ReferenceId == inUse.Reference && e.Stamp.AsOf == asOf && e.OfCurrentRules && e.Refreshed == refreshed && PlannedOwners.Same(e.Stamp.Owners, inUse.Owners);
        if (Find(IsWanted) is { } known) return ReadResult.Of(known);
        await _opening.WaitAsync(cancel);
        try
        {
            if (Find(IsWanted) is { } opened) return ReadResult.Of(opened);
            var changes = ruleBookChanges();
            var book = BookOf(changes);
            if (!book.Succeeded) return ReadResult.Refused<EngineLoan>(book.Diagnostics);
            return await OpenAsync(name, changes is null ? null : Encoding.UTF8.GetString(changes), book.Value, asOf, null, refreshed, inUse.Reference, inUse.Owners, cancel);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>The very engine of a plan.</summary>
    /// <param name="stamp">What the plan froze.</param>
    /// <param name="cancel">Stops the opening.</param>
    /// <exception cref="StepFailedException">This process cannot have it: the snapshot is gone or damaged, or program, tables or RuleBook are of another version.</exception>
    public async ValueTask<EngineLoan> OfAsync(EngineStamp stamp, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        if (Find(e => Same(e.Stamp, stamp)) is { } known) return known;
        await _opening.WaitAsync(cancel);
        try
        {
            if (Find(e => Same(e.Stamp, stamp)) is { } opened) return opened;
            var book = BookOf(stamp.RuleBookChanges is null ? null : Encoding.UTF8.GetBytes(stamp.RuleBookChanges));
            if (stamp.EngineVersion != ScreeningEngine.Version || stamp.ControlTablesId != ControlTables.Bundled.Id || book.Value?.Version != stamp.RuleBookVersion)
                throw new StepFailedException("The job was planned by another version of the program.");
            var loan = await OpenAsync(stamp.SnapshotName, stamp.RuleBookChanges, book.Value, stamp.AsOf, stamp, null, stamp.ReferenceId, stamp.Owners, cancel);
            if (!loan.Succeeded) throw new StepFailedException("The lists that the job was planned with cannot be opened.");
            if (loan.Value.Engine.Snapshot.Id == stamp.SnapshotId) return loan.Value;
            loan.Value.Dispose();
            throw new StepFailedException("The lists that the job was planned with are no longer the same.");
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Closes what is not on loan; what is on loan is closed when it comes back.</summary>
    public void Dispose()
    {
        lock (_shelf)
        {
            foreach (var engine in _shelf) engine.Release();
            _shelf.Clear();
        }

        _opening.Dispose();
    }

    private static bool Same(EngineStamp a, EngineStamp b) =>
        a.SnapshotName == b.SnapshotName && a.AsOf == b.AsOf && a.RuleBookVersion == b.RuleBookVersion && a.RuleBookChanges == b.RuleBookChanges
        && a.EngineVersion == b.EngineVersion && a.ControlTablesId == b.ControlTablesId && a.ReferenceId == b.ReferenceId && PlannedOwners.Same(a.Owners, b.Owners) && a.Lists.SequenceEqual(b.Lists) && a.Warnings.SequenceEqual(b.Warnings, StringComparer.Ordinal);

    private static ReadResult<RuleBook> BookOf(byte[]? changes) => changes is null ? ReadResult.Of(RuleBookFile.Shipped) : RuleBookFile.WithChanges(changes, "rulebook.json");

    /// <summary>Which lists are in use, and what is known of their refreshes as far as it shows: a refresh that fails must be said from then on, though the lists are the same.</summary>
    private async ValueTask<InUse> InUseAsync(CancellationToken cancel)
    {
        if (_inUse is { } known && clock.GetElapsedTime(known.At) < Fresh) return known;
        var name = await _open.NameInUseAsync(cancel);
        var refreshed = string.Join('\n', (await lists.GetRefreshesAsync(cancel)).Select(r => FormattableString.Invariant($"{r.Feed} {r.Confirmed:O} {r.Fault?.Since:O} {r.Fault?.Code} {r.Fault?.Text}")));
        var referenceId = await _reference.IdInUseAsync(cancel);
        return _inUse = new InUse(clock.GetTimestamp(), name, refreshed, referenceId, owners?.Invoke());
    }

    private async Task<ReadResult<EngineLoan>> OpenAsync(string name, string? changes, RuleBook book, DateOnly asOf, EngineStamp? planned, string? refreshed, string referenceId, PlannedOwners? file, CancellationToken cancel)
    {
        var goods = await _reference.OpenAsync(referenceId, cancel);
        if (!goods.Succeeded) return ReadResult.Refused<EngineLoan>(goods.Diagnostics);
        var known = file is null ? null : OwnersReader.Read(file.Bytes, file.FileName);
        if (known is { Succeeded: false }) return ReadResult.Refused<EngineLoan>(known.Diagnostics);
        var opened = await _open.RunAsync(name, cancel);
        if (!opened.Succeeded) return ReadResult.Refused<EngineLoan>(opened.Diagnostics);
        var facts = planned?.Lists ?? opened.Value.FactsAsOf(asOf);
        var warnings = planned?.Warnings ?? opened.Value.Warnings(facts);
        var stamp = new EngineStamp
        {
            SnapshotName = name,
            SnapshotId = opened.Value.Snapshot.Id,
            ControlTablesId = ControlTables.Bundled.Id,
            ReferenceId = referenceId,
            RuleBookVersion = book.Version,
            RuleBookChanges = changes,
            Owners = file,
            EngineVersion = ScreeningEngine.Version,
            AsOf = asOf,
            Lists = facts,
            Warnings = warnings,
        };
        var engine = new ScreeningEngine(opened.Value.Snapshot, goods.Value.Tables, book, facts, warnings) { Goods = goods.Value, Owners = new OwnershipBook(known?.Value) };
        return ReadResult.Of(Shelve(new ShelvedEngine(opened.Value, engine, stamp) { OfCurrentRules = planned is null, Refreshed = refreshed }));
    }

    private EngineLoan Shelve(ShelvedEngine engine)
    {
        lock (_shelf)
        {
            _shelf.Add(engine);
            var loan = engine.Lend();
            // The newest come last; the oldest that nobody holds go first.
            foreach (var idle in _shelf.Where(e => e.Loans == 0).SkipLast(IdleKept).ToList())
            {
                _shelf.Remove(idle);
                idle.Release();
            }

            return loan;
        }
    }

    private EngineLoan? Find(Predicate<ShelvedEngine> wanted)
    {
        lock (_shelf) return _shelf.Find(wanted)?.Lend();
    }

    /// <summary>What the stores answered, and when.</summary>
    private sealed record InUse(long At, string Name, string Refreshed, string Reference, PlannedOwners? Owners);
}
