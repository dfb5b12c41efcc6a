using System.Buffers;
using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Parties;

/// <summary>
/// Cuts a cell that names several companies into one text for each. A slash, semicolon or bar parts two names unless what follows reads as an address; a comma, a line break
/// or an "and" does so only between names that show a legal form, because addresses and partners' names hold them too. Pure and thread-safe.
/// </summary>
internal static class PartyPieces
{
    private const string Signs = "/;|\n,&";
    private static readonly SearchValues<char> AnySign = SearchValues.Create(Signs);
    private static readonly string[] AndWords = [" AND ", " UND ", " И "];

    // First words of what an "and" adds to the name on its left ("& Co.KG Wiesbaden").
    private static readonly string[] Kin =
        ["SONS", "SON", "SÖHNE", "SOHN", "BROTHERS", "BROS", "PARTNER", "PARTNERS", "ASSOCIATES", "CIE", "CIA", "FILS", "FIGLI", "HIJOS", "CO", "COKG", "COMPANY"];

    /// <summary>The texts, one per party; the text itself when it names one.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (text.Length < 6 || !(text.AsSpan().ContainsAny(AnySign) || Array.Exists(AndWords, w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))) return [text];
        var segments = Segments(text);
        var result = new List<string>();
        int start = 0, first = 0;
        for (var i = 1; i < segments.Count; i++)
        {
            if (!Parts(text, segments, first, i)) continue;
            result.Add(text[start..segments[i - 1].End].Trim(' ', ',', '\n'));
            start = segments[i].Start;
            first = i;
        }

        result.Add(text[start..].Trim(' ', ',', '\n'));
        return result;
    }

    // Segments of nothing but legal forms ("CO., LTD") belong to the segment before them.
    private static List<Segment> Segments(string text)
    {
        var result = new List<Segment>();
        var sign = '\0';
        for (var at = 0; at <= text.Length;)
        {
            var (end, next, found) = NextSign(text, at);
            var segment = new Segment(at, end, sign);
            if (result.Count > 0 && IsForms(segment.In(text))) result[^1] = result[^1] with { End = end };
            else result.Add(segment);
            sign = found;
            at = next;
        }

        return result;
    }

    // A bracket holds an addition to the name, never the next party.
    private static (int End, int Next, char Sign) NextSign(string text, int from)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign is '(' or '（' or '[') depth++;
            else if (sign is ')' or '）' or ']') depth--;
            if (depth > 0) continue;
            if (Signs.Contains(sign)) return (at, at + 1, sign);
            if (sign == ' ' && Array.Find(AndWords, w => string.Compare(text, at, w, 0, w.Length, StringComparison.OrdinalIgnoreCase) == 0) is { } word) return (at, at + word.Length, '&');
        }

        return (text.Length, text.Length + 1, '\0');
    }

    private static bool Parts(string text, List<Segment> segments, int first, int index)
    {
        var right = segments[index].In(text);
        if (right.Length < 2 || char.IsAsciiDigit(right[0]) || !LostNames.HasLetter(right)) return false;
        var left = segments[index - 1].In(text);
        var company = ShowsForm(right);
        var known = Enumerable.Range(first, index - first).Any(i => ShowsForm(segments[i].In(text)));
        switch (segments[index].Sign)
        {
            case '&':
                return ShowsForm(left) && !Kin.Contains(PartyWords.Bare(right.Split(' ')[0])) && (company || !HasDigit(right));
            case ',' or '\n':
                return company && known;
            case '/' when !IsSpaced(text, segments[index - 1].End):
                return company && known && left.Length > 2;
            default:
                if (left.Length < 3 || right.Length < 3) return false;
                if (company) return true;
                var before = text[segments[first].Start..segments[index - 1].End];
                return !HasDigit(before) && !HasDigit(right) && !Countries.TryFind(right, out _) && NameCutter.Cut(before).Tail is null
                    && (ShowsForm(left) || !before.Split([' ', ',', '\n']).Any(PartyWords.EndsName));
        }
    }

    private static bool IsForms(string segment) => PartyWords.IsForm(segment) || segment.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(PartyWords.IsForm);

    private static bool IsSpaced(string text, int at) => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ';

    private static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    // A legal form at the end, or before a bracket at the end, or a Russian form at the beginning, and a word that is none.
    private static bool ShowsForm(string segment)
    {
        var bracket = segment.IndexOf('(', StringComparison.Ordinal);
        var text = bracket > 2 ? segment[..bracket] : segment;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1) return PartyWords.HanForms.Any(f => text.Length > f.Length && text.EndsWith(f, StringComparison.Ordinal));
        return words.Length > 1 && !words.All(PartyWords.IsForm) && (PartyWords.EndsName(words[^1]) || PartyWords.LeadsName(words[0]));
    }

    private readonly record struct Segment(int Start, int End, char Sign)
    {
        public string In(string text) => text[Start..End].Trim();
    }
}
