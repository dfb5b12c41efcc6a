using System.Numerics;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Scoring;

/// <summary>How alike two words are.</summary>
/// <param name="Value">0 to 1; 0 below any use.</param>
/// <param name="Relation">How they correspond.</param>
internal readonly record struct Likeness(float Value, TokenRelation Relation);

/// <summary>Compares two words by spelling, sound, meaning and script. Pure and thread-safe; nothing is allocated.</summary>
internal static class WordSimilarity
{
    /// <summary>Below this words are different and 0 is returned.</summary>
    public const float Least = 0.60f;

    /// <summary>The most that a Han word and a Latin one of other syllables are alike; see <see cref="AreOtherSyllables"/>.</summary>
    internal const float OtherSyllables = 0.70f;

    /// <summary>Likeness of a Han word and a Latin one that are the same in Cantonese.</summary>
    private const float SameCantonese = 0.95f, MaybeCantonese = 0.86f;

    /// <summary>Information (eighths of a bit) below which a word is known well enough that another known word is no misspelling of it.</summary>
    private const int WellKnown = 104;

    /// <summary>Information (eighths of a bit) below which a word is borne by many people. House: 1 in 30,000 words of names.</summary>
    private const int Frequent = 120;

    /// <summary>
    /// How much more a difference counts where both words may be meant as they are, where it tells a woman's name from a man's, and where both are known for
    /// that besides (Alexander, Alexandra). House.
    /// </summary>
    private const double MeantCost = 1.45, OtherSexCost = 2.2, OtherNameCost = 3;

    /// <summary>Likeness of two words in Hangul of which a syllable differs. House.</summary>
    private const double OtherSyllable = 0.72;

    /// <summary>Letters from which a word of Chinese syllables has two of them as a rule.</summary>
    private const int TwoSyllables = 5;

    /// <summary>Bit of the letter x.</summary>
    private const uint LetterX = 1u << ('x' - 'a');

    [ThreadStatic]
    private static (CharBuffer Left, CharBuffer Right)? _rewritten;

    /// <summary>Whether two words are compared without going through their letters.</summary>
    public static bool IsQuick(in NameToken a, in NameToken b)
    {
        int longest = Math.Max(a.TextLength, b.TextLength), shortest = Math.Min(a.TextLength, b.TextLength);
        if (a.Meaning != 0 && a.Meaning == b.Meaning) return false;
        if (shortest <= 1 || a.Role == TokenRole.Number || b.Role == TokenRole.Number) return true;
        if (a.Unvowelled != b.Unvowelled || IsHangulSurname(a, b)) return false;
        return shortest * 2 < longest || (ShareTooFew(a, b, longest) && a.Letters != b.Letters);
    }

    /// <summary>Compares two words.</summary>
    public static Likeness Of(in NameView left, in NameToken a, in NameView right, in NameToken b)
    {
        var textA = left.Text(a);
        var textB = right.Text(b);
        if (a.Letters == b.Letters && textA.SequenceEqual(textB)) return SameLetters(left, a, right, b);
        if (a.Meaning != 0 && a.Meaning == b.Meaning) return SameMeaning(left, a, right, b);
        if (AreOtherPlaces(a, b)) return default;
        if (a.Role == TokenRole.Legal && b.Role == TokenRole.Legal) return SameFamily(a, b) ? new Likeness(0.95f, TokenRelation.Synonym) : default;
        if (a.Role == TokenRole.Number || b.Role == TokenRole.Number)
            return RomanNumeral.Means(textA, textB) ? new Likeness(0.97f, TokenRelation.Transliterated) : default;
        if (a.Role == TokenRole.Initial || b.Role == TokenRole.Initial || textA.Length == 1 || textB.Length == 1) return Initials(a, textA, b, textB);
        return Inexact(left, a, right, b, textA, textB);
    }

