using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// The log of editions: a blob of JSON lines per import, <c>editions/00000001.jsonl</c> and on, each written once and never changed. The number orders them, not a clock: imports may run on
/// several machines. Thread-safe.
/// </summary>
internal sealed class AzureEditionLog(IBlobStore blobs, string container)
{
    private readonly string _prefix = $"{container}/editions/";
    private readonly ConcurrentDictionary<(string Path, string ETag), StoredEditions> _read = new();

    /// <summary>All editions, oldest import first. A blob that is read once is not read again.</summary>
    public async ValueTask<StoredEditions> ReadAsync(CancellationToken cancel)
    {
        var editions = new List<StoredEdition>();
        var diagnostics = new List<Diagnostic>();
        await foreach (var blob in blobs.ListAsync(_prefix, cancel).ConfigureAwait(false))
        {
            if (!_read.TryGetValue((blob.Path, blob.ETag), out var part)) part = _read[(blob.Path, blob.ETag)] = await ReadAsync(blob, cancel).ConfigureAwait(false);
            editions.AddRange(part.Editions);
            diagnostics.AddRange(part.Diagnostics);
        }

        return new StoredEditions(editions, diagnostics);
    }

    /// <summary>Appends editions as the next blob.</summary>
    public async ValueTask AppendAsync(IReadOnlyList<StoredEdition> editions, CancellationToken cancel)
    {
        var lines = editions.Select(e => JsonSerializer.Serialize(e, EditionLogJson.Default.StoredEdition) + "\n");
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines));
        for (var number = await LastAsync(cancel).ConfigureAwait(false) + 1; ; number++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{_prefix}{number:D8}.jsonl");
            if (await blobs.PutIfAbsentAsync(path, new MemoryStream(bytes), cancel).ConfigureAwait(false) is not null) return;
        }
    }

    private async ValueTask<int> LastAsync(CancellationToken cancel)
    {
        var last = 0;
        await foreach (var blob in blobs.ListAsync(_prefix, cancel).ConfigureAwait(false))
            if (int.TryParse(Path.GetFileNameWithoutExtension(blob.Path), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) last = Math.Max(last, number);
        return last;
    }

    private async ValueTask<StoredEditions> ReadAsync(BlobFacts blob, CancellationToken cancel)
    {
        await using var stream = await blobs.OpenAsync(blob.Path, blob.ETag, cancel).ConfigureAwait(false) ?? throw new IOException("An edition was replaced while the log was read.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var editions = new List<StoredEdition>();
        var diagnostics = new List<Diagnostic>();
        for (var line = 1; await reader.ReadLineAsync(cancel).ConfigureAwait(false) is { } text; line++)
        {
            if (text.AsSpan().Trim().IsEmpty) continue;
            if (Parse(text) is { } edition) editions.Add(edition);
            else diagnostics.Add(new Diagnostic(StorageDiagnostics.UnreadableLine, new SourcePosition(blob.Path, Row: line)));
        }

        return new StoredEditions(editions, diagnostics);
    }

    private static StoredEdition? Parse(string line)
    {
        try
        {
            var edition = JsonSerializer.Deserialize(line, EditionLogJson.Default.StoredEdition);
            return edition is { Edition: { Feed: not null, Files: not null, Lists: not null } } ? edition : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
