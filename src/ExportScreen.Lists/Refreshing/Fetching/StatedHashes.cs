using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>What a publisher states about its files in a document of its own: a hash per file. Pure and thread-safe.</summary>
internal static class StatedHashes
{
    private const string ChecksumMark = "checksum=";

    /// <summary>The hash of each file of a source, upper-case hex, by file name; null when the document cannot be read or leaves one out.</summary>
    public static IReadOnlyDictionary<string, string>? Read(ProbeKind kind, byte[] document, ListSource source)
    {
        try
        {
            var hashes = kind == ProbeKind.Manifest ? Manifest(document) : Rss(document, source);
            return source.Files.All(f => hashes.ContainsKey(f.Name)) ? source.Files.ToDictionary(f => f.Name, f => hashes[f.Name], StringComparer.OrdinalIgnoreCase) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>One value for all of them, to compare with the last one.</summary>
    public static string Value(IReadOnlyDictionary<string, string> hashes) => string.Join(' ', hashes.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}={h.Value}"));

    /// <summary>Whether bytes have a stated hash; its length says which kind of hash it is.</summary>
    public static bool Fits(string stated, ReadOnlySpan<byte> content) => stated.Length switch
    {
        64 => Convert.ToHexString(SHA256.HashData(content)) == stated,
        40 => Convert.ToHexString(SHA1.HashData(content)) == stated,
        _ => false,
    };

    /// <summary>OFAC: <c>[{"fileName", "hashCodes": "{\"SHA-256\": …}"}]</c>.</summary>
    private static Dictionary<string, string> Manifest(byte[] document)
    {
        var hashes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        using var json = JsonDocument.Parse(document);
        if (json.RootElement.ValueKind != JsonValueKind.Array) return hashes;
        foreach (var file in json.RootElement.EnumerateArray())
        {
            if (file.ValueKind != JsonValueKind.Object || Text(file, "fileName") is not { } name || !file.TryGetProperty("hashCodes", out var codes)) continue;
            if (Sha256(codes) is { } hash) hashes[name] = hash;
        }

        return hashes;
    }

    private static string? Sha256(JsonElement codes)
    {
        if (codes.ValueKind == JsonValueKind.Object) return Hex(Text(codes, "SHA-256"));
        if (codes.ValueKind != JsonValueKind.String) return null;
        using var inner = JsonDocument.Parse(codes.GetString()!);
        return inner.RootElement.ValueKind == JsonValueKind.Object ? Hex(Text(inner.RootElement, "SHA-256")) : null;
    }

    /// <summary>EU: per file an item whose guid is the file's address with <c>checksum=</c> and its SHA-1.</summary>
    private static Dictionary<string, string> Rss(byte[] document, ListSource source)
    {
        var hashes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 8 << 20 };
        using var reader = XmlReader.Create(new MemoryStream(document, writable: false), settings);
        while (reader.ReadToFollowing("guid"))
        {
            var guid = reader.ReadElementContentAsString();
            var mark = guid.LastIndexOf(ChecksumMark, StringComparison.OrdinalIgnoreCase);
            if (mark < 0 || Hex(guid[(mark + ChecksumMark.Length)..].Split('&')[0]) is not { } hash) continue;
            foreach (var file in source.Files.Where(f => guid.Contains(new Uri(f.Url).AbsolutePath, StringComparison.OrdinalIgnoreCase))) hashes[file.Name] = hash;
        }

        return hashes;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Hex(string? text)
    {
        text = text?.Trim();
        return text is { Length: 40 or 64 } && text.All(char.IsAsciiHexDigit) ? text.ToUpperInvariant() : null;
    }
}
