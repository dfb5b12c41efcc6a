using System.Collections.Concurrent;

namespace ExportScreen.Storage.Embedded;

/// <summary>The database of a folder: one writer, as many readers as there are calls; readers never wait for the writer. Thread-safe.</summary>
internal sealed class Database : IDisposable
{
    private readonly string _path;
    private readonly WriteLoop _writer;
    private readonly ConcurrentBag<Session> _readers = [];
    private volatile bool _closed;

    private Database(string path, WriteLoop writer) => (_path, _writer) = (path, writer);

    /// <summary>Opens it, making or migrating it where needed.</summary>
    /// <exception cref="InvalidDataException">It was written by a newer version.</exception>
    public static Database Open(string path)
    {
        var session = Session.OpenForWriting(path);
        try
        {
            Schema.Bring(session);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            session.Dispose();
            throw;
        }

        return new Database(path, new WriteLoop(session));
    }

    /// <summary>Writes: the task runs in a transaction, perhaps together with others; its result once it is on the disk.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<Session, T> task, CancellationToken cancel) => await _writer.RunAsync(task, cancel).ConfigureAwait(false);

    /// <summary>Reads what is committed; here and now, since it takes microseconds.</summary>
    public T Read<T>(Func<Session, T> task, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_closed, typeof(EmbeddedStores));
        if (!_readers.TryTake(out var session)) session = Session.OpenForReading(_path);
        var usable = false;
        try
        {
            var result = task(session);
            usable = true;
            return result;
        }
        finally
        {
            if (usable && !_closed) _readers.Add(session);
            else session.Dispose();
        }
    }

    /// <summary>Writes a consistent copy of the whole database into a file that is not there.</summary>
    public void CopyTo(string file)
    {
        using var session = Session.OpenPlain(_path);
        session.Run("VACUUM INTO $1", file);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _closed = true;
        while (_readers.TryTake(out var session)) session.Dispose();
        // The writer goes last: the last connection folds the write-ahead log into the database.
        _writer.Dispose();
    }
}
