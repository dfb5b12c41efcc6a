using System.Security.Cryptography;
using System.Text;

namespace ExportScreen.Lists.Reading;

/// <summary>Lasting keys for records whose publisher gives none: hashes of raw source values. Pure and thread-safe.</summary>
internal static class RawKeys
{
    /// <summary>Hex digits of a SHA-256 over the parts, each ended by a unit separator; a null part counts like an empty one.</summary>
    /// <param name="digits">Digits wanted, at most 64.</param>
    /// <param name="parts">Source values as published.</param>
    public static string Hash(int digits, params IEnumerable<string?> parts)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => $"{p}\u001F")));
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..digits];
    }
}
