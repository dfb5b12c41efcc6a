using System.Buffers;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Text;

/// <summary>A part of a cell that may be a name.</summary>
/// <param name="Text">The part.</param>
/// <param name="IsWithoutPlace">Whether the name of a place that ends the cell was left away.</param>
internal readonly record struct CellPart(string Text, bool IsWithoutPlace);

/// <summary>
/// Parts a cell into the names it may hold: two parties, a name with its address, a name with its country, a name behind "notify" or "c/o". Most cells have no such mark
/// and are left alone without anything being allocated. Pure and thread-safe.
/// </summary>
/// <remarks>Source: house, after how shippers fill the party boxes of bills of lading; the marks are those of the boxes and of Incoterms and SWIFT practice.</remarks>
internal static class CellParts
{
    /// <summary>What a name found in a part of a cell scores less than one that is the whole cell, and how much more for every bit that it is no equal one.</summary>
    private const double Cost = 0.012, InexactCost = 0.5, Equal = 0.96;

    /// <summary>Most parts that are looked up.</summary>
    private const int Most = 6;

    /// <summary>Letters of a part that is a single word, and letters of a part of several.</summary>
    private const int LettersOfWord = 6, LettersOfWords = 5;

    /// <summary>Words of a place at the end of a cell.</summary>
    private const int LongestPlace = 3;

    /// <summary>Words between two parties, or before one. They stand between blanks, points or colons.</summary>
    private static readonly string[] Marks =
    [
        "c/o", "o/b", "a/c", "f/o", "b/o", "d/b/a", "care of", "on behalf of", "obo", "for account of", "for the account of", "by order of", "to the order of", "notify", "notify party", "also notify",
        "formerly", "formerly known as", "f/k/a", "fka", "a/k/a", "aka", "also known as", "renamed", "ex-name", "attn", "attention", "att", "fao", "consignee", "shipper", "buyer", "seller", "end user", "end-user", "ultimate consignee", "final consignee", "beneficiary", "acting for", "represented by",
        "получатель", "грузополучатель", "отправитель", "уведомить", "收货人", "发货人", "通知人",
    ];

    /// <summary>Signs that stand between parties wherever they are, and those that may.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\n\r;|\u2028；｜"), MaySigns = SearchValues.Create("\n\r;|\u2028；｜/:&,-(");

