using ExportScreen.Pipeline.Jobs;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Pump;

/// <summary>Runs one timer: once at the start, for what a stop may have missed, then at its minutes of the hour, or as often as it says. A run that takes longer leaves out those it passes.</summary>
/// <param name="trigger">The timer.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where to say what failed.</param>
internal sealed partial class TimerLoop(TimerTrigger trigger, TimeProvider clock, ILogger logger)
{
    /// <summary>Runs until told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var run = Task.Run(() => trigger.Run(stop), CancellationToken.None);
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (run.IsFaulted) Log.Failed(logger, trigger.Name, run.Exception!.InnerException!);
            // What fails would fail again in seconds, and fill the log.
            await Task.Delay(trigger.Often is { } often && !run.IsFaulted ? often : UntilNext(clock.GetUtcNow(), trigger.Minutes), clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>How long until the next of its minutes: never zero.</summary>
    internal static TimeSpan UntilNext(DateTimeOffset now, int minutes)
    {
        var step = TimeSpan.FromMinutes(minutes).Ticks;
        return TimeSpan.FromTicks(step - (now.UtcTicks % step));
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Error, "{Timer} failed; it runs again at its next time")]
        public static partial void Failed(ILogger logger, string timer, Exception failure);
    }
}
