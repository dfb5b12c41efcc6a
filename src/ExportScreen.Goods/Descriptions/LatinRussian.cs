using System.Text;

namespace ExportScreen.Goods.Descriptions;

/// <summary>
/// One form for a Russian word in Cyrillic and for what the usual romanisations make of it (GOST, passport, German, ad hoc): the letters on which they differ are
/// merged. Pure and thread-safe.
/// </summary>
internal static class LatinRussian
{
    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "z", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "", "c", "c", "s", "s", "", "i", "", "e", "u", "a",
    ];

    private static readonly (string From, string To)[] Merged =
    [
        ("shch", "s"), ("tsch", "c"), ("sch", "s"), ("tch", "c"), ("zh", "z"), ("kh", "k"), ("ch", "c"), ("sh", "s"), ("ts", "c"), ("tz", "c"), ("ph", "f"), ("yu", "u"),
        ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"), ("yo", "e"), ("jo", "e"), ("ye", "e"), ("je", "e"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("yj", "i"), ("ii", "i"),
        ("ck", "k"), ("x", "ks"), ("w", "v"), ("y", "i"), ("j", "i"), ("h", ""), ("q", "k"),
    ];

    private static readonly (string From, string To)[][] MergedByFirst = [.. Enumerable.Range(0, 'z' + 1).Select(c => Array.FindAll(Merged, m => m.From[0] == c))];

    /// <summary>The merged form of a Cyrillic stem, or null when it is none.</summary>
    public static string? OfCyrillic(string stem)
    {
        var text = new StringBuilder(stem.Length);
        foreach (var c in stem)
        {
            var at = Cyrillic.IndexOf(c, StringComparison.Ordinal);
            if (at < 0) return null;
            text.Append(Latin[at]);
        }

        return Undoubled(text);
    }

    /// <summary>The merged form of a Latin word, endings of Russian inflection off.</summary>
    public static string OfLatin(string word)
    {
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            i += Take(word.AsSpan(i), text);
        }

        return Undoubled(text);
    }

    private static int Take(ReadOnlySpan<char> rest, StringBuilder into)
    {
        foreach (var (from, to) in rest[0] < MergedByFirst.Length ? MergedByFirst[rest[0]] : [])
        {
            if (!rest.StartsWith(from, StringComparison.Ordinal)) continue;
            into.Append(to);
            return from.Length;
        }

        into.Append(rest[0]);
        return 1;
    }

    private static string Undoubled(StringBuilder text)
    {
        var at = 0;
        for (var i = 0; i < text.Length; i++)
            if (at == 0 || text[at - 1] != text[i]) text[at++] = text[i];
        text.Length = at;
        return text.ToString();
    }
}
