using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Pump;

/// <summary>Reads one queue as long as the service runs: batches, a new one when few are left, longer and longer waits while it is empty.</summary>
/// <param name="trigger">The step of the queue.</param>
/// <param name="queues">The queues.</param>
/// <param name="step">Handles a message.</param>
/// <param name="clock">The clock.</param>
/// <param name="watch">Told how long messages waited.</param>
/// <param name="logger">Where to say what failed.</param>
internal sealed partial class QueueReader(QueueTrigger trigger, WakingQueues queues, MessageStep step, TimeProvider clock, QueueWatch watch, ILogger logger)
{
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads until told to stop, then waits for the steps that run.</summary>
    /// <param name="stop">No new message after this.</param>
    /// <param name="abandon">Steps that still run end now and give their message back.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abandon)
    {
        var running = new List<Task<StepEnd>>();
        var pause = ShortestPoll;
        while (!stop.IsCancellationRequested)
        {
            running.RemoveAll(t => t.IsCompleted);
            if (running.Count > QueueRules.NewBatchThreshold)
            {
                await Task.WhenAny([.. running, Task.Delay(Timeout.Infinite, stop)]);
                continue;
            }

            var batch = await ReceiveAsync(stop);
            foreach (var message in batch)
            {
                watch.Waited(trigger.Queue, clock.GetUtcNow() - message.Sent);
                running.Add(step.RunAsync(message, abandon));
            }

            pause = batch.Count > 0 ? ShortestPoll : Longer(pause);
            if (batch.Count == 0) await queues.WaitAsync(trigger.Queue, pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running);
    }

    private async Task<IReadOnlyList<QueueMessage>> ReceiveAsync(CancellationToken stop)
    {
        try
        {
            return await queues.ReceiveAsync(trigger.Queue, QueueRules.BatchSize, QueueRules.Invisible, stop);
        }
        catch (IOException outage)
        {
            Log.Unreadable(logger, trigger.Queue, outage);
            return [];
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return [];
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < QueueRules.LongestPoll ? pause * 2 : QueueRules.LongestPoll;

    private static partial class Log
    {
        [LoggerMessage(20, LogLevel.Error, "Queue {Queue} cannot be read; it is tried again")]
        public static partial void Unreadable(ILogger logger, string queue, Exception failure);
    }
}
