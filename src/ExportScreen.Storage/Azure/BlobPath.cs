using System.Buffers;

namespace ExportScreen.Storage.Azure;

/// <summary>A path of the port as the service has it: container and blob name.</summary>
/// <param name="Container">The container.</param>
/// <param name="Name">The name in it.</param>
internal readonly record struct BlobPath(string Container, string Name)
{
    private static readonly SearchValues<char> ContainerCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Splits a path.</summary>
    /// <exception cref="ArgumentException">It is none, or has a step <c>.</c> or <c>..</c>, which no web address can keep.</exception>
    public static BlobPath Of(string path)
    {
        var parsed = OfPrefix(path);
        if (parsed.Name.Length is 0 or > 1024) throw Refused();
        return parsed.Name.Split('/').Any(step => step is "." or "..") ? throw new ArgumentException("A blob name has no step . or .. here.", nameof(path)) : parsed;
    }

    /// <summary>Splits a prefix: the whole container, and any start of a name.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static BlobPath OfPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var slash = prefix.IndexOf('/', StringComparison.Ordinal);
        if (slash is < 3 or > 63 || prefix.AsSpan(0, slash).ContainsAnyExcept(ContainerCharacters) || prefix.Any(char.IsControl)) throw Refused();
        return new BlobPath(prefix[..slash], prefix[(slash + 1)..]);
    }

    /// <summary>As the port has it.</summary>
    public override string ToString() => $"{Container}/{Name}";

    private static ArgumentException Refused() => new("A path is a container of 3 to 63 lower-case letters, digits and hyphens, a slash, and a name of 1 to 1,024 characters without control characters.");
}
