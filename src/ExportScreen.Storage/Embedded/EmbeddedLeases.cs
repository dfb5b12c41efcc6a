using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Locks in memory: one process owns the stores, so a lock cannot outlive its holder's process in any other way than by its time, which runs by the monotonic clock. Thread-safe.
/// </summary>
internal sealed class EmbeddedLeases(TimeProvider clock) : ILeases
{
    private const int LongestName = 200;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Dictionary<string, Lease> _held = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public ValueTask<ILease?> TryTakeAsync(string name, TimeSpan length, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > LongestName || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/')) throw new ArgumentException("The name of a lock is 1 to 200 letters, digits, - _ . and /.", nameof(name));
        ArgumentOutOfRangeException.ThrowIfLessThan(length, Shortest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Longest);
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_held.TryGetValue(name, out var held) && !held.IsOver) return ValueTask.FromResult<ILease?>(null);
            var lease = new Lease(this, name, length);
            _held[name] = lease;
            return ValueTask.FromResult<ILease?>(lease);
        }
    }

    private sealed class Lease(EmbeddedLeases leases, string name, TimeSpan length) : ILease
    {
        private long _since = leases.Clock.GetTimestamp();

        public bool IsOver => leases.Clock.GetElapsedTime(_since) >= length;

        private bool IsHeld => leases._held.TryGetValue(name, out var held) && ReferenceEquals(held, this) && !IsOver;

        public ValueTask<bool> RenewAsync(CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            lock (leases._gate)
            {
                if (!IsHeld) return ValueTask.FromResult(false);
                _since = leases.Clock.GetTimestamp();
                return ValueTask.FromResult(true);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (leases._gate)
            {
                if (leases._held.TryGetValue(name, out var held) && ReferenceEquals(held, this)) leases._held.Remove(name);
            }

            return ValueTask.CompletedTask;
        }
    }

    private TimeProvider Clock => clock;
}
