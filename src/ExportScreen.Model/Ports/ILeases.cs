namespace ExportScreen.Model.Ports;

/// <summary>Locks that end by themselves when their holder dies. Thread-safe, and safe beside other processes. Outages are exceptions of kind <see cref="IOException"/>.</summary>
public interface ILeases
{
    /// <summary>Takes a lock, or null when somebody holds it.</summary>
    /// <param name="name">Up to 200 letters, digits, hyphens, underscores, dots and slashes.</param>
    /// <param name="length">How long it lasts unless it is renewed, 15 to 60 seconds.</param>
    /// <param name="cancel">Stops the call.</param>
    ValueTask<ILease?> TryTakeAsync(string name, TimeSpan length, CancellationToken cancel);
}

/// <summary>A lock that is held. Disposing gives it back; after its time it is lost without a word, so that commit points never rely on it alone.</summary>
public interface ILease : IAsyncDisposable
{
    /// <summary>Renews it for its whole length; false when it is lost.</summary>
    ValueTask<bool> RenewAsync(CancellationToken cancel);
}
