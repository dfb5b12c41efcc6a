using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Parts;

/// <summary>Finds makers by name: their words side by side. Built once; thread-safe.</summary>
internal sealed class Makers
{
    private readonly Dictionary<string, List<(string[] Words, MakerFound Maker)>> _byFirst = new(StringComparer.Ordinal);

    private Makers()
    {
    }

    /// <summary>Reads makers.csv.</summary>
    public static Makers Load()
    {
        var all = new Makers();
        var csv = CsvTable.Open("makers.csv", "maker,also,hs4,source");
        while (csv.Read())
        {
            var maker = new MakerFound(csv.Text(0), "", csv.Span(2).IsEmpty ? [] : csv.Text(2).Split(' '), csv.Text(3));
            foreach (var name in csv.Text(1).Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(maker.Maker)) all.Add(name, maker);
        }

        return all;
    }

    /// <summary>The makers named in a text, in its order.</summary>
    public IReadOnlyList<MakerFound> Find(string text, List<WordSpan> words)
    {
        List<MakerFound>? found = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirst.TryGetValue(words[i].Stem, out var list)) continue;
            foreach (var (name, maker) in list)
            {
                var n = 1;
                while (n < name.Length && i + n < words.Count && words[i + n].Stem == name[n]) n++;
                if (n < name.Length) continue;
                var last = words[i + n - 1];
                (found ??= []).Add(maker with { Written = text[words[i].Start..(last.Start + last.Length)] });
                i += n - 1;
                break;
            }
        }

        return found ?? (IReadOnlyList<MakerFound>)[];
    }

    private void Add(string name, MakerFound maker)
    {
        var words = WordSpan.Of(name).ConvertAll(w => w.Stem).ToArray();
        if (!_byFirst.TryGetValue(words[0], out var list)) _byFirst.Add(words[0], list = []);
        list.Add((words, maker));
        list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }
}
