using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Keys by which a name in Han characters and one that spells it out meet (<see cref="SpelledOut"/>): all letters as one word, and the classes of all syllables, in Mandarin and in Cantonese. The same for
/// listed and given names. Pure but for the buffers.
/// </summary>
internal static class SpelledOutKeys
{
    // Domains of the table of whole names, beside those of WholeNameKeys.
    private const uint Letters = 14, Mandarin = 15, Cantonese = 16;

    private const int MostCharacters = 40, MostLetters = 160;

    /// <summary>Mixtures of readings that get a key: few characters have more than one, and those mostly at the beginning, where they vary first.</summary>
    private const int MostMixtures = 32;

    /// <summary>Adds the keys of a name; none to a person's, whose parts stand in any order, nor to one that no characters can have.</summary>
    public static void Add(in NameView name, CharBuffer scratch, List<uint> keys)
    {
        if (name.Person) return;
        if (SpelledOut.IsHan(name)) AddHan(name, scratch, keys);
        else if (SpelledOut.IsLatin(name)) AddLatin(name, keys);
    }

    private static void AddHan(in NameView name, CharBuffer scratch, List<uint> keys)
    {
        Span<char> characters = stackalloc char[MostCharacters];
        characters = characters[..SpelledOut.Characters(name, characters)];
        if (characters.IsEmpty) return;
        AddMandarin(characters, keys);
        AddReading(characters, static (c, to) => HanSpelling.Append([c], surname: false, NameSpelling.Taiwan, to), scratch, MandarinSyllables.Table, 0, keys);
        AddReading(characters, static (c, to) => to.Add(Han.Jyutping(c) ?? ""), scratch, CantoneseSyllables.Table, Cantonese, keys);
        AddReading(characters, static (c, to) => HanSpelling.Append([c], surname: false, NameSpelling.HongKong, to), scratch, CantoneseSyllables.Table, 0, keys);
    }

    /// <summary>The keys of characters in Mandarin, each by any of its readings: in names, in words, as a surname (<see cref="Han.Readings"/>), as a score takes them.</summary>
    private static void AddMandarin(ReadOnlySpan<char> characters, List<uint> keys)
    {
        Span<int> chosen = stackalloc int[MostCharacters];
        chosen = chosen[..characters.Length];
        chosen.Clear();
        for (var mixture = 0; mixture < MostMixtures && AddMixture(characters, chosen, keys); mixture++)
        {
            var at = 0;
            while (at < chosen.Length && ReadingOf(characters[at], ++chosen[at]) is null) chosen[at++] = 0;
            if (at == chosen.Length) return;
        }
    }

    /// <summary>The keys of one mixture; false where a character has no such reading or it is no syllable.</summary>
    private static bool AddMixture(ReadOnlySpan<char> characters, ReadOnlySpan<int> chosen, List<uint> keys)
    {
        Span<Syllable> cut = stackalloc Syllable[2];
        uint letters = IndexKeys.Start(Letters), syllables = IndexKeys.Start(Mandarin);
        for (var i = 0; i < characters.Length; i++)
        {
            if (ReadingOf(characters[i], chosen[i]) is not { } reading || MandarinSyllables.Table.Cut(reading, cut) != 1) return false;
            foreach (var letter in reading) letters = IndexKeys.Next(letters, letter);
            syllables = IndexKeys.Next(syllables, (char)(cut[0].Class + 1));
        }

        keys.Add(IndexKeys.Finish(letters));
        keys.Add(IndexKeys.Finish(syllables));
        return true;
    }

    /// <summary>The readings of a character one after the other, each once; null behind the last.</summary>
    private static string? ReadingOf(char character, int number)
    {
        var (inNames, inWords, asSurname) = Han.Readings(character);
        if (inNames is not null && number-- == 0) return inNames;
        if (inWords is not null && inWords != inNames && number-- == 0) return inWords;
        return asSurname is not null && asSurname != inNames && asSurname != inWords && number == 0 ? asSurname : null;
    }

    /// <summary>The keys of characters by one reading; nothing where one of them has none.</summary>
    private static void AddReading(ReadOnlySpan<char> characters, Action<char, CharBuffer> read, CharBuffer scratch, SyllableTable table, uint classes, List<uint> keys)
    {
        Span<Syllable> cut = stackalloc Syllable[2];
        uint letters = IndexKeys.Start(Letters), syllables = IndexKeys.Start(classes);
        foreach (var c in characters)
        {
            scratch.Clear();
            read(c, scratch);
            if (scratch.Count == 0 || table.Cut(scratch.Span, cut) != 1) return;
            foreach (var letter in scratch.Span) letters = IndexKeys.Next(letters, letter);
            syllables = IndexKeys.Next(syllables, (char)(cut[0].Class + 1));
        }

        keys.Add(IndexKeys.Finish(letters));
        if (classes != 0) keys.Add(IndexKeys.Finish(syllables));
    }

    private static void AddLatin(in NameView name, List<uint> keys)
    {
        Span<char> letters = stackalloc char[MostLetters];
        letters = letters[..SpelledOut.Letters(name, letters)];
        if (letters.IsEmpty) return;
        var (mandarin, cantonese) = (AddClasses(name, MandarinSyllables.Table, Mandarin, keys), AddClasses(name, CantoneseSyllables.Table, Cantonese, keys));
        if (!mandarin && !cantonese && !HasLongWord(name)) return;
        var hash = IndexKeys.Start(Letters);
        foreach (var letter in letters) hash = IndexKeys.Next(hash, letter);
        keys.Add(IndexKeys.Finish(hash));
    }

    /// <summary>Whether a word is too long to be cut: it may be a name written as one.</summary>
    private static bool HasLongWord(in NameView name)
    {
        foreach (ref readonly var token in name.Tokens)
            if (Math.Max(token.NativeLength, token.TextLength) > SyllableTable.LongestWord) return true;
        return false;
    }

    /// <summary>Adds the key of the syllables of all words; false where a word is not made of them.</summary>
    private static bool AddClasses(in NameView name, SyllableTable table, uint domain, List<uint> keys)
    {
        Span<Syllable> cut = stackalloc Syllable[SyllableTable.Most];
        var hash = IndexKeys.Start(domain);
        foreach (ref readonly var token in name.Tokens)
        {
            var syllables = cut[..table.Cut(token.NativeLength > 0 ? name.Native(token) : name.Text(token), cut)];
            if (syllables.IsEmpty) return false;
            foreach (ref readonly var syllable in syllables) hash = IndexKeys.Next(hash, (char)(syllable.Class + 1));
        }

        keys.Add(IndexKeys.Finish(hash));
        return true;
    }
}
