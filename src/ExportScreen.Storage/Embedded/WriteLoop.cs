using System.Collections.Concurrent;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// The one writer: a thread that takes what is waiting, runs it in one transaction and flushes the disk once for all of it. What one task does wrong is undone without the others; when the
/// transaction cannot be kept (disk full), all its tasks fail and nothing of them is there. Nobody is told before the commit.
/// </summary>
internal sealed class WriteLoop : IDisposable
{
    private const int MostTogether = 256;
    private readonly BlockingCollection<Work> _waiting = [];
    private readonly Session _session;
    private readonly Thread _thread;

    /// <summary>Starts it; it owns the session.</summary>
    public WriteLoop(Session session)
    {
        _session = session;
        _thread = new Thread(Loop) { IsBackground = true, Name = "database writer" };
        _thread.Start();
    }

    /// <summary>Runs a task in a transaction; its result once that is on the disk. The task may run statements and nothing else.</summary>
    public Task<T> RunAsync<T>(Func<Session, T> task, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var work = new Work<T>(_session, task);
        try
        {
            _waiting.Add(work, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(EmbeddedStores));
        }

        return work.Done;
    }

    /// <summary>Ends it after what is waiting.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _session.Dispose();
        _waiting.Dispose();
    }

    private void Loop()
    {
        var together = new List<Work>(MostTogether);
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            together.Add(first);
            while (together.Count < MostTogether && _waiting.TryTake(out var next)) together.Add(next);
            var outage = Commit(together);
            foreach (var work in together) work.Finish(outage);
            together.Clear();
        }
    }

    /// <summary>Runs tasks in one transaction; null, or why none of it is there.</summary>
    private IOException? Commit(List<Work> together)
    {
        try
        {
            _session.Run("BEGIN IMMEDIATE");
            foreach (var work in together)
            {
                _session.Run("SAVEPOINT task");
                work.Run();
                // SQLite gives a transaction up by itself when the disk is full or fails.
                if (_session.IsIdle) return work.Failure as IOException ?? new IOException("The database gave the transaction up.", work.Failure);
                if (work.Failure is not null) _session.Run("ROLLBACK TO task");
                _session.Run("RELEASE task");
            }

            _session.Run("COMMIT");
            return null;
        }
        catch (IOException outage)
        {
            return outage;
        }
        finally
        {
            // In a write-ahead log this writes nothing, so it works on a full disk.
            if (!_session.IsIdle) _session.Run("ROLLBACK");
        }
    }

    private abstract class Work
    {
        public abstract Exception? Failure { get; }

        public abstract void Run();

        public abstract void Finish(IOException? outage);
    }

    private sealed class Work<T>(Session session, Func<Session, T> task) : Work
    {
        // A task that is run here and now keeps whatever goes wrong for the one who waits.
        private readonly Task<T> _run = new(() => task(session));
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Done => _done.Task;

        public override Exception? Failure => _run.Exception?.InnerException;

        public override void Run() => _run.RunSynchronously(TaskScheduler.Default);

        public override void Finish(IOException? outage)
        {
            if (Failure is { } failure) _done.SetException(failure);
            else if (outage is not null) _done.SetException(new IOException(outage.Message, outage));
            else _done.SetResult(_run.Result);
        }
    }
}
