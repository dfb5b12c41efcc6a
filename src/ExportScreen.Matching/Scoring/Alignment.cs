using System.Numerics;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Finds which words correspond: all likely pairs of words, and of two or three words with one, best information first. Pure but for the scratch.
/// </summary>
internal static class Alignment
{
    private const int MostJoined = 3;

    /// <summary>Lowest likeness at which words written as one are taken for a word.</summary>
    internal const float LeastJoined = 0.85f;

    /// <summary>Likeness of words that together are the other word, and from which their sounds are compared too.</summary>
    private const float SameJoined = 0.98f, AlikeJoined = 0.60f;

    [ThreadStatic]
    private static (CharBuffer Left, CharBuffer Right)? _sounds;

    /// <summary>Compares every word with every word.</summary>
    public static void Compare(in NameView left, in NameView right, AlignmentScratch scratch)
    {
        var table = scratch.Room(left.Tokens.Length, right.Tokens.Length);
        for (var i = 0; i < left.Tokens.Length; i++)
            for (var j = 0; j < right.Tokens.Length; j++)
                table[(i * right.Tokens.Length) + j] = WordSimilarity.Of(left, left.Tokens[i], right, right.Tokens[j]);
    }

    /// <summary>From the likenesses in the scratch, fills it: the chosen pairs stand at the indices that LeftPair and RightPair name.</summary>
    public static void Find(in NameView left, in NameView right, double line, AlignmentScratch scratch)
    {
        scratch.Begin(left.Tokens.Length, right.Tokens.Length);
        ReadOnlySpan<Likeness> table = scratch.Room(left.Tokens.Length, right.Tokens.Length);
        for (var i = 0; i < left.Tokens.Length; i++)
        {
            ref readonly var a = ref left.Tokens[i];
            for (var j = 0; j < right.Tokens.Length; j++)
            {
                ref readonly var like = ref table[(i * right.Tokens.Length) + j];
                if (like.Value < line) continue;
                ref readonly var b = ref right.Tokens[j];
                var rank = (like.Value * Math.Min(a.Weight, b.Weight)) - (0.01f * Math.Abs(i - j));
                scratch.Add(new WordPair((short)i, 1, (short)j, 1, like.Value, like.Relation, rank));
            }
        }

        AddJoins(left, right, scratch, swapped: false);
        AddJoins(right, left, scratch, swapped: true);
        Choose(scratch);
    }

    private static void AddJoins(in NameView many, in NameView one, AlignmentScratch scratch, bool swapped)
    {
        Span<char> joined = stackalloc char[128];
        for (var i = 0; i + 1 < many.Tokens.Length; i++)
        {
            var length = 0;
            uint letters = 0;
            var weight = 0;
            for (var count = 1; count <= MostJoined && i + count <= many.Tokens.Length; count++)
            {
                ref readonly var token = ref many.Tokens[i + count - 1];
                if (length + token.TextLength > joined.Length || token.Role == TokenRole.Legal) break;
                var written = false;
                length += token.TextLength;
                letters |= token.Letters;
                weight += token.Weight;
                if (count == 1 || length < 4) continue;
                var syllables = -1;
                for (var j = 0; j < one.Tokens.Length; j++)
                {
                    ref readonly var whole = ref one.Tokens[j];
                    var other = false;
                    if (MayBeSyllables(whole, length, count))
                    {
                        // Given names of two syllables: Tse-tung here, Zedong there.
                        Write(many, i, count, joined, ref written);
                        if (syllables < 0) syllables = SyllablesOf(joined[..length], token);
                        var run = new NameToken { Script = token.Script, Syllables = (ushort)syllables };
                        other = WordSimilarity.AreOtherSyllables(run, joined[..length], whole, one.Text(whole));
                        if (WordSimilarity.MayBeOneInChinese(run, whole) && WordSimilarity.InChinese(run, joined[..length], whole, one.Text(whole)) is > 0 and var alike)
                        {
                            AddJoin(scratch, swapped, i, count, j, alike, Math.Min(weight, whole.Weight));
                            continue;
                        }
                    }

                    if (!MayJoin(length, letters, whole)) continue;
                    Write(many, i, count, joined, ref written);
                    var value = JoinedValue(joined[..length], one.Text(whole));
                    if (value < LeastJoined || (other && value < SameJoined) || HasSame(scratch, swapped, j)) continue;
                    AddJoin(scratch, swapped, i, count, j, value, Math.Min(weight, whole.Weight));
                }
            }
        }
    }

