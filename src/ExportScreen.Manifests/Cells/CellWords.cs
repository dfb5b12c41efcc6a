using System.Collections.Frozen;
using System.Text;
using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Cells;

/// <summary>Whole-cell words (<c>cell_words.tsv</c>): sentinels, totals, "to order", "same as", notes. Loaded once; thread-safe.</summary>
internal static class CellWords
{
    private static readonly Lazy<FrozenDictionary<string, string>> Kinds = new(Load);
    private static readonly Lazy<int> Longest = new(() => Kinds.Value.Keys.Max(k => k.Length) + 6);

    /// <summary>What a whole cell stands for (<c>empty</c>, <c>total</c>, <c>to-order</c>, <c>same-as consignee</c>, <c>note</c>), or null.</summary>
    public static string? Kind(string cell)
    {
        if (cell.Length > Longest.Value) return null;
        return Kinds.Value.GetValueOrDefault(HeaderKey.Of(cell, keepBrackets: true));
    }

    /// <summary>Whether a whole cell stands for nothing: white space, punctuation alone, a sentinel word.</summary>
    public static bool IsEmpty(string cell)
    {
        if (char.IsAsciiDigit(cell[0])) return false;
        var letter = false;
        foreach (var c in cell)
            if (char.IsLetterOrDigit(c)) { letter = true; break; }
        return !letter || Kind(cell) == "empty";
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