    private static Likeness SameLetters(in NameView left, in NameToken a, in NameView right, in NameToken b)
    {
        if (a.Script == Script.Han && b.Script == Script.Han && a.NativeLength > 0 && b.NativeLength > 0 && !left.Native(a).SequenceEqual(right.Native(b)))
            return new Likeness(0.70f, TokenRelation.Phonetic);
        return a.Script == b.Script ? new Likeness(1, TokenRelation.Equal) : new Likeness(1, TokenRelation.Transliterated);
    }

    private static Likeness SameMeaning(in NameView left, in NameToken a, in NameView right, in NameToken b)
    {
        if (a.Role is TokenRole.Legal or TokenRole.Title or TokenRole.Particle) return new Likeness(0.97f, TokenRelation.Synonym);
        var alike = Inexact(left, a, right, b, left.Text(a), right.Text(b));
        var least = a.Script != b.Script ? 0.97f : a.Role == TokenRole.Generic ? 0.90f : 0.86f;
        return alike.Value >= least ? alike : new Likeness(least, a.Script != b.Script ? TokenRelation.Transliterated : TokenRelation.Synonym);
    }

    /// <summary>Two places that are known are not one for being spelled alike (Iran, Iraq; Austria, Australia).</summary>
    internal static bool AreOtherPlaces(in NameToken a, in NameToken b) =>
        a.Meaning != b.Meaning && WordTable.IsPlace(a.Meaning) && WordTable.IsPlace(b.Meaning) && !IsPartOf(a.Meaning, b.Meaning) && !IsPartOf(b.Meaning, a.Meaning);

    /// <summary>Korea may be either Korea.</summary>
    private static bool IsPartOf(ushort whole, ushort part) => WordTable.Canonical(part).EndsWith(WordTable.Canonical(whole), StringComparison.Ordinal);

    /// <summary>Legal forms that translate each other; a word that says no more than "company" goes with every form.</summary>
    private static bool SameFamily(in NameToken a, in NameToken b)
    {
        LegalFamily left = WordTable.FamilyOf(a.Meaning), right = WordTable.FamilyOf(b.Meaning);
        return left == right || left == LegalFamily.Company || right == LegalFamily.Company;
    }

    /// <summary>An initial and a word that begins so; one in Cyrillic may be two Latin letters (Ю, Ж). "Abdul", "Abu" and a title before a name have theirs too.</summary>
    private static Likeness Initials(in NameToken a, ReadOnlySpan<char> textA, in NameToken b, ReadOnlySpan<char> textB)
    {
        if (textA.Length == 0 || textB.Length == 0 || textA.Length == textB.Length) return default;
        var brief = textA.Length < textB.Length;
        if (!(brief ? textB.StartsWith(textA) : textA.StartsWith(textB))) return default;
        if ((brief ? a : b).Role is not TokenRole.Initial && Math.Min(textA.Length, textB.Length) > 1) return default;
        var other = brief ? b : a;
        return other.Role is TokenRole.Core || (other.Role is TokenRole.Particle or TokenRole.Title && other.TextLength > 2) ? new Likeness(0.80f, TokenRelation.Abbreviated) : default;
    }

