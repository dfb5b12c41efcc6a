using System.Collections.Frozen;
using System.Security.Cryptography;
using ExportScreen.App.Web.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ExportScreen.App.Web.Pages.Frame;

/// <summary>Style sheet, script and mark: embedded, and served under a name that holds the hash of their content, so that browsers keep them for a year. Thread-safe.</summary>
internal static class PageAssets
{
    private static readonly FrozenDictionary<string, Asset> ByAddress = new[] { Load("pages.css", "text/css; charset=utf-8"), Load("pages.js", "text/javascript; charset=utf-8"), Load("mark.svg", "image/svg+xml") }
        .ToFrozenDictionary(a => a.Address, StringComparer.Ordinal);

    /// <summary>Address of the style sheet.</summary>
    public static string Style { get; } = Find(".css");

    /// <summary>Address of the script.</summary>
    public static string Script { get; } = Find(".js");

    /// <summary>Address of the mark.</summary>
    public static string Mark { get; } = Find(".svg");

    /// <summary>Maps them. Nothing of the request reaches the file system: the names are a table.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/ui/assets/{file}", (string file, HttpContext context) => Answer(file, context));

    private static IResult Answer(string file, HttpContext context)
    {
        if (!ByAddress.TryGetValue("/ui/assets/" + file, out var asset)) return new Problem(ProblemCodes.NoSuchAddress);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(asset.Content, asset.MediaType);
    }

    private static string Find(string extension) => ByAddress.Keys.Single(a => a.EndsWith(extension, StringComparison.Ordinal));

    private static Asset Load(string name, string mediaType)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("ExportScreen.App.Pages." + name) ?? throw new InvalidOperationException($"The program lacks {name}.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8));
        return new Asset($"/ui/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", mediaType, content);
    }

    private sealed record Asset(string Address, string MediaType, byte[] Content);
}
