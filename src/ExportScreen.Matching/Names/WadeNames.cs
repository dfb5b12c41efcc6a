using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Names;

/// <summary>
/// Marks the words of a name that is spelled by Wade-Giles throughout: one word at least cannot be pinyin (Hsiao-ming), so Kao beside it is Gao or Kao.
/// Thread-safe: all state is in the form.
/// </summary>
internal static class WadeNames
{
    /// <summary>Marks the words where all Latin core words are syllables of Wade-Giles and one of them is none of pinyin.</summary>
    public static void Mark(NameForm form)
    {
        Span<Syllable> cut = stackalloc Syllable[SyllableTable.Most];
        var certain = false;
        for (var i = 0; i < form.Count; i++)
        {
            ref readonly var token = ref form.Tokens[i];
            if (token.Script != Script.Latin || token.Role != TokenRole.Core || token.Meaning != 0) continue;
            if (ChineseKey.HashIn(token.Syllables) == 0) return;
            foreach (var syllable in cut[..MandarinSyllables.Table.Cut(form.Pool.Span.Slice(token.Text, token.TextLength), cut)])
            {
                if (syllable.Wade == 0) return;
                certain |= syllable.Pinyin == 0;
            }
        }

        if (!certain) return;
        for (var i = 0; i < form.Count; i++)
            if (ChineseKey.HashIn(form.Tokens[i].Syllables) != 0) form.Tokens[i].Syllables |= ChineseKey.Wade;
    }
}
