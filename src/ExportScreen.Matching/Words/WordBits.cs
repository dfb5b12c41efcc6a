using System.Buffers.Text;
using System.Numerics;
using System.Text;
using ExportScreen.Matching.Text;

namespace ExportScreen.Matching.Words;

/// <summary>A shipped table of words and their information in eighths of a bit, looked up without copying. Immutable and thread-safe.</summary>
internal sealed class WordBits
{
    private readonly byte[] _bytes;
    private readonly int[] _lines, _slots;

    private WordBits(byte[] bytes, int[] lines)
    {
        (_bytes, _lines) = (bytes, lines);
        // At least half of the slots stay free, so that a word that is not there is soon known to be none.
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)((lines.Length * 2) + 1))];
        Array.Fill(_slots, -1);
        foreach (var line in lines)
        {
            var word = bytes.AsSpan(line);
            var slot = HashOf(word[..word.IndexOf((byte)'\t')]);
            while (_slots[slot & (uint)(_slots.Length - 1)] >= 0) slot++;
            _slots[slot & (uint)(_slots.Length - 1)] = line;
        }
    }

    /// <summary>Reads a table: word, tab, information; lines that begin with # are notes.</summary>
    public static WordBits Load(string file)
    {
        var bytes = DataFiles.Bytes(file);
        var lines = new List<int>();
        for (var at = 0; at < bytes.Length;)
        {
            var end = bytes.AsSpan(at).IndexOf((byte)'\n');
            if (end < 0) break;
            if (end > 0 && bytes[at] != '#') lines.Add(at);
            at += end + 1;
        }

        return new WordBits(bytes, [.. lines]);
    }

    /// <summary>The words of the table, in its order.</summary>
    public IEnumerable<string> Words()
    {
        foreach (var line in _lines) yield return Encoding.ASCII.GetString(_bytes, line, _bytes.AsSpan(line).IndexOf((byte)'\t'));
    }

    /// <summary>Information of a word in eighths of a bit, or -1 where the table does not have it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 60) return -1;
        Span<byte> key = stackalloc byte[64];
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] > 0x7F) return -1;
            key[i] = (byte)word[i];
        }

        key = key[..word.Length];
        ReadOnlySpan<byte> bytes = _bytes;
        for (var slot = HashOf(key); ; slot++)
        {
            var at = _slots[slot & (uint)(_slots.Length - 1)];
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
}
