using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Holds a lease for as long as a step runs, renewing it in time; a lost lease cancels the step. Not thread-safe.</summary>
internal sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly ILease _lease;
    private readonly CancellationTokenSource _stop;
    private readonly Task _renewing;

    private LeaseKeeper(ILease lease, TimeProvider clock, CancellationToken cancel)
    {
        _lease = lease;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _renewing = RenewAsync(clock);
    }

    /// <summary>How long a lease lasts after its holder died.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Cancelled with the step, or when the lease is lost.</summary>
    public CancellationToken Held => _stop.Token;

    /// <summary>Takes a lease; null when another step holds it.</summary>
    public static async ValueTask<LeaseKeeper?> TryTakeAsync(JobStores stores, string name, CancellationToken cancel) =>
        await stores.Leases.TryTakeAsync(name, Length, cancel) is { } lease ? new LeaseKeeper(lease, stores.Clock, cancel) : null;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _renewing;
        await _lease.DisposeAsync();
        _stop.Dispose();
    }

    private async Task RenewAsync(TimeProvider clock)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Length / 3, clock, _stop.Token);
                if (!await _lease.RenewAsync(_stop.Token)) await _stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The step is over, or the lease is lost.
        }
        catch (IOException)
        {
            await _stop.CancelAsync();
        }
    }
}
