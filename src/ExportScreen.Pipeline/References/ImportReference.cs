using System.Security.Cryptography;
using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.References;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.Pipeline.References;

/// <summary>
/// Imports reference nomenclatures (<c>reference import</c>): recognises each file, checks it against the publisher's size and the edition in use, keeps it under its hash, learns the ranking anew
/// from all kinds in use, reads it back, tries it, and publishes it. Any refusal changes nothing. May run twice. Thread-safe.
/// </summary>
/// <param name="store">Where the references are: a list store in a folder of its own.</param>
/// <param name="time">Stamps the editions with the import.</param>
public sealed class ImportReference(IListStore store, TimeProvider time)
{
    private const int ShrinkPercent = 90;
    private const int TrialEvery = 20;
    private const double TrialLeast = 0.8;

    /// <summary>Runs it.</summary>
    /// <param name="files">Names and bytes.</param>
    /// <param name="acceptPartial">Why files below their contract are taken; null refuses them.</param>
    /// <param name="round">Receives the rounds of learning done and their number, or null.</param>
    /// <param name="cancel">Stops before the publication.</param>
    public async Task<ReadResult<ReferenceState>> RunAsync(
        IReadOnlyList<(string Name, byte[] Content)> files, string? acceptPartial = null, Action<int, int>? round = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var held = await store.TryLockAsync(cancel);
        if (held is null) return ReadResult.Refused<ReferenceState>(new Diagnostic(ListJourneyDiagnostics.AnotherImporter, SourcePosition.None, store.Place));
        var inUse = ReferenceState.EditionsInUse(await store.GetEditionsAsync(cancel));
        var reader = new ReferenceReader(ControlTables.Bundled);
        var readings = new Dictionary<string, (ReferenceFile File, ListEdition Edition)>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var (name, content) in files)
        {
            var read = reader.Read(name, content, acceptPartial is not null);
            diagnostics.AddRange(read.Diagnostics);
            if (!read.Succeeded) continue;
            var position = new SourcePosition(File: name);
            if (readings.ContainsKey(read.Value.Source.Id)) diagnostics.Add(new Diagnostic(ReferenceDiagnostics.NamedTwice, position, read.Value.Source.Id));
            else if (acceptPartial is null && Shrunk(read.Value, inUse) is { } before) diagnostics.Add(new Diagnostic(ReferenceDiagnostics.Shrunk, position, FormattableString.Invariant($"{read.Value.Texts} texts"), FormattableString.Invariant($"about {before}")));
            else readings[read.Value.Source.Id] = (read.Value, EditionOf(name, content, read.Value, acceptPartial));
        }

        if (diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error)) return ReadResult.Refused<ReferenceState>(diagnostics);
        foreach (var (name, content) in files) await store.PutRawAsync(content, cancel);
        var published = await PublishAsync(reader, readings, inUse, round, cancel);
        return new ReadResult<ReferenceState>(published.Value, [.. diagnostics, .. published.Diagnostics]);
    }

    /// <summary>Id of a set of files: their kinds and hashes, and the version of the training.</summary>
    private static string IdOf(IEnumerable<ListEdition> editions)
    {
        var text = new StringBuilder(ReferenceTexts.TrainingVersion);
        foreach (var edition in editions.OrderBy(e => e.Feed, StringComparer.Ordinal)) text.Append('\n').Append(edition.Feed).Append(' ').Append(edition.Files[0].Sha256);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static int? Shrunk(ReferenceFile file, IReadOnlyDictionary<string, ListEdition> inUse) =>
        inUse.TryGetValue(file.Source.Id, out var last) && file.Texts * 100 < last.Lists[0].Entries * ShrinkPercent ? last.Lists[0].Entries : null;

    private ListEdition EditionOf(string name, byte[] content, ReferenceFile file, string? acceptPartial) => new()
    {
        Feed = file.Source.Id,
        Publisher = file.Source.Publisher,
        Lists = [new ListCount(file.Source.Id, file.Texts, 0)],
        Files = [new RawFile(Path.GetFileName(name), Convert.ToHexStringLower(SHA256.HashData(content)), content.Length)],
        Fetched = time.GetUtcNow(),
        PartialReason = file.Rows < file.Source.LeastRows ? acceptPartial : null,
        ParserVersion = ReferenceTexts.TrainingVersion,
    };

    private async Task<ReadResult<ReferenceState>> PublishAsync(
        ReferenceReader reader, Dictionary<string, (ReferenceFile File, ListEdition Edition)> readings, IReadOnlyDictionary<string, ListEdition> inUse, Action<int, int>? round, CancellationToken cancel)
    {
        foreach (var edition in inUse.Values.Where(e => !readings.ContainsKey(e.Feed)))
        {
            var raw = await store.GetRawAsync(edition.Files[0].Sha256, cancel);
            var kept = raw is null ? null : reader.Read(edition.Files[0].Name, raw, acceptPartial: true).Value;
            if (kept is null) return ReadResult.Refused<ReferenceState>(new Diagnostic(ReferenceDiagnostics.Damaged, new SourcePosition(File: edition.Files[0].Name)));
            readings[edition.Feed] = (kept, edition);
        }

        var (files, editions) = (readings.Values.Select(r => r.File).ToList(), readings.Values.Select(r => r.Edition).ToList());
        var id = IdOf(editions);
        var learned = ReferenceTexts.Learn(id, files, round, cancel);
        await store.PutSnapshotAsync(id, learned.ToBytes(), cancel);
        using var back = await store.OpenSnapshotAsync(id, cancel);
        var texts = back is null ? null : ReferenceTexts.FromBytes(id, back.Memory.Span);
        var (found, tried) = texts?.SelfCheck(files, TrialEvery) ?? (0, 0);
        if (texts is null || found < tried * TrialLeast)
            return ReadResult.Refused<ReferenceState>(new Diagnostic(ReferenceDiagnostics.TrialFailed, SourcePosition.None, FormattableString.Invariant($"{found} of {tried}")));
        await store.AppendEditionsAsync([.. editions.Where(e => !inUse.Values.Contains(e)).Select(e => new StoredEdition(e, EditionUse.Current))], cancel);
        await store.SetCurrentAsync(id, cancel);
        return ReadResult.Of(new ReferenceState(id, texts.Headings, (found, tried), [.. editions.OrderBy(e => e.Feed, StringComparer.Ordinal)]));
    }
}
