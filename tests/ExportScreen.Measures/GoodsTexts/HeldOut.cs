using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>
/// The search references of the UK tariff, parted: those whose SHA-256 (as a number, first byte highest) is divisible by five are held out. The others, the training part, are parted once more
/// into five folds by the first byte of that hash alone.
/// </summary>
/// <param name="fold">0 to 4: this fold is tried, and what is held out is neither tried nor learned; null: what is held out is tried.</param>
internal sealed class HeldOut(int? fold = null)
{
    /// <summary>Number of folds of the training part.</summary>
    public const int Folds = 5;

    /// <summary>Titles to try with the headings that the tariff gives them.</summary>
    public Dictionary<string, HashSet<string>> Titles { get; } = new(StringComparer.Ordinal);

    /// <summary>The file without the rows whose first field is held out or of the fold; no field of these files has a line break.</summary>
    public byte[] Without(string path, HashSet<string>? headings)
    {
        var kept = new StringBuilder();
        foreach (var (line, at) in File.ReadLines(path).Select((l, i) => (l, i)))
        {
            var text = FirstField(line);
            var part = PartOf(text);
            if (at == 0 || (part is not null && part != fold)) kept.Append(line).Append('\n');
            else if (headings is not null && part == fold) Add(text, line, headings);
        }

        return Encoding.UTF8.GetBytes(kept.ToString());
    }

    /// <summary>The fold of a text; null when it is held out.</summary>
    private static int? PartOf(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return new BigInteger(hash, isUnsigned: true, isBigEndian: true) % 5 == 0 ? null : hash[0] % Folds;
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
