using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Descriptions;

/// <summary>Ordinary words that are a letter away from a word of the terms, so that a geranium is not germanium (ordinary-words.txt, house).</summary>
internal static class OrdinaryWords
{
    /// <summary>Their stems.</summary>
    public static HashSet<string> Load()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedTable.Text("ordinary-words.txt").AsSpan().EnumerateLines())
            if (!line.IsEmpty && line[0] != '#') words.Add(WordForms.StemOf(line.ToString()));
        return words;
    }
}
