using System.Runtime.CompilerServices;
using ExportScreen.Model.Ports;
using Microsoft.Data.Sqlite;

namespace ExportScreen.Storage.Embedded;

/// <summary>Blobs: contents in a folder, under which path they are in a row. The row's commit is the moment a blob is there. Thread-safe.</summary>
internal sealed class EmbeddedBlobs(string folder, Database database, ContentFolder contents, TimeProvider clock) : IBlobStore
{
    private const string Columns = "path, length, etag, modified, sha256";
    private const string Of = $"SELECT {Columns} FROM store_blobs WHERE path = CAST($1 AS TEXT)";
    private const int PageSize = 500;

    /// <inheritdoc/>
    public string Place => folder;

    /// <inheritdoc/>
    public async ValueTask<BlobFacts> PutAsync(string path, Stream content, CancellationToken cancel) =>
        (await WriteAsync(path, content, onlyIfAbsent: false, cancel).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public async ValueTask<BlobFacts?> PutIfAbsentAsync(string path, Stream content, CancellationToken cancel) =>
        Find(path, cancel) is null ? await WriteAsync(path, content, onlyIfAbsent: true, cancel).ConfigureAwait(false) : null;

    /// <inheritdoc/>
    public ValueTask<BlobFacts?> FindAsync(string path, CancellationToken cancel) => ValueTask.FromResult(Find(path, cancel)?.Facts);

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenAsync(string path, string? etag, CancellationToken cancel)
    {
        string? missing = null;
        while (Find(path, cancel) is { } row && (etag is null || etag == row.Facts.ETag))
        {
            if (contents.Open(row.Sha256) is { } stream)
            {
                if (stream.Length == row.Facts.Length) return ValueTask.FromResult<Stream?>(stream);
                stream.Dispose();
                throw new IOException("The content of a blob is damaged: restore a backup.");
            }

            // Replaced and collected between the two looks; a row that still says so is damage.
            if (missing == row.Facts.ETag) throw new IOException("The content of a blob is missing: restore a backup.");
            missing = row.Facts.ETag;
        }

        return ValueTask.FromResult<Stream?>(null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobFacts> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        BlobPaths.CheckPrefix(prefix);
        var (sign, from) = (">=", prefix);
        while (true)
        {
            var page = database.Read(session => session.All($"SELECT {Columns} FROM store_blobs WHERE path {sign} CAST($1 AS TEXT) ORDER BY path LIMIT {PageSize}", Row.Read, OrdinalText.Bind(from)), cancel);
            foreach (var row in page)
            {
                if (!row.Facts.Path.StartsWith(prefix, StringComparison.Ordinal)) yield break;
                yield return row.Facts;
            }

            if (page.Count < PageSize) yield break;
            (sign, from) = (">", page[^1].Facts.Path);
            await Task.Yield();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string path, CancellationToken cancel)
    {
        BlobPaths.Check(path);
        var key = OrdinalText.Bind(path);
        var old = await database.WriteAsync(session => session.First("DELETE FROM store_blobs WHERE path = CAST($1 AS TEXT) RETURNING sha256", reader => reader.GetString(0), key), cancel).ConfigureAwait(false);
        if (old is not null) Collect(old);
        return old is not null;
    }

    /// <summary>Deletes the contents that no blob has; how many.</summary>
    public int Sweep(CancellationToken cancel)
    {
        var count = 0;
        foreach (var sha256 in contents.All())
        {
            cancel.ThrowIfCancellationRequested();
            if (Collect(sha256)) count++;
        }

        return count;
    }

    private async ValueTask<BlobFacts?> WriteAsync(string path, Stream content, bool onlyIfAbsent, CancellationToken cancel)
    {
        BlobPaths.Check(path);
        cancel.ThrowIfCancellationRequested();
        string? unused = null;
        BlobFacts facts;
        using (var kept = await contents.KeepAsync(content, cancel).ConfigureAwait(false))
        {
            facts = new BlobFacts(path, kept.Length, ETags.Next(), clock.GetUtcNow().ToUniversalTime());
            var (key, sha256) = (OrdinalText.Bind(path), kept.Sha256);
            var old = await database.WriteAsync(session =>
            {
                var row = session.First(Of, Row.Read, key);
                if (row is null || !onlyIfAbsent)
                    session.Run("INSERT OR REPLACE INTO store_blobs (path, sha256, length, etag, modified) VALUES (CAST($1 AS TEXT), $2, $3, $4, $5)", key, sha256, facts.Length, facts.ETag, facts.Modified.Ticks);
                return row;
            }, cancel).ConfigureAwait(false);
            if (old is not null) unused = onlyIfAbsent ? sha256 : old.Sha256;
            if (old is not null && onlyIfAbsent) facts = null!;
        }

        if (unused is not null) Collect(unused);
        return facts;
    }

    private Row? Find(string path, CancellationToken cancel)
    {
        BlobPaths.Check(path);
        return database.Read(session => session.First(Of, Row.Read, OrdinalText.Bind(path)), cancel);
    }

    private bool Collect(string sha256) =>
        contents.Collect(sha256, hash => database.Read(session => session.Number("SELECT EXISTS (SELECT 1 FROM store_blobs WHERE sha256 = $1)", hash), CancellationToken.None) != 0);

    private sealed record Row(BlobFacts Facts, string Sha256)
    {
        public static Row Read(SqliteDataReader reader) =>
            new(new BlobFacts(OrdinalText.Read(reader, 0), reader.GetInt64(1), reader.GetString(2), new DateTimeOffset(reader.GetInt64(3), TimeSpan.Zero)), reader.GetString(4));
    }
}
