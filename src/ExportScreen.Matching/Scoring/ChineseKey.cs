using ExportScreen.Matching.Scripts;

namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Romanisations of Chinese meet: a word that can be cut wholly into syllables is compared by the classes of its syllables, in Mandarin (pinyin and
/// Wade-Giles) and in Cantonese (Hong Kong and Jyutping). Pure and thread-safe; nothing is allocated.
/// </summary>
internal static class ChineseKey
{
    /// <summary>Bit of a word that reads as Cantonese syllables.</summary>
    public const ushort Cantonese = 0x8000;

    /// <summary>Bit of a word that stands in a name spelled by Wade-Giles: Ping there is Bing or Ping.</summary>
    public const ushort Wade = 0x4000;

    private const ushort HashBits = 0x3FFF;

    /// <summary>Letters below which a syllable that is pinyin on both sides (Bo, Po) is another syllable.</summary>
    private const int ShortWord = 4;

    /// <summary>Likeness of equal syllables, and what is taken for a syllable that Wade-Giles leaves no doubt about, that it may mean several by, or that pinyin tells apart.</summary>
    internal const float SameSyllables = 0.97f;

    private const float Clear = 0.02f, Open = 0.05f, TwoOfPinyin = 0.09f;

    /// <summary>
    /// What a word is in both languages: a hash of its Mandarin syllables (0 for none) and the bit of Cantonese. Words with different hashes are not one
    /// word in pinyin and Wade-Giles.
    /// </summary>
    public static ushort Of(ReadOnlySpan<char> text, Script script, NameSpelling spelling)
    {
        if (text.Length < 2) return 0;
        if (script == Script.Han && spelling is not (NameSpelling.Plain or NameSpelling.Taiwan)) return spelling == NameSpelling.HongKong && CantoneseHash(text) != 0 ? Cantonese : (ushort)0;
        return (ushort)(HashOf(text) | (script == Script.Latin && CantoneseHash(text) != 0 ? Cantonese : 0));
    }

    /// <summary>The hash of Mandarin syllables in what <see cref="Of"/> gave.</summary>
    public static ushort HashIn(ushort syllables) => (ushort)(syllables & HashBits);

    /// <summary>The marks beside the hash in what <see cref="Of"/> gave.</summary>
    public static ushort MarksOf(ushort syllables) => (ushort)(syllables & ~HashBits);

    /// <summary>Hash of the Mandarin syllables of a word; 0 where it is not made of them.</summary>
    public static ushort HashOf(ReadOnlySpan<char> text) => (ushort)(MandarinHash(text) & HashBits);

    /// <summary>The whole hash of the Mandarin syllables of a word; 0 where it is not made of them.</summary>
    public static uint MandarinHash(ReadOnlySpan<char> text)
    {
        Span<Syllable> cut = stackalloc Syllable[SyllableTable.Most];
        return Hash(cut[..MandarinSyllables.Table.Cut(text, cut)]);
    }

    /// <summary>Hash of the Cantonese syllables of a word; 0 where it is not made of them.</summary>
    public static uint CantoneseHash(ReadOnlySpan<char> text)
    {
        Span<Syllable> cut = stackalloc Syllable[SyllableTable.Most];
        return Hash(cut[..CantoneseSyllables.Table.Cut(text, cut)]);
    }

    /// <summary>How alike two Latin words are that are one in pinyin and Wade-Giles; 0 where they are not.</summary>
    /// <param name="a">A word.</param>
    /// <param name="b">Another word.</param>
    /// <param name="wade">Whether one of them stands in a name that is spelled by Wade-Giles.</param>
    public static float Mandarin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool wade)
    {
        Span<Syllable> left = stackalloc Syllable[SyllableTable.Most], right = stackalloc Syllable[SyllableTable.Most];
        var count = MandarinSyllables.Table.Cut(a, left);
        if (count == 0 || count != MandarinSyllables.Table.Cut(b, right)) return 0;
        var worst = 0f;
        for (var i = 0; i < count; i++)
        {
            ref readonly var one = ref left[i];
            ref readonly var other = ref right[i];
            if (a.Slice(one.Start, one.Length).SequenceEqual(b.Slice(other.Start, other.Length))) continue;
            if (!IsSame(one, other) && !IsSame(other, one)) return 0;
            var pinyin = !wade && one.Pinyin != 0 && other.Pinyin != 0;
            if (pinyin && count == 1 && Math.Min(a.Length, b.Length) < ShortWord) return 0;
            var open = MandarinSyllables.CountOf(one.Wade != 0 ? one.Wade : other.Wade) > 1;
            worst = Math.Max(worst, pinyin && count == 1 ? TwoOfPinyin : pinyin || open ? Open : Clear);
        }

        return SameSyllables - worst;
    }

    /// <summary>
    /// How alike a Han word, in pinyin or in Wade-Giles, is to a Latin one: 0 where the Latin one is other pinyin. A name in Han is read in both systems, so what
    /// is not spelled as either is another word.
    /// </summary>
    public static float Han(ReadOnlySpan<char> han, ReadOnlySpan<char> latin)
    {
        Span<Syllable> left = stackalloc Syllable[SyllableTable.Most], right = stackalloc Syllable[SyllableTable.Most];
        var count = MandarinSyllables.Table.Cut(han, left);
        if (count == 0 || count != MandarinSyllables.Table.Cut(latin, right)) return 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var one = ref left[i];
            ref readonly var other = ref right[i];
            if (han.Slice(one.Start, one.Length).SequenceEqual(latin.Slice(other.Start, other.Length))) continue;
            if (other.Pinyin != 0 || (one.Wade != other.Wade && !IsSame(one, other))) return 0;
        }

        return SameSyllables - Clear;
    }

    /// <summary>Whether a syllable of pinyin is spelled as the other by Wade-Giles.</summary>
    private static bool IsSame(in Syllable pinyin, in Syllable wade) => pinyin.Pinyin != 0 && wade.Wade != 0 && MandarinSyllables.WadeOf(pinyin.Pinyin) == wade.Wade;

    /// <summary>Whether two words are made of the same Cantonese syllables.</summary>
    public static bool EqualInCantonese(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<Syllable> left = stackalloc Syllable[SyllableTable.Most], right = stackalloc Syllable[SyllableTable.Most];
        var count = CantoneseSyllables.Table.Cut(a, left);
        if (count == 0 || count != CantoneseSyllables.Table.Cut(b, right)) return false;
        for (var i = 0; i < count; i++)
            if (left[i].Class != right[i].Class) return false;
        return true;
    }

    /// <summary>Whether two words may be one in Mandarin or in Cantonese, whoever wrote them.</summary>
    public static bool MayBeEqual(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        (MandarinHash(a) is not 0 and var mandarin && mandarin == MandarinHash(b)) || (CantoneseHash(a) is not 0 and var cantonese && cantonese == CantoneseHash(b));

    /// <summary>Whether two words have as many syllables.</summary>
    public static bool HaveSameCount(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool cantonese)
    {
        Span<Syllable> cut = stackalloc Syllable[SyllableTable.Most];
        var table = cantonese ? CantoneseSyllables.Table : MandarinSyllables.Table;
        return table.Cut(a, cut) is > 0 and var count && count == table.Cut(b, cut);
    }

    private static uint Hash(ReadOnlySpan<Syllable> syllables)
    {
        if (syllables.IsEmpty) return 0;
        uint hash = 2166136261;
        foreach (ref readonly var syllable in syllables) hash = (hash ^ syllable.Class) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        return (hash & HashBits) == 0 ? hash | 1 : hash;
    }
}
