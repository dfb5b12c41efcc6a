using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Snapshots;

/// <summary>What a snapshot must show before it is published: it holds what the source holds, and every strong name finds itself. Pure and thread-safe.</summary>
public static class SnapshotCheck
{
    /// <summary>Most diagnostics of one kind in a report; the counts say how many there are in all.</summary>
    private const int Shown = 20;

    /// <summary>Checks a snapshot that was read back.</summary>
    /// <param name="snapshot">The snapshot, opened from the bytes as stored.</param>
    /// <param name="source">What it was built from.</param>
    /// <param name="settings">Production settings of the matching.</param>
    /// <param name="progress">Receives the number of names searched so far, or null.</param>
    /// <param name="cancel">Stops the search.</param>
    public static SnapshotReport Run(
        ListSnapshot snapshot, IReadOnlyList<EditionEntries> source, MatchSettings settings, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(settings);
        var diagnostics = new List<Diagnostic>();
        diagnostics.AddRange(Reconcile(snapshot, source));
        diagnostics.AddRange(CompareEntries(snapshot, source).Take(Shown));
        var matching = diagnostics.Count > 0 ? SelfMatchReport.None : SelfMatch.Run(snapshot, settings, progress, cancel);
        diagnostics.AddRange(matching.Failures.Take(Shown).Select(f => Describe(ListDiagnostics.SelfMatchFailed, snapshot, f)));
        diagnostics.AddRange(matching.Exceptions.Take(Shown).Select(e => Describe(ListDiagnostics.SelfMatchExcepted, snapshot, e)));
        return new SnapshotReport(snapshot.Id, snapshot.EntryCount, snapshot.NameCount, matching, diagnostics);
    }

    /// <summary>Entries and names per list and kind of entry, in the source and in the snapshot; one diagnostic per difference.</summary>
    internal static IEnumerable<Diagnostic> Reconcile(ListSnapshot snapshot, IReadOnlyList<EditionEntries> source)
    {
        var expected = new SortedDictionary<(string List, EntryKind Kind), (int Entries, int Names)>();
        foreach (var entry in source.SelectMany(s => s.Entries)) Count(expected, entry.List, entry.Kind, entry.Names.Count);
        var found = new SortedDictionary<(string List, EntryKind Kind), (int Entries, int Names)>();
        for (var i = 0; i < snapshot.EntryCount; i++) Count(found, snapshot.Lists[snapshot.ListOf(i)].Id, snapshot.KindOf(i), snapshot.NameCountOf(i));
        foreach (var key in expected.Keys.Union(found.Keys))
        {
            var (want, have) = (expected.GetValueOrDefault(key), found.GetValueOrDefault(key));
            if (want == have) continue;
            yield return new Diagnostic(
                ListDiagnostics.SnapshotCountsDiffer, new SourcePosition(Path: $"{key.List}, {key.Kind}"),
                $"{have.Entries} entries, {have.Names} names", $"{want.Entries} entries, {want.Names} names");
        }
    }

    /// <summary>Every entry of the source, written to its canonical form anew, against the record in the snapshot and what is read from it.</summary>
    internal static IEnumerable<Diagnostic> CompareEntries(ListSnapshot snapshot, IReadOnlyList<EditionEntries> source)
    {
        var entries = source.SelectMany(s => s.Entries).ToArray();
        if (entries.Length != snapshot.EntryCount) yield break; // said by the counts
        Array.Sort(entries, SnapshotBuilder.Canonical);
        for (var i = 0; i < entries.Length; i++)
        {
            if (Canonical(entries[i]).AsSpan().SequenceEqual(snapshot.RecordOf(i)) && Canonical(snapshot.Entry(i)).AsSpan().SequenceEqual(snapshot.RecordOf(i))) continue;
            yield return new Diagnostic(ListDiagnostics.SnapshotEntryDiffers, new SourcePosition(Path: entries[i].Id));
        }
    }

    private static byte[] Canonical(ListEntry entry)
    {
        var writer = new RecordWriter();
        EntryRecord.Write(writer, entry, [], []);
        return writer.Written.ToArray();
    }

    private static void Count(IDictionary<(string List, EntryKind Kind), (int Entries, int Names)> counts, string list, EntryKind kind, int names)
    {
        counts.TryGetValue((list, kind), out var sofar);
        counts[(list, kind)] = (sofar.Entries + 1, sofar.Names + names);
    }

    private static Diagnostic Describe(DiagnosticKind kind, ListSnapshot snapshot, SelfMatchMiss miss)
    {
        var entry = snapshot.Entry(miss.Entry);
        return new Diagnostic(kind, new SourcePosition(Path: entry.Id), miss.Text, miss.Reason);
    }
}

/// <summary>The outcome of <see cref="SnapshotCheck.Run"/>.</summary>
/// <param name="SnapshotId">The snapshot checked.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="Names">Its names.</param>
/// <param name="SelfMatch">How many strong names found themselves.</param>
/// <param name="Diagnostics">What went wrong (Errors: not to be published) and what is excepted (Infos); at most 20 of a kind.</param>
public sealed record SnapshotReport(string SnapshotId, int Entries, int Names, SelfMatchReport SelfMatch, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when the snapshot may be published.</summary>
    public bool Passed => Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error);
}
