using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Blobs of an Azure storage account. Writes are whole or not there (<see cref="BlobUpload"/>). What the service was asked twice, because its answer was lost, is told from
/// what another did by an id that each conditional write leaves in the blob's metadata (<see cref="BlobUpload.WriteId"/>).
/// </summary>
internal sealed class AzureBlobStore(BlobServiceClient service) : IBlobStore
{
    private const int ReadAheadBytes = 4 << 20;
    private readonly MadeOnce _containers = new();

    /// <inheritdoc/>
    public string Place => service.Uri.GetLeftPart(UriPartial.Path);

    /// <inheritdoc/>
    public async ValueTask<BlobFacts> PutAsync(string path, Stream content, CancellationToken cancel) => (await PutIfAsync(path, content, null, cancel).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public ValueTask<BlobFacts?> PutIfAbsentAsync(string path, Stream content, CancellationToken cancel) =>
        PutIfAsync(path, content, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancel);

    /// <inheritdoc/>
    public ValueTask<BlobFacts?> FindAsync(string path, CancellationToken cancel)
    {
        var at = BlobPath.Of(path);
        return Outages.Guard(async () => await PropertiesAsync(at, cancel).ConfigureAwait(false) is { } found ? FactsOf(at, found) : null, cancel);
    }

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenAsync(string path, string? etag, CancellationToken cancel)
    {
        var client = ClientOf(BlobPath.Of(path));
        var options = new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadAheadBytes };
        if (etag is not null) options.Conditions = new BlobRequestConditions { IfMatch = Quoted(etag) };
        return Outages.Guard<Stream?>(
            async () =>
            {
                try
                {
                    return new BlobReadStream(await client.OpenReadAsync(options, cancel).ConfigureAwait(false));
                }
                catch (RequestFailedException refused) when (refused.Status is 404 or 412)
                {
                    return null;
                }
            },
            cancel);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobFacts> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        var at = BlobPath.OfPrefix(prefix);
        var client = service.GetBlobContainerClient(at.Container);
        string? next = null;
        do
        {
            var from = next;
            var page = await Outages.Guard(() => PageAsync(client, at.Name, from, cancel), cancel).ConfigureAwait(false);
            foreach (var blob in page?.Values ?? []) yield return FactsOf(at with { Name = blob.Name }, blob.Properties);
            next = page?.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string path, CancellationToken cancel)
    {
        var client = ClientOf(BlobPath.Of(path));
        return Outages.Guard(async () => (await client.DeleteIfExistsAsync(cancellationToken: cancel).ConfigureAwait(false)).Value, cancel);
    }

    /// <summary>Makes a container unless it is there.</summary>
    internal ValueTask EnsureAsync(string container, CancellationToken cancel) =>
        _containers.EnsureAsync(container, name => service.GetBlobContainerClient(name).CreateIfNotExistsAsync(cancellationToken: cancel));

    /// <summary>Writes a blob if a condition holds; null when it does not.</summary>
    internal ValueTask<BlobFacts?> PutIfAsync(string path, Stream content, BlobRequestConditions? condition, CancellationToken cancel)
    {
        var at = BlobPath.Of(path);
        return Outages.Guard(
            async () =>
            {
                await EnsureAsync(at.Container, cancel).ConfigureAwait(false);
                return await UploadAsync(at, content, condition, cancel).ConfigureAwait(false);
            },
            cancel);
    }

    private async Task<BlobFacts?> UploadAsync(BlobPath at, Stream content, BlobRequestConditions? condition, CancellationToken cancel)
    {
        var write = Guid.NewGuid().ToString("N");
        var blob = service.GetBlobContainerClient(at.Container).GetBlockBlobClient(at.Name);
        try
        {
            var (length, written) = await new BlobUpload(blob, condition, write).RunAsync(content, cancel).ConfigureAwait(false);
            return new BlobFacts(at.ToString(), length, Bare(written.ETag), written.LastModified.ToUniversalTime());
        }
        catch (RequestFailedException refused) when (condition is not null && refused.Status is (409 or 412))
        {
            var found = await PropertiesAsync(at, cancel).ConfigureAwait(false);
            return found is not null && found.Metadata.TryGetValue(BlobUpload.WriteId, out var id) && id == write ? FactsOf(at, found) : null;
        }
        catch (RequestFailedException refused) when (refused.ErrorCode == BlobErrorCode.InvalidBlockList)
        {
            // A commit drops the blocks of all others that write the same blob.
            throw new IOException("Another wrote the same blob at the same time; write it once more.", refused);
        }
    }

    private async Task<BlobProperties?> PropertiesAsync(BlobPath at, CancellationToken cancel)
    {
        try
        {
            return (await ClientOf(at).GetPropertiesAsync(cancellationToken: cancel).ConfigureAwait(false)).Value;
        }
        catch (RequestFailedException refused) when (refused.Status == 404)
        {
            return null;
        }
    }

    private static async Task<Page<BlobItem>?> PageAsync(BlobContainerClient client, string prefix, string? from, CancellationToken cancel)
    {
        try
        {
            await foreach (var page in client.GetBlobsAsync(prefix: prefix, cancellationToken: cancel).AsPages(from).ConfigureAwait(false)) return page;
            return null;
        }
        catch (RequestFailedException refused) when (refused.Status == 404)
        {
            return null;
        }
    }

    private BlobClient ClientOf(BlobPath at) => service.GetBlobContainerClient(at.Container).GetBlobClient(at.Name);

    private static BlobFacts FactsOf(BlobPath at, BlobProperties found) => new(at.ToString(), found.ContentLength, Bare(found.ETag), found.LastModified.ToUniversalTime());

    private static BlobFacts FactsOf(BlobPath at, BlobItemProperties found) =>
        new(at.ToString(), found.ContentLength ?? 0, Bare(found.ETag ?? default), (found.LastModified ?? default).ToUniversalTime());

    /// <summary>An ETag of the port as headers have it.</summary>
    internal static ETag Quoted(string etag) => new($"\"{etag}\"");

    /// <summary>The service gives ETags with quotes in headers and without in lists.</summary>
    private static string Bare(ETag etag) => etag.ToString().Trim('"');
}
