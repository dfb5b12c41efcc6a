using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Scripts;

/// <summary>
/// Reads a Chinese company name that Latin letters spell out, syllable by syllable or word by word, as <see cref="HanCutter"/> reads its characters: known
/// words (Kung-ssu, Fo Kei) become words of their meaning, single syllables between them one word. Thread-safe: all state is in the form.
/// </summary>
internal static class SyllableCutter
{
    /// <summary>Most words of a name that is looked at.</summary>
    private const int MostWords = 32;

    /// <summary>Worth of known words from which a name is certainly Chinese: two words, or one of three syllables. Two syllables alone may be a name of any language.</summary>
    private const int Certain = 8;

    [ThreadStatic]
    private static (SyllableRun Run, SyllableRun Best)? _room;

    /// <summary>Cuts the run of words that known words explain best, by the custom that explains it best; pinyin comes first.</summary>
    public static void Cut(NameForm form)
    {
        if (form.Kind == EntryKind.Person || form.Count > MostWords || !MayBeSpelled(form)) return;
        var (run, best) = _room ?? (new SyllableRun(), new SyllableRun());
        best.Read(form, form.Count, HanCustom.Pinyin);
        foreach (var custom in (ReadOnlySpan<HanCustom>)[HanCustom.Pinyin, HanCustom.Wade, HanCustom.Cantonese])
        {
            for (var first = 0; first < form.Count;)
            {
                run.Read(form, first, custom);
                first += run.Words + 1;
                if (run.Worth > best.Worth) (run, best) = (best, run);
            }
        }

        if (best.Worth >= Certain) Rewrite(form, best);
        _room = (run, best);
    }

    /// <summary>Whether two words in a row, or a long one, may be syllables: most names end here.</summary>
    private static bool MayBeSpelled(NameForm form)
    {
        const int ShortWord = 6, LongWord = 9;
        var row = 0;
        for (var i = 0; i < form.Count; i++)
        {
            ref readonly var token = ref form.Tokens[i];
            if (token.Script != Script.Latin)
            {
                row = 0;
                continue;
            }

            row = token.TextLength <= ShortWord ? row + 1 : 0;
            if (row == 2 || token.TextLength >= LongWord) return true;
        }

        return form.Count > 1;
    }

    private static void Rewrite(NameForm form, SyllableRun run)
    {
        Span<NameToken> old = stackalloc NameToken[MostWords];
        form.Tokens.AsSpan(run.First, run.Words).CopyTo(old);
        var parts = new List<NameToken>();
        var rest = 0;
        var named = run.First > 0;
        for (var at = 0; at < run.Count;)
        {
            var length = run.KnownAt(at);
            if (length == 0 || !SpelledHan.TryFind(run.Syllables.Slice(at, length), run.Custom, out var word))
            {
                at++;
                continue;
            }

            named |= at > rest || word.Reading.Class == WordClass.Legal;
            if (!named && word.Reading.Class != WordClass.Place && (at == 0 || HasMore(run, at + length)))
            {
                // A name begins with what it is called by, after its place: a trade word there may be other characters of the same sounds. China Holding is all there is.
                named = true;
                at += length;
                if (at < run.Count && run.KnownAt(at) == 0) continue;
                parts.Add(Joined(form, run, old, rest, at) with { Meaning = word.Reading.Meaning });
                rest = at;
                continue;
            }

            AddRest(form, run, old, rest, at, parts);
            parts.Add(Joined(form, run, old, at, at + length) with { Text = form.Pool.Add(word.Canonical), TextLength = (byte)word.Canonical.Length });
            rest = at += length;
        }

        AddRest(form, run, old, rest, run.Count, parts);
        Replace(form, run, parts);
    }

    /// <summary>Whether anything but a legal form follows.</summary>
    private static bool HasMore(SyllableRun run, int at)
    {
        for (; at < run.Count; at += run.KnownAt(at))
            if (run.KnownAt(at) == 0 || !SpelledHan.TryFind(run.Syllables.Slice(at, run.KnownAt(at)), run.Custom, out var word) || word.Reading.Class != WordClass.Legal) return true;
        return false;
    }

    /// <summary>What lies between known words: words of several syllables stay, single syllables become one word.</summary>
    private static void AddRest(NameForm form, SyllableRun run, ReadOnlySpan<NameToken> old, int from, int to, List<NameToken> parts)
    {
        while (from < to)
        {
            var end = Math.Min(to, run.EndOfWord(from));
            if (end == from + 1)
                while (end < to && Math.Min(to, run.EndOfWord(end)) == end + 1) end++;
            parts.Add(Joined(form, run, old, from, end));
            from = end;
        }
    }

    /// <summary>The syllables [from, to) as one word in the letters of the name.</summary>
    private static NameToken Joined(NameForm form, SyllableRun run, ReadOnlySpan<NameToken> old, int from, int to)
    {
        form.Scratch.Clear();
        for (var i = from; i < to; i++)
            form.Scratch.Add(form.Pool.Span.Slice(old[run.WordOf(i)].Text + run.Syllables[i].Start, run.Syllables[i].Length));
        var text = form.Scratch.Span[..Math.Min(form.Scratch.Count, 120)];
        var start = form.Pool.Add(text);
        return new NameToken { Script = Script.Latin, Native = start, NativeLength = (byte)text.Length, Text = start, TextLength = (byte)text.Length };
    }

    private static void Replace(NameForm form, SyllableRun run, List<NameToken> parts)
    {
        if (parts.Count < run.Words) form.Merge(run.First, run.Words - parts.Count + 1, parts[0]);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i < run.Words) form.Tokens[run.First + i] = parts[i];
            else form.Insert(run.First + i, parts[i]);
        }
    }
}