    private static Likeness Inexact(in NameView left, in NameToken a, in NameView right, in NameToken b, ReadOnlySpan<char> textA, ReadOnlySpan<char> textB)
    {
        int longest = Math.Max(textA.Length, textB.Length), shortest = Math.Min(textA.Length, textB.Length);
        if (IsHangulSurname(a, b) && IsKoreanSurname(left, a, right, b, textA, textB)) return new Likeness(0.97f, TokenRelation.Transliterated);
        var unvowelled = a.Unvowelled != b.Unvowelled;
        if (!unvowelled && shortest * 2 < longest) return Abbreviation(a, textA, b, textB);
        // Words that share too few letters are different: most pairs end here.
        if (!unvowelled && ShareTooFew(a, b, longest)) return default;
        if (unvowelled)
        {
            var consonants = a.Unvowelled == 1 ? Consonants(left.Sound(a), right.Sound(b), textB) : Consonants(right.Sound(b), left.Sound(a), textA);
            return consonants < Least ? default : new Likeness((float)consonants, TokenRelation.Transliterated);
        }

        int endA = NameEnding.Of(textA), endB = endA == 0 ? 0 : NameEnding.Of(textB);
        if (endA > 0 && endB > 0)
        {
            // Two patronymics: the fathers' names decide.
            longest = Math.Max(textA.Length - endA, textB.Length - endB);
            shortest = Math.Min(textA.Length - endA, textB.Length - endB);
        }

        bool meant = (a.Rarity < WellKnown && b.Rarity < WellKnown) || AreOtherWholeSyllables(a, b), otherSex = AreOfOtherSex(textA, textB);
        var sameConsonants = (meant || otherSex) && SameConsonants(left.Sound(a), right.Sound(b));
        var known = meant && !sameConsonants ? MeantCost : 1.0;
        if (shortest <= 3) known *= 1.3;
        if (sameConsonants && otherSex && ShareStem(left.Sound(a), right.Sound(b))) known = Math.Max(known, SexCost(a, textA, b, textB));
        var size = EditDistance.Unit * (longest + (longest > 5 ? 0.6 : 0));
        var lettersLimit = (int)(size * (1 - Least) / known) + 1;
        var soundA = left.Sound(a);
        var soundB = right.Sound(b);
        var soundSize = EditDistance.Unit * Math.Max(1, Math.Max(soundA.Length, soundB.Length) - Math.Min(endA, endB));
        var soundsLimit = (int)(soundSize * (1 - Least) / known) + 1;
        var bounded = longest <= EditDistance.Longest && soundSize <= EditDistance.Unit * EditDistance.Longest;
        var letters = bounded ? EditDistance.FloorOfLetters(a.Letters, b.Letters) : 0;
        var sounds = bounded ? EditDistance.FloorOfSounds(a.Sounds, b.Sounds) : 0;
        if (letters <= lettersLimit) letters = EditDistance.OfLetters(textA, textB, lettersLimit);
        if (sounds <= soundsLimit) sounds = EditDistance.OfSounds(soundA, soundB, soundsLimit);
        var byLetters = 1 - (known * letters / size);
        var bySound = 1 - (known * sounds / soundSize) - 0.02;
        if ((a.Letters & LetterX) != (b.Letters & LetterX)) bySound = Math.Max(bySound, 1 - (known * ForeignX(textA, textB, soundsLimit) / soundSize) - 0.02);
        var similar = Math.Max(byLetters, bySound);
        if (a.Script == Script.Han && b.Script == Script.Han) similar = Math.Min(similar, 0.6);
        else if (a.Script == Script.Hangul && b.Script == Script.Hangul) similar = Math.Min(similar, OtherSyllable);
        else if (MayBeOneInChinese(a, b) && InChinese(a, textA, b, textB) is > 0 and var chinese) return new Likeness((float)Math.Clamp(similar, chinese, 0.98), TokenRelation.Transliterated);
        if (similar > OtherSyllables && AreOtherSyllables(a, textA, b, textB)) similar = Math.Min(similar, OtherSyllables);
        if (similar < Least) return Abbreviation(a, textA, b, textB);
        var relation = a.Script != b.Script ? TokenRelation.Transliterated : bySound > byLetters ? TokenRelation.Phonetic : TokenRelation.Similar;
        return new Likeness((float)Math.Min(similar, 0.98), relation);
    }

    /// <summary>Words that both read as Mandarin syllables and not as the same ones (Hongda, Hongwei): many names are made of few syllables.</summary>
    private static bool AreOtherWholeSyllables(in NameToken a, in NameToken b) =>
        ChineseKey.HashIn(a.Syllables) != 0 && ChineseKey.HashIn(b.Syllables) != 0 && !MayBeOneInChinese(a, b) && Math.Min(a.TextLength, b.TextLength) >= TwoSyllables;

