using System.Text;

namespace ExportScreen.Goods.Destinations;

/// <summary>
/// What the romanisations of one Slavic place name have in common: Cyrillic is put into Latin letters, and the letters that the systems (BGN, ISO 9, German, French, Polish, Turkish)
/// write differently are made one. Two names of one skeleton may be different places, so a skeleton counts only beside a country that fits. Pure and thread-safe.
/// </summary>
/// <remarks>House.</remarks>
internal static class PlaceSkeleton
{
    /// <summary>Shorter skeletons say too little.</summary>
    private const int Shortest = 5;

    private const string Cyrillic = "АБВГҐДЕЄЖЗИІКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";

    private static readonly string[] Latin =
        ["A", "B", "V", "H", "H", "D", "E", "E", "Z", "Z", "I", "I", "K", "L", "M", "N", "O", "P", "R", "S", "T", "U", "F", "H", "Z", "H", "S", "S", "", "I", "", "E", "IU", "IA"];

    // Longest first; what is written is not read again.
    private static readonly (string From, string To)[] Groups =
    [
        ("SCHTSCH", "S"), ("TSCH", "H"), ("DSCH", "Z"), ("SHCH", "S"), ("SZCZ", "S"), ("SCH", "S"), ("DZH", "Z"), ("TCH", "H"), ("SH", "S"), ("SZ", "S"), ("CH", "H"), ("CZ", "H"),
        ("KH", "H"), ("GH", "H"), ("ZH", "Z"), ("TS", "Z"), ("TZ", "Z"), ("DJ", "Z"), ("DZ", "Z"), ("PH", "F"), ("OU", "U"), ("X", "KS"), ("C", "Z"), ("G", "H"), ("W", "V"), ("Q", "K"), ("Y", "I"),
        ("J", "I"),
    ];

    private static readonly (string From, string To)[] Glides = [("II", "I"), ("IA", "A"), ("IE", "E"), ("IO", "O"), ("IU", "U")];

    /// <summary>The skeleton of a folded name, or null when it is too short or holds letters of another script.</summary>
    public static string? Of(string folded)
    {
        var latin = new StringBuilder(folded.Length + 4);
        for (var i = 0; i < folded.Length;)
        {
            if (Cyrillic.IndexOf(folded[i], StringComparison.Ordinal) is var at && at >= 0)
            {
                latin.Append(Latin[at]);
                i++;
            }
            else if (!char.IsAscii(folded[i]))
            {
                return null;
            }
            else
            {
                i += Take(folded.AsSpan(i), latin);
            }
        }

        var text = latin.ToString();
        foreach (var (from, to) in Glides) text = text.Replace(from, to, StringComparison.Ordinal);
        // The soft sign at the end is J or I in some systems, nothing in others.
        text = WithoutDoubles(text).TrimEnd('I');
        return text.Length < Shortest ? null : text;
    }

    private static int Take(ReadOnlySpan<char> rest, StringBuilder into)
    {
        foreach (var (from, to) in Groups)
        {
            if (!rest.StartsWith(from, StringComparison.Ordinal)) continue;
            into.Append(to);
            return from.Length;
        }

        into.Append(rest[0]);
        return 1;
    }

    private static string WithoutDoubles(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
            if (result.Length == 0 || result[^1] != c) result.Append(c);
        return result.ToString();
    }
}
