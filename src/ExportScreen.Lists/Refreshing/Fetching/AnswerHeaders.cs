using System.Globalization;
using System.Net.Http.Headers;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>The headers of an answer as they were sent: a malformed ETag is as good as any for telling two answers apart.</summary>
internal sealed record AnswerHeaders(string? ETag, string? LastModified, string? Disposition, string? Encoding, long? Length, IReadOnlyDictionary<string, string> Kept)
{
    private const int LongestValue = 1000;

    private static readonly string[] Names =
        ["Content-Disposition", "Content-Encoding", "Content-Length", "Content-Type", "Date", "ETag", "Last-Modified", "x-amz-meta-delta-name", "x-amz-meta-publication-id"];

    /// <summary>A strong ETag: the only kind that two parts of a file may be put together by.</summary>
    public string? StrongETag => ETag is { Length: > 2 } tag && tag[0] == '"' && tag[^1] == '"' ? tag : null;

    /// <summary>Of an answer.</summary>
    public static AnswerHeaders Of(HttpResponseMessage response)
    {
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Names)
            if ((Find(response.Headers, name) ?? Find(response.Content.Headers, name)) is { Length: > 0 } value && value.Length <= LongestValue) kept[name] = value;
        return new AnswerHeaders(
            kept.GetValueOrDefault("ETag"), kept.GetValueOrDefault("Last-Modified"), kept.GetValueOrDefault("Content-Disposition"), kept.GetValueOrDefault("Content-Encoding")?.Trim().ToLowerInvariant(),
            response.Content.Headers.ContentLength, kept);
    }

    /// <summary>How long the publisher asks to wait. A date is taken against the publisher's own date, so that a wrong clock on either side does no harm.</summary>
    public static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is not { } after) return null;
        var wait = after.Delta ?? after.Date - (response.Headers.Date ?? now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Words for a status.</summary>
    public static string Status(HttpResponseMessage response) => string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}");

    private static string? Find(HttpHeaders headers, string name) => headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
