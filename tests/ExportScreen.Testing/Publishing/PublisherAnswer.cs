namespace ExportScreen.Testing.Publishing;

/// <summary>What came over the wire.</summary>
/// <param name="Method">GET, POST.</param>
/// <param name="Target">Path and query as sent.</param>
/// <param name="Headers">By lower-case name.</param>
/// <param name="Body">The body.</param>
public sealed record PublisherRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>A header, or null.</summary>
    public string? this[string name] => Headers.GetValueOrDefault(name.ToLowerInvariant());
}

/// <summary>What a publisher answers, byte by byte; it may lie and break off.</summary>
public sealed record PublisherAnswer
{
    /// <summary>The status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Headers beside Content-Length.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body that is sent.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>The length that is stated; null = the true one, -1 = none (the end of the connection ends the body).</summary>
    public long? StatedLength { get; init; }

    /// <summary>After so many bytes of the body the connection is reset; null = never.</summary>
    public int? CutAfter { get; init; }

    /// <summary>Bytes sent at once; 0 = all.</summary>
    public int Piece { get; init; }

    /// <summary>Pause between pieces.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>After so many bytes nothing more is sent for this long; null = never.</summary>
    public (int After, TimeSpan For)? Stall { get; init; }

    /// <summary>With one more header.</summary>
    public PublisherAnswer With(string name, string value) => this with { Headers = new Dictionary<string, string>(Headers) { [name] = value } };
}
