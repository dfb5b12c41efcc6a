using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Words;

/// <summary>Latin letters of a single word without looking at known words: what the word table itself is read with. Pure but for the form.</summary>
internal static class PlainReading
{
    /// <summary>A spelling as romanised words with single blanks, and how many they are; Han is kept whole so that a table does not look into itself.</summary>
    public static string Of(string spelling, NameForm form, out int words)
    {
        form.Reset(EntryKind.Company);
        Folding.Fold(spelling, form.Folded);
        WordCutter.Cut(form.Folded.Span, EntryKind.Company, form);
        ScriptRepair.Repair(form);
        for (var i = 0; i < form.Count; i++) Spell(form, i);
        words = form.Count;
        return string.Join(' ', form.Tokens.Take(form.Count).Select(t => form.Pool.Span.Slice(t.Text, t.TextLength).ToString()));
    }

    /// <summary>Writes the Latin letters of a word.</summary>
    public static void Spell(NameForm form, int at)
    {
        ref var token = ref form.Tokens[at];
        var native = form.Pool.Chars.AsSpan(token.Native, token.NativeLength);
        form.Scratch.Clear();
        switch (token.Script)
        {
            case Script.Latin:
                return;
            case Script.Han:
                foreach (ref var c in native)
                {
                    c = Han.Simplify(c);
                    form.Scratch.Add(Han.Reading(c) ?? "");
                }

                break;
            case Script.Hangul:
                foreach (var c in native) Hangul.Append(c, form.Scratch);
                break;
            default:
                Romaniser.SpellLetters(native, token.Script, form.Scratch);
                break;
        }

        token.TextLength = (byte)Math.Min(form.Scratch.Count, 120);
        token.Text = form.Pool.Add(form.Scratch.Span[..token.TextLength]);
    }
}
