using ExportScreen.Pipeline.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Web.Pump;

/// <summary>
/// Does on one machine what the Functions host does on Azure: runs the steps of the queues and the timers. At the end it takes nothing new, gives running steps 20 seconds, and gives the
/// rest back.
/// </summary>
/// <param name="queueTriggers">The steps of the queues.</param>
/// <param name="timerTriggers">The timers.</param>
/// <param name="queues">The queues.</param>
/// <param name="clock">The clock.</param>
/// <param name="watch">Told how long messages waited.</param>
/// <param name="logger">Where to say what failed.</param>
internal sealed class QueuePump(
    IReadOnlyList<QueueTrigger> queueTriggers, IReadOnlyList<TimerTrigger> timerTriggers, WakingQueues queues, TimeProvider clock, QueueWatch watch, ILogger<QueuePump> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private Task _running = Task.CompletedTask;

    /// <summary>How long running steps may go on when the service ends.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var readers = queueTriggers.Select(t => new QueueReader(t, queues, new MessageStep(t, queues, clock, logger), clock, watch, logger).RunAsync(_stop.Token, _abandon.Token));
        var timers = timerTriggers.Select(t => new TimerLoop(t, clock, logger).RunAsync(_stop.Token));
        _running = Task.WhenAll([.. readers, .. timers]);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await Task.WhenAny(_running, Task.Delay(Grace, clock, cancellationToken));
        await _abandon.CancelAsync();
        await _running;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _abandon.Dispose();
    }
}
