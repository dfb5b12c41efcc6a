using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// A name in Han characters and one in Latin letters that spells it out from end to end by one custom, whatever its words mean and wherever they are parted (立方公司: Li Fang Gong Si, Lap Fong
/// Kung Sze). Pure; nothing is allocated.
/// </summary>
/// <remarks>House. The characters are all there and in order, so words that any company may bear count here as the others do; only what has many characters of one sound is left to doubt.</remarks>
internal static class SpelledOut
{
    /// <summary>Most characters of a name, and most letters that spell it.</summary>
    private const int MostCharacters = 40, MostLetters = 160;

    /// <summary>Longest spelling of a syllable.</summary>
    private const int LongestSyllable = 6;

    /// <summary>Scores by how many characters tell the bearer: none or one, two, more.</summary>
    private static readonly double[] Scores = [0.88, 0.88, 0.92, 0.95];

    /// <summary>What the customs that leave more open take from it: pinyin nothing, Wade-Giles without its marks, Cantonese without a norm.</summary>
    private const double WadeCost = 0.01, CantoneseCost = 0.02;

    /// <summary>The score, 0 where neither spells the other out.</summary>
    public static double Score(in NameView a, in NameView b) =>
        IsHan(a) ? (IsLatin(b) ? ScoreOf(a, b) : 0) : IsHan(b) && IsLatin(a) ? ScoreOf(b, a) : 0;

    /// <summary>Lets all words of both sides correspond.</summary>
    public static void Align(in NameView a, in NameView b, double score, AlignmentScratch scratch)
    {
        scratch.Begin(a.Tokens.Length, b.Tokens.Length);
        scratch.Add(new WordPair(0, (byte)a.Tokens.Length, 0, (byte)b.Tokens.Length, (float)score, TokenRelation.Transliterated, 0));
        scratch.LeftPair.AsSpan(0, a.Tokens.Length).Fill(0);
        scratch.RightPair.AsSpan(0, b.Tokens.Length).Fill(0);
    }

    /// <summary>Whether a name is Han characters alone, two at least.</summary>
    public static bool IsHan(in NameView name)
    {
        var count = 0;
        foreach (ref readonly var token in name.Tokens)
        {
            if (token.Script != Script.Han || token.NativeLength == 0) return false;
            count += token.NativeLength;
        }

        return count is >= 2 and <= MostCharacters;
    }

    /// <summary>Whether a name is Latin letters alone.</summary>
    public static bool IsLatin(in NameView name)
    {
        foreach (ref readonly var token in name.Tokens)
            if (token.Script != Script.Latin) return false;
        return name.Tokens.Length > 0;
    }

    /// <summary>The characters of such a name; returns how many.</summary>
    public static int Characters(in NameView name, Span<char> characters)
    {
        var count = 0;
        foreach (ref readonly var token in name.Tokens)
        {
            if (count + token.NativeLength > characters.Length) return 0;
            name.Native(token).CopyTo(characters[count..]);
            count += token.NativeLength;
        }

        return count;
    }

    /// <summary>The letters of a Latin name as it was given, before words became words of their meaning; returns how many, 0 where they are too many or not letters.</summary>
    public static int Letters(in NameView name, Span<char> letters)
    {
        var count = 0;
        foreach (ref readonly var token in name.Tokens)
        {
            var word = token.NativeLength > 0 ? name.Native(token) : name.Text(token);
            if (count + word.Length > letters.Length || word.ContainsAnyExceptInRange('a', 'z')) return 0;
            word.CopyTo(letters[count..]);
            count += word.Length;
        }

        return count;
    }

    private static double ScoreOf(in NameView han, in NameView latin)
    {
        Span<char> characters = stackalloc char[MostCharacters], letters = stackalloc char[MostLetters];
        characters = characters[..Characters(han, characters)];
        letters = letters[..Letters(latin, letters)];
        if (characters.IsEmpty || letters.Length < characters.Length || letters.Length > characters.Length * LongestSyllable) return 0;
        var telling = 0;
        foreach (ref readonly var token in han.Tokens)
            if (token.Role == TokenRole.Core) telling += token.NativeLength;
        var score = Scores[Math.Min(telling, Scores.Length - 1)];
        if (Spells(characters, letters, HanCustom.Pinyin)) return score;
        if (Spells(characters, letters, HanCustom.Wade)) return score - WadeCost;
        return Spells(characters, letters, HanCustom.Cantonese) ? score - CantoneseCost : 0;
    }

    /// <summary>Whether letters can be parted so that each part spells its character.</summary>
    private static bool Spells(ReadOnlySpan<char> characters, ReadOnlySpan<char> letters, HanCustom custom)
    {
        Span<bool> reached = stackalloc bool[MostLetters + 1], next = stackalloc bool[MostLetters + 1];
        reached[..(letters.Length + 1)].Clear();
        reached[0] = true;
        foreach (var character in characters)
        {
            next[..(letters.Length + 1)].Clear();
            var any = false;
            for (var at = 0; at < letters.Length; at++)
            {
                if (!reached[at]) continue;
                for (var length = 1; length <= LongestSyllable && at + length <= letters.Length; length++)
                    if (IsSpelling(letters.Slice(at, length), character, custom)) any = next[at + length] = true;
            }

            if (!any) return false;
            var old = reached;
            reached = next;
            next = old;
        }

        return reached[letters.Length];
    }

    private static bool IsSpelling(ReadOnlySpan<char> letters, char character, HanCustom custom)
    {
        if (custom == HanCustom.Cantonese) return Han.Jyutping(character) is { } jyutping && AreOneIn(CantoneseSyllables.Table, letters, jyutping);
        var (inNames, inWords, asSurname) = Han.Readings(character);
        return IsReading(letters, inNames, custom) || (inWords != inNames && IsReading(letters, inWords, custom)) || IsReading(letters, asSurname, custom);
    }

    private static bool IsReading(ReadOnlySpan<char> letters, string? reading, HanCustom custom) =>
        reading is not null && (custom == HanCustom.Pinyin ? IsPinyin(letters, reading) : IsWade(letters, reading));

    private static bool IsPinyin(ReadOnlySpan<char> letters, string reading) =>
        letters.SequenceEqual(reading) || (letters.Length == reading.Length && reading.Contains('v', StringComparison.Ordinal) && letters.SequenceEqual(reading.Replace('v', 'u')));

    private static bool IsWade(ReadOnlySpan<char> letters, string reading)
    {
        Span<Syllable> cut = stackalloc Syllable[2];
        if (MandarinSyllables.Table.Cut(letters, cut) != 1 || cut[0].Wade == 0) return false;
        var wade = cut[0].Wade;
        return MandarinSyllables.Table.Cut(reading, cut) == 1 && cut[0].Pinyin != 0 && MandarinSyllables.WadeOf(cut[0].Pinyin) == wade;
    }

    private static bool AreOneIn(SyllableTable table, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<Syllable> cut = stackalloc Syllable[2];
        if (table.Cut(a, cut) != 1) return false;
        var one = cut[0].Class;
        return table.Cut(b, cut) == 1 && cut[0].Class == one;
    }
}
