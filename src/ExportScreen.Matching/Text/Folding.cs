using System.Globalization;

namespace ExportScreen.Matching.Text;

/// <summary>
/// Folds characters to their compatibility form in lower case without marks, from an own table: the operating system's Unicode library is never asked,
/// so the forms are the same on every machine. Thread-safe.
/// </summary>
internal static class Folding
{
    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>
    /// The folded form of a text: letters, digits and '?' of their own scripts; '\'' stands for a removed apostrophe, '.' for a dot, ' ' for any other
    /// separator. Invisible characters and marks are dropped.
    /// </summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    /// <param name="result">Receives the characters; cleared first.</param>
    public static void Fold(ReadOnlySpan<char> text, CharBuffer result)
    {
        result.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80) result.Add(Ascii(c));
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) FoldRare(char.ConvertToUtf32(c, text[++i]), result);
            else FoldChar(c, result);
        }
    }

    private static char Ascii(char c) => c switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' or '?' or '.' or '\'' or '&' or '#' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '`' => '\'',
        _ => ' ',
    };

    private static void FoldChar(char c, CharBuffer result)
    {
        if (c is '’' or '‘' or 'ʼ' or 'ʻ' or '´' or 'ʾ' or 'ʿ' or '׳' or '״')
        {
            result.Add('\'');
            return;
        }

        if (ComposesWithPrevious(c, result)) return;
        var table = Loaded.Value;
        var to = table.Index[c];
        if (to != 0) AddAll(table.Texts[to], result);
        else if (c is >= 'ᄀ' and <= 'ᇿ') AddJamo(c, result);
        else result.Add(IsWordChar(c) ? c : c is '․' or '。' or '・' ? ' ' : char.IsSurrogate(c) ? ' ' : IsIgnored(c) ? '\0' : ' ');
    }

    private static void FoldRare(int rune, CharBuffer result)
    {
        if (Loaded.Value.Rare.TryGetValue(rune, out var text)) AddAll(text, result);
        else if (CharUnicodeInfo.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter)
        {
            // Han beyond the basic plane and other rare letters keep their two code units.
            foreach (var unit in char.ConvertFromUtf32(rune)) result.Add(unit);
        }
        else result.Add(' ');
    }

    /// <summary>The marks that make another letter: breve and diaeresis in Cyrillic, voicing marks in kana.</summary>
    private static bool ComposesWithPrevious(char c, CharBuffer result)
    {
        if (c is not ('\u0306' or '\u0308' or '\u3099' or '\u309A')) return false;
        if (result.Count == 0) return true;
        ref var last = ref result.Chars[result.Count - 1];
        last = (c, last) switch
        {
            ('\u0306', 'и') => 'й',
            ('\u0306', 'у') => 'ў',
            ('\u0308', 'е') => 'ё',
            ('\u0308', 'і') => 'ї',
            ('\u3099', 'ウ') => 'ヴ',
            ('\u3099', >= 'か' and <= 'と' or >= 'カ' and <= 'ト' or >= 'は' and <= 'ほ' or >= 'ハ' and <= 'ホ') => (char)(last + 1),
            ('\u309A', >= 'は' and <= 'ほ' or >= 'ハ' and <= 'ホ') => (char)(last + 2),
            _ => last,
        };
        return true;
    }

    /// <summary>Conjoining jamo become syllables where they follow each other.</summary>
    private static void AddJamo(char c, CharBuffer result)
    {
        var last = result.Count > 0 ? result.Chars[result.Count - 1] : '\0';
        if (c is >= '\u1161' and <= '\u1175' && last is >= '\u1100' and <= '\u1112')
            result.Chars[result.Count - 1] = (char)(0xAC00 + ((((last - 0x1100) * 21) + (c - 0x1161)) * 28));
        else if (c is >= '\u11A8' and <= '\u11C2' && last is >= '\uAC00' and <= '\uD7A3' && (last - 0xAC00) % 28 == 0)
            result.Chars[result.Count - 1] = (char)(last + (c - 0x11A7));
        else
            result.Add(c);
    }

    /// <summary>Letters, digits and the vowel signs that Indic and Burmese letters carry beside them.</summary>
    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is 'ー' or '々' || (c >= '\u0900' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark);

    private static bool IsIgnored(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark;

    private static void AddAll(string text, CharBuffer result)
    {
        if (text.Length == 0) result.Add('\0');
        foreach (var c in text) result.Add(c < 0x80 ? Ascii(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is 'ー' ? c : ' ');
    }

    private static Table Load()
    {
        var index = new ushort[0x10000];
        var texts = new List<string> { "" };
        var rare = new Dictionary<int, string>();
        foreach (var line in DataFiles.Lines("folding.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var rune = int.Parse(line.AsSpan(0, tab), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (rune > 0xFFFF)
            {
                rare.Add(rune, line[(tab + 1)..]);
                continue;
            }

            index[rune] = (ushort)texts.Count;
            texts.Add(line[(tab + 1)..]);
        }

        return new Table(index, [.. texts], rare);
    }

    private sealed record Table(ushort[] Index, string[] Texts, Dictionary<int, string> Rare);
}
