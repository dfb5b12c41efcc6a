using ExportScreen.Matching.Scripts;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Names;

/// <summary>Cuts folded text into words in their own scripts. Pure and thread-safe.</summary>
internal static class WordCutter
{
    private const int LongestWord = 60;

    /// <summary>
    /// Adds the words with their native letters. Apostrophes join, dots between single letters join (d.o.o.), everything else parts; a change between
    /// Latin-like, Han, kana and Hangul letters parts too.
    /// </summary>
    public static void Cut(ReadOnlySpan<char> text, EntryKind kind, NameForm form)
    {
        var scratch = form.Scratch;
        scratch.Clear();
        var group = 0;
        var dotted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\'') continue;
            if (c == '.' && scratch.Count > 0 && JoinsDotted(text, i, scratch.Count, dotted))
            {
                dotted = true;
                continue;
            }

            if (c is ' ' or '.' or '#' or '&' || (c == '?' && !BesideLetter(text, i)))
            {
                Flush(scratch, form, kind, dotted);
                dotted = false;
                continue;
            }

            var to = GroupOf(c);
            if (scratch.Count > 0 && (to != group || scratch.Count >= LongestWord))
            {
                Flush(scratch, form, kind, dotted);
                dotted = false;
            }

            group = to;
            scratch.Add(c);
        }

        Flush(scratch, form, kind, dotted);
    }

    /// <summary>Single letter, dot, single letter.</summary>
    private static bool JoinsDotted(ReadOnlySpan<char> text, int dot, int length, bool dotted)
    {
        if (!dotted && length != 1) return false;
        if (dotted && (dot < 2 || text[dot - 2] != '.')) return false;
        if (dot + 1 >= text.Length || !char.IsLetter(text[dot + 1])) return false;
        return dot + 2 >= text.Length || !char.IsLetterOrDigit(text[dot + 2]);
    }

    private static bool BesideLetter(ReadOnlySpan<char> text, int i) =>
        i > 0 && char.IsLetter(text[i - 1]) && i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] == '?');

    private static int GroupOf(char c) => ScriptOf.Char(c) switch
    {
        Script.Han => 1,
        Script.Kana => 2,
        Script.Hangul => 3,
        _ => 0,
    };

    private static void Flush(Text.CharBuffer scratch, NameForm form, EntryKind kind, bool dotted)
    {
        if (scratch.Count == 0) return;
        if (dotted && kind == EntryKind.Person)
        {
            // A.B.C. before or behind a surname are initials.
            for (var i = 0; i < scratch.Count; i++) AddWord(scratch.Span.Slice(i, 1), form);
        }
        else
        {
            AddWord(scratch.Span, form);
        }

        scratch.Clear();
    }

    private static void AddWord(ReadOnlySpan<char> word, NameForm form)
    {
        var start = form.Pool.Add(word);
        form.Add(new NameToken { Native = start, NativeLength = (byte)word.Length, Text = start, TextLength = (byte)word.Length });
    }
}
