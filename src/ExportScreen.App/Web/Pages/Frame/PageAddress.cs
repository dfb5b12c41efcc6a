namespace ExportScreen.App.Web.Pages.Frame;

/// <summary>Addresses of pages, and which of them a form may lead to. Pure.</summary>
internal static class PageAddress
{
    /// <summary>The first page.</summary>
    public const string Start = "/ui/";

    private static readonly string[] FormsOnly = ["sign-in", "sign-out", "manifests", "decision", "confirmation", "withdrawal"];

    /// <summary>The page of a job.</summary>
    public static string Job(string jobId) => "/ui/jobs/" + jobId;

    /// <summary>An address given from outside when it is a page of ours that can be opened, else the first page: no form leads to another place.</summary>
    public static string Or(string? given, string other = Start)
    {
        if (given is null || given.Length > 2000 || !given.StartsWith("/ui", StringComparison.Ordinal) || given.Any(c => char.IsControl(c) || c == '\\')) return other;
        var path = PathOf(given);
        if (path is not "/ui" && !path.StartsWith(Start, StringComparison.Ordinal)) return other;
        return FormsOnly.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparer.Ordinal) ? other : given;
    }

    /// <summary>An address with a notice in it, and at its place on the page.</summary>
    /// <param name="address">Path and query.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="place">Id of an element, or null.</param>
    public static string With(string address, Notice notice, string? place = null)
    {
        var query = address.Contains('?', StringComparison.Ordinal)
            ? address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Where(p => !p.StartsWith(Notice.Parameter + "=", StringComparison.Ordinal))
            : [];
        return $"{PathOf(address)}?{string.Join('&', query.Append($"{Notice.Parameter}={notice.Code}").Where(p => p.Length > 0))}{(place is null ? "" : "#" + place)}";
    }

    private static string PathOf(string address) => address.IndexOfAny(['?', '#']) is >= 0 and var end ? address[..end] : address;
}
