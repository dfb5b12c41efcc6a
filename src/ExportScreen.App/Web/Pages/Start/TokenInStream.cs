namespace ExportScreen.App.Web.Pages.Start;

/// <summary>
/// Metadata of a route that takes a file by a form: its anti-forgery token comes before the file in the body, so the route itself reads and checks it. Everywhere else
/// <see cref="Identity.FormGuard"/> does, which would have to store the whole file first.
/// </summary>
internal sealed class TokenInStream
{
    /// <summary>The mark.</summary>
    public static TokenInStream Mark { get; } = new();

    private TokenInStream()
    {
    }
}