    /// <summary>Whether a word may be made of the syllables of so many words, which romanisations spell with up to two letters more or less each.</summary>
    internal static bool MayBeSyllables(in NameToken whole, int length, int count) => whole.Syllables != 0 && Math.Abs(whole.TextLength - length) <= 2 * count;

    /// <summary>Whether the word has its like on the other side already: then it is not what two others make together.</summary>
    private static bool HasSame(AlignmentScratch scratch, bool swapped, int one)
    {
        foreach (ref readonly var pair in scratch.Pairs.AsSpan(0, scratch.Count))
            if (pair.Value == 1 && (swapped ? pair.Left : pair.Right) == one) return true;
        return false;
    }

    /// <summary>Writes words as one, once.</summary>
    private static void Write(in NameView many, int at, int count, Span<char> joined, ref bool written)
    {
        if (written) return;
        written = true;
        var length = 0;
        foreach (ref readonly var token in many.Tokens.Slice(at, count))
        {
            many.Text(token).CopyTo(joined[length..]);
            length += token.TextLength;
        }
    }

    private static void AddJoin(AlignmentScratch scratch, bool swapped, int many, int count, int one, float value, int weight) =>
        scratch.Add(swapped
            ? new WordPair((short)one, 1, (short)many, (byte)count, value, TokenRelation.Joined, value * weight)
            : new WordPair((short)many, (byte)count, (short)one, 1, value, TokenRelation.Joined, value * weight));

    /// <summary>Whether words of so many letters, and of which letters, may be a word when they are written as one.</summary>
    internal static bool MayJoin(int length, uint letters, in NameToken whole) =>
        Math.Abs(whole.TextLength - length) <= 1 + (length / 8) && BitOperations.PopCount(letters ^ whole.Letters) <= 2;

    /// <summary>How alike words written as one and a word are.</summary>
    internal static float JoinedValue(ReadOnlySpan<char> joined, ReadOnlySpan<char> whole)
    {
        if (joined.SequenceEqual(whole)) return SameJoined;
        var size = EditDistance.Unit * Math.Max(joined.Length, whole.Length);
        var value = SameJoined - ((float)EditDistance.OfLetters(joined, whole, size / 4) / size);
        if (value < AlikeJoined) return value;
        // Young Han and Yonghan are alike in sound.
        var (left, right) = _sounds ??= (new CharBuffer(), new CharBuffer());
        SoundKey.Write(joined, left);
        SoundKey.Write(whole, right);
        if (!HaveSameConsonants(left.Span, right.Span)) return value;
        size = EditDistance.Unit * Math.Max(left.Count, right.Count);
        return Math.Max(value, SameJoined - 0.02f - ((float)EditDistance.OfSounds(left.Span, right.Span, size / 4) / size));
    }

    private static bool HaveSameConsonants(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        for (int i = 0, j = 0; ; i++, j++)
        {
            while (i < a.Length && SoundKey.IsVowel(a[i])) i++;
            while (j < b.Length && SoundKey.IsVowel(b[j])) j++;
            if (i >= a.Length || j >= b.Length) return i >= a.Length && j >= b.Length;
            if (a[i] != b[j]) return false;
        }
    }

    /// <summary>What the syllables are that words make together.</summary>
    private static int SyllablesOf(ReadOnlySpan<char> joined, in NameToken token) =>
        token.Script == Script.Latin ? ChineseKey.Of(joined, Script.Latin, NameSpelling.Plain) | (token.Syllables & ChineseKey.Wade)
        : (token.Syllables & ChineseKey.Cantonese) != 0 ? ChineseKey.Cantonese : ChineseKey.HashOf(joined);

    private static void Choose(AlignmentScratch scratch)
    {
        var pairs = scratch.Pairs.AsSpan(0, scratch.Count);
        pairs.Sort(static (a, b) => a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right != b.Right ? a.Right.CompareTo(b.Right) : a.LeftCount.CompareTo(b.LeftCount));
        for (var p = 0; p < pairs.Length; p++)
        {
            ref readonly var pair = ref pairs[p];
            if (!Free(scratch.LeftPair.AsSpan(pair.Left, pair.LeftCount)) || !Free(scratch.RightPair.AsSpan(pair.Right, pair.RightCount))) continue;
            scratch.LeftPair.AsSpan(pair.Left, pair.LeftCount).Fill(p);
            scratch.RightPair.AsSpan(pair.Right, pair.RightCount).Fill(p);
        }
    }

    private static bool Free(ReadOnlySpan<int> places) => !places.ContainsAnyExcept(-1);
}
