using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Addresses by which a client uploads one blob straight to storage. With a token they are signed by a user-delegation key (not tested: the emulator knows none; <c>infra/smoke.sh</c> proves
/// it), with a connection string by the account's key. Thread-safe.
/// </summary>
public sealed class AzureUploadUrls
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private readonly BlobServiceClient _service;
    private readonly TimeProvider _clock;
    private readonly bool _delegated;

    internal AzureUploadUrls(BlobServiceClient service, TimeProvider clock, bool delegated) => (_service, _clock, _delegated) = (service, clock, delegated);

    /// <summary>An address to create or overwrite exactly this blob (Put Blob, or blocks), good for nothing else. Null when the account was opened by a shared access signature, which cannot sign.</summary>
    /// <param name="path">Path of the blob, container first.</param>
    /// <param name="life">How long it is good for: over nothing, up to 7 days.</param>
    /// <param name="cancel">Stops the call.</param>
    /// <exception cref="IOException">The service gives no key.</exception>
    public async Task<Uri?> ForAsync(string path, TimeSpan life, CancellationToken cancel)
    {
        var at = BlobPath.Of(path);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(life, Longest);
        var until = _clock.GetUtcNow() + life;
        var client = _service.GetBlobContainerClient(at.Container).GetBlobClient(at.Name);
        var right = new BlobSasBuilder(BlobSasPermissions.Create | BlobSasPermissions.Write, until) { BlobContainerName = at.Container, BlobName = at.Name, Resource = "b" };
        if (!_delegated) return client.CanGenerateSasUri ? client.GenerateSasUri(right) : null;

        right.Protocol = SasProtocol.Https;
        var key = await Outages.Guard(() => _service.GetUserDelegationKeyAsync(null, until, cancel), cancel).ConfigureAwait(false);
        return new BlobUriBuilder(client.Uri) { Sas = right.ToSasQueryParameters(key.Value, _service.AccountName) }.ToUri();
    }
}