    /// <summary>Whether one word has the ending of women's names in most languages of Europe and the other does not (Luisa, Luis; Evgeniya, Evgeniy).</summary>
    private static bool AreOfOtherSex(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Min(a.Length, b.Length) < 4 || (a[^1] == 'a') == (b[^1] == 'a')) return false;
        return (a[^1] == 'a' ? b[^1] : a[^1]) is not ('e' or 'h' or 'u');
    }

    /// <summary>Whether two sound keys are the same but for their ends, a quarter at most: Luis and Luisa, Alexander and Alexandra, not Moses and Musa.</summary>
    private static bool ShareStem(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var shortest = Math.Min(a.Length, b.Length);
        return a.CommonPrefixLength(b) >= shortest - Math.Max(1, shortest / 4);
    }

    /// <summary>How much an ending of the other sex counts: most between two given names, least where only few bear one of the words.</summary>
    private static double SexCost(in NameToken a, ReadOnlySpan<char> textA, in NameToken b, ReadOnlySpan<char> textB)
    {
        if (a.Meaning != 0 && b.Meaning != 0 && a.Role == TokenRole.Core && b.Role == TokenRole.Core) return OtherNameCost;
        // Another vowel at the end tells rare names apart too: Maduro, Madura.
        return (textA[^1] is 'a' or 'o' && textB[^1] is 'a' or 'o') || (a.Rarity < Frequent && b.Rarity < Frequent) ? OtherSexCost : 1;
    }

    /// <summary>Whether one word is a single Hangul syllable, which may be a surname, and the other is Latin.</summary>
    private static bool IsHangulSurname(in NameToken a, in NameToken b) =>
        (a is { Script: Script.Hangul, NativeLength: 1 } && b.Script == Script.Latin) || (b is { Script: Script.Hangul, NativeLength: 1 } && a.Script == Script.Latin);

    /// <summary>Korean surnames are spelled by custom and by family, not by a system: Lee, Ri and Yi are one.</summary>
    private static bool IsKoreanSurname(in NameView left, in NameToken a, in NameView right, in NameToken b, ReadOnlySpan<char> textA, ReadOnlySpan<char> textB) =>
        a.Script == Script.Hangul ? HanSurnames.IsKoreanSpelling(left.Native(a)[0], textB) : HanSurnames.IsKoreanSpelling(right.Native(b)[0], textA);

    /// <summary>How alike a word without vowels is to a Latin one, which may follow Arabic custom.</summary>
    private static double Consonants(ReadOnlySpan<char> written, ReadOnlySpan<char> full, ReadOnlySpan<char> text)
    {
        var similar = ConsonantDistance.Similarity(written, full);
        if (!SoundKey.HasArabicLetters(text)) return similar;
        var (sound, _) = _rewritten ??= (new CharBuffer(), new CharBuffer());
        SoundKey.Write(text, sound, LetterCustom.Arabic);
        return Math.Max(similar, ConsonantDistance.Similarity(written, sound.Span));
    }

    /// <summary>Distance of two words, one of which has an x, with x for kh as GOST 7.79 writes it (Xoxlova).</summary>
    private static int ForeignX(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        var (left, right) = _rewritten ??= (new CharBuffer(), new CharBuffer());
        SoundKey.Write(a, left, LetterCustom.CyrillicX);
        SoundKey.Write(b, right, LetterCustom.CyrillicX);
        return EditDistance.OfSounds(left.Span, right.Span, limit);
    }

    /// <summary>Names that differ in vowels only (Saleh, Salih) are one name in two spellings, however well both are known.</summary>
    private static bool SameConsonants(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> left = stackalloc char[64], right = stackalloc char[64];
        return left[..SoundKey.Skeleton(a, left)].SequenceEqual(right[..SoundKey.Skeleton(b, right)]);
    }

    private static bool ShareTooFew(in NameToken a, in NameToken b, int longest) =>
        ShareTooFew(a.Letters, b.Letters, longest) && !MayBeOneInChinese(a, b) && !IsHangulSurname(a, b);

    /// <summary>Whether words of these letters are different, unless they are vowelled differently or one in meaning or Chinese syllables.</summary>
    internal static bool ShareTooFew(uint a, uint b, int longest) => BitOperations.PopCount(a ^ b) > (longest * 7 / 10) + 1;

    /// <summary>Whether two words may be one in two romanisations of Mandarin, or a Han word in its Cantonese spelling and a Latin one.</summary>
    internal static bool MayBeOneInChinese(in NameToken a, in NameToken b) =>
        (ChineseKey.HashIn(a.Syllables) is not 0 and var hash && hash == ChineseKey.HashIn(b.Syllables)) ||
        ((a.Syllables & b.Syllables & ChineseKey.Cantonese) != 0 && (a.Script == Script.Han || b.Script == Script.Han));

    /// <summary>
    /// Whether a Han word and a Latin one are both syllables of one custom, where they are not the same (<see cref="InChinese"/>): characters have no typing errors,
    /// so as many other syllables are other characters (Jinlong, Jinsong).
    /// </summary>
    internal static bool AreOtherSyllables(in NameToken a, ReadOnlySpan<char> textA, in NameToken b, ReadOnlySpan<char> textB) =>
        ((a.Script == Script.Han && IsOther(a, b)) || (b.Script == Script.Han && IsOther(b, a))) && ChineseKey.HaveSameCount(textA, textB, ((a.Syllables | b.Syllables) & ChineseKey.Cantonese) != 0);

    private static bool IsOther(in NameToken han, in NameToken latin) =>
        latin.Script == Script.Latin && ((han.Syllables & ChineseKey.Cantonese) != 0
            ? (latin.Syllables & ChineseKey.Cantonese) != 0
            : ChineseKey.HashIn(han.Syllables) != 0 && ChineseKey.HashIn(latin.Syllables) != 0);

    /// <summary>How alike two such words, or runs of words, are.</summary>
    internal static float InChinese(in NameToken a, ReadOnlySpan<char> textA, in NameToken b, ReadOnlySpan<char> textB)
    {
        var mandarin = ChineseKey.HashIn(a.Syllables) != 0 && ChineseKey.HashIn(b.Syllables) != 0;
        if (a.Script != Script.Han && b.Script != Script.Han) return mandarin ? ChineseKey.Mandarin(textA, textB, ((a.Syllables | b.Syllables) & ChineseKey.Wade) != 0) : 0;
        if ((a.Syllables & b.Syllables & ChineseKey.Cantonese) == 0) return !mandarin ? 0 : a.Script == Script.Han ? ChineseKey.Han(textA, textB) : ChineseKey.Han(textB, textA);
        if (!ChineseKey.EqualInCantonese(textA, textB)) return 0;
        // A word that is pinyin as well may be meant so.
        return ChineseKey.HashIn((a.Script == Script.Han ? b : a).Syllables) != 0 ? MaybeCantonese : SameCantonese;
    }

    /// <summary>A trade word cut short (COMM, MFG) or a word that a field's end cut off.</summary>
    private static Likeness Abbreviation(in NameToken a, ReadOnlySpan<char> textA, in NameToken b, ReadOnlySpan<char> textB)
    {
        var shorter = textA.Length < textB.Length ? textA : textB;
        var longer = textA.Length < textB.Length ? textB : textA;
        // Characters are not cut short: Chin is no beginning of Chin-lung.
        if ((a.Script == Script.Han) != (b.Script == Script.Han) && a.Syllables != 0 && b.Syllables != 0) return default;
        if (shorter.Length < 3 || !longer.StartsWith(shorter, StringComparison.Ordinal)) return default;
        var generic = a.Role == TokenRole.Generic || b.Role == TokenRole.Generic;
        if (!generic && shorter.Length < 4) return default;
        return new Likeness(generic ? 0.85f : 0.60f + (0.3f * shorter.Length / longer.Length), TokenRelation.Abbreviated);
    }
}
