using System.Collections.Frozen;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Words;

/// <summary>
/// Puts the words of long legal forms right where a letter is wrong (Aktiengeselschaft, JOYNT STOCK COMPANY) or another romanisation was used
/// (Obschestvo s ogranichennoj otvetstvennostju), so that the form is recognised. Thread-safe: all state is in the form.
/// </summary>
internal static class LegalSpelling
{
    /// <summary>Longest form in words, and most words of a name that are put right.</summary>
    private const int LongestPhrase = 10, MostRepairs = 12;

    private const int ShortestWord = 4;

    private static readonly Lazy<Near> Loaded = new(Near.Load);

    /// <summary>Rewrites unknown words that are nearly words of a legal form, where the form then stands there whole.</summary>
    public static void Repair(NameForm form)
    {
        if (form.Kind is EntryKind.Person or EntryKind.Vessel) return;
        Span<Before> repaired = stackalloc Before[MostRepairs];
        var count = 0;
        for (var i = 0; i < form.Count && count < MostRepairs; i++)
        {
            ref var token = ref form.Tokens[i];
            if (token.TextLength < ShortestWord || token.Script is not (Script.Latin or Script.Cyrillic)) continue;
            var text = form.Pool.Span.Slice(token.Text, token.TextLength);
            if (IsLegalWord(text) || Loaded.Value.Of(text, form.Scratch) is not { } right) continue;
            repaired[count++] = new Before(i, token.Text, token.TextLength);
            token.Text = form.Pool.Add(right);
            token.TextLength = (byte)right.Length;
        }

        // Whether a form stands there is seen with all words put right; those that no form covers are put back.
        Span<bool> covered = stackalloc bool[MostRepairs];
        for (var r = 0; r < count; r++) covered[r] = StandsInForm(form, repaired[r]);
        for (var r = 0; r < count; r++)
        {
            if (covered[r]) continue;
            ref var token = ref form.Tokens[repaired[r].At];
            token.Text = repaired[r].Text;
            token.TextLength = repaired[r].Length;
        }
    }

    private static bool IsLegalWord(ReadOnlySpan<char> text) => WordTable.LegalWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    /// <summary>Whether a legal form covers the word: one of several words, or one word that was no known word of names before.</summary>
    private static bool StandsInForm(NameForm form, Before word)
    {
        for (var from = word.At; from >= Math.Max(0, word.At - LongestPhrase); from--)
        {
            var first = form.Tokens[from];
            var most = Math.Min(WordTable.LongestPhrase(form.Pool.Span.Slice(first.Text, first.TextLength)), form.Count - from);
            for (var length = most; length > word.At - from; length--)
                if (IsForm(form, from, length) && (length > 1 || IsUnknown(form.Pool.Span.Slice(word.Text, word.Length)))) return true;
        }

        return false;
    }

    private static bool IsUnknown(ReadOnlySpan<char> text) => WordTable.LongestPhrase(text) == 0 && !RarityTable.Knows(text);

    private static bool IsForm(NameForm form, int from, int length)
    {
        form.Scratch.Clear();
        for (var i = from; i < from + length; i++)
        {
            if (i > from) form.Scratch.Add(' ');
            form.Scratch.Add(form.Pool.Span.Slice(form.Tokens[i].Text, form.Tokens[i].TextLength));
        }

        foreach (var reading in WordTable.Find(form.Scratch.Span))
            if (reading.Class == WordClass.Legal && (length > 1 || MayBeMisspelt(reading.Meaning, form.Scratch.Span))) return true;
        return false;
    }

    /// <summary>A form of one word is put right where it is long; of the words for company only the English one, since Campania is no compania.</summary>
    private static bool MayBeMisspelt(ushort meaning, ReadOnlySpan<char> word) =>
        word.Length >= WordTable.LongLegalWord && (WordTable.FamilyOf(meaning) != LegalFamily.Company || word is "company");

    /// <summary>A word as it stood before it was put right.</summary>
    private readonly record struct Before(int At, int Text, byte Length);

    /// <summary>Legal words by their sounds and by their letters with any one left out.</summary>
    private sealed record Near(FrozenDictionary<string, string> Sounds, FrozenDictionary<string, string> Shorter)
    {
        /// <summary>The legal word that a word nearly is, or null.</summary>
        public string? Of(ReadOnlySpan<char> word, CharBuffer scratch)
        {
            var shorter = Shorter.GetAlternateLookup<ReadOnlySpan<char>>();
            // A letter too many leaves the legal word itself, a letter too few is a word with one left out, a wrong one or a swap is both.
            if (shorter.TryGetValue(word, out var right)) return right;
            Span<char> buffer = stackalloc char[64];
            if (word.Length > buffer.Length) return null;
            var rest = buffer[..(word.Length - 1)];
            for (var gap = 0; gap < word.Length; gap++)
            {
                word[..gap].CopyTo(rest);
                word[(gap + 1)..].CopyTo(rest[gap..]);
                if (shorter.TryGetValue(rest, out right) && right.Length >= word.Length - 1) return right;
            }

            SoundKey.Write(word, scratch);
            return Sounds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scratch.Span, out right) ? right : null;
        }

        public static Near Load()
        {
            var sounds = new Dictionary<string, string>(StringComparer.Ordinal);
            var shorter = new Dictionary<string, string>(StringComparer.Ordinal);
            var scratch = new CharBuffer();
            foreach (var word in WordTable.LegalWords.Order(StringComparer.Ordinal))
            {
                SoundKey.Write(word, scratch);
                sounds.TryAdd(scratch.Span.ToString(), word);
                shorter[word] = word;
                for (var gap = 0; gap < word.Length; gap++) shorter.TryAdd(word.Remove(gap, 1), word);
            }

            return new Near(sounds.ToFrozenDictionary(StringComparer.Ordinal), shorter.ToFrozenDictionary(StringComparer.Ordinal));
        }
    }
}