    private static readonly SearchValues<string> AnyMark = SearchValues.Create([.. Marks, " ex ", "(ex "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AnyWord = SearchValues.Create([.. Marks, " and ", " ex ", "(ex "], StringComparison.OrdinalIgnoreCase);

    /// <summary>The score of a name that was found in a part of a cell. A place that was left away may be what tells two branches apart: then equality alone counts.</summary>
    public static double Score(in CellPart part, double score) =>
        part.IsWithoutPlace && score < Equal ? 0 : score - Cost - (InexactCost * Math.Max(0, Equal - score));

    /// <summary>The parts, or none where the cell is one name.</summary>
    public static IReadOnlyList<CellPart> Of(string text, EntryKind kind)
    {
        text = TextRepair.Repair(text);
        if (!MayHold(text)) return [];
        List<CellPart>? parts = null;
        var marked = text.AsSpan().ContainsAny(AnyMark);
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = SignAt(text, from, at, kind);
            if (length == 0 && marked) length = MarkAt(text, at, kind);
            if (length == 0)
            {
                at++;
                continue;
            }

            Add(ref parts, text.AsSpan(from, at - from), kind, IsPlace(text.AsSpan(at + length)));
            from = at += length;
        }

        if (from > 0) Add(ref parts, text.AsSpan(from), kind, withoutPlace: false);
        else if (WithoutCountry(text) is var end and > 0) Add(ref parts, text.AsSpan(0, end), kind, withoutPlace: true);
        return parts ?? (IReadOnlyList<CellPart>)[];
    }

    private static bool MayHold(ReadOnlySpan<char> text) => text.ContainsAny(MaySigns) || text.ContainsAny(AnyWord) || EndsInPlace(text);

    /// <summary>Whether the last words, at most three, are the name of a place.</summary>
    private static bool EndsInPlace(ReadOnlySpan<char> text)
    {
        var at = text.Length;
        for (var words = 0; words < LongestPlace; words++)
        {
            at = text[..at].LastIndexOf(' ');
            if (at <= 0) return false;
            if (IsPlace(text[(at + 1)..])) return true;
        }

        return false;
    }

    /// <summary>Length of the sign or the "and" that parts two parties at a place, or 0.</summary>
    private static int SignAt(string text, int from, int at, EntryKind kind)
    {
        var c = text[at];
        if (char.IsAsciiLetter(c) && c is not ('a' or 'A')) return 0;
        if (Signs.Contains(c)) return 1;
        var beforeBlank = at + 1 < text.Length && text[at + 1] == ' ';
        if ((c == '/' && at > 0 && text[at - 1] == ' ' && beforeBlank) || (c == ':' && beforeBlank)) return 1;
        return c is '&' or ',' or 'a' or 'A' or '-' ? PartyAt(text, from, at, kind) : 0;
    }

    /// <summary>Length of the word that stands between two parties at a place, or 0.</summary>
    private static int MarkAt(string text, int at, EntryKind kind)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return 0;
        if (kind == EntryKind.Vessel && FormerAt(text.AsSpan(at)) is var former and > 0) return former;
        var longest = 0;
        foreach (var mark in Marks)
        {
            if (mark.Length <= longest || !text.AsSpan(at).StartsWith(mark, StringComparison.OrdinalIgnoreCase)) continue;
            if (at + mark.Length < text.Length && char.IsLetterOrDigit(text[at + mark.Length]) && char.IsAscii(mark[0])) continue;
            longest = mark.Length;
        }

        return longest;
    }

    /// <summary>Ships are named with their former name: ex, (ex.</summary>
    private static int FormerAt(ReadOnlySpan<char> text) => text.StartsWith("ex ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ex.", StringComparison.OrdinalIgnoreCase) ? 2 : 0;

    /// <summary>"and", a comma or a dash part two parties where a legal form ended the first, a dash or a comma what is no name behind one.</summary>
    private static int PartyAt(string text, int from, int at, EntryKind kind)
    {
        var rest = text.AsSpan(at);
        var length = rest.StartsWith("and ", StringComparison.OrdinalIgnoreCase) && at > 0 && text[at - 1] == ' ' ? 3 : rest[0] is '&' or ',' ? 1 : rest.StartsWith("- ", StringComparison.Ordinal) && at > 0 && text[at - 1] == ' ' ? 1 : 0;
        if (length == 0) return 0;
        var before = text.AsSpan(from, at - from);
        var after = rest[length..];
        if (rest[0] is ',' or '-' && IsPlace(after)) return length;
        if (rest[0] == ',' && IsAddress(after)) return length;
        if (kind == EntryKind.Person) return rest[0] is ',' or '-' ? 0 : length;
        return EndsInForm(before) && !(rest[0] == ',' ? ContinuesForm(after) : IsPartners(after)) ? length : 0;
    }

