namespace ExportScreen.Matching.Scoring;

/// <summary>
/// Distance of a word whose script writes consonants and long vowels only (Arabic, Hebrew) from one that writes all: a vowel that is not written costs next
/// to nothing, a written long vowel stands for its family of vowels, consonants count in full. In twentieths of a letter, on sound keys. Pure and
/// thread-safe; nothing is allocated.
/// </summary>
/// <remarks>House, after the usual romanisations of Arabic, Persian and Hebrew names: alef a or e, waw u, o or w, yeh i, e or y; dad and thal are z in Persian, tha is s.</remarks>
internal static class ConsonantDistance
{
    /// <summary>Longest key that is compared; the rest is cut.</summary>
    private const int Longest = 40;

    /// <summary>Price of a vowel that the script leaves out.</summary>
    private const int ShortVowel = 2;

    /// <summary>Price of a consonant that is written twice and spoken once.</summary>
    private const int Doubled = 9;

    /// <summary>How alike the words are, 0 to 0.97.</summary>
    /// <param name="written">Sound key of the word without short vowels.</param>
    /// <param name="full">Sound key of the word with all vowels.</param>
    public static double Similarity(ReadOnlySpan<char> written, ReadOnlySpan<char> full)
    {
        if (written.Length > Longest) written = written[..Longest];
        if (full.Length > Longest) full = full[..Longest];
        int bonesWritten = Consonants(written), bonesFull = Consonants(full);
        if (bonesWritten == 0 || bonesFull == 0) return 0;
        var size = EditDistance.Unit * Math.Max(Math.Max(bonesWritten, bonesFull), (Math.Max(written.Length, full.Length) * 3 / 4) + 1);
        var similar = 0.97 - ((double)Of(written, full) / size);
        // One consonant is shared by too many words.
        return Math.Min(bonesWritten, bonesFull) < 2 ? similar - 0.06 : similar;
    }

    private static int Of(ReadOnlySpan<char> written, ReadOnlySpan<char> full)
    {
        Span<int> last = stackalloc int[Longest + 1], row = stackalloc int[Longest + 1];
        last[0] = 0;
        for (var j = 0; j < full.Length; j++) last[j + 1] = last[j] + Unwritten(full, j);
        for (var i = 0; i < written.Length; i++)
        {
            var gap = Unspoken(written, i);
            row[0] = last[0] + gap;
            var end = i == written.Length - 1;
            for (var j = 0; j < full.Length; j++)
                row[j + 1] = Math.Min(last[j] + (end && j == full.Length - 1 ? LastExchange(written[i], full[j]) : Exchange(written[i], full[j])), Math.Min(last[j + 1] + gap, row[j] + Unwritten(full, j)));
            row[..(full.Length + 1)].CopyTo(last);
        }

        return last[full.Length];
    }

    private static int Consonants(ReadOnlySpan<char> sound)
    {
        var count = 0;
        foreach (var c in sound)
            if (!SoundKey.IsVowel(c) && c != 'v') count++;
        return count;
    }

    /// <summary>Price of a sound of the full word that the script did not write.</summary>
    private static int Unwritten(ReadOnlySpan<char> full, int at) => full[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => at == 0 || at == full.Length - 1 ? ShortVowel + 3 : ShortVowel,
        'h' => at == full.Length - 1 ? 3 : 10,
        _ => EditDistance.Unit,
    };

    /// <summary>Price of a written sound that the full word does not have.</summary>
    private static int Unspoken(ReadOnlySpan<char> written, int at) => written[at] switch
    {
        'a' => at == 0 ? 3 : 7,
        'i' or 'v' => 8,
        'h' => at == written.Length - 1 ? 3 : 12,
        _ when at > 0 && written[at] == written[at - 1] => Doubled,
        _ => EditDistance.Unit,
    };

    /// <summary>A last yeh may be an alef without dots (Morteza, Musa).</summary>
    private static int LastExchange(char written, char full) => (written, full) is ('i', 'a') ? 3 : Exchange(written, full);

    private static int Exchange(char written, char full)
    {
        if (written == full) return 0;
        return (written, full) switch
        {
            ('v', 'u' or 'o') or ('i', 'e') => 0,
            ('a', 'e') => 2,
            ('a', 'o') => 4,
            ('a', 'i' or 'u') => 7,
            ('v', 'a' or 'e' or 'i') => 10,
            ('i', 'a' or 'o' or 'u') => 9,
            ('b', 'v') or ('p', 'f') or ('h', 'k') => 7,
            ('t', 's') or ('d', 'z') => 5,
            ('J', 'g') => 8,
            _ => EditDistance.SoundPrice(written, full),
        };
    }
}
