namespace ExportScreen.Goods.Descriptions;

/// <summary>A word of a text: letters and digits of one kind, folded; a Chinese character is a word.</summary>
/// <param name="Start">Position in the text, in UTF-16 units.</param>
/// <param name="Length">Length in the text.</param>
/// <param name="Stem">Its stem.</param>
internal readonly record struct WordSpan(int Start, int Length, string Stem)
{
    /// <summary>Whether it is a Chinese character.</summary>
    public bool IsHan => Length == 1 && WordForms.IsHan(Stem[0]);

    /// <summary>Whether it begins with a digit: a number, a quantity, a code.</summary>
    public bool IsNumber => char.IsAsciiDigit(Stem[0]);

    /// <summary>The words of a text, in order; at most <paramref name="limit"/> of them.</summary>
    public static List<WordSpan> Of(string text, int limit = 400)
    {
        var words = new List<WordSpan>(16);
        Span<char> buffer = stackalloc char[64];
        for (var i = 0; i < text.Length && words.Count < limit;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            if (WordForms.IsHan(text[i]))
            {
                words.Add(new WordSpan(i, 1, WordForms.Fold(text[i++]).ToString()));
                continue;
            }

            var length = 0;
            for (; i < text.Length && (char.IsLetterOrDigit(text[i]) || IsMark(text[i])) && !WordForms.IsHan(text[i]); i++)
                if (length < buffer.Length && !IsMark(text[i])) buffer[length++] = WordForms.Fold(text[i]);
            words.Add(new WordSpan(start, i - start, WordForms.Stem(buffer[..length].ToString())));
        }

        return words;
    }

    /// <summary>Combining accents belong to the letter before them.</summary>
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}
