using System.Runtime.Intrinsics;

namespace ExportScreen.Matching.Scoring;

/// <summary>Weighted edit distance with adjacent swaps, in twentieths of a letter. Pure and thread-safe; nothing is allocated.</summary>
internal static class EditDistance
{
    /// <summary>One letter.</summary>
    public const int Unit = 20;

    /// <summary>Two letters side by side that changed places.</summary>
    internal const int Swap = 12;

    /// <summary>Longest word that is compared letter by letter; the rest is cut.</summary>
    public const int Longest = 48;

    // The tables stand before what is built from them.
    private static readonly (char A, char B, int Cost)[] Alike =
    [
        ('s', 'z', 8), ('k', 'g', 11), ('k', 'h', 11), ('g', 'h', 9), ('d', 't', 11), ('b', 'p', 10), ('f', 'v', 10), ('v', 'u', 10), ('v', 'b', 12), ('i', 'J', 9), ('J', 'C', 9), ('J', 'z', 9),
        ('J', 'g', 9), ('C', 'S', 9), ('S', 's', 9), ('C', 'c', 9), ('c', 's', 9), ('c', 'k', 7), ('c', 'z', 10), ('C', 'k', 13), ('C', 't', 12), ('J', 'd', 13), ('d', 'z', 12), ('t', 's', 14), ('l', 'r', 13), ('m', 'n', 12), ('i', 'y', 5), ('j', 'y', 8), ('j', 'i', 8),
        ('v', 'w', 6), ('q', 'k', 4), ('J', 'S', 11), ('p', 'f', 11), ('u', 'w', 9),
    ];

    private static readonly (char A, char B)[] LookAlike =
        [('0', 'o'), ('1', 'l'), ('1', 'i'), ('5', 's'), ('8', 'b'), ('3', 'e'), ('2', 'z'), ('6', 'g'), ('9', 'g'), ('4', 'a'), ('7', 't'), ('i', 'l')];

    private static readonly byte[] Classes = [.. Enumerable.Range(0, 128).Select(c => (byte)Class((char)c))];
    private static readonly byte[] Letters = Build(sounds: false);
    private static readonly byte[] Sounds = Build(sounds: true);
    private static readonly DistanceFloor LettersFloor = new(Letters);
    private static readonly DistanceFloor SoundsFloor = new(Sounds);

    /// <summary>Prices of letters and of sounds, a row of 64 per character (<see cref="ClassOf"/>); the first column is what none in its place costs.</summary>
    internal static byte[] LetterPrices => Letters;

    /// <inheritdoc cref="LetterPrices"/>
    internal static byte[] SoundPrices => Sounds;

    /// <summary>Distance of two spellings; where it is above the limit, any number above the limit.</summary>
    public static int OfLetters(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) => Distance(a, b, Letters, 9, limit);

    /// <summary>Distance of two sound keys: vowels are cheap; where it is above the limit, any number above the limit.</summary>
    public static int OfSounds(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit) => Distance(a, b, Sounds, 20, limit);

    /// <summary>A distance of two spellings that they cannot fall below, from the letters that occur in them.</summary>
    public static int FloorOfLetters(uint a, uint b) => LettersFloor.Of(a, b);

    /// <summary>A distance of two sound keys that they cannot fall below, from the sounds that occur in them.</summary>
    public static int FloorOfSounds(uint a, uint b) => SoundsFloor.Of(a, b);

    /// <summary>Price of a sound for another.</summary>
    public static int SoundPrice(char a, char b) => a == b ? 0 : Price(Sounds, a, b);

