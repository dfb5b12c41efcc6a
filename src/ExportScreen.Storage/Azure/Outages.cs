using Azure;
using Azure.Identity;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// What the clients throw when the service is not there, as <see cref="IOException"/>: server errors, throttling, sockets and timeouts after all tries, and no token. A refusal (4xx) that no
/// adapter expects is a bug and stays what it is.
/// </summary>
internal static class Outages
{
    /// <summary>Calls the service.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public static async ValueTask<T> Guard<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOutage(failure, cancel))
        {
            throw ToIOException(failure);
        }
    }

    /// <summary>Calls the service.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public static async ValueTask Guard(Func<Task> call, CancellationToken cancel)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOutage(failure, cancel))
        {
            throw ToIOException(failure);
        }
    }

    /// <summary>True for what is not the caller's doing.</summary>
    public static bool IsOutage(Exception failure, CancellationToken cancel) => failure switch
    {
        RequestFailedException refused => refused.Status is 0 or 408 or 429 or >= 500,
        // The pipeline's own timeout of a try is a cancellation that the caller did not ask for.
        OperationCanceledException => !cancel.IsCancellationRequested,
        AuthenticationFailedException => true,
        AggregateException all => all.InnerExceptions.Count > 0 && all.InnerExceptions.All(e => e is IOException || IsOutage(e, cancel)),
        _ => false,
    };

    /// <summary>As the ports promise; the cause is within.</summary>
    public static IOException ToIOException(Exception failure)
    {
        var refused = failure as RequestFailedException ?? (failure as AggregateException)?.InnerExceptions.OfType<RequestFailedException>().LastOrDefault();
        return new IOException($"The storage service did not do it: {(refused is { Status: > 0 } ? $"{refused.Status} {refused.ErrorCode}" : "no answer")}.", failure);
    }
}
