using System.Collections.Concurrent;

namespace ExportScreen.Pipeline.Screening;

/// <summary>Runs a sequence on a thread of its own, a few items ahead of its consumer. An exception of the sequence reaches the consumer.</summary>
internal static class Prefetch
{
    public static IEnumerable<T> Ahead<T>(IEnumerable<T> source, int ahead, CancellationToken cancellation)
    {
        using var queue = new BlockingCollection<T>(ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producer = Task.Factory.StartNew(() => Fill(source, queue, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in queue.GetConsumingEnumerable(cancellation)) yield return item;
            producer.GetAwaiter().GetResult();
        }
        finally
        {
            // A consumer that leaves early stops the producer; what the producer throws then is its own cancellation.
            stop.Cancel();
            Task.WaitAny(producer);
        }
    }

    private static void Fill<T>(IEnumerable<T> source, BlockingCollection<T> queue, CancellationToken stop)
    {
        try
        {
            foreach (var item in source) queue.Add(item, stop);
        }
        finally
        {
            queue.CompleteAdding();
        }
    }
}
