using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Findings;

/// <summary>Where a finding lies: job, chunk and row key; the tenant is always the caller's. Its text is the finding's id in addresses.</summary>
/// <param name="JobId">The job.</param>
/// <param name="Chunk">The chunk.</param>
/// <param name="Row">Row key in the table of findings.</param>
internal readonly record struct FindingKey(string JobId, int Chunk, string Row)
{
    private const int LongestRow = 512;

    /// <summary>The id: URL-safe, without padding.</summary>
    public string Id => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{JobId}|{Chunk:D6}|{Row}")));

    /// <summary>Reads an id; false for anything that no finding can have.</summary>
    public static bool TryParse([NotNullWhen(true)] string? id, out FindingKey key)
    {
        key = default;
        if (id is not { Length: > 0 and < 4096 } || !Base64Url.IsValid(id)) return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)).Split('|', 3);
        if (parts.Length != 3 || !JobIds.IsId(parts[0]) || parts[1].Length != 6 || !parts[1].All(char.IsAsciiDigit)) return false;
        var row = parts[2];
        if (row.Length is 0 or > LongestRow || row.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '/' or '\\' or '#' or '?' or '\uFFFD')) return false;
        var read = new FindingKey(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), row);
        if (read.Id != id) return false;
        key = read;
        return true;
    }
}

/// <summary>Partition and row keys of the tables of findings (CONTRACTS.md, Tables). Pure and thread-safe.</summary>
internal static class FindingKeys
{
    /// <summary>Partitions over which an index key is spread.</summary>
    public const int Buckets = 16;

    private const int LongestPart = 160;

    public static string Partition(string tenant, string jobId, int chunk) => string.Create(CultureInfo.InvariantCulture, $"{tenant}|{jobId}|{chunk:D6}");

    public static string HitRow(int ordinal, string entry, string partyKey) => $"{HitsOfRow(ordinal)}{Part(entry)}|{Part(partyKey)}";

    /// <summary>All row keys of the hits of a row start so.</summary>
    public static string HitsOfRow(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{ordinal:D7}|H|");

    /// <summary>A finding is about no party: a hash of its evidence stands in the party's place, so that a rule may say two things of a row.</summary>
    public static string FindingRow(int ordinal, string rule, string evidence) => string.Create(CultureInfo.InvariantCulture, $"{ordinal:D7}|F|{Part(rule)}|{Hash(evidence)}");

    /// <summary>All partitions of an index key start so.</summary>
    public static string IndexPrefix(string tenant, string key) => $"{tenant}|{key}|";

    /// <summary>The bucket goes by job and chunk: a chunk writes one partition per key, a job spreads over all.</summary>
    public static string IndexPartition(string tenant, string key, string jobId, int chunk) =>
        string.Create(CultureInfo.InvariantCulture, $"{IndexPrefix(tenant, key)}{(jobId[0] + chunk) % Buckets:D2}");

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>16 lower-case hex digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    /// <summary>A part of a key: what keys forbid, our separator and the percent sign are percent-encoded; what is too long ends in a hash.</summary>
    public static string Part(string text)
    {
        var part = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < 0x80 && rune.Value is > 0x1F and not 0x7F && (char)rune.Value is not ('/' or '\\' or '#' or '?' or '%' or '|')) part.Append((char)rune.Value);
            else Encode(rune, part);
        }

        return part.Length <= LongestPart ? part.ToString() : $"{part.ToString(0, LongestPart - 17)}~{Hash(text)}";
    }

    private static void Encode(Rune rune, StringBuilder part)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) part.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
    }
}
