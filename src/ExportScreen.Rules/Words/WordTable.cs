using System.Buffers;
using System.Text;
using ExportScreen.Model.Codes;

namespace ExportScreen.Rules.Words;

/// <summary>A word that was found and what it says.</summary>
/// <param name="Class">What it says.</param>
/// <param name="Word">The word as the table has it.</param>
internal readonly record struct WordHit(WordClass Class, string Word);

/// <summary>The words of <c>words.csv</c>, found in texts of any script. Whole words count; stems and words of scripts without blanks count anywhere. Immutable after loading, thread-safe.</summary>
internal sealed class WordTable
{
    private static readonly Lazy<WordTable> Loaded = new(() => new WordTable());
    private readonly Dictionary<string, List<(string Phrase, WordHit Hit)>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<(string Part, WordHit Hit)> _parts = [];
    private readonly SearchValues<string> _anyPart;

    private WordTable()
    {
        foreach (var row in EmbeddedCsv.Read("words.csv", "class,match,word,source"))
        {
            var hit = new WordHit(Enum.Parse<WordClass>(row[0]), row[2]);
            var folded = FoldedText.Of(row[2]);
            if (row[1] == "part")
            {
                _parts.Add((folded, hit));
                continue;
            }

            var first = folded.Split(' ')[0];
            if (!_byFirst.TryGetValue(first, out var phrases)) _byFirst.Add(first, phrases = []);
            phrases.Add((folded, hit));
        }

        _anyPart = SearchValues.Create([.. _parts.Select(p => p.Part)], StringComparison.Ordinal);
    }

    /// <summary>The table of this build.</summary>
    public static WordTable Bundled => Loaded.Value;

    /// <summary>Every word of the table in a text, in order of the table's classes and of appearance.</summary>
    public IReadOnlyList<WordHit> Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var folded = FoldedText.Of(text);
        List<WordHit>? found = null;
        for (var start = 0; start < folded.Length;)
        {
            var end = folded.IndexOf(' ', start);
            if (end < 0) end = folded.Length;
            if (_byFirst.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded.AsSpan(start, end - start), out var phrases))
            {
                foreach (var (phrase, hit) in phrases)
                    if (StandsAt(folded, start, phrase)) (found ??= []).Add(hit);
            }

            start = end + 1;
        }

        if (folded.AsSpan().ContainsAny(_anyPart))
        {
            foreach (var (part, hit) in _parts)
                if (folded.Contains(part, StringComparison.Ordinal)) (found ??= []).Add(hit);
        }

        return found ?? (IReadOnlyList<WordHit>)[];
    }

    private static bool StandsAt(string text, int start, string phrase) =>
        text.AsSpan(start).StartsWith(phrase, StringComparison.Ordinal) && (start + phrase.Length == text.Length || text[start + phrase.Length] == ' ');
}

/// <summary>Reads the small CSV tables of this assembly: a header that is checked, fields in quotes where they hold commas.</summary>
internal static class EmbeddedCsv
{
    public static IEnumerable<string[]> Read(string name, string header)
    {
        using var stream = typeof(EmbeddedCsv).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly has no table {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        if (reader.ReadLine() != header) throw new InvalidOperationException($"Table {name}: expected header {header}.");
        var columns = header.Split(',').Length;
        while (reader.ReadLine() is { } line)
        {
            var fields = Fields(line);
            if (fields.Count != columns) throw new InvalidOperationException($"Table {name}: “{line}” has {fields.Count} fields.");
            yield return [.. fields];
        }
    }

    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
            else if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
