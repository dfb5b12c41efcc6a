using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>Hashes of list files, lower-case hex. Pure and thread-safe.</summary>
internal static class ContentHashes
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>Over all bytes.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Over all bytes but the part of the head that says nothing.</summary>
    public static string Of(ReadOnlySpan<byte> content, string? ignore)
    {
        if (string.IsNullOrEmpty(ignore)) return Of(content);
        var size = Math.Min(content.Length, HeadBytes);
        // One character per byte, and no backtracking: the head is the publisher's.
        var head = new Regex(ignore, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).Replace(Encoding.Latin1.GetString(content[..size]), "", 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.Latin1.GetBytes(head));
        hash.AppendData(content[size..]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
