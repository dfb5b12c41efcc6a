using ExportScreen.Goods.Controls;
using ExportScreen.Goods.References;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.Pipeline.References;

/// <summary>
/// Imports reference nomenclatures (<c>reference import</c>): recognises each file, checks it against the publisher's size and the edition in use, keeps it under its hash, makes the reference anew of all
/// sources in use (the ranking is learned again when a text has changed), reads it back, tries it, and publishes it. Any refusal changes nothing. May run twice. Thread-safe.
/// </summary>
/// <param name="store">Where the references are: a list store in a folder of its own.</param>
/// <param name="time">Stamps the editions with the import.</param>
public sealed class ImportReference(IListStore store, TimeProvider time)
{
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
        var reader = new ReferenceFiles(new ReferenceReader(ControlTables.Bundled));
        var publication = new ReferencePublication(store, reader, time);
        var (readings, said) = reader.Read([.. files.Select(f => new ImportedFile(Path.GetFileName(f.Name), f.Content))], acceptPartial is not null);
        var diagnostics = said.ToList();
        var offered = new List<(ReferenceReading, ListEdition)>();
        foreach (var reading in readings)
        {
            var wrong = ReferencePublication.AgainstInUse(reading, inUse);
            if (wrong is not null && acceptPartial is null) diagnostics.Add(wrong);
            offered.Add((reading, publication.EditionOf(reading, reading.File.IsWhole && wrong is null ? null : acceptPartial, [])));
        }

        if (diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error)) return ReadResult.Refused<ReferenceState>(diagnostics);
        var published = await publication.RunAsync(offered, inUse, round, cancel);
        return new ReadResult<ReferenceState>(published.Value, [.. diagnostics, .. published.Diagnostics]);
    }
}
