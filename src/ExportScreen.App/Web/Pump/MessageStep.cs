using System.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Pump;

/// <summary>What became of a message.</summary>
internal enum StepEnd
{
    /// <summary>Done and deleted.</summary>
    Done,

    /// <summary>It failed, and is tried again after <see cref="QueueRules.RetryAfter"/>.</summary>
    TryAgain,

    /// <summary>It failed too often, and lies in the poison queue.</summary>
    Poisoned,

    /// <summary>Given back, because the process ends.</summary>
    GivenBack,

    /// <summary>It belongs to somebody else by now, or the storage did not take the answer: it comes back by itself.</summary>
    Lost,
}

/// <summary>
/// One delivery of one message: runs its step, keeps it invisible meanwhile, and deletes it, gives it back, or moves it to the poison queue, as the Functions host does. Thread-safe.
/// </summary>
/// <param name="trigger">The step.</param>
/// <param name="queues">The queues.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where to say what failed.</param>
internal sealed partial class MessageStep(QueueTrigger trigger, IMessageQueues queues, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly ActivitySource Source = new("ExportScreen");

    /// <summary>Whether this is a poison queue; what fails there is tried again without end, as under the host, since there is nowhere to put it.</summary>
    private readonly bool _last = trigger.Queue.EndsWith("-poison", StringComparison.Ordinal);

    /// <summary>Handles a delivery.</summary>
    /// <param name="message">The message as received.</param>
    /// <param name="stop">Cancelled when the step must end now.</param>
    public async Task<StepEnd> RunAsync(QueueMessage message, CancellationToken stop)
    {
        using var activity = Source.StartActivity(trigger.Name, ActivityKind.Consumer);
        activity?.SetTag("messaging.message.delivery_count", message.Deliveries);
        try
        {
            if (!_last && message.Deliveries > QueueRules.MaxDeliveries) return await AnswerAsync(message, PoisonAsync, stop);
            var (run, held) = await RunHeldAsync(message, stop);
            if (held is null) return StepEnd.Lost;
            if (run.IsCompletedSuccessfully) return await AnswerAsync(held, DeleteAsync, stop);
            if (stop.IsCancellationRequested) return await HideAsync(held, TimeSpan.Zero, StepEnd.GivenBack);
            activity?.SetStatus(ActivityStatusCode.Error);
            Log.Failed(logger, trigger.Name, message.Deliveries, message.Id, run.Exception?.InnerException);
            if (_last) return StepEnd.TryAgain;
            return await AnswerAsync(held, message.Deliveries >= QueueRules.MaxDeliveries ? PoisonAsync : m => HideAsync(m, QueueRules.RetryAfter, StepEnd.TryAgain), stop);
        }
        catch (IOException outage)
        {
            Log.Unanswered(logger, trigger.Name, message.Id, outage);
            return StepEnd.Lost;
        }
    }

    /// <summary>
    /// Tells the queue what became of a message, again and again while the storage does not take it (a full disk): else the message would stay away as long as if its process had died.
    /// Ends before the message comes back by itself.
    /// </summary>
    private async Task<StepEnd> AnswerAsync(QueueMessage message, Func<QueueMessage, Task<StepEnd>> answer, CancellationToken stop)
    {
        var since = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await answer(message);
            }
            catch (IOException) when (!stop.IsCancellationRequested && clock.GetElapsedTime(since) < QueueRules.Invisible / 2 - QueueRules.RetryAfter)
            {
                await Task.Delay(AskAgainAfter, clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<StepEnd> DeleteAsync(QueueMessage message) => await queues.DeleteAsync(trigger.Queue, message, CancellationToken.None) ? StepEnd.Done : StepEnd.Lost;

    /// <summary>Runs the step beside the renewal of its message. The run is over in any case; the message is as last renewed, or null when it was lost.</summary>
    private async Task<(Task Run, QueueMessage? Held)> RunHeldAsync(QueueMessage message, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var run = Task.Run(() => trigger.Run(message.Text, over.Token), CancellationToken.None);
        QueueMessage? held = message;
        var pause = QueueRules.Invisible / 2;
        while (held is not null && !await EndsAsync(run, pause))
        {
            try
            {
                held = await queues.HideAsync(trigger.Queue, held, QueueRules.Invisible, CancellationToken.None);
                pause = QueueRules.Invisible / 2;
            }
            catch (IOException)
            {
                // The step goes on; at worst the message comes back, and another does the same beside it.
                pause = QueueRules.RetryAfter;
            }
        }

        if (held is null) await over.CancelAsync();
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return (run, held);
    }

    private async Task<bool> EndsAsync(Task run, TimeSpan within)
    {
        using var enough = new CancellationTokenSource();
        await Task.WhenAny(run, Task.Delay(within, clock, enough.Token));
        await enough.CancelAsync();
        return run.IsCompleted;
    }

    private async Task<StepEnd> PoisonAsync(QueueMessage message)
    {
        await queues.SendAsync(QueueNames.PoisonOf(trigger.Queue), message.Text, TimeSpan.Zero, CancellationToken.None);
        Log.Poisoned(logger, trigger.Name, message.Id);
        return await queues.DeleteAsync(trigger.Queue, message, CancellationToken.None) ? StepEnd.Poisoned : StepEnd.Lost;
    }

    private async Task<StepEnd> HideAsync(QueueMessage message, TimeSpan time, StepEnd end) =>
        await queues.HideAsync(trigger.Queue, message, time, CancellationToken.None) is null ? StepEnd.Lost : end;

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Warning, "{Step} failed at delivery {Delivery} of message {Message}")]
        public static partial void Failed(ILogger logger, string step, int delivery, string message, Exception? failure);

        [LoggerMessage(11, LogLevel.Error, "{Step}: message {Message} failed too often and lies in the poison queue")]
        public static partial void Poisoned(ILogger logger, string step, string message);

        [LoggerMessage(12, LogLevel.Warning, "{Step}: the queue did not take the end of message {Message}; it comes back by itself")]
        public static partial void Unanswered(ILogger logger, string step, string message, Exception failure);
    }
}
