using System.Buffers.Text;
using System.Numerics;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Words;

/// <summary>
/// How much a word tells: minus the binary logarithm of its share among the words of names, in eighths of a bit. A shipped table, never the loaded
/// lists, so that a score depends on the two names only. A word that is not in the table is rare. Thread-safe.
/// </summary>
internal static class RarityTable
{
    /// <summary>Information of a word that the table does not know: 16.5 bits.</summary>
    public const int Unknown = 132;

    private static readonly Lazy<Table> Loaded = new(Load);

    /// <summary>Information in eighths of a bit; never more than the letters can carry.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var known = Find(word);
        // Short words carry little even when they are rare: a letter holds about four bits, and two thirds of that when words overlap by chance.
        return Math.Min(known < 0 ? Unknown : known, 28 * Math.Max(1, word.Length));
    }

    /// <summary>Information of a word written without vowels: that of the most frequent word with these consonants.</summary>
    public static int OfSkeleton(ReadOnlySpan<char> skeleton)
    {
        Span<char> key = stackalloc char[64];
        key[0] = '=';
        var length = Math.Min(skeleton.Length, 60);
        skeleton[..length].CopyTo(key[1..]);
        var known = Find(key[..(length + 1)]);
        return Math.Min(known < 0 ? Unknown : known, 36 * Math.Max(1, length));
    }

    /// <summary>Whether the table knows the word.</summary>
    public static bool Knows(ReadOnlySpan<char> word) => Find(word) >= 0;

    private static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 60) return -1;
        Span<byte> key = stackalloc byte[64];
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] > 0x7F) return -1;
            key[i] = (byte)word[i];
        }

        key = key[..word.Length];
        var table = Loaded.Value;
        ReadOnlySpan<byte> bytes = table.Bytes;
        for (var slot = HashOf(key); ; slot++)
        {
            var at = table.Slots[slot & (uint)(table.Slots.Length - 1)];
            if (at < 0) return -1;
            var line = bytes[at..];
            if (line.Length > key.Length && line[key.Length] == (byte)'\t' && line.StartsWith(key)) return Utf8Parser.TryParse(line[(key.Length + 1)..], out int bits, out _) ? bits : -1;
        }
    }

    private static uint HashOf(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261;
        foreach (var c in word) hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }

    private static Table Load()
    {
        var bytes = DataFiles.Bytes("rarity.tsv");
        var lines = new List<int>();
        for (var at = 0; at < bytes.Length;)
        {
            var end = bytes.AsSpan(at).IndexOf((byte)'\n');
            if (end < 0) break;
            if (end > 0 && bytes[at] != '#') lines.Add(at);
            at += end + 1;
        }

        // At least half of the slots stay free, so that a word that is not there is soon known to be none.
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)((lines.Count * 2) + 1))];
        Array.Fill(slots, -1);
        foreach (var line in lines)
        {
            var word = bytes.AsSpan(line);
            var slot = HashOf(word[..word.IndexOf((byte)'\t')]);
            while (slots[slot & (uint)(slots.Length - 1)] >= 0) slot++;
            slots[slot & (uint)(slots.Length - 1)] = line;
        }

        return new Table(bytes, slots);
    }

    /// <summary>The lines of the table, and where each begins, by the hash of its word; -1 where there is none.</summary>
    private sealed record Table(byte[] Bytes, int[] Slots);
}
