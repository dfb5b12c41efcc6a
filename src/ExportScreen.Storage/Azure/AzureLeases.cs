using System.Buffers;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Locks as leases of empty blobs in a container of their own. The lease id is chosen here, so that taking a lock once more, because the answer to the first call was lost, gives the same lock.
/// </summary>
internal sealed class AzureLeases(BlobServiceClient service) : ILeases
{
    /// <summary>The container of the lock blobs.</summary>
    public const string Container = "locks";

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./");
    private readonly MadeOnce _containers = new();

    /// <inheritdoc/>
    public ValueTask<ILease?> TryTakeAsync(string name, TimeSpan length, CancellationToken cancel)
    {
        if (name is not { Length: >= 1 and <= 200 } || name.AsSpan().ContainsAnyExcept(NameCharacters))
            throw new ArgumentException("A lock has 1 to 200 letters, digits, hyphens, underscores, dots and slashes.", nameof(name));
        ArgumentOutOfRangeException.ThrowIfLessThan(length, TimeSpan.FromSeconds(15));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, TimeSpan.FromSeconds(60));
        var container = service.GetBlobContainerClient(Container);
        var blob = container.GetBlobClient(BlobName(name));
        var lease = blob.GetBlobLeaseClient(Guid.NewGuid().ToString());
        return Outages.Guard<ILease?>(
            async () =>
            {
                await _containers.EnsureAsync(Container, _ => container.CreateIfNotExistsAsync(cancellationToken: cancel)).ConfigureAwait(false);
                if (await AcquireAsync(lease, length, cancel).ConfigureAwait(false) is { } known) return known ? new AzureLease(lease) : null;
                await CreateAsync(blob, cancel).ConfigureAwait(false);
                return await AcquireAsync(lease, length, cancel).ConfigureAwait(false) is true ? new AzureLease(lease) : null;
            },
            cancel);
    }

    /// <summary>True when it is ours, false when another holds it, null when there is no such blob yet.</summary>
    private static async Task<bool?> AcquireAsync(BlobLeaseClient lease, TimeSpan length, CancellationToken cancel)
    {
        try
        {
            await lease.AcquireAsync(length, cancellationToken: cancel).ConfigureAwait(false);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status == 409)
        {
            return false;
        }
        catch (RequestFailedException refused) when (refused.Status == 404)
        {
            return null;
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancel)
    {
        try
        {
            await blob.UploadAsync(Stream.Null, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancel).ConfigureAwait(false);
        }
        catch (RequestFailedException refused) when (refused.Status is 409 or 412)
        {
            // Another made it at the same time, and may hold it already.
        }
    }

    /// <summary>A web address drops steps that are empty or only dots; a tilde, which no name has, keeps them apart.</summary>
    private static string BlobName(string name) => string.Join('/', name.Split('/').Select(step => step.Length == 0 || step[^1] == '.' ? step + "~" : step));

    private sealed class AzureLease(BlobLeaseClient lease) : ILease
    {
        private volatile bool _given;

        /// <inheritdoc/>
        public ValueTask<bool> RenewAsync(CancellationToken cancel) => _given
            ? ValueTask.FromResult(false)
            : Outages.Guard(
                async () =>
                {
                    try
                    {
                        await lease.RenewAsync(cancellationToken: cancel).ConfigureAwait(false);
                        return true;
                    }
                    catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
                    {
                        return false;
                    }
                },
                cancel);

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            if (_given) return;
            _given = true;
            try
            {
                await lease.ReleaseAsync().ConfigureAwait(false);
            }
            catch (RequestFailedException refused) when (refused.Status is 404 or 409 or 412)
            {
                // Lost already.
            }
            catch (Exception failure) when (Outages.IsOutage(failure, CancellationToken.None))
            {
                // It ends by itself when its time is over.
            }
        }
    }
}
