using System.Text.RegularExpressions;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Arabic;

/// <summary>Spellings of Arabic and Persian names in Latin letters. Pure and thread-safe.</summary>
/// <remarks>
/// Habits of ALA-LC and BGN/PCGN without marks, of French, Egyptian, Gulf, Persian and Turkish usage (press and passports; from memory: house). A rule changes every
/// place of a name, as one writer would.
/// </remarks>
internal static class ArabicStyle
{
    /// <summary>A rule: what it finds and what it puts.</summary>
    private static readonly (string Title, Regex Find, string Put)[] Rules =
    [
        Rule("article el-", @"\bal[- ](?=\p{L})", "el-"), Rule("article apart", @"\bal-(?=\p{L})", "al "), Rule("article joined", @"\bal-(?=\p{L})", "al"), Rule("article al-", @"\bel[- ](?=\p{L})", "al-"),
        Rule("sun letters", @"\bal-(?=([srndtz])(?!h))", "a$1-"), Rule("sun sh", @"\bal-(?=sh)", "ash-"),
        Rule("Abdul", @"\babd[- ](?:al|el|ul)[- ]", "Abdul "), Rule("Abdel", @"\babd[- ](?:al|el|ul)[- ]", "Abdel "),
        Rule("Abdul joined", @"\babd[- ](?:al|el|ul)[- ](?=\p{L})", "Abdul"), Rule("Abd al-", @"\babdul[- ](?=\p{L})", "Abd al-"),
        Rule("ibn", @"\bbin\b", "ibn"), Rule("ben", @"\bbin\b", "ben"), Rule("bin", @"\bibn\b", "bin"), Rule("Abou", @"\babu\b", "Abou"),
        Rule("q to k", "q", "k"), Rule("q to g", "q(?=[aou])", "g"), Rule("q to gh", @"\bq", "gh"), Rule("j to dj", "(?<!d)j", "dj"), Rule("j to g", @"\bj", "g"),
        Rule("sh to ch", "sh", "ch"), Rule("kh to h", "kh", "h"),
        Rule("u to ou", "(?<![aou])u(?![aou])", "ou"), Rule("u to o", @"(?<=[^aeiou\W])u(?=[^aeiou\W])", "o"), Rule("oo to u", "oo", "u"), Rule("ou to u", "ou", "u"),
        Rule("i to ee", @"(?<=[^aeiouy\W])i(?=[^aeiouy\W]+\b)", "ee"), Rule("ee to i", "ee", "i"),
        Rule("i to e", @"(?<=[^aeiouy\W])i(?=[^aeiouy\W]\b)", "e"), Rule("ay to ai", "ay(?![aeiouy])", "ai"), Rule("ay to ei", "ay(?![aeiouy])", "ei"),
        Rule("ai to ay", "ai", "ay"), Rule("ei to ay", "ei", "ay"), Rule("aw to au", "aw(?![aeiouw])", "au"),
        Rule("yy to y", "yy", "y"), Rule("doubled to single", @"(b|d|f|k|l|m|n|r|s|t|z)\1", "$1"), Rule("dh to d", "dh", "d"), Rule("dh to z", "dh", "z"),
        Rule("th to s", @"\bth", "s"), Rule("th to t", "th", "t"), Rule("w to v", @"(?<=[aeiou])w(?=[aeiou])", "v"), Rule("w to ou", @"\bw(?=a)", "ou"),
        Rule("taa marbuta -ah", @"(?<=[^aeiou\W])a\b(?<=\p{L}{4})", "ah"), Rule("taa marbuta -a", @"ah\b", "a"), Rule("-i to -y", @"(?<=[^aeiouy\W])i\b", "y"),
        Rule("-y to -i", @"(?<=[^aeiouy\W])y\b", "i"), Rule("gh to g", "gh", "g"), Rule("apostrophe", "['’‘`ʿʾ]", ""),
        Rule("Mohammed", @"\bmu?o?hamm?[ae]d\b", "Mohammed"), Rule("Mohamed", @"\bmu?o?hamm?[ae]d\b", "Mohamed"), Rule("Ahmed", @"\bahmad\b", "Ahmed"),
        Rule("Hussein", @"\bhus(?:ay|ai)n\b", "Hussein"), Rule("Hossein", @"\bhus(?:ay|ai|se[iy])n\b", "Hossein"), Rule("Reza", @"\brida\b", "Reza"),
        Rule("Omar", @"\bumar\b", "Omar"), Rule("Osman", @"\buthman\b", "Osman"), Rule("Syed", @"\bsayy?[ie]d\b", "Syed"), Rule("Sheikh", @"\bshaykh\b", "Sheikh"),
    ];

    /// <summary>Respells a name by one or two rules; null where none fits.</summary>
    public static Mutated? Respell(string name, Dice dice)
    {
        var (text, titles) = (name, new List<string>());
        var wanted = 1 + dice.Next(2);
        foreach (var (title, find, put) in dice.Shuffle(Rules))
        {
            var changed = Replace(text, find, put);
            if (string.Equals(changed, text, StringComparison.OrdinalIgnoreCase)) continue;
            text = changed;
            titles.Add(title);
            if (titles.Count == wanted) break;
        }

        return titles.Count == 0 ? null : new(text, string.Join(", ", titles));
    }

    private static string Replace(string text, Regex find, string put) => find.Replace(text, match =>
    {
        var written = match.Result(put);
        if (written.Length == 0) return written;
        var small = written.ToLowerInvariant();
        if (!char.IsUpper(match.Value[0])) return small;
        return IsInCapitals(text, match) ? written.ToUpperInvariant() : char.ToUpperInvariant(small[0]) + small[1..];
    });

    /// <summary>Whether the match is written in capitals, for a single letter by its neighbours.</summary>
    private static bool IsInCapitals(string text, Match match)
    {
        if (match.Value.Count(char.IsLetter) > 1) return !match.Value.Any(char.IsLower);
        var after = match.Index + match.Length;
        return (match.Index > 0 && char.IsUpper(text[match.Index - 1])) || (after < text.Length && char.IsUpper(text[after]));
    }

    private static (string Title, Regex Find, string Put) Rule(string title, string find, string put) => (title, new Regex(find, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), put);
}
