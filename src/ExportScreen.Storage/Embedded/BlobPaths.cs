namespace ExportScreen.Storage.Embedded;

/// <summary>What a blob path may be: container, slash, name (<see cref="Model.Ports.IBlobStore"/>).</summary>
internal static class BlobPaths
{
    private const int LongestName = 1024;

    /// <summary>Refuses what is no path.</summary>
    public static void Check(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var slash = path.IndexOf('/');
        if (slash < 0 || path.Length - slash - 1 is 0 or > LongestName) throw new ArgumentException("A container, a slash and a name of 1 to 1,024 characters expected.", nameof(path));
        CheckPrefix(path);
    }

    /// <summary>Refuses what no path can start with.</summary>
    public static void CheckPrefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var slash = prefix.IndexOf('/');
        if (slash < 1 || !prefix.AsSpan(0, slash).ContainsOnly()) throw new ArgumentException("A container of lower-case letters, digits and hyphens, and a slash, expected.", nameof(prefix));
        if (prefix.Any(char.IsControl)) throw new ArgumentException("A path holds no control characters.", nameof(prefix));
    }

    private static bool ContainsOnly(this ReadOnlySpan<char> container)
    {
        foreach (var c in container)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        return true;
    }
}
