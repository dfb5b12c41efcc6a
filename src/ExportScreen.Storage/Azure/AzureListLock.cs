using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// The right to write lists: a lease renewed in the background until disposed. When it is lost all the same (the service was away for longer than it lasts), writing stops with an exception:
/// another may write by then.
/// </summary>
internal sealed class AzureListLock : IDisposable
{
    /// <summary>How long the lease lasts unless renewed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(20);
    private readonly ILease _lease;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;
    private long _renewed;
    private volatile bool _lost;

    /// <summary>Over a lease that was just taken.</summary>
    public AzureListLock(ILease lease, TimeProvider clock)
    {
        (_lease, _clock, _renewed) = (lease, clock, clock.GetTimestamp());
        _renewing = Task.Run(RenewAsync);
    }

    /// <exception cref="IOException">It is lost.</exception>
    public void ThrowIfLost()
    {
        if (!_end.IsCancellationRequested && (_lost || _clock.GetElapsedTime(Interlocked.Read(ref _renewed)) >= Length)) throw new IOException("The lock of the lists was lost; import once more.");
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        if (_end.IsCancellationRequested) return;
        _end.Cancel();
        // Off this thread: the port's lock is disposed without waiting, giving back a lease is a call.
        Task.Run(async () =>
        {
            await _renewing.ConfigureAwait(false);
            await _lease.DisposeAsync().ConfigureAwait(false);
        }).GetAwaiter().GetResult();
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Renewal, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token).ConfigureAwait(false)) await RenewOnceAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
        }
    }

    private async Task RenewOnceAsync()
    {
        try
        {
            var sent = _clock.GetTimestamp();
            if (await _lease.RenewAsync(_end.Token).ConfigureAwait(false)) Interlocked.Exchange(ref _renewed, sent);
            else _lost = true;
        }
        catch (IOException)
        {
            // Away for now; the next tick tries again, and the clock decides when it is too late.
        }
    }
}
