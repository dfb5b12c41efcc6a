using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>
/// The syllables of Mandarin in pinyin and in Wade-Giles without apostrophes and marks, which does not tell aspirated sounds from others. A syllable of pinyin
/// and one of Wade-Giles are the same where the first is spelled as the second. Loaded on first use; thread-safe.
/// </summary>
/// <remarks>Source: the syllables of pinyin.tsv (Unicode CLDR) and <see cref="WadeGiles"/>; further spellings of zi, ci and si: usage in names.</remarks>
internal static class MandarinSyllables
{
    private static readonly Lazy<Syllabary> Loaded = new(Load);

    /// <summary>All spellings in one class per syllable of Wade-Giles; what is chi in one system and another syllable in the other joins both classes.</summary>
    public static SyllableTable Table => Loaded.Value.Table;

    /// <summary>Which syllable of Wade-Giles a syllable of pinyin is.</summary>
    public static ushort WadeOf(ushort pinyin) => Loaded.Value.Wade[pinyin];

    /// <summary>How many syllables of pinyin a syllable of Wade-Giles may be: 1 where it leaves nothing open.</summary>
    public static int CountOf(ushort wade) => Loaded.Value.Counts[wade];

    private static Syllabary Load()
    {
        var names = new List<string> { "" };
        var wade = new List<ushort> { 0 };
        var counts = new List<byte> { 0 };
        var pinyin = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var spelled = new CharBuffer();
        foreach (var syllable in Syllables())
        {
            spelled.Clear();
            WadeGiles.Append(syllable, spelled);
            var latin = spelled.Span.ToString();
            if (names.IndexOf(latin) is not (> 0 and var number))
            {
                number = names.Count;
                names.Add(latin);
                counts.Add(0);
            }

            counts[number]++;
            pinyin[syllable] = (ushort)wade.Count;
            wade.Add((ushort)number);
        }

        var classes = Classes(names, pinyin, wade);
        var spellings = pinyin.SelectMany(p => Texts(p.Key).Select(t => new Spelling(t, classes[wade[p.Value]], p.Value, NumberOf(names, t))))
            .Concat(names.Skip(1).SelectMany((n, i) => Others(n).Prepend(n).Select(t => new Spelling(t, classes[i + 1], 0, (ushort)(i + 1)))));
        return new Syllabary(SyllableTable.Of(spellings), [.. wade], [.. counts]);
    }

    /// <summary>The class of each syllable of Wade-Giles: its number, or that of the syllable which pinyin means by the same letters.</summary>
    private static ushort[] Classes(List<string> names, Dictionary<string, ushort> pinyin, List<ushort> wade)
    {
        var classes = Enumerable.Range(0, names.Count).Select(n => (ushort)n).ToArray();
        for (var n = 1; n < names.Count; n++)
        {
            if (!pinyin.TryGetValue(names[n], out var same) || classes[wade[same]] == classes[n]) continue;
            var (from, to) = (classes[n], classes[wade[same]]);
            for (var c = 1; c < classes.Length; c++)
                if (classes[c] == from) classes[c] = to;
        }

        return classes;
    }

    private static ushort NumberOf(List<string> names, string text) => (ushort)Math.Max(0, names.IndexOf(text));

    private static string[] Texts(string pinyin) => pinyin.Contains('v', StringComparison.Ordinal) ? [pinyin, pinyin.Replace('v', 'u')] : [pinyin];

    private static string[] Others(string wade) => wade switch
    {
        "szu" => ["ssu", "sze"],
        "tzu" => ["tze"],
        _ => [],
    };

    /// <summary>Syllables with a vowel, in the order of the table: m and ng are sounds, no names.</summary>
    private static IEnumerable<string> Syllables() =>
        DataFiles.Lines("pinyin.tsv").Select(l => l[..l.IndexOf('\t', StringComparison.Ordinal)]).Where(s => s.All(c => c is >= 'a' and <= 'z') && s.AsSpan().ContainsAny("aeiouv")).Distinct(StringComparer.Ordinal);

    private sealed record Syllabary(SyllableTable Table, ushort[] Wade, byte[] Counts);
}
