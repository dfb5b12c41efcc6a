using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Scripts;

/// <summary>Cuts a Hangul word: known trade words and legal forms at its end, surname and given name of a person. Thread-safe: all state is in the form.</summary>
internal static class HangulCutter
{
    /// <summary>Replaces the word at a place by its parts and returns how many there are.</summary>
    public static int Cut(NameForm form, int at)
    {
        var whole = form.Tokens[at];
        var native = form.Pool.Span.Slice(whole.Native, whole.NativeLength).ToString();
        var parts = new List<NameToken>();
        if (form.Kind is EntryKind.Person or EntryKind.Unknown && native.Length is 3 or 4 && form.Count <= 2 && Hangul.Surname(native[0]) is not null && HanWords.LongestAt(native, 1) == 0)
        {
            Add(form, native, whole.Native, 0, 1, true, parts);
            Add(form, native, whole.Native, 1, native.Length, false, parts);
        }
        else
        {
            CutWords(form, native, whole.Native, parts);
        }

        form.Tokens[at] = parts[0];
        for (var p = 1; p < parts.Count; p++) form.Insert(at + p, parts[p]);
        return parts.Count;
    }

    private static void CutWords(NameForm form, string native, int pool, List<NameToken> parts)
    {
        int core = 0, i = 0;
        while (i < native.Length && form.Kind != EntryKind.Person)
        {
            var length = HanWords.LongestAt(native, i);
            if (length < 2)
            {
                i++;
                continue;
            }

            Add(form, native, pool, core, i, false, parts);
            var latin = HanWords.Latin(native.AsSpan(i, length));
            parts.Add(new NameToken
            {
                Script = Script.Hangul,
                Native = pool + i,
                NativeLength = (byte)length,
                Text = form.Pool.Add(latin),
                TextLength = (byte)latin.Length,
            });
            i += length;
            core = i;
        }

        Add(form, native, pool, core, native.Length, form.Kind == EntryKind.Person && native.Length == 1, parts);
    }

    private static void Add(NameForm form, string native, int pool, int from, int to, bool surname, List<NameToken> parts)
    {
        if (from >= to) return;
        form.Scratch.Clear();
        var custom = !surname ? null : form.Spelling == NameSpelling.North ? KoreanSpelling.NorthSurname(native[from]) : form.Spelling == NameSpelling.Plain ? Hangul.Surname(native[from]) : null;
        if (custom is not null) form.Scratch.Add(custom);
        else if (form.Spelling != NameSpelling.Plain) KoreanSpelling.Append(native.AsSpan(from, to - from), form.Spelling, form.Scratch);
        else
            for (var i = from; i < to; i++) Hangul.Append(native[i], form.Scratch);
        var text = form.Scratch.Span[..Math.Min(form.Scratch.Count, 120)];
        parts.Add(new NameToken
        {
            Script = Script.Hangul,
            Native = pool + from,
            NativeLength = (byte)(to - from),
            Text = form.Pool.Add(text),
            TextLength = (byte)text.Length,
        });
    }
}
