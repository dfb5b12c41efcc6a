using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>What a host does for one handler, one message at a time: takes it from a queue, posts it, deletes it. Polls the queues without the latency, which is the handler's alone.</summary>
/// <param name="queues">The queues.</param>
/// <param name="handler">The handler.</param>
/// <param name="number">Which handler it is, from 1.</param>
/// <param name="posts">Where each post is written down.</param>
internal sealed class HostLoop(IMessageQueues queues, ScaleHandler handler, int number, ConcurrentQueue<Post> posts)
{
    private static readonly TimeSpan Invisible = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private static readonly (string Function, string Queue)[] Triggers =
        [("screen-chunk", QueueNames.ScreenChunks), ("finalize-job", QueueNames.FinalizeJobs), ("plan-job", QueueNames.ManifestEvents)];

    /// <summary>Works until it is stopped; the message under way is finished first.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var worked = false;
            foreach (var (function, queue) in Triggers)
            {
                if (await queues.ReceiveAsync(queue, 1, Invisible, CancellationToken.None) is not [var message]) continue;
                await HandleAsync(function, queue, message);
                worked = true;
                break;
            }

            if (!worked) await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task HandleAsync(string function, string queue, QueueMessage message)
    {
        var (before, processor, started) = (handler.Tally.Until(), handler.ProcessorTime, Stopwatch.GetTimestamp());
        await handler.PostAsync(function, Encoding.UTF8.GetBytes(message.Text), message.Deliveries, message.Id);
        posts.Enqueue(new Post(number, function, started, Stopwatch.GetTimestamp(), (handler.ProcessorTime - processor).TotalSeconds, handler.Tally.Until().Since(before)));
        await queues.DeleteAsync(queue, message, CancellationToken.None);
    }
}

/// <summary>A message that was posted.</summary>
/// <param name="Handler">To which handler, from 1.</param>
/// <param name="Function">The function.</param>
/// <param name="Started">Time stamp.</param>
/// <param name="Ended">Time stamp.</param>
/// <param name="ProcessorSeconds">Processor time of the handler meanwhile.</param>
/// <param name="Storage">What the handler asked of the storage meanwhile.</param>
internal sealed record Post(int Handler, string Function, long Started, long Ended, double ProcessorSeconds, StorageUse Storage)
{
    /// <summary>How long it took.</summary>
    public double Seconds => Stopwatch.GetElapsedTime(Started, Ended).TotalSeconds;
}
