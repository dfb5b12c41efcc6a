namespace ExportScreen.Evaluation.Runs;

/// <summary>Runs rows through a function on all cores and hands the results out in the order of the rows. Holds a block of rows at a time.</summary>
internal static class ParallelRows
{
    /// <summary>Rows of a block: enough to keep the cores busy to its end.</summary>
    public const int Block = 2048;

    /// <summary>Runs it.</summary>
    /// <typeparam name="TRow">A row.</typeparam>
    /// <typeparam name="TRoom">Working room of one thread.</typeparam>
    /// <typeparam name="TResult">What becomes of a row.</typeparam>
    /// <param name="next">Fills the list with the next rows, at most so many; none ends the run.</param>
    /// <param name="room">Makes room for a thread.</param>
    /// <param name="work">The function; called by several threads at once, each with its own room.</param>
    /// <param name="take">Receives row and result, in order, on the calling thread.</param>
    /// <param name="progress">Told the number of rows done, or null.</param>
    /// <param name="cancel">Stops the run.</param>
    public static void Run<TRow, TRoom, TResult>(
        Action<List<TRow>, int> next, Func<TRoom> room, Func<TRow, TRoom, TResult> work, Action<TRow, TResult> take, IProgress<long>? progress, CancellationToken cancel)
    {
        var rows = new List<TRow>(Block);
        var results = new TResult[Block];
        var options = new ParallelOptions { CancellationToken = cancel };
        long counted = 0;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            next(rows, Block);
            if (rows.Count == 0) return;
            Parallel.For(0, rows.Count, options, room,
                (i, _, mine) =>
                {
                    results[i] = work(rows[i], mine);
                    progress?.Report(Interlocked.Increment(ref counted));
                    return mine;
                },
                static _ => { });
            for (var i = 0; i < rows.Count; i++) take(rows[i], results[i]);
        }
    }

    /// <summary>Runs rows that are in memory; the results come in their order.</summary>
    /// <typeparam name="TRow">A row.</typeparam>
    /// <typeparam name="TRoom">Working room of one thread.</typeparam>
    /// <typeparam name="TResult">What becomes of a row.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="room">Makes room for a thread.</param>
    /// <param name="work">The function; called by several threads at once, each with its own room.</param>
    /// <param name="progress">Told the number of rows done, or null.</param>
    /// <param name="cancel">Stops the run.</param>
    public static TResult[] Over<TRow, TRoom, TResult>(
        IReadOnlyList<TRow> rows, Func<TRoom> room, Func<TRow, TRoom, TResult> work, IProgress<long>? progress, CancellationToken cancel)
    {
        var results = new TResult[rows.Count];
        long counted = 0;
        Parallel.For(0, rows.Count, new ParallelOptions { CancellationToken = cancel }, room,
            (i, _, mine) =>
            {
                results[i] = work(rows[i], mine);
                progress?.Report(Interlocked.Increment(ref counted));
                return mine;
            },
            static _ => { });
        return results;
    }
}
