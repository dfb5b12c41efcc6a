using System.Runtime.InteropServices;

namespace ExportScreen.Matching.Addresses;

/// <summary>Texts with a tag each, as flat columns over one memory: magic, count, offsets, tags, UTF-16 pool.</summary>
internal sealed class TextColumns
{
    private readonly ReadOnlyMemory<byte> _bytes;

    private TextColumns(ReadOnlyMemory<byte> bytes, int count) => (_bytes, Count) = (bytes, count);

    public int Count { get; }

    public static byte[] Write(ReadOnlySpan<byte> magic, IReadOnlyList<(string Text, byte Tag)> rows)
    {
        var tags = (rows.Count + 3) & ~3;
        var head = 12 + (4 * (rows.Count + 1)) + tags;
        var result = new byte[head + (2 * rows.Sum(r => r.Text.Length))];
        magic.CopyTo(result);
        MemoryMarshal.Write(result.AsSpan(8), rows.Count);
        var at = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            MemoryMarshal.Write(result.AsSpan(12 + (4 * i)), at);
            result[12 + (4 * (rows.Count + 1)) + i] = rows[i].Tag;
            MemoryMarshal.AsBytes(rows[i].Text.AsSpan()).CopyTo(result.AsSpan(head + (2 * at)));
            at += rows[i].Text.Length;
        }

        MemoryMarshal.Write(result.AsSpan(12 + (4 * rows.Count)), at);
        return result;
    }

    public static TextColumns Open(ReadOnlySpan<byte> magic, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < 16 || !bytes.Span[..8].SequenceEqual(magic)) throw new InvalidDataException("The bytes are no index of this version.");
        var count = MemoryMarshal.Read<int>(bytes.Span[8..]);
        if (count < 0 || bytes.Length < 12 + (4 * (count + 1))) throw new InvalidDataException("The index is cut short.");
        return new TextColumns(bytes, count);
    }

    public byte TagOf(int row) => _bytes.Span[12 + (4 * (Count + 1)) + row];

    public string TextOf(int row)
    {
        var span = _bytes.Span;
        var head = 12 + (4 * (Count + 1)) + ((Count + 3) & ~3);
        int from = MemoryMarshal.Read<int>(span[(12 + (4 * row))..]), to = MemoryMarshal.Read<int>(span[(16 + (4 * row))..]);
        return new string(MemoryMarshal.Cast<byte, char>(span[(head + (2 * from))..(head + (2 * to))]));
    }
}
