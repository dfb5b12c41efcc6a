using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Native;

/// <summary>
/// Whether a Latin name can be derived from one in another script: their consonants agree, coarsely. Decides only which pairs of listed names are a fair case; a
/// translation or another alias is none. Pure and thread-safe.
/// </summary>
internal static class SoundSkeleton
{
    private const double Tolerance = 0.25;

    /// <summary>Consonants that romanisations take for each other, one letter per group (house).</summary>
    private static readonly (string Letters, char Group)[] Groups = [("bp", 'b'), ("dt", 't'), ("gkqcx", 'k'), ("jszç", 's'), ("fv", 'f'), ("m", 'm'), ("n", 'n'), ("l", 'l'), ("r", 'r')];

    private static readonly HashSet<string> TranslatedWords = new("of the for and de del dos da do des du la le el y et e und für der die das di della van voor och".Split(' '), StringComparer.Ordinal);

    private static readonly (string From, string To)[] Digraphs =
        [("schtsch", "s"), ("shch", "s"), ("chtch", "s"), ("tsch", "s"), ("tch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("zh", "s"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("dj",
        "s"), ("th", "t"), ("dh", "t"), ("ph", "f"), ("kh", ""), ("gh", ""), ("hs", "s"), ("x", "ks")];

    /// <summary>Consonant groups of a Latin word.</summary>
    public static string Of(string word)
    {
        var text = Letters.Fold(word);
        foreach (var (from, to) in Digraphs) text = text.Replace(from, to, StringComparison.Ordinal);
        var result = new StringBuilder();
        foreach (var letter in text)
        {
            var group = Array.Find(Groups, g => g.Letters.Contains(letter, StringComparison.Ordinal)).Group;
            if (group != default && (result.Length == 0 || result[^1] != group)) result.Append(group);
        }

        return result.ToString();
    }

    /// <summary>Whether a name of an organisation has words that only a translation brings: "Centro dos Patriotas" is no Latin writing of a Greek name.</summary>
    public static bool IsTranslated(string latin) => latin.ToLowerInvariant().Split(' ').Any(TranslatedWords.Contains);

    /// <summary>Whether two names read alike: every telling word of either has its like in the other, but for one; names of syllabic scripts as a whole.</summary>
    public static bool Agree(string romanised, string latin, bool asWhole)
    {
        if (asWhole) return IsNear(Of(romanised), Of(latin)) && Of(romanised).Length >= 2;
        var (one, other) = (Telling(romanised), Telling(latin));
        if (one.Count == 0 || other.Count == 0 || Math.Abs(one.Count - other.Count) > 1) return false;
        return one.All(w => other.Exists(o => IsNear(w, o))) && other.Count(o => one.Exists(w => IsNear(w, o))) >= Math.Min(one.Count, other.Count) && one.Sum(w => w.Length) >= 4;
    }

    private static List<string> Telling(string name) =>
        [.. name.Split([' ', '-', '·'], StringSplitOptions.RemoveEmptyEntries).Where(w => !PlainWords.Contains(w)).Select(Of).Where(s => s.Length > 0)];

    private static bool IsNear(string one, string other) => Distance(one, other) <= Tolerance * Math.Max(one.Length, other.Length);

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[other.Length];
    }
}
