using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Cells;

/// <summary>Whole-cell words (<c>cell_words.tsv</c>): sentinels, totals, "to order", "same as", notes. Loaded once; thread-safe.</summary>
internal static class CellWords
{
    private static readonly Lazy<FrozenDictionary<string, string>> Kinds = new(Load);
    // A letter or digit of ASCII stays in the comparison form: one that no word has rules a cell out.
    private static readonly Lazy<SearchValues<char>> Foreign = new(() =>
    {
        var used = Kinds.Value.Keys.SelectMany(k => k).ToHashSet();
        return SearchValues.Create([.. Enumerable.Range(0, 128).Select(i => (char)i).Where(c => char.IsAsciiLetterOrDigit(c) && !used.Contains(char.ToLowerInvariant(c)))]);
    });

    private static readonly Lazy<int> Longest = new(() => Kinds.Value.Keys.Max(k => k.Length) + 6);

    /// <summary>What a whole cell stands for (<c>empty</c>, <c>total</c>, <c>to-order</c>, <c>same-as consignee</c>, <c>note</c>), or null.</summary>
    public static string? Kind(string cell)
    {
        if (IsNone(cell)) return null;
        return Ascii.IsValid(cell) ? KindOfAscii(cell) : Kinds.Value.GetValueOrDefault(HeaderKey.Of(cell, keepBrackets: true));
    }

    /// <summary>Whether a cell is none of the words at first sight; false says nothing.</summary>
    public static bool IsNone(string cell) => cell.Length > Longest.Value || cell.AsSpan().ContainsAny(Foreign.Value);

    /// <summary>Whether a whole cell stands for nothing: white space, punctuation alone, a sentinel word.</summary>
    public static bool IsEmpty(string cell)
    {
        if (char.IsAsciiDigit(cell[0])) return false;
        foreach (var c in cell)
            if (char.IsLetterOrDigit(c)) return Kind(cell) == "empty";
        return true;
    }

    private static string? KindOfAscii(string cell)
    {
        Span<char> key = stackalloc char[(cell.Length * 2) + 1];
        var length = HeaderKey.OfAscii(cell, key);
        return length > 0 && Kinds.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out var kind) ? kind
            : length == 0 ? Kinds.Value.GetValueOrDefault(cell.Trim()) : null;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var stream = typeof(CellWords).Assembly.GetManifestResourceStream("ExportScreen.Manifests.Cells.cell_words.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("kind\t", StringComparison.Ordinal)) continue;
            var cells = line.Split('\t');
            kinds.TryAdd(HeaderKey.Of(cells[2], keepBrackets: true), cells[0]);
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
