namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Pinyin and Wade-Giles (without apostrophes) meet in one key: a word that can be cut wholly into syllables is written with initials that both systems
/// share. Pure and thread-safe; nothing is allocated.
/// </summary>
/// <remarks>Rules: the correspondence of Hanyu Pinyin (ISO 7098) and Wade-Giles initials and finals.</remarks>
internal static class ChineseKey
{
    /// <summary>Initials with the class that both systems share, longest first.</summary>
    private static readonly (string Text, char Class)[] Initials =
    [
        ("zh", 'c'), ("ch", 'c'), ("sh", 'x'), ("hs", 'x'), ("ts", 'z'), ("tz", 'z'), ("sz", 's'),
        ("b", 'p'), ("p", 'p'), ("d", 't'), ("t", 't'), ("g", 'k'), ("k", 'k'), ("j", 'c'), ("q", 'c'), ("x", 'x'), ("z", 'z'), ("c", 'z'),
        ("r", 'r'), ("m", 'm'), ("f", 'f'), ("n", 'n'), ("l", 'l'), ("h", 'h'), ("s", 's'), ("w", 'w'), ("y", 'y'),
    ];

    /// <summary>Finals with a class, longest first: ong and ung, ian and ien, uo and o, ie and ieh, e and o after gutturals.</summary>
    private static readonly (string Text, char Class)[] Finals =
    [
        ("iang", 'A'), ("iong", 'B'), ("iung", 'B'), ("uang", 'D'), ("ieh", 'E'), ("ueh", 'F'), ("ian", 'G'), ("ien", 'G'), ("iao", 'H'), ("uai", 'I'), ("ang", 'J'), ("eng", 'K'), ("ong", 'B'),
        ("ung", 'B'), ("ing", 'L'), ("uan", 'M'), ("ueh", 'F'), ("uei", 'N'), ("ia", 'O'), ("ie", 'E'), ("iu", 'Q'), ("io", 'B'), ("ua", 'R'), ("uo", 'S'), ("ui", 'N'), ("un", 'T'), ("ue", 'F'), ("ai", 'U'), ("ei", 'V'),
        ("ao", 'W'), ("ou", 'X'), ("an", 'Y'), ("en", 'Z'), ("in", '1'), ("ih", '2'), ("eh", '3'), ("er", '4'), ("a", '5'), ("o", 'S'), ("e", '3'), ("i", '2'), ("u", '7'),
    ];

    private static readonly (string Text, char Class)[][] InitialsByLetter = ByLetter(Initials);
    private static readonly (string Text, char Class)[][] FinalsByLetter = ByLetter(Finals);

    /// <summary>Whether two different words are one in this key: at least five letters, both wholly syllables.</summary>
    public static bool Equal(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Min(a.Length, b.Length) < 4) return false;
        Span<char> keyA = stackalloc char[24], keyB = stackalloc char[24];
        var length = Write(a, keyA);
        return length > 2 && length == Write(b, keyB) && keyA[..length].SequenceEqual(keyB[..length]);
    }

    /// <summary>Hash of the key; 0 where the word is shorter than four letters or not made of syllables.</summary>
    public static ushort HashOf(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 24) return 0;
        Span<char> key = stackalloc char[24];
        var length = Write(text, key);
        if (length <= 2) return 0;
        uint hash = 2166136261;
        foreach (var c in key[..length]) hash = (hash ^ c) * 16777619;
        return (ushort)Math.Max(1, (hash ^ (hash >> 16)) & 0xFFFF);
    }

    /// <summary>Writes the key; returns its length, 0 where the word is not made of syllables.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            if (length + 2 > key.Length) return 0;
            var initial = Match(InitialsByLetter, text[at..], out var size);
            at += size;
            var final = Match(FinalsByLetter, text[at..], out size);
            if (size == 0) return 0;
            // A final n or g before a vowel opens the next syllable.
            if (at + size < text.Length && text[at + size] is 'a' or 'e' or 'i' or 'o' or 'u' && size > 1 && text[at + size - 1] is 'n' or 'g')
            {
                final = Match(FinalsByLetter, text.Slice(at, size - 1), out var shorter);
                if (shorter != size - 1) return 0;
                size = shorter;
            }

            key[length++] = initial == '\0' ? '-' : initial;
            key[length++] = final;
            at += size;
        }

        return length;
    }

    private static (string Text, char Class)[][] ByLetter((string Text, char Class)[] table) =>
        [.. Enumerable.Range('a', 26).Select(letter => table.Where(row => row.Text[0] == letter).ToArray())];

    private static char Match((string Text, char Class)[][] table, ReadOnlySpan<char> text, out int size)
    {
        size = 0;
        if (text.IsEmpty || text[0] is < 'a' or > 'z') return '\0';
        foreach (var (part, letter) in table[text[0] - 'a'])
        {
            if (!text.StartsWith(part, StringComparison.Ordinal)) continue;
            size = part.Length;
            return letter;
        }

        return '\0';
    }
}
