using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// One write of a blob: Put Blob when it fits in a block, else blocks (several at once) and Put Block List, which alone makes them visible. The client's own upload of streams is not used
/// (README, Decisions): after a refusal its pooled buffers mixed the contents of two writers, and it names blocks alike in every upload, so that two writers of one blob mix.
/// </summary>
/// <param name="blob">The blob.</param>
/// <param name="condition">When it may be written; null for always.</param>
/// <param name="write">Id of this write, in the metadata of a conditional one and in the names of its blocks.</param>
internal sealed class BlobUpload(BlockBlobClient blob, BlobRequestConditions? condition, string write)
{
    /// <summary>Name of the write's id in the metadata.</summary>
    public const string WriteId = "write";

    private const int BlockBytes = 8 << 20;
    private const int FirstBytes = 64 << 10;
    private const int AtOnce = 4;
    private readonly Dictionary<string, string> _metadata = condition is null ? [] : new(StringComparer.Ordinal) { [WriteId] = write };

    /// <summary>Reads the source to its end and writes it.</summary>
    public async Task<(long Length, BlobContentInfo Written)> RunAsync(Stream content, CancellationToken cancel)
    {
        var first = await ReadAsync(content, cancel).ConfigureAwait(false);
        if (first.Count < BlockBytes)
        {
            var options = new BlobUploadOptions { Conditions = condition, Metadata = _metadata, TransferOptions = new() { InitialTransferSize = BlockBytes, MaximumTransferSize = BlockBytes } };
            return (first.Count, (await blob.UploadAsync(StreamOf(first), options, cancel).ConfigureAwait(false)).Value);
        }

        var (length, blocks) = await StageAsync(first, content, cancel).ConfigureAwait(false);
        var commit = new CommitBlockListOptions { Conditions = condition, Metadata = _metadata };
        return (length, (await blob.CommitBlockListAsync(blocks, commit, cancel).ConfigureAwait(false)).Value);
    }

    private async Task<(long Length, List<string> Blocks)> StageAsync(ArraySegment<byte> first, Stream content, CancellationToken cancel)
    {
        var (length, blocks, staging) = (0L, new List<string>(), new Queue<Task>());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            for (var block = first; block.Count > 0; block = await ReadAsync(content, cancel).ConfigureAwait(false))
            {
                if (staging.Count == AtOnce) await staging.Dequeue().ConfigureAwait(false);
                var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{write}{blocks.Count:D6}")));
                staging.Enqueue(blob.StageBlockAsync(id, StreamOf(block), cancellationToken: stop.Token));
                blocks.Add(id);
                length += block.Count;
            }

            while (staging.Count > 0) await staging.Dequeue().ConfigureAwait(false);
            return (length, blocks);
        }
        finally
        {
            // Only after a failure is there still something under way; it ends before the caller goes on.
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(staging).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The next block: full, or up to the end of the source. The array is never used again, so that nobody else can write into what is being sent.</summary>
    private static async Task<ArraySegment<byte>> ReadAsync(Stream content, CancellationToken cancel)
    {
        var known = content.CanSeek ? content.Length - content.Position : -1;
        var buffer = new byte[known is >= 0 and < BlockBytes ? known : known >= 0 ? BlockBytes : FirstBytes];
        for (var count = 0; ;)
        {
            count += await content.ReadAtLeastAsync(buffer.AsMemory(count), buffer.Length - count, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
            if (known >= 0 || count < buffer.Length || count == BlockBytes) return new ArraySegment<byte>(buffer, 0, count);
            Array.Resize(ref buffer, Math.Min(BlockBytes, buffer.Length * 8));
        }
    }

    private static MemoryStream StreamOf(ArraySegment<byte> block) => new(block.Array!, block.Offset, block.Count, writable: false);
}
