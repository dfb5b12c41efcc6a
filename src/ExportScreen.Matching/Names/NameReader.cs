using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Names;

/// <summary>Takes a name apart: repair, folding, words, Latin letters, roles, weights. Thread-safe: all state is in the form.</summary>
internal static class NameReader
{
    /// <summary>Takes a name apart into the form.</summary>
    public static void Read(string text, EntryKind kind, NameForm form, NameSpelling spelling = NameSpelling.Plain)
    {
        form.Reset(kind, spelling);
        form.FillsField = FillsField(text);
        var repaired = ScholarlyLetters.Spell(TextRepair.Repair(text));
        Folding.Fold(kind == EntryKind.Person ? repaired : GluedForms.Part(repaired), form.Folded);
        WordCutter.Cut(form.Folded.Span, kind, form);
        ScriptRepair.Repair(form);
        SplitArabic(form);
        Romaniser.Romanise(form);
        ToneDigits.Remove(form);
        SyllableCutter.Cut(form);
        SplitGlued(form);
        if (kind is not (EntryKind.Company or EntryKind.Vessel)) LevelArabic(form);
        LegalSpelling.Repair(form);
        NumberReader.Read(form);
        RoleReader.Assign(form);
        for (var i = 0; i < form.Count; i++) Finish(ref form.Tokens[i], form);
        WadeNames.Mark(form);
    }

    /// <summary>Fields of payment and transport messages take lines of 35 characters, or two of them (SWIFT 4*35x); a blank at the cut is gone.</summary>
    private static bool FillsField(string text) => text.AsSpan().TrimEnd().Length is 34 or 35 or 69 or 70;

    private static void Finish(ref NameToken token, NameForm form)
    {
        var text = form.Pool.Span.Slice(token.Text, token.TextLength);
        token.Letters = LetterSet.Of(text);
        token.Syllables = ChineseKey.Of(text, token.Script, form.Spelling);
        if (token is { Unvowelled: 1, Script: Script.Arabic or Script.Hebrew } && token.NativeLength > 0) SoundKey.WriteLetters(form.Pool.Span.Slice(token.Native, token.NativeLength), form.Scratch);
        else SoundKey.Write(text, form.Scratch);
        token.SoundLength = (byte)Math.Min(form.Scratch.Count, 250);
        token.Sounds = LetterSet.Of(form.Scratch.Span[..token.SoundLength]);
        token.Sound = form.Pool.Add(form.Scratch.Span[..token.SoundLength]);
    }

    private static void SplitArabic(NameForm form)
    {
        for (var i = 0; i < form.Count && form.Count < NameForm.MostTokens; i++)
        {
            var token = form.Tokens[i];
            if (token.Script != Script.Arabic) continue;
            var cut = ArabicParts.CutOfNative(form.Pool.Span.Slice(token.Native, token.NativeLength), out var drop);
            if (cut == 0) continue;
            var head = token;
            head.NativeLength = head.TextLength = (byte)cut;
            var tail = token;
            tail.Native = tail.Text = token.Native + cut + drop;
            tail.NativeLength = tail.TextLength = (byte)(token.NativeLength - cut - drop);
            form.Tokens[i] = head;
            form.Insert(i + 1, tail);
        }
    }

    /// <summary>Abdul, Abd el and the like are one word, as are the endings of -uddin and -ullah.</summary>
    private static void LevelArabic(NameForm form)
    {
        for (var i = 0; i < form.Count; i++)
        {
            ref var token = ref form.Tokens[i];
            if (ArabicParts.Levelled(form.Pool.Span.Slice(token.Text, token.TextLength), token.Script == Script.Arabic) is not { } one) continue;
            token.Text = form.Pool.Add(one);
            token.TextLength = (byte)one.Length;
            token.Unvowelled = 0;
        }
    }

    private static void SplitGlued(NameForm form)
    {
        for (var i = 0; i < form.Count && form.Count < NameForm.MostTokens; i++)
        {
            var token = form.Tokens[i];
            if (token.TextLength < GluedForms.Shortest || token.Script is Script.Han) continue;
            var text = form.Pool.Span.Slice(token.Text, token.TextLength);
            var cut = CutOf(text, form.Kind);
            if (cut <= 0) continue;
            var head = token;
            head.TextLength = (byte)cut;
            var tail = token;
            tail.Text += cut;
            tail.TextLength -= (byte)cut;
            // The native letters stay with both halves: they only tell native words apart when both sides are native.
            head.NativeLength = tail.NativeLength = 0;
            form.Tokens[i] = head;
            form.Insert(i + 1, tail);
        }
    }

    /// <summary>Where a word is two words: a glued legal form, Abdul-, -uddin, -ullah, or al- before a known word.</summary>
    private static int CutOf(ReadOnlySpan<char> text, EntryKind kind)
    {
        if (kind != EntryKind.Person && GluedForms.CutOf(text) is > 0 and var cut) return cut;
        return kind is EntryKind.Company or EntryKind.Vessel ? 0 : ArabicParts.CutOf(text);
    }
}
