namespace ExportScreen.App.Web.Access;

/// <summary>Who may call a route. Lies in the metadata of its endpoint. Immutable.</summary>
/// <param name="Method">HTTP method; of an endpoint with several, the first.</param>
/// <param name="Route">Route pattern as mapped.</param>
/// <param name="Audience">Whom it is for.</param>
/// <param name="Roles">One of these is needed; empty unless the audience is <see cref="Audience.Roles"/>.</param>
internal sealed record AccessRule(string Method, string Route, Audience Audience, IReadOnlyList<string> Roles);

/// <summary>Whom a route is for.</summary>
internal enum Audience
{
    /// <summary>Everybody, signed in or not. An unsafe method still needs the anti-forgery token.</summary>
    Everybody,

    /// <summary>Everybody who is signed in or has a key.</summary>
    SignedIn,

    /// <summary>Who has one of the roles.</summary>
    Roles,

    /// <summary>The Functions host on the same machine; the endpoint itself makes sure of that. No identity, no anti-forgery token.</summary>
    Host,
}
