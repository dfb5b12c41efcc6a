using ExportScreen.App.Web.Access;

namespace ExportScreen.App.Web.Pages.Frame;

/// <summary>What every page knows of its reader. Public, like all that pages take: the Razor compiler makes public classes. Immutable.</summary>
public sealed record PageFrame
{
    /// <summary>Who is signed in, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Their roles; empty for nobody.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The anti-forgery token for the forms of the page; null where a page has none.</summary>
    public string? FormToken { get; init; }

    /// <summary>Path and query of the page: where a form leads back to.</summary>
    public required string Address { get; init; }

    /// <summary>What became of the form before, or null.</summary>
    public Notice? Notice { get; init; }

    /// <summary>When the page was made (UTC).</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Whether people sign in here rather than with a platform in front.</summary>
    public bool HasLocalAccounts { get; init; }

    /// <summary>Whether the reader may call a route. Only for what a page offers: the server asks again.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="route">Pattern, as in the access table.</param>
    public bool May(string method, string route) =>
        AccessTable.Find(method, route) is { } rule && (rule.Audience == Audience.Everybody || (Name is not null && (rule.Roles.Count == 0 || rule.Roles.Intersect(Roles, StringComparer.Ordinal).Any())));
}
