using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Matching.Words;

namespace ExportScreen.Matching.Index;

/// <summary>
/// The keys under which a word is found: its letters with and without any one of them (no letter is privileged, the first included), its consonants with
/// and without any one of them, or its sounds where it has one consonant, its bare consonants where a script writes no vowels, its Chinese syllables, its meaning. Keys are 32-bit hashes; what they
/// propose is compared in full. Pure but for the buffers.
/// </summary>
internal static class IndexKeys
{
    private const uint Letters = 1, Bones = 2, Bare = 3, BareOnly = 4, Syllables = 5, Meaning = 6, Joined = 7, Sounds = 8, JoinedLetters = 9, Cantonese = 12, Beginning = 13;

    /// <summary>Fewest letters of a trade word that is cut short.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Adds the keys of a listed word, or those under which a given word looks.</summary>
    public static void Add(in NameView name, in NameToken token, bool asking, List<uint> keys)
    {
        var text = name.Text(token);
        AddWithDeletions(Letters, text, text.Length >= 4 && text.Length <= 40, keys);
        if (token.Meaning != 0) keys.Add(Hash(Meaning, [(char)token.Meaning]));
        AddBeginnings(text, token.Role, asking, keys);
        if (token.Role == TokenRole.Number)
        {
            AddRoman(text, keys);
            return;
        }

        AddMeant(text, keys);
        var sound = name.Sound(token);
        Span<char> buffer = stackalloc char[64];
        var length = SoundKey.Skeleton(sound, buffer);
        if (length >= 2) AddWithDeletions(Bones, buffer[..length], length is >= 5 and <= 30, keys);
        else keys.Add(Hash(Sounds, sound));
        if (text.Contains('x')) AddCyrillicX(text, keys);
        length = SoundKey.Bare(sound, buffer);
        if (length >= 2)
        {
            // Vowelled words meet unvowelled ones only, so that common bare forms stay short lists.
            var bare = buffer[..length];
            if (token.Unvowelled == 1)
            {
                AddWithDeletions(Bare, bare, asking && length >= 4, keys);
                keys.Add(Hash(BareOnly, bare));
                AddSpoken(name.Native(token), bare, keys);
            }
            else
            {
                keys.Add(Hash(asking ? BareOnly : Bare, bare));
            }
        }

        if (token.Unvowelled == 0 && SoundKey.HasArabicLetters(text)) AddArabic(text, asking, keys);

        AddSyllables(name, token, keys);
        if (token is { Script: Script.Hangul, NativeLength: 1 }) AddKoreanSurname(name.Native(token)[0], keys);
    }

    /// <summary>Adds the letters and the consonants that are meant where signs stand for others.</summary>
    private static void AddMeant(ReadOnlySpan<char> text, List<uint> keys)
    {
        Span<char> meant = stackalloc char[OtherReadings.Longest + 1], bones = stackalloc char[OtherReadings.Longest + 1];
        var length = OtherReadings.Meant(text, meant[..^1]);
        if (length == 0) return;
        keys.Add(Hash(Letters, meant[..length]));
        var sound = new CharBuffer();
        SoundKey.Write(meant[..length], sound);
        length = SoundKey.Skeleton(sound.Span, bones);
        if (length >= 2) keys.Add(Hash(Bones, bones[..length]));
    }

    /// <summary>Adds the bare consonants with each one that may be spoken otherwise, in its turn.</summary>
    private static void AddSpoken(ReadOnlySpan<char> native, Span<char> bare, List<uint> keys)
    {
        for (var i = 0; i < bare.Length; i++)
        {
            var usual = bare[i];
            if (OtherReadings.Spoken(native, usual) is not ('\0') and var spoken)
            {
                // A consonant is written once where it is doubled, and so is ts for s.
                bare[i] = spoken;
                var doubled = i + 1 < bare.Length && bare[i + 1] == spoken;
                var (bareKey, onlyKey) = (Start(Bare), Start(BareOnly));
                for (var j = 0; j < bare.Length; j++)
                    if (!doubled || j != i) (bareKey, onlyKey) = (Next(bareKey, bare[j]), Next(onlyKey, bare[j]));
                keys.Add(Finish(bareKey));
                keys.Add(Finish(onlyKey));
                bare[i] = usual;
            }
        }
    }

    /// <summary>A word may be a trade word that is cut short (MECH, ELEC).</summary>
    private static void AddBeginnings(ReadOnlySpan<char> text, TokenRole role, bool asking, List<uint> keys)
    {
        if (asking && text.Length >= ShortestBeginning) keys.Add(Hash(Beginning, text));
        if (asking || role != TokenRole.Generic) return;
        for (var length = ShortestBeginning; length < text.Length; length++) keys.Add(Hash(Beginning, text[..length]));
    }

    /// <summary>Adds the letters of all Latin spellings of a Korean surname.</summary>
    private static void AddKoreanSurname(char syllable, List<uint> keys)
    {
        var spellings = HanSurnames.KoreanSpellings(syllable);
        foreach (var range in spellings.Split('|')) keys.Add(Hash(Letters, spellings[range]));
    }

