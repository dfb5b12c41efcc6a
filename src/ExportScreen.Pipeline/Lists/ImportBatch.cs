using ExportScreen.Lists;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>The editions of one import beside those kept. Not thread-safe.</summary>
internal sealed class ImportBatch(IReadOnlyList<StoredEdition> kept, IReadOnlyList<IListFeed> feeds)
{
    private readonly List<StoredEdition> _all = [.. kept];
    private readonly List<(EditionVerdict Verdict, StoredEdition? Stored, Diagnostic? Note)> _sets = [];
    private readonly Dictionary<StoredEdition, ListReading> _readings = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those kept and the new ones, oldest import first.</summary>
    public IReadOnlyList<StoredEdition> All => _all;

    /// <summary>The new ones.</summary>
    public IReadOnlyList<StoredEdition> New => _all[kept.Count..];

    /// <summary>What has just been read.</summary>
    public IReadOnlyDictionary<StoredEdition, ListReading> Readings => _readings;

    /// <summary>Whether a new edition supplies a list now.</summary>
    public bool ChangesTheLists => CurrentEditions.Choose(_all, feeds).Values.Any(_readings.ContainsKey);

    /// <summary>Adds a set; the edition is null when it was refused.</summary>
    /// <param name="verdict">What was judged.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="isOlder">True when it is known to be older than the current one, whatever their dates say.</param>
    public void Add(EditionVerdict verdict, ListEdition? edition, bool isOlder = false)
    {
        if (edition is null)
        {
            _sets.Add((verdict, null, null));
            return;
        }

        var position = new SourcePosition(verdict.Set.Raw[0].Name);
        if (CurrentEditions.SameFiles(edition, _all) is { } same)
        {
            _sets.Add((verdict, same, new Diagnostic(ListDiagnostics.AlreadyImported, position)));
            return;
        }

        var stored = new StoredEdition(edition, isOlder ? EditionUse.Stored : CurrentEditions.UseOf(edition, _all));
        _all.Add(stored);
        _readings.Add(stored, verdict.Reading!);
        _sets.Add((verdict, stored, stored.Use == EditionUse.Stored ? new Diagnostic(ListDiagnostics.OlderThanCurrent, position) : null));
    }

    /// <summary>What became of each set.</summary>
    /// <param name="taken">False when the snapshot failed: then no new edition supplies anything.</param>
    public IReadOnlyList<ImportedSet> Describe(bool taken)
    {
        var chosen = CurrentEditions.Choose(taken ? _all : kept, feeds);
        return [.. _sets.Select(set => Describe(set.Verdict, set.Stored, set.Note, chosen))];
    }

    private static ImportedSet Describe(EditionVerdict verdict, StoredEdition? stored, Diagnostic? note, IReadOnlyDictionary<string, StoredEdition> chosen)
    {
        var supplies = chosen.Where(c => ReferenceEquals(c.Value, stored)).Select(c => c.Key).ToArray();
        var diagnostics = new List<Diagnostic>(verdict.Diagnostics);
        if (note is not null) diagnostics.Add(note);
        if (stored is { Use: EditionUse.Current })
        {
            diagnostics.AddRange(stored.Edition.Lists.Where(l => chosen.TryGetValue(l.List, out var other) && other.Edition.Feed != stored.Edition.Feed).Select(l =>
                new Diagnostic(ListDiagnostics.SuppliedByBetterFeed, new SourcePosition(verdict.Set.Raw[0].Name, Path: l.List), chosen[l.List].Edition.Feed)));
        }

        return new ImportedSet([.. verdict.Set.Raw.Select(f => f.Name)], verdict.Outcome, stored?.Edition, stored?.Use, supplies, diagnostics);
    }
}
