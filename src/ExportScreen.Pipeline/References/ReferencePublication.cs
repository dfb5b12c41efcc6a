using System.Security.Cryptography;
using System.Text;
using ExportScreen.Goods.References;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.References;

/// <summary>
/// Takes readings into use, under the lock of the store: keeps their files under their hashes, makes the reference of all sources in use, writes it, reads it back, tries it, publishes it. Whatever goes wrong,
/// what is in use stays in use. Not thread-safe.
/// </summary>
/// <param name="store">Where the references are.</param>
/// <param name="reader">Reads the files that are kept.</param>
/// <param name="time">Stamps the editions.</param>
internal sealed class ReferencePublication(IListStore store, ReferenceFiles reader, TimeProvider time)
{
    private const int ShrinkPercent = 90;
    private const int TrialEvery = 20;
    private const double TrialLeast = 0.8;

    /// <summary>Why a reading may not take the place of what is in use; null when it may.</summary>
    public static Diagnostic? AgainstInUse(ReferenceReading reading, IReadOnlyDictionary<string, ListEdition> inUse)
    {
        if (!inUse.TryGetValue(reading.File.Source.Id, out var last)) return null;
        var position = new SourcePosition(reading.Raw[0].Name);
        if (reading.File.AsOf < last.AsOf) return new Diagnostic(ReferenceDiagnostics.OlderThanInUse, position, FormattableString.Invariant($"{reading.File.AsOf:yyyy-MM}"), FormattableString.Invariant($"{last.AsOf:yyyy-MM} or later"));
        return reading.File.Entries * 100L < last.Lists[0].Entries * (long)ShrinkPercent
            ? new Diagnostic(ReferenceDiagnostics.Shrunk, position, FormattableString.Invariant($"{reading.File.Entries} entries"), FormattableString.Invariant($"about {last.Lists[0].Entries}"))
            : null;
    }

    /// <summary>The edition of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="acceptPartial">Why it was taken though it did not pass; null when it passed.</param>
    /// <param name="origins">Where each file was fetched; empty when it came by hand.</param>
    public ListEdition EditionOf(ReferenceReading reading, string? acceptPartial, IReadOnlyList<RawOrigin> origins) => new()
    {
        Feed = reading.File.Source.Id,
        Publisher = reading.File.Source.Publisher,
        AsOf = reading.File.AsOf,
        Lists = [new ListCount(reading.File.Source.Id, reading.File.Entries, 0)],
        Files = [.. reading.Raw.Select((f, at) => new RawFile(f.Name, Convert.ToHexStringLower(SHA256.HashData(f.Content.Span)), f.Content.Length) { Origin = origins.ElementAtOrDefault(at) })],
        Fetched = time.GetUtcNow(),
        PartialReason = acceptPartial,
        ParserVersion = ImportedReference.Version,
    };

    /// <summary>Publishes readings beside what is in use. The same files offered again change nothing but what cannot be opened any more.</summary>
    public async Task<ReadResult<ReferenceState>> RunAsync(
        IReadOnlyList<(ReferenceReading Reading, ListEdition Edition)> offered, IReadOnlyDictionary<string, ListEdition> inUse, Action<int, int>? round, CancellationToken cancel)
    {
        var taken = offered.Where(o => !(inUse.TryGetValue(o.Edition.Feed, out var last) && IsSame(last, o.Edition))).ToList();
        var editions = inUse.Values.Where(e => taken.All(t => t.Edition.Feed != e.Feed)).Concat(taken.Select(t => t.Edition)).OrderBy(e => e.Feed, StringComparer.Ordinal).ToList();
        var id = IdOf(editions);
        var before = (await ReferenceState.OpenAsync(store, cancel)).Value;
        if (before?.Id == id && taken.Count == 0) return ReadResult.Of(new ReferenceState(id, before.Headings, default, editions));
        foreach (var file in taken.SelectMany(t => t.Reading.Raw)) await store.PutRawAsync(file.Content, cancel);
        var files = new List<ReferenceFile>();
        foreach (var edition in editions)
        {
            var kept = offered.FirstOrDefault(o => o.Edition.Feed == edition.Feed).Reading?.File ?? await KeptAsync(edition, cancel);
            if (kept is null) return ReadResult.Refused<ReferenceState>(new Diagnostic(ReferenceDiagnostics.Damaged, new SourcePosition(File: edition.Files[0].Name)));
            files.Add(kept);
        }

        var texts = editions.Where(e => files.Exists(f => f.Source.Id == e.Feed && f.Source.Weight > 0)).ToList();
        var made = ImportedReference.Make(id, texts.Count == 0 ? null : IdOf(texts), files,
            [.. editions.Where(e => e.PartialReason is not null).Select(e => new PartialReference(e.Feed, e.PartialReason!))], before, round, cancel);
        await store.PutSnapshotAsync(id, made.ToBytes(), cancel);
        var back = (await ReferenceState.OpenAsync(store, id, cancel)).Value;
        var (found, tried) = back?.SelfCheck(files, TrialEvery) ?? (0, 0);
        if (back is null || found < tried * TrialLeast)
            return ReadResult.Refused<ReferenceState>(new Diagnostic(ReferenceDiagnostics.TrialFailed, SourcePosition.None, FormattableString.Invariant($"{found} of {tried}")));
        await store.AppendEditionsAsync([.. taken.Select(t => new StoredEdition(t.Edition, EditionUse.Current))], cancel);
        await store.SetCurrentAsync(id, cancel);
        return ReadResult.Of(new ReferenceState(id, back.Headings, (found, tried), editions));
    }

    /// <summary>Id of editions: their sources, hashes and reasons, and the version of form and training.</summary>
    private static string IdOf(IEnumerable<ListEdition> editions)
    {
        var text = new StringBuilder(ImportedReference.Version);
        foreach (var edition in editions.OrderBy(e => e.Feed, StringComparer.Ordinal)) text.Append('\n').Append(edition.Feed).Append(' ').AppendJoin(' ', edition.Files.Select(f => f.Sha256).Order(StringComparer.Ordinal)).Append(' ').Append(edition.PartialReason);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Whether two editions were made of the same files, taken for the same reason.</summary>
    public static bool IsSame(ListEdition one, ListEdition other) =>
        one.PartialReason == other.PartialReason && one.Files.Select(f => f.Sha256).ToHashSet(StringComparer.Ordinal).SetEquals(other.Files.Select(f => f.Sha256));

    private async Task<ReferenceFile?> KeptAsync(ListEdition edition, CancellationToken cancel)
    {
        var raw = new List<ImportedFile>();
        foreach (var file in edition.Files)
        {
            if (await store.GetRawAsync(file.Sha256, cancel) is not { } content) return null;
            raw.Add(new ImportedFile(file.Name, content));
        }

        // It was judged when it came.
        return reader.Read(raw, acceptPartial: true).Readings is [var reading] && reading.File.Source.Id == edition.Feed ? reading.File : null;
    }
}
