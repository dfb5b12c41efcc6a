using ExportScreen.Lists.Changes;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Rules.Parties;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>
/// The way from the lists that parties were screened with to newer ones: which parties it may concern, their screening with the newer lists, and what to say of each change. Thread-safe.
/// </summary>
internal sealed class RescreenScope : IDisposable
{
    private readonly EngineLoan? _from;
    private readonly EngineLoan _to;
    private readonly IndexDifference? _search;
    private readonly ListSnapshot? _delta;
    private readonly PartyScreener? _touch;
    private readonly Dictionary<string, EntryChange> _changes;
    private readonly Dictionary<string, ListEditions> _editions;
    private readonly Lazy<HashSet<string>> _listed;
    private readonly Dictionary<DateOnly, PartyScreener> _screeners = [];

    /// <param name="from">The engine before; null when it cannot be had: then every party is screened again. Given back with this.</param>
    /// <param name="to">The engine after; given back with this.</param>
    /// <param name="before">What the one before was; null when nobody knows.</param>
    public RescreenScope(EngineLoan? from, EngineLoan to, EngineStamp? before)
    {
        (_from, _to) = (from, to);
        var after = to.Stamp;
        IsFull = from is null || before is null || before.EngineVersion != after.EngineVersion || before.RuleBookVersion != after.RuleBookVersion;
        var changes = from is null ? new ListChanges([]) : ListChanges.Between(from.Engine.Snapshot, to.Engine.Snapshot);
        var regrouped = from is null ? [] : ListDelta.Regrouped(from.Engine.Snapshot, to.Engine.Snapshot);
        Changes = changes;
        _changes = changes.Changes.ToDictionary(c => c.Entry.Id, StringComparer.Ordinal);
        _editions = Editions(from?.Engine.Snapshot.Lists ?? [], to.Engine.Snapshot.Lists);
        Settings = IsFull ? SettingsText(before, after) : null;
        _listed = new Lazy<HashSet<string>>(() => [.. Enumerable.Range(0, to.Engine.Snapshot.EntryCount).Select(entry => to.Engine.Snapshot.Entry(entry).Id)]);
        if (IsFull) return;
        _delta = ListDelta.Of(changes, regrouped);
        // As of the first of days nothing has expired: a job is judged as of its own day.
        if (_delta is null) return;
        _touch = new PartyScreener(_delta, to.Engine.RuleBook, DateOnly.MinValue);
        _search = new IndexDifference(_delta.Names, from!.Engine.Snapshot.Names, to.Engine.Snapshot.Names, to.Engine.RuleBook.Match);
    }

    /// <summary>The entries that changed; none when the lists before cannot be read.</summary>
    public ListChanges Changes { get; }

    /// <summary>True when every party is screened again: another program, other rules, or lists that cannot be read any more.</summary>
    public bool IsFull { get; }

    /// <summary>False when no stored party can be concerned.</summary>
    public bool ConcernsAnybody => IsFull || _touch is not null;

    /// <summary>What else than the lists changed, as a sentence; null when nothing.</summary>
    public string? Settings { get; }

    /// <summary>What the parties are brought to.</summary>
    public EngineStamp To => _to.Stamp;

    /// <summary>Most hits shown of a party and list.</summary>
    public int MostHits => _to.Engine.RuleBook.Match.MaxHitsPerList;

    /// <summary>Whether a party may be screened otherwise than before.</summary>
    public bool MayConcern(Party party) => IsFull || (_touch is not null && (_touch.MayMatch(party) || IsSearchedOtherwise(party)));

    /// <summary>A party's screening with the newer lists.</summary>
    /// <param name="party">The party.</param>
    /// <param name="asOf">The day of the job that it stands in.</param>
    public PartyScreening Screen(Party party, DateOnly asOf)
    {
        PartyScreener? screener;
        lock (_screeners)
            if (!_screeners.TryGetValue(asOf, out screener)) _screeners.Add(asOf, screener = new PartyScreener(_to.Engine.Snapshot, _to.Engine.RuleBook, asOf));
        return screener.Screen(party);
    }

    /// <summary>What became of an entry; null when nothing.</summary>
    public EntryChange? ChangeOf(string entryId) => _changes.GetValueOrDefault(entryId);

    /// <summary>Whether an entry is on the newer lists.</summary>
    public bool IsListed(string entryId) => _changes.TryGetValue(entryId, out var change) ? change.After is not null : _listed.Value.Contains(entryId);

    /// <summary>A list and its editions.</summary>
    public ListEditions EditionsOf(string list) => _editions.GetValueOrDefault(list) ?? new ListEditions(list, null, null, false, false);

    /// <inheritdoc/>
    public void Dispose()
    {
        _delta?.Dispose();
        _from?.Dispose();
        _to.Dispose();
    }

    /// <summary>Whether an entry that did not change may be found now, or not any more, because of the words of others that did.</summary>
    private bool IsSearchedOtherwise(Party party)
    {
        if (_search!.MayMatter(new NameQuery(party.Name, party.Kind))) return true;
        foreach (var other in party.OtherNames)
            if (_search.MayMatter(new NameQuery(other, party.Kind))) return true;
        return false;
    }

    private static Dictionary<string, ListEditions> Editions(IReadOnlyList<SnapshotList> before, IReadOnlyList<SnapshotList> after)
    {
        var old = before.ToDictionary(l => l.Id, StringComparer.Ordinal);
        var now = after.ToDictionary(l => l.Id, StringComparer.Ordinal);
        return old.Keys.Union(now.Keys, StringComparer.Ordinal).ToDictionary(
            id => id, id => new ListEditions(id, old.GetValueOrDefault(id)?.AsOf, now.GetValueOrDefault(id)?.AsOf, old.ContainsKey(id), now.ContainsKey(id)), StringComparer.Ordinal);
    }

    private static string SettingsText(EngineStamp? before, EngineStamp after)
    {
        if (before is null) return "It was screened again in full: it is not known what it was screened with before.";
        if (before.EngineVersion != after.EngineVersion) return $"The matching changed (engine {before.EngineVersion} to {after.EngineVersion}).";
        return before.RuleBookVersion != after.RuleBookVersion
            ? $"The rules changed (RuleBook {before.RuleBookVersion} to {after.RuleBookVersion})."
            : "It was screened again in full: the lists that it was screened with before can no longer be read.";
    }
}
