using ExportScreen.Lists.Snapshots;
using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation;

/// <summary>
/// What is evaluated: listed names, the index over them in the same order, and the settings. Immutable and thread-safe. A subject made of a snapshot lives as long
/// as the snapshot does, which stays its maker's to dispose.
/// </summary>
public sealed class Subject
{
    private readonly NameMatcher _matcher;
    private readonly int[] _entryOfName;

    private Subject(IReadOnlyList<ListedName> names, NameIndex index, MatchSettings settings, ListSnapshot? snapshot)
    {
        (Names, Index, Settings, Snapshot) = (names, index, settings, snapshot);
        _matcher = new NameMatcher(index, settings);
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        _entryOfName = new int[names.Count];
        foreach (var name in names)
        {
            if (!entries.TryGetValue(name.EntryId, out var entry)) entries.Add(name.EntryId, entry = entries.Count);
            _entryOfName[name.Ordinal] = entry;
        }

        EntryCount = entries.Count;
    }

    /// <summary>All names, expired entries' too, in the order of the index.</summary>
    public IReadOnlyList<ListedName> Names { get; }

    /// <summary>Number of entries that bear a name.</summary>
    public int EntryCount { get; }

    /// <summary>The index over the names.</summary>
    public NameIndex Index { get; }

    /// <summary>The settings.</summary>
    public MatchSettings Settings { get; }

    /// <summary>The snapshot the names come from, or null for names from a table.</summary>
    public ListSnapshot? Snapshot { get; }

    /// <summary>The names of a snapshot and its own index.</summary>
    public static Subject Of(ListSnapshot snapshot, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(settings);
        var names = new ListedName[snapshot.NameCount];
        var ids = new string?[snapshot.EntryCount];
        for (var i = 0; i < names.Length; i++)
        {
            var entry = snapshot.EntryOfName(i);
            var id = ids[entry] ??= snapshot.Entry(entry).Id;
            names[i] = new ListedName(i, id, snapshot.NameText(i), snapshot.KindOf(entry), snapshot.StrengthOf(i), snapshot.NameKindOf(i) == NameKind.Primary);
        }

        return new Subject(names, snapshot.Names, settings, snapshot);
    }

    /// <summary>Names in the order of their ordinals, which count from 0; the index is built here.</summary>
    public static Subject Of(IReadOnlyList<ListedName> names, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(settings);
        var builder = new NameIndexBuilder();
        foreach (var name in names)
        {
            var ordinal = builder.Add(new IndexedName(name.Text, name.Kind, name.Strength, null));
            if (ordinal != name.Ordinal) throw new ArgumentException("The names are not in the order of their ordinals.", nameof(names));
        }

        return new Subject(names, NameIndex.Open(builder.Build()), settings, null);
    }

    /// <summary>The names that the index finds for a query at the near-miss line, best first; clears the list first.</summary>
    public void Search(in NameQuery query, List<NameMatch> matches) => _matcher.Search(query, matches);

    /// <summary>The entries that alert on the query: at or above the review line, best first.</summary>
    public IReadOnlyList<RankedEntry> Alerts(in NameQuery query)
    {
        var matches = new List<NameMatch>();
        Search(query, matches);
        return Rank(matches, Settings.ReviewLine);
    }

    /// <summary>Collapses matches, best first, to entries: each keeps its best name.</summary>
    /// <param name="matches">Matches in the order of a search.</param>
    /// <param name="line">Lowest score that is kept.</param>
    /// <param name="top">Most entries that are kept.</param>
    public IReadOnlyList<RankedEntry> Rank(IReadOnlyList<NameMatch> matches, double line, int top = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(matches);
        var ranked = new List<RankedEntry>();
        HashSet<int>? seen = null;
        foreach (var match in matches)
        {
            if (match.Score < line || ranked.Count == top) break;
            if (!(seen ??= []).Add(_entryOfName[match.Name])) continue;
            var name = Names[match.Name];
            ranked.Add(new RankedEntry(name.EntryId, match.Score, name));
        }

        return ranked;
    }
}