    private static bool EndsInForm(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" .,)\"'»”");
        return text.LastIndexOfAny(" ,") is var at and > 0 && IsForm(text[(at + 1)..]);
    }

    private static bool StartsWithForm(ReadOnlySpan<char> text) => FirstWord(text) is var word && word.Length < 5 && IsForm(word);

    /// <summary>GmbH &amp; Co. KG is one form.</summary>
    private static bool IsPartners(ReadOnlySpan<char> text) => FirstWord(text) is var word && (word.Equals("co", StringComparison.OrdinalIgnoreCase) || word.Equals("cie", StringComparison.OrdinalIgnoreCase));

    /// <summary>Co., Ltd is one form; OOO begins another name.</summary>
    private static bool ContinuesForm(ReadOnlySpan<char> text) => Reads(FirstWord(text), static (in WordReading r) => r.Class == WordClass.Legal && r.Script == Script.Latin && !WordTable.Leads(r.Meaning));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        text = text.TrimStart(" .,");
        var end = text.IndexOfAny(" ,.");
        return end < 0 ? text : text[..end];
    }

    /// <summary>Whether a number stands among the next words: a house, an office, a postal code.</summary>
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        var end = text.TrimStart().Length is var rest && text.IndexOf(',') is var comma and > 0 ? comma : text.Length;
        return rest > 0 && text[..end].ContainsAnyInRange('0', '9');
    }

    private static bool IsForm(ReadOnlySpan<char> word) => Reads(word, static (in WordReading r) => r.Class == WordClass.Legal && r.Script == Script.Latin);

    private static bool IsPlace(ReadOnlySpan<char> text) => Reads(text.Trim(" .()[]"), static (in WordReading r) => r.Class == WordClass.Place);

    /// <summary>A part that begins with a number, or with a word of addresses, and has the other too.</summary>
    private static bool IsAddressPart(ReadOnlySpan<char> part)
    {
        bool starts = false, address = false, first = true;
        foreach (var range in part.SplitAny(" ,./"))
        {
            var word = part[range].Trim("()#");
            if (word.Length == 0) continue;
            var number = word.ContainsAnyInRange('0', '9');
            var known = !number && IsOfAddress(word);
            if (first) starts = number || known;
            else address |= number || known;
            first = false;
        }

        return starts && address;
    }

    private static bool IsOfAddress(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[40];
        return word.Length <= small.Length && (word.ContainsAnyInRange('0', '9') || Surroundings.Of(small[..word.ToLowerInvariant(small)]) != Surrounding.None);
    }

    private delegate bool Test(in WordReading reading);

    private static bool Reads(ReadOnlySpan<char> word, Test test)
    {
        Span<char> small = stackalloc char[40];
        if (word.Length is < 2 or > 40) return false;
        var length = 0;
        foreach (var c in word)
            if (c != '.') small[length++] = char.ToLowerInvariant(c);
        foreach (var reading in WordTable.Find(small[..length]))
            if (test(reading)) return true;
        return false;
    }

    /// <summary>Where the name ends that a country follows: after a legal form, before a bracket.</summary>
    private static int WithoutCountry(ReadOnlySpan<char> text)
    {
        for (var words = 1; words <= LongestPlace; words++)
        {
            var at = text.Length;
            for (var i = 0; i < words && at > 0; i++) at = text[..at].LastIndexOf(' ');
            if (at <= 0) return 0;
            if (IsPlace(text[(at + 1)..]) && (EndsInForm(text[..at]) || text[at + 1] is '(' or '[' || StartsWithForm(text))) return at;
        }

        return 0;
    }

    /// <summary>Adds a part that may be a name: not a legal form alone, a short word, a number.</summary>
    private static void Add(ref List<CellPart>? parts, ReadOnlySpan<char> part, EntryKind kind, bool withoutPlace)
    {
        part = part.Trim(" \t.,:;-/&()[]");
        if (parts?.Count == Most || part.Length < LettersOfWords) return;
        if (IsAddressPart(part)) return;
        int letters = 0, words = 0;
        foreach (var range in part.Split(' '))
        {
            var word = part[range].Trim(".,()");
            if (word.Length == 0 || IsForm(word) || IsPlace(word) || IsOfAddress(word)) continue;
            var before = letters;
            foreach (var c in word)
                if (char.IsLetter(c)) letters += c >= '\u2E80' ? 3 : 1;
            if (letters > before) words++;
        }

        if (words > 0 && letters >= (words > 1 ? LettersOfWords : kind == EntryKind.Person ? int.MaxValue : LettersOfWord)) (parts ??= []).Add(new CellPart(part.ToString(), withoutPlace));
    }
}
