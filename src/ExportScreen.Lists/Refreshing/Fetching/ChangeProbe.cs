namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>How a change at the publisher is noticed. Whatever the kind, requests are conditional when the last answer bore an ETag or a Last-Modified. Immutable and thread-safe.</summary>
public sealed record ChangeProbe
{
    /// <summary>The way.</summary>
    public ProbeKind Kind { get; init; }

    /// <summary>Address of a probe that is a document of its own; null otherwise.</summary>
    public string? Url { get; init; }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string Method { get; init => field = string.IsNullOrEmpty(value) ? "GET" : value; } = "GET";

    /// <summary>Body of a POST, sent as JSON.</summary>
    public string? Body { get; init; }

    /// <summary>Regular expression of the part of the first 64 KiB that says nothing about the content (a date of generation); null = every byte counts.</summary>
    public string? Ignore { get; init; }

    /// <summary>Whether the probe's hash is that of the file's bytes, so that a file which does not have it is refused.</summary>
    public bool Verify { get; init; }
}

/// <summary>The ways of noticing a change.</summary>
public enum ProbeKind
{
    /// <summary>The ETag of the answer is another.</summary>
    ETag,

    /// <summary>The Last-Modified of the answer is another. Only compared with the publisher's own earlier value, so no clock matters.</summary>
    LastModified,

    /// <summary>The hash of the content is another; the file is downloaded each time unless the publisher answers 304.</summary>
    ContentHash,

    /// <summary>A JSON manifest (OFAC): array of <c>fileName</c> and <c>hashCodes</c>, itself JSON text with a <c>SHA-256</c>.</summary>
    Manifest,

    /// <summary>An RSS feed (EU): the <c>checksum=</c> in the guid of the item whose guid bears the file's path.</summary>
    Rss,

    /// <summary>The file name in Content-Disposition is another (SECO: it bears the date).</summary>
    ContentDisposition,
}