    /// <summary>Price of a character for another or, with <c>'\0'</c>, for none, at most a unit.</summary>
    internal static int Price(byte[] costs, char a, char b) => costs[(Class(a) * 64) + (b == '\0' ? 0 : Class(b))];

    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, byte[] costs, int doubled, int limit)
    {
        if (a.Length > Longest) a = a[..Longest];
        if (b.Length > Longest) b = b[..Longest];
        if (a.Length > b.Length)
        {
            var shorter = b;
            b = a;
            a = shorter;
        }

        if (b.IsEmpty) return 0;
        return b.Length <= DistanceRows.Longest && Vector256.IsHardwareAccelerated ? DistanceRows.Of(a, b, costs, doubled) : LetterByLetter(a, b, costs, doubled, limit);
    }

    /// <summary>Distance of words of any length; the first row that lies above the limit ends it.</summary>
    internal static int LetterByLetter(ReadOnlySpan<char> a, ReadOnlySpan<char> b, byte[] costs, int doubled, int limit)
    {
        Span<byte> classes = stackalloc byte[Longest], gaps = stackalloc byte[Longest];
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        Span<int> before = rows[..(b.Length + 1)], last = rows.Slice(Longest + 1, b.Length + 1), row = rows.Slice(2 * (Longest + 1), b.Length + 1);
        for (var j = 0; j < b.Length; j++)
        {
            classes[j] = ClassOf(b[j]);
            gaps[j] = (byte)Gap(b, j, costs, doubled);
            last[j + 1] = last[j] + gaps[j];
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var c = a[i - 1];
            var price = costs.AsSpan(ClassOf(c) * 64, 64);
            var gap = Gap(a, i - 1, costs, doubled);
            var corner = last[0];
            var left = row[0] = corner + gap;
            var least = left;
            for (var j = 0; j < b.Length; j++)
            {
                var above = last[j + 1];
                var best = corner + (c == b[j] ? 0 : price[classes[j] & 63]);
                best = Math.Min(best, Math.Min(above + gap, left + gaps[j]));
                if (i > 1 && j > 0 && c == b[j - 1] && a[i - 2] == b[j]) best = Math.Min(best, before[j - 1] + Swap);
                row[j + 1] = left = best;
                corner = above;
                least = Math.Min(least, best);
            }

            if (least > limit) return least;
            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }

    /// <summary>Price of a letter that the other word lacks.</summary>
    internal static int Gap(ReadOnlySpan<char> word, int at, byte[] costs, int doubled)
    {
        if (at > 0 && word[at] == word[at - 1]) return doubled;
        var cost = costs[ClassOf(word[at]) * 64];
        return at == 0 ? Math.Max((int)cost, 16) : cost;
    }

    /// <summary>The row and column of a character in a table of prices.</summary>
    internal static byte ClassOf(char c) => c < 128 ? Classes[c] : (byte)41;

    /// <summary>1 to 26 letters, 27 to 36 digits, 37 to 39 sounds S C J, 40 the question mark; 0 anything else and the gap.</summary>
    private static int Class(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a' + 1,
        >= '0' and <= '9' => c - '0' + 27,
        'S' => 37,
        'C' => 38,
        'J' => 39,
        '?' => 40,
        _ => 41,
    };

    private static byte[] Build(bool sounds)
    {
        var costs = new byte[64 * 64];
        Array.Fill(costs, (byte)Unit);
        void Pair(char a, char b, int cost)
        {
            costs[(Class(a) * 64) + Class(b)] = (byte)cost;
            costs[(Class(b) * 64) + Class(a)] = (byte)cost;
        }

        const string vowels = "aeiou";
        foreach (var a in vowels)
        {
            foreach (var b in vowels)
                if (a != b) Pair(a, b, sounds ? 9 : 15);
            costs[Class(a) * 64] = (byte)(sounds ? 10 : 18);
        }

        if (sounds)
        {
            Pair('i', 'e', 6);
            Pair('o', 'u', 6);
            Pair('a', 'e', 7);
            Pair('a', 'o', 7);
            costs[Class('h') * 64] = 9;
        }

        foreach (var (a, b, cost) in Alike) Pair(a, b, cost);
        if (!sounds) foreach (var (a, b) in LookAlike) Pair(a, b, 7);
        for (var c = 1; c <= 40; c++) costs[(40 * 64) + c] = costs[(c * 64) + 40] = 5;
        costs[40 * 64] = 8;
        return costs;
    }
}
