using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExportScreen.Matching.Index;

/// <summary>The columns of a name index, in the order of the file.</summary>
internal enum IndexColumn
{
    /// <summary>First word of each name, and the end (int).</summary>
    NameWords,

    /// <summary>First character of each name's pool, and the end (int).</summary>
    NamePool,

    /// <summary>Kind of each name (byte).</summary>
    NameKind,

    /// <summary>Ordinal of each name (int): a name in several spellings has a row for each, the plain one first.</summary>
    NameOrdinal,

    /// <summary>The words of all names (<see cref="Names.NameToken"/>).</summary>
    Words,

    /// <summary>The words of all names again, with what the upper bound of a score needs (<see cref="Index.BoundWord"/>).</summary>
    BoundWords,

    /// <summary>Characters of all names (UTF-16).</summary>
    Pool,

    /// <summary>The distinct words, with places in the pool of all names: words that differ in nothing a comparison looks at are one (<see cref="Names.NameToken"/>).</summary>
    Distinct,

    /// <summary>
    /// Names that hold each distinct word (int): those of which it is the most telling word first, up to the place that PostingHeaviest gives; in both
    /// parts the longest tails first (<see cref="Eligible.Measure"/>, ushort).
    /// </summary>
    PostingStart,
    PostingHeaviest,
    PostingName,
    PostingTail,

    /// <summary>Keys of the distinct words (<see cref="KeyTable"/>).</summary>
    KeyHash,
    KeyWord,
    KeyRange,

    /// <summary>Words side by side (<see cref="JoinedWords"/>), with the names that hold them (int) and their keys.</summary>
    Joins,
    JoinStart,
    JoinName,
    JoinKeyHash,
    JoinKeyJoin,
    JoinKeyRange,

    /// <summary>Keys of whole names (<see cref="KeyTable"/>).</summary>
    NameKeyHash,
    NameKeyName,
    NameKeyRange,
}

/// <summary>The bytes of a column.</summary>
internal delegate ReadOnlySpan<byte> ColumnBytes(IndexColumn column);

/// <summary>Flat columns behind a header: magic, version, length, then offset and length of each column. Nothing is copied. Immutable and thread-safe.</summary>
internal sealed class IndexColumns
{
    private const int ColumnCount = (int)IndexColumn.NameKeyRange + 1;
    private const int HeaderSize = 16 + (8 * ColumnCount);

    private readonly ReadOnlyMemory<byte> _bytes;

    private IndexColumns(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    private static ReadOnlySpan<byte> Magic => "XSNAMES5"u8;

    /// <summary>The bytes of an index; each column is asked for twice, first for its length.</summary>
    public static byte[] Write(ColumnBytes column)
    {
        var size = HeaderSize;
        for (var c = 0; c < ColumnCount; c++) size += Aligned(column((IndexColumn)c).Length);
        var result = new byte[size];
        Magic.CopyTo(result);
        MemoryMarshal.Write(result.AsSpan(8), size);
        var at = HeaderSize;
        for (var c = 0; c < ColumnCount; c++)
        {
            var bytes = column((IndexColumn)c);
            MemoryMarshal.Write(result.AsSpan(16 + (8 * c)), at);
            MemoryMarshal.Write(result.AsSpan(20 + (8 * c)), bytes.Length);
            bytes.CopyTo(result.AsSpan(at));
            at += Aligned(bytes.Length);
        }

        return result;
    }

    /// <summary>Checks magic, length and the bounds of every column; reads no column.</summary>
    public static IndexColumns Open(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < HeaderSize || !span[..8].SequenceEqual(Magic)) throw new InvalidDataException("The bytes are no name index of this version.");
        if (MemoryMarshal.Read<int>(span[8..]) != span.Length) throw new InvalidDataException("The name index is cut short or has bytes behind its end.");
        for (var c = 0; c < ColumnCount; c++)
        {
            int at = MemoryMarshal.Read<int>(span[(16 + (8 * c))..]), length = MemoryMarshal.Read<int>(span[(20 + (8 * c))..]);
            if (at < HeaderSize || length < 0 || at + (long)length > span.Length || at % 8 != 0) throw new InvalidDataException("A column of the name index is out of bounds.");
        }

        return new IndexColumns(bytes);
    }

    /// <summary>A column as its values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> Column<T>(IndexColumn column)
        where T : unmanaged
    {
        var span = _bytes.Span;
        int at = MemoryMarshal.Read<int>(span[(16 + (8 * (int)column))..]), length = MemoryMarshal.Read<int>(span[(20 + (8 * (int)column))..]);
        return MemoryMarshal.Cast<byte, T>(span.Slice(at, length));
    }

    private static int Aligned(int length) => (length + 7) & ~7;
}
