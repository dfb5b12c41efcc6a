namespace ExportScreen.Model.Ports;

/// <summary>
/// Where files are kept: manifests, work of a job, results. A path is a container name (lower-case letters, digits, hyphens), a slash, and a name of 1 to 1,024 characters that may
/// hold anything but control characters; it never becomes a path of a file system. Every write is whole or not there, and on stable storage when it returns. Thread-safe, and safe
/// beside other processes. Outages (disk full, service down) are exceptions of kind <see cref="IOException"/>.
/// </summary>
public interface IBlobStore
{
    /// <summary>Where it is, for people (a folder, an address without secrets).</summary>
    string Place { get; }

    /// <summary>Writes a blob from a stream, replacing what is there.</summary>
    ValueTask<BlobFacts> PutAsync(string path, Stream content, CancellationToken cancel);

    /// <summary>Writes a blob unless there is one: the commit point of every journey. Null when there was one already, which stays as it is.</summary>
    ValueTask<BlobFacts?> PutIfAbsentAsync(string path, Stream content, CancellationToken cancel);

    /// <summary>What is known about a blob, or null when there is none.</summary>
    ValueTask<BlobFacts?> FindAsync(string path, CancellationToken cancel);

    /// <summary>
    /// Opens a blob for reading from any position; null when there is none, or when an <paramref name="etag"/> is given and the blob has another by now.
    /// </summary>
    /// <exception cref="IOException">While reading, also when the blob was replaced after it was opened.</exception>
    ValueTask<Stream?> OpenAsync(string path, string? etag, CancellationToken cancel);

    /// <summary>The blobs whose path starts with a prefix (which holds the whole container name), in ordinal order of their paths.</summary>
    IAsyncEnumerable<BlobFacts> ListAsync(string prefix, CancellationToken cancel);

    /// <summary>Deletes a blob; false when there was none.</summary>
    ValueTask<bool> DeleteAsync(string path, CancellationToken cancel);
}

/// <summary>What is known about a blob. Immutable.</summary>
/// <param name="Path">Its path, container first.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ETag">Changes with every write; without quotes.</param>
/// <param name="Modified">When it was last written (UTC).</param>
public sealed record BlobFacts(string Path, long Length, string ETag, DateTimeOffset Modified);
