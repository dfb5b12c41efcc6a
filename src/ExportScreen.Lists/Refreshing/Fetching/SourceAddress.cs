namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>Moves a source to another address: a mirror, or a host of one's own. Pure and thread-safe.</summary>
public static class SourceAddress
{
    /// <summary>
    /// The source at another address. One that ends in a slash, or has no path, is a place that is laid out like the publisher's: paths and queries are appended to it, the probe's too. Any
    /// other is the address of the one file, and the publisher's probe document is not asked.
    /// </summary>
    /// <returns>Null when the address is not one to fetch from (https, or http on this machine), or names one file where the source has several.</returns>
    public static ListSource? Move(ListSource source, Uri address)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || !RedirectingSender.IsAllowed(address, address.IsLoopback)) return null;
        if (address.AbsolutePath.EndsWith('/'))
            return source with { Files = [.. source.Files.Select(f => f with { Url = Under(address, f.Url) })], Probe = source.Probe.Url is { } url ? source.Probe with { Url = Under(address, url) } : source.Probe };
        if (source.Files is not [var file]) return null;
        var probe = source.Probe.Url is null ? source.Probe : source.Probe with { Kind = ProbeKind.ETag, Url = null };
        return source with { Files = [file with { Url = address.AbsoluteUri }], Probe = probe };
    }

    private static string Under(Uri place, string url) => place.GetLeftPart(UriPartial.Path).TrimEnd('/') + new Uri(url).PathAndQuery;
}
