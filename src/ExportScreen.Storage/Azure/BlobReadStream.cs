using Azure;

namespace ExportScreen.Storage.Azure;

/// <summary>A blob as it was when it was opened: ranged reads ahead, every one tied to its ETag. Not thread-safe.</summary>
/// <param name="source">The client's stream.</param>
internal sealed class BlobReadStream(Stream source) : Stream
{
    private bool _disposed;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => source.Length;

    /// <inheritdoc/>
    public override long Position { get => source.Position; set => source.Position = value; }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            return source.Read(buffer, offset, count);
        }
        catch (Exception failure) when (IsLost(failure, CancellationToken.None))
        {
            throw Lost(failure);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        try
        {
            return await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsLost(failure, cancellationToken))
        {
            throw Lost(failure);
        }
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => source.Seek(offset, origin);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // Once only: the client's stream gives its buffer back to the shared pool each time.
        if (disposing && !Interlocked.Exchange(ref _disposed, true)) source.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Replaced (412), deleted (404) or shorter by now (416), or an outage.</summary>
    private static bool IsLost(Exception failure, CancellationToken cancel) => failure is RequestFailedException { Status: 404 or 412 or 416 } || Outages.IsOutage(failure, cancel);

    private static IOException Lost(Exception failure) =>
        failure is RequestFailedException { Status: 404 or 412 or 416 } ? new IOException("The blob was replaced or deleted while it was read.", failure) : Outages.ToIOException(failure);
}
