using ExportScreen.Matching.Names;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Scripts;

/// <summary>Gives every word its Latin letters. Thread-safe: all state is in the form.</summary>
internal static class Romaniser
{
    /// <summary>Writes the Latin letters of all words; Han words are cut into known words, surname and rest.</summary>
    public static void Romanise(NameForm form)
    {
        for (var i = 0; i < form.Count; i++)
        {
            switch (form.Tokens[i].Script)
            {
                case Script.Latin:
                    break;
                case Script.Han:
                    i += HanCutter.Cut(form, i) - 1;
                    break;
                case Script.Hangul:
                    i += HangulCutter.Cut(form, i) - 1;
                    break;
                default:
                    Spell(ref form.Tokens[i], form);
                    break;
            }
        }

        for (var i = form.Count - 1; i >= 0; i--)
            if (form.Tokens[i].TextLength == 0) Remove(form, i);
    }

    /// <summary>The Latin letters of a word of an alphabet or of kana.</summary>
    public static void SpellLetters(ReadOnlySpan<char> word, Script script, CharBuffer result)
    {
        result.Clear();
        if (script == Script.Kana)
        {
            Kana.Append(word, result);
            return;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (char.IsAscii(c)) result.Add(c);
            else if (script == Script.Greek && i + 1 < word.Length && GreekPair(c, word[i + 1]) is { } pair)
            {
                result.Add(pair);
                i++;
            }
            else if (script == Script.Arabic && IsArticle(word, i))
            {
                result.Add("al");
                i++;
            }
            else if (c == 'ع' && i == 0) result.Add('a');
            else if (LetterTables.Of(c) is { } latin) result.Add(latin);
            else AddUnlisted(c, result);
        }
    }

    private static void Spell(ref NameToken token, NameForm form)
    {
        SpellLetters(form.Pool.Span.Slice(token.Native, token.NativeLength), token.Script, form.Scratch);
        token.TextLength = (byte)Math.Min(form.Scratch.Count, 120);
        token.Text = form.Pool.Add(form.Scratch.Span[..token.TextLength]);
        token.Unvowelled = token.Script is Script.Arabic or Script.Hebrew or Script.Thai ? (byte)1 : (byte)0;
    }

    private static string? GreekPair(char a, char b) => (a, b) switch
    {
        ('ο', 'υ') => "ou",
        ('μ', 'π') => "b",
        ('ν', 'τ') => "d",
        ('γ', 'κ') => "g",
        ('γ', 'γ') => "ng",
        ('α', 'υ') => "av",
        ('ε', 'υ') => "ev",
        _ => null,
    };

    private static bool IsArticle(ReadOnlySpan<char> word, int at) => at == 0 && word.Length > 4 && word[0] == 'ا' && word[1] == 'ل';

    /// <summary>A digit of another script is a digit; a letter that no table romanises stands for itself, so that its word still finds its like.</summary>
    private static void AddUnlisted(char c, CharBuffer result)
    {
        if (char.GetNumericValue(c) is >= 0 and <= 9 and var value) result.Add((char)('0' + (int)value));
        else if (ScriptOf.Char(c) is Script.Other or Script.Georgian) result.Add(c);
    }

    private static void Remove(NameForm form, int at)
    {
        if (form.Count == 1)
        {
            form.Reset(form.Kind);
            return;
        }

        if (at + 1 < form.Count) form.Merge(at, 2, form.Tokens[at + 1]);
        else form.Merge(at - 1, 2, form.Tokens[at - 1]);
    }
}
