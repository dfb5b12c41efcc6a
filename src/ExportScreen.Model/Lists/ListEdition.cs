namespace ExportScreen.Model.Lists;

/// <summary>One edition of one feed, as it was read. Immutable and thread-safe.</summary>
public sealed record ListEdition
{
    /// <summary>Feed id (<c>us-ofac-csv</c>, <c>us-csl-json</c>): a publisher's file form.</summary>
    public required string Feed { get; init; }

    /// <summary>Publisher's name.</summary>
    public required string Publisher { get; init; }

    /// <summary>The date the file gives for itself; null when it has none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Legal lists it supplies with the count of entries of each.</summary>
    public required IReadOnlyList<ListCount> Lists { get; init; }

    /// <summary>SHA-256 (lower-case hex) of each raw file, with its name.</summary>
    public required IReadOnlyList<RawFile> Files { get; init; }

    /// <summary>When it was imported or fetched (UTC).</summary>
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>Why an edition below its contract was accepted; null for a complete one. Marks every output.</summary>
    public string? PartialReason { get; init; }

    /// <summary>Version of the parser that read it.</summary>
    public required string ParserVersion { get; init; }
}

/// <summary>Entries and names of one legal list in an edition.</summary>
/// <param name="List">List id.</param>
/// <param name="Entries">Entries.</param>
/// <param name="Names">Names, all kinds.</param>
public sealed record ListCount(string List, int Entries, int Names);

/// <summary>A raw file as kept.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Bytes">Length.</param>
public sealed record RawFile(string Name, string Sha256, long Bytes)
{
    /// <summary>Where it was fetched; null when it was imported by hand.</summary>
    public RawOrigin? Origin { get; init; }
}

/// <summary>Where a raw file was fetched. Immutable.</summary>
/// <param name="Url">The address asked.</param>
/// <param name="ServedBy">Where redirects led, without the query (which may hold a signature); null when nowhere else.</param>
/// <param name="Fetched">When (UTC, by our clock).</param>
/// <param name="Headers">Response headers that say which edition it is: ETag, Last-Modified, Content-Type, Content-Length, Content-Encoding, Content-Disposition, Date, x-amz-meta-*.</param>
public sealed record RawOrigin(string Url, string? ServedBy, DateTimeOffset Fetched, IReadOnlyDictionary<string, string> Headers);
