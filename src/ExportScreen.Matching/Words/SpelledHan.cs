using System.Collections.Frozen;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Words;

/// <summary>A Han word of the word tables that a name spells out.</summary>
/// <param name="Canonical">Its canonical Latin word.</param>
/// <param name="Reading">What it is.</param>
internal readonly record struct SpelledWord(string Canonical, WordReading Reading);

/// <summary>By which custom a name spells Han words out.</summary>
internal enum HanCustom : byte
{
    Pinyin,
    Wade,
    Cantonese,
}

/// <summary>
/// The Han words of the word tables as syllables: a name may spell them out (Ko-chi Yu-hsien Kung-ssu, Fo Kei Yau Han Kung Sze) instead of translating them.
/// Loaded on first use; thread-safe.
/// </summary>
internal static class SpelledHan
{
    /// <summary>Most syllables of a word that is looked for.</summary>
    public const int Longest = 10;

    private static readonly Lazy<FrozenDictionary<string, SpelledWord>[]> Loaded = new(() => [.. Enum.GetValues<HanCustom>().Select(Load)]);

    /// <summary>The syllables of a custom.</summary>
    public static SyllableTable TableOf(HanCustom custom) => custom == HanCustom.Cantonese ? CantoneseSyllables.Table : MandarinSyllables.Table;

    /// <summary>What a syllable is by a custom, from 1; 0 where it is none.</summary>
    public static int NumberOf(in Syllable syllable, HanCustom custom) => custom switch
    {
        HanCustom.Pinyin => syllable.Pinyin,
        HanCustom.Wade => syllable.Wade,
        _ => syllable.Class + 1,
    };

    /// <summary>The word that these syllables spell.</summary>
    public static bool TryFind(ReadOnlySpan<Syllable> syllables, HanCustom custom, out SpelledWord word)
    {
        Span<char> key = stackalloc char[Longest];
        for (var i = 0; i < syllables.Length; i++) key[i] = (char)NumberOf(syllables[i], custom);
        return Loaded.Value[(int)custom].GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..syllables.Length], out word);
    }

    private static FrozenDictionary<string, SpelledWord> Load(HanCustom custom)
    {
        var spelling = custom switch { HanCustom.Wade => NameSpelling.Taiwan, HanCustom.Cantonese => NameSpelling.HongKong, _ => NameSpelling.Plain };
        var words = new Dictionary<string, SpelledWord>(StringComparer.Ordinal);
        foreach (var (native, canonical) in WordTable.Unspaced.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            if (native.Length is < 2 or > Longest || native.Any(c => ScriptOf.Char(c) != Script.Han)) continue;
            foreach (var reading in WordTable.Find(canonical))
                if (reading.Script == Script.Han && reading.Class is WordClass.Legal or WordClass.Generic or WordClass.Common or WordClass.Place or WordClass.Product && KeyOf(native, custom, spelling) is { } key)
                    words.TryAdd(key, new SpelledWord(canonical, reading));
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string? KeyOf(string native, HanCustom custom, NameSpelling spelling)
    {
        var spelled = new CharBuffer();
        Span<Syllable> cut = stackalloc Syllable[SyllableTable.Most];
        Span<char> key = stackalloc char[Longest];
        for (var i = 0; i < native.Length; i++)
        {
            spelled.Clear();
            HanSpelling.Append([native[i]], surname: false, spelling, spelled);
            if (TableOf(custom).Cut(spelled.Span, cut) != 1) return null;
            key[i] = (char)NumberOf(cut[0], custom);
        }

        return key[..native.Length].ToString();
    }
}