    /// <summary>Adds the consonants of a word whose x may be the Cyrillic letter that others write kh.</summary>
    private static void AddCyrillicX(ReadOnlySpan<char> text, List<uint> keys)
    {
        var sound = new CharBuffer();
        SoundKey.Write(text, sound, LetterCustom.CyrillicX);
        Span<char> bones = stackalloc char[64];
        var length = SoundKey.Skeleton(sound.Span, bones);
        if (length >= 2) AddWithDeletions(Bones, bones[..length], length is >= 5 and <= 30, keys);
    }

    /// <summary>Adds the bare consonants of a word that follows Arabic custom (Raji, Barzan).</summary>
    private static void AddArabic(ReadOnlySpan<char> text, bool asking, List<uint> keys)
    {
        var sound = new CharBuffer();
        SoundKey.Write(text, sound, LetterCustom.Arabic);
        Span<char> bare = stackalloc char[64];
        var length = SoundKey.Bare(sound.Span, bare);
        if (length >= 2) keys.Add(Hash(asking ? BareOnly : Bare, bare[..length]));
    }

    /// <summary>Adds the keys of a word as Chinese syllables: a Latin word may be Mandarin and Cantonese, a Han word is spelled in one of them.</summary>
    private static void AddSyllables(in NameView name, in NameToken token, List<uint> keys)
    {
        if (ChineseKey.HashIn(token.Syllables) != 0) keys.Add(OfSyllables(Syllables, ChineseKey.MandarinHash(name.Text(token))));
        if ((token.Syllables & ChineseKey.Cantonese) != 0) keys.Add(OfSyllables(Cantonese, ChineseKey.CantoneseHash(name.Text(token))));
    }

    /// <summary>Adds the keys of several words written as one, which are also those under which one word looks for them.</summary>
    public static void AddJoined(ReadOnlySpan<char> joined, CharBuffer scratch, List<uint> keys)
    {
        SoundKey.Write(joined, scratch);
        Span<char> buffer = stackalloc char[64];
        var length = SoundKey.Skeleton(scratch.Span, buffer);
        if (length >= 3) keys.Add(Hash(Joined, buffer[..length]));
        keys.Add(Hash(JoinedLetters, joined));
        AddJoinedSyllables(joined, keys);
    }

    /// <summary>Adds the keys of the Mandarin and of the Cantonese syllables that several words make together.</summary>
    private static void AddJoinedSyllables(ReadOnlySpan<char> joined, List<uint> keys)
    {
        var mandarin = ChineseKey.MandarinHash(joined);
        if (mandarin != 0) keys.Add(OfSyllables(Syllables, mandarin));
        var cantonese = ChineseKey.CantoneseHash(joined);
        if (cantonese != 0) keys.Add(OfSyllables(Cantonese, cantonese));
    }

    private static uint OfSyllables(uint domain, uint hash) => Hash(domain, [(char)hash, (char)(hash >> 16)]);

    /// <summary>Keys under which joined words look for one listed word.</summary>
    public static void AddJoinedAsWord(ReadOnlySpan<char> joined, CharBuffer scratch, List<uint> keys)
    {
        AddWithDeletions(Letters, joined, false, keys);
        AddJoinedSyllables(joined, keys);
        SoundKey.Write(joined, scratch);
        Span<char> buffer = stackalloc char[64];
        var length = SoundKey.Skeleton(scratch.Span, buffer);
        if (length >= 3) keys.Add(Hash(Bones, buffer[..length]));
    }

    /// <summary>A number is found by its Roman letters too, and finds them.</summary>
    private static void AddRoman(ReadOnlySpan<char> digits, List<uint> keys)
    {
        Span<char> letters = stackalloc char[RomanNumeral.Longest];
        var length = RomanNumeral.Write(digits, letters);
        if (length > 0) keys.Add(Hash(Letters, letters[..length]));
    }

    private static void AddWithDeletions(uint domain, ReadOnlySpan<char> text, bool deletions, List<uint> keys)
    {
        keys.Add(Hash(domain, text));
        if (!deletions) return;
        for (var gap = 0; gap < text.Length; gap++)
        {
            if (gap > 0 && text[gap] == text[gap - 1]) continue;
            var hash = Start(domain);
            for (var i = 0; i < text.Length; i++)
                if (i != gap) hash = Next(hash, text[i]);
            keys.Add(Finish(hash));
        }
    }

    internal static uint Hash(uint domain, ReadOnlySpan<char> text)
    {
        var hash = Start(domain);
        foreach (var c in text) hash = Next(hash, c);
        return Finish(hash);
    }

    internal static uint Start(uint domain) => 2166136261 ^ (domain * 0x9E3779B1);

    internal static uint Next(uint hash, char c) => (hash ^ c) * 16777619;

    internal static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        return hash ^ (hash >> 13);
    }
}
