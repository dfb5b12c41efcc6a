using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Words;

/// <summary>Latin letters of a single word without looking at known words: what the word table itself is read with. Pure but for the form.</summary>
internal static class PlainReading
{
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
