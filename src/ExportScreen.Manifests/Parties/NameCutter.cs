using System.Collections.Frozen;
using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Parties;

/// <summary>
/// Guesses where a name ends and an address begins in one cell: at a line break, behind a final legal form, before a number, at a comma that a country or a
/// digit follows. The guess never loses anything: the caller keeps the whole cell as a further name. Pure and thread-safe.
/// </summary>
internal static class NameCutter
{
    private const int LongestForm = 24;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Finals = PartyWords.FinalForms.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Legals = PartyWords.LegalForms.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly char[] Trim = [' ', ',', ';', '-', ':', '\n'];

    /// <summary>The name, and the rest or null when the cell seems to hold a name only.</summary>
    public static (string Name, string? Tail) Cut(string text)
    {
        var at = Lines(text) ?? Han(text) ?? LegalForm(text) ?? Country(text) ?? Number(text);
        if (at is not { } end) return (text, null);
        var name = text[..end].Trim(Trim);
        var rest = text[end..].Trim(Trim).Replace('\n', ' ');
        return name.Length < 2 || rest.Length < 2 ? (text, null) : (name, rest);
    }

    // The first line, with the next when that is only the legal form that was wrapped.
    private static int? Lines(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0) return null;
        var next = text.IndexOf('\n', end + 1);
        var second = text[(end + 1)..(next < 0 ? text.Length : next)];
        var wrapped = second.Split(' ').All(w => PartyWords.LegalForms.Contains(Bare(w)));
        return wrapped ? (next < 0 ? null : next) : end;
    }

    private static int? Han(string text)
    {
        // Every form ends in this sign.
        if (!text.Contains('司')) return null;
        foreach (var form in PartyWords.HanForms)
        {
            var at = text.IndexOf(form, StringComparison.Ordinal);
            if (at > 0) return at + form.Length < text.Length ? at + form.Length : null;
        }

        return null;
    }

    private static int? LegalForm(string text)
    {
        Span<char> letters = stackalloc char[LongestForm];
        var start = 0;
        var index = 0;
        int? end = null;
        while (start < text.Length)
        {
            var stop = text.IndexOf(' ', start);
            if (stop < 0) stop = text.Length;
            var word = letters[..Bare(text.AsSpan(start, stop - start), letters)];
            if (index > 0 && Finals.Contains(word)) end = stop;
            else if (end is not null && !Legals.Contains(word)) break;
            else if (end is not null) end = stop;
            else if (index > 0 && word.Length > 9 && word.StartsWith("LIMITED")) return text.IndexOf("LIMITED", start, StringComparison.OrdinalIgnoreCase) + 7;
            start = stop + 1;
            index++;
        }

        if (end is not { } cut) return null;
        var rest = text.AsSpan(cut).Trim(Trim);
        return IsAddress(rest) ? cut : null;
    }

    private static bool IsAddress(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 4 || rest[0] is '(' or '&' || rest.StartsWith("OF ", StringComparison.OrdinalIgnoreCase)) return false;
        return rest.ContainsAnyInRange('0', '9') || rest.Contains(',') || rest.Count(' ') >= 2 || Countries.TryFind(rest.ToString(), out _);
    }

    // "NAME, INDIA" and "NAME, 12 DOCK ROAD": a comma before a country or before an address with a number.
    private static int? Country(string text)
    {
        var last = text.LastIndexOf(',');
        if (last > 2 && text.Length - last - 1 > 3 && Countries.TryFind(text[(last + 1)..], out _))
        {
            var first = text.IndexOf(',', StringComparison.Ordinal);
            return first > 2 && text.AsSpan(first, last - first).ContainsAnyInRange('0', '9') ? first : last;
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 2 && text.Length - comma > 8 && text.AsSpan(comma).ContainsAnyInRange('0', '9') ? comma : null;
    }

    // "EXAMPLE TRADING 12 DOCK ROAD MUNDRA": a number in the middle of a long cell.
    private static int? Number(string text)
    {
        var words = 0;
        var blanks = text.AsSpan().Count(' ');
        if (blanks < 4) return null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != ' ') continue;
            words++;
            if (words >= 2 && blanks - words >= 2 && char.IsAsciiDigit(text[i + 1]) && !PartyWords.LeadingForms.Contains(Bare(text[..text.IndexOf(' ', StringComparison.Ordinal)]))) return i;
        }

        return null;
    }

    private static string Bare(string word)
    {
        Span<char> letters = stackalloc char[LongestForm];
        return letters[..Bare(word, letters)].ToString();
    }

    private static int Bare(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        foreach (var c in word)
            if (char.IsLetterOrDigit(c) && length < letters.Length) letters[length++] = char.ToUpperInvariant(c);
        return length;
    }
}
