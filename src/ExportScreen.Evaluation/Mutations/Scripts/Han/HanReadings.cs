using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Han;

/// <summary>How a Chinese character is read.</summary>
/// <param name="Pinyin">Mandarin, without tone; v for u with diaeresis.</param>
/// <param name="Tone">1 to 4, 5 for none.</param>
/// <param name="Jyutping">Cantonese without tone; empty when not known.</param>
internal readonly record struct HanReading(string Pinyin, int Tone, string Jyutping);

/// <summary>Readings and other forms of Chinese characters (han-readings.tsv names its sources). Immutable and thread-safe.</summary>
internal static class HanReadings
{
    private static readonly Dictionary<char, HanReading> Readings = [];
    private static readonly Dictionary<char, char> ToTraditional = [];
    private static readonly Dictionary<char, char> ToSimplified = [];

    /// <summary>Words in which a character is read otherwise than alone (any dictionary of Mandarin; house).</summary>
    private static readonly (string Word, string Pinyin)[] Words =
    [
        ("银行", "yin2 hang2"), ("銀行", "yin2 hang2"), ("重庆", "chong2 qing4"), ("重慶", "chong2 qing4"), ("长春", "chang2 chun1"), ("长沙", "chang2 sha1"), ("长城", "chang2 cheng2"), ("长江", "chang2 jiang1"),
        ("长安", "chang2 an1"), ("長安", "chang2 an1"), ("长征", "chang2 zheng1"), ("长光", "chang2 guang1"), ("成都", "cheng2 du1"), ("厦门", "xia4 men2"), ("廈門", "xia4 men2"), ("会社", "hui4 she4"),
        ("音乐", "yin1 yue4"), ("沈", "shen3"),
    ];

    /// <summary>Family names that are read otherwise than the character in words.</summary>
    private static readonly (string Name, string Pinyin)[] FamilyNames =
        [("曾", "zeng1"), ("单", "shan4"), ("單", "shan4"), ("解", "xie4"), ("任", "ren2"), ("仇", "qiu2"), ("区", "ou1"), ("區", "ou1"), ("查", "zha1"), ("盖", "ge3"), ("朴", "piao2"), ("华", "hua4"), ("洗", "xian3")];

    static HanReadings()
    {
        foreach (var row in MutationData.Lines("han-readings.tsv").Select(l => l.Split('\t')))
        {
            var letter = row[0][0];
            Readings[letter] = new HanReading(row[1][..^1], row[1][^1] - '0', row.Length > 2 ? row[2].TrimEnd("123456".ToCharArray()) : "");
            if (row.Length <= 3 || row[3].Length == 0) continue;
            ToTraditional[letter] = row[3][0];
            ToSimplified.TryAdd(row[3][0], letter);
        }
    }

    /// <summary>The readings of the characters of a text; null where one is not known.</summary>
    public static IReadOnlyList<HanReading>? Of(string text)
    {
        var result = new List<HanReading>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var word = Array.Find(Words, w => string.CompareOrdinal(text, at, w.Word, 0, w.Word.Length) == 0);
            if (word.Word is null)
            {
                if (!Readings.TryGetValue(text[at], out var reading)) return null;
                result.Add(reading);
                continue;
            }

            var pinyin = word.Pinyin.Split(' ');
            for (var i = 0; i < pinyin.Length; i++) result.Add(Readings[text[at + i]] with { Pinyin = pinyin[i][..^1], Tone = pinyin[i][^1] - '0' });
            at += pinyin.Length - 1;
        }

        return result;
    }

    /// <summary>The readings of a family name; null where a character is not known.</summary>
    public static IReadOnlyList<HanReading>? OfFamilyName(string text) =>
        Array.Find(FamilyNames, f => f.Name == text) is { Pinyin: { } pinyin } && Readings.TryGetValue(text[0], out var reading)
            ? [reading with { Pinyin = pinyin[..^1], Tone = pinyin[^1] - '0' }]
            : Of(text);

    /// <summary>In traditional characters.</summary>
    public static string Traditional(string text) => Map(text, ToTraditional);

    /// <summary>In simplified characters.</summary>
    public static string Simplified(string text) => Map(text, ToSimplified);

    private static string Map(string text, Dictionary<char, char> table)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
            if (table.TryGetValue(text[i], out var other)) result[i] = other;
        return result.ToString();
    }
}
