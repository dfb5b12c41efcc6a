using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>The search references of the UK tariff, parted: those whose SHA-256 (as a number, first byte highest) is divisible by five are held out.</summary>
internal sealed class HeldOut
{
    /// <summary>Titles held out with the headings that the tariff gives them.</summary>
    public Dictionary<string, HashSet<string>> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a text is held out.</summary>
    public static bool Is(string text) => new BigInteger(SHA256.HashData(Encoding.UTF8.GetBytes(text)), isUnsigned: true, isBigEndian: true) % 5 == 0;

    /// <summary>The file without the rows whose first field is held out; no field of these files has a line break.</summary>
    public byte[] Without(string path, HashSet<string>? headings)
    {
        var kept = new StringBuilder();
        foreach (var (line, at) in File.ReadLines(path).Select((l, i) => (l, i)))
        {
            var text = FirstField(line);
            if (at == 0 || !Is(text)) kept.Append(line).Append('\n');
            else if (headings is not null) Add(text, line, headings);
        }

        return Encoding.UTF8.GetBytes(kept.ToString());
    }

    /// <summary>The codes of headings; a reference to a chapter has none.</summary>
    private void Add(string text, string line, HashSet<string> headings)
    {
        var fields = line[(line[0] == '"' ? line.LastIndexOf("\",", StringComparison.Ordinal) + 2 : text.Length + 1)..].Split(',');
        var heading = fields[1][..4];
        if (!headings.Contains(heading)) return;
        if (!Titles.TryGetValue(text, out var known)) Titles.Add(text, known = new HashSet<string>(StringComparer.Ordinal));
        known.Add(heading);
    }

    private static string FirstField(string line)
    {
        if (line.Length == 0 || line[0] != '"') return line.Split(',')[0];
        var end = 1;
        while (end < line.Length && (line[end] != '"' || (end + 1 < line.Length && line[end + 1] == '"'))) end += line[end] == '"' ? 2 : 1;
        return line[1..end].Replace("\"\"", "\"", StringComparison.Ordinal);
    }
}
