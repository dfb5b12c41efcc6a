using System.Net;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>Makes the HTTP client that lists are fetched with.</summary>
public static class FetchClient
{
    /// <summary>A client for <see cref="ListFetcher"/>: it follows no redirect and unpacks nothing by itself (lengths are checked and downloads resumed over the bytes as sent), keeps no cookies.</summary>
    public static HttpClient Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(20),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxResponseHeadersLength = 64,
    })
    {
        // Limits are set per attempt.
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
