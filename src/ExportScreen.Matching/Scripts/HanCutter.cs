using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Scripts;

/// <summary>
/// Cuts a run of Han characters: known words (places, trade words, legal forms) become words of their meaning, what lies between is the core; a short
/// run that holds no known word is read as surname and given name. Thread-safe: all state is in the form.
/// </summary>
internal static class HanCutter
{
    /// <summary>Most characters of a name that is cut into surname and given name.</summary>
    private const int MostPersonCharacters = 4;

    /// <summary>Replaces the word at a place by its parts and returns how many there are.</summary>
    public static int Cut(NameForm form, int at)
    {
        var whole = form.Tokens[at];
        var chars = form.Pool.Chars.AsSpan(whole.Native, whole.NativeLength);
        foreach (ref var c in chars) c = Han.Simplify(c);
        var native = chars.ToString();
        var parts = new List<NameToken>();
        int core = 0, i = 0;
        var person = form.Kind == EntryKind.Person;
        while (i < native.Length && !person)
        {
            var length = HanWords.LongestAt(native, i);
            if (length == 0 || (length == 1 && (i + 1 < native.Length || i == 0)))
            {
                i++;
                continue;
            }

            AddCore(form, native, whole.Native, core, i, parts, false);
            var latin = HanWords.Latin(native.AsSpan(i, length));
            parts.Add(new NameToken
            {
                Script = Script.Han,
                Native = whole.Native + i,
                NativeLength = (byte)length,
                Text = form.Pool.Add(latin),
                TextLength = (byte)latin.Length,
            });
            i += length;
            core = i;
        }

        if (person && HasSurnameApart(form, at)) AddReading(form, native, whole.Native, 0, native.Length, native.Length == 1, parts);
        else AddCore(form, native, whole.Native, core, native.Length, parts, person || (parts.Count == 0 && native.Length <= 4 && form.Kind == EntryKind.Unknown));
        form.Tokens[at] = parts[0];
        for (var p = 1; p < parts.Count; p++) form.Insert(at + p, parts[p]);
        return parts.Count;
    }

    /// <summary>Whether a person's name is parted into words, one of which is a single character: that is the surname, the others are given names.</summary>
    private static bool HasSurnameApart(NameForm form, int at)
    {
        var singles = 0;
        var others = false;
        for (var i = 0; i < form.Count; i++)
        {
            if (form.Tokens[i].Script != Script.Han || form.Tokens[i].NativeLength == 0) return false;
            if (form.Tokens[i].NativeLength == 1) singles++;
            else others = true;
        }

        return singles == 1 && others;
    }

    private static void AddCore(NameForm form, string native, int pool, int from, int to, List<NameToken> parts, bool person)
    {
        if (from >= to) return;
        if (person && to - from is >= 2 and <= MostPersonCharacters)
        {
            var run = native.AsSpan(from, to - from);
            var japanese = form.Spelling == NameSpelling.Japanese ? HanSurnames.JapaneseLength(run) : 0;
            var surname = japanese > 0 && japanese < run.Length ? japanese : Han.SurnameLength(run);
            AddReading(form, native, pool, from, from + surname, true, parts);
            AddReading(form, native, pool, from + surname, to, false, parts);
            return;
        }

        for (; from < to; from += 20) AddReading(form, native, pool, from, Math.Min(to, from + 20), false, parts);
    }

    private static void AddReading(NameForm form, string native, int pool, int from, int to, bool surname, List<NameToken> parts)
    {
        form.Scratch.Clear();
        HanSpelling.Append(native.AsSpan(from, to - from), surname, form.Spelling, form.Scratch);
        var text = form.Scratch.Span[..Math.Min(form.Scratch.Count, 120)];
        parts.Add(new NameToken
        {
            Script = Script.Han,
            Native = pool + from,
            NativeLength = (byte)(to - from),
            Text = form.Pool.Add(text),
            TextLength = (byte)text.Length,
        });
    }
}
