using System.Globalization;
using ExportScreen.Matching.Names;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Words;

/// <summary>
/// Writes numbers in digits: words of several languages up to 999 (Forty-Four, сорок четвертый, two hundred and five), a word and a digit (Forty 4), Roman
/// numerals beside other words, No5. Names of people are left alone. Thread-safe: all state is in the form.
/// </summary>
internal static class NumberReader
{
    /// <summary>Replaces number words by one word of digits each.</summary>
    public static void Read(NameForm form)
    {
        if (form.Kind == EntryKind.Person) return;
        for (var i = 0; i < form.Count; i++)
        {
            if (CutMark(form, i)) continue;
            var count = Compound(form, i, out var value);
            if (count == 0 && (value = RomanNumeral.ValueAt(form, i)) > 0) count = 1;
            if (count > 0) Replace(form, i, count, value);
        }
    }

    /// <summary>NO5 is 5.</summary>
    private static bool CutMark(NameForm form, int at)
    {
        ref var token = ref form.Tokens[at];
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        var mark = text.StartsWith("no", StringComparison.Ordinal) ? 2 : text.StartsWith("nr", StringComparison.Ordinal) ? 2 : 0;
        if (mark == 0 || text.Length == mark || text[mark..].ContainsAnyExceptInRange('0', '9')) return false;
        token.Text += mark;
        token.TextLength -= (byte)mark;
        return true;
    }

    /// <summary>How many words from a place make one number, and its value.</summary>
    private static int Compound(NameForm form, int at, out int value)
    {
        value = 0;
        if (!TryWord(form, at, out var word) || StandsInPhrase(form, at)) return 0;
        value = word.Value;
        var (level, languages, count) = (word.Level, word.Languages, 1);
        while (!word.IsOrdinal && at + count < form.Count)
        {
            var next = at + count;
            if (level == 3 && IsAnd(form, next) && next + 1 < form.Count && TryWord(form, next + 1, out _)) next++;
            if (TryWord(form, next, out var more) && (more.Languages & languages) != 0)
            {
                if (more.Value == 100 && value is > 0 and < 10) (value, level) = (value * 100, 3);
                else if (more.Level > 0 && more.Level < level && !(level == 2 && more.Value > 9)) (value, level) = (value + more.Value, more.Level == 1 ? 1 : more.Level);
                else break;
                word = more;
                languages &= more.Languages;
            }
            else if (level == 2 && value % 100 % 10 == 0 && Digit(form, next) is > 0 and var digit)
            {
                value += digit;
                level = 1;
            }
            else
            {
                break;
            }

            count = next - at + 1;
        }

        // A hundred alone is no number: СТО is a garage, Hundred a surname.
        return word.Value == 100 && count == 1 ? 0 : count;
    }

    private static bool TryWord(NameForm form, int at, out NumberWord word)
    {
        var token = form.Tokens[at];
        return NumberTable.TryFind(form.Pool.Span.Slice(token.Text, token.TextLength), token.Script, out word);
    }

    /// <summary>A number word may begin a known phrase (one person company).</summary>
    private static bool StandsInPhrase(NameForm form, int at)
    {
        var token = form.Tokens[at];
        var most = Math.Min(WordTable.LongestPhrase(form.Pool.Span.Slice(token.Text, token.TextLength)), form.Count - at);
        for (var length = most; length > 1; length--)
        {
            form.Scratch.Clear();
            for (var i = at; i < at + length; i++)
            {
                if (i > at) form.Scratch.Add(' ');
                form.Scratch.Add(form.Pool.Span.Slice(form.Tokens[i].Text, form.Tokens[i].TextLength));
            }

            if (WordTable.Find(form.Scratch.Span).Length > 0) return true;
        }

        return false;
    }

    private static bool IsAnd(NameForm form, int at) => form.Pool.Span.Slice(form.Tokens[at].Text, form.Tokens[at].TextLength) is "and";

    private static int Digit(NameForm form, int at) =>
        form.Tokens[at].TextLength == 1 && form.Pool.Chars[form.Tokens[at].Text] is >= '1' and <= '9' and var digit ? digit - '0' : 0;

    private static void Replace(NameForm form, int at, int count, int value)
    {
        Span<char> digits = stackalloc char[4];
        value.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        var token = form.Tokens[at];
        token.Text = form.Pool.Add(digits[..length]);
        token.TextLength = (byte)length;
        if (count > 1) token.NativeLength = 0;
        form.Merge(at, count, token);
    }
}
