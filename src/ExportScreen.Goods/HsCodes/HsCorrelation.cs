using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.HsCodes;

/// <summary>A correlation table of two editions of the HS: which codes of the newer one took over goods of which of the older. Immutable and thread-safe.</summary>
internal sealed class HsCorrelation
{
    private readonly int[] _older;
    private readonly int[] _newer;
    private readonly byte[] _manyToMany;

    private HsCorrelation(int year, int olderYear, bool isWhole, int[] older, int[] newer, byte[] manyToMany) =>
        (Year, OlderYear, IsWhole, _older, _newer, _manyToMany) = (year, olderYear, isWhole, older, newer, manyToMany);

    /// <summary>The newer edition.</summary>
    public int Year { get; }

    /// <summary>The older edition.</summary>
    public int OlderYear { get; }

    /// <summary>Whether it has as many pairs as the publisher's.</summary>
    public bool IsWhole { get; }

    /// <summary>Pairs.</summary>
    public int Count => _older.Length;

    /// <summary>Of pairs; those that are there twice count once.</summary>
    public static HsCorrelation Of(int year, int olderYear, bool isWhole, IEnumerable<CorrelationPair> pairs)
    {
        var sorted = pairs.DistinctBy(p => (p.Older, p.Newer)).OrderBy(p => p.Older).ThenBy(p => p.Newer).ToList();
        return new HsCorrelation(year, olderYear, isWhole, [.. sorted.Select(p => p.Older)], [.. sorted.Select(p => p.Newer)], [.. sorted.Select(p => p.ManyToMany ? (byte)1 : (byte)0)]);
    }

    /// <summary>From <see cref="ToBytes"/>.</summary>
    public static HsCorrelation FromBytes(ReadOnlySpan<byte> bytes)
    {
        var (year, older, whole) = (BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]), bytes[8] != 0);
        var rest = bytes[9..];
        return new HsCorrelation(year, older, whole, [.. MemoryMarshal.Cast<byte, int>(LengthPrefixed.Take(ref rest))], [.. MemoryMarshal.Cast<byte, int>(LengthPrefixed.Take(ref rest))], LengthPrefixed.Take(ref rest).ToArray());
    }

    /// <summary>The form in which a store keeps it.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Span<byte> head = stackalloc byte[9];
        BinaryPrimitives.WriteInt32LittleEndian(head, Year);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], OlderYear);
        head[8] = IsWhole ? (byte)1 : (byte)0;
        stream.Write(head);
        LengthPrefixed.Put(stream, MemoryMarshal.AsBytes(_older.AsSpan()));
        LengthPrefixed.Put(stream, MemoryMarshal.AsBytes(_newer.AsSpan()));
        LengthPrefixed.Put(stream, _manyToMany);
        return stream.ToArray();
    }

    /// <summary>What a code of the older edition became in the newer one, ascending.</summary>
    public IEnumerable<CorrelationPair> Of(int older)
    {
        var at = Array.BinarySearch(_older, older);
        if (at < 0) yield break;
        while (at > 0 && _older[at - 1] == older) at--;
        for (; at < _older.Length && _older[at] == older; at++) yield return new CorrelationPair(older, _newer[at], _manyToMany[at] != 0);
    }
}

/// <summary>A pair of a correlation table.</summary>
/// <param name="Older">The number of the older code's six digits.</param>
/// <param name="Newer">The number of the newer code's six digits.</param>
/// <param name="ManyToMany">Whether the table calls the pair n:n: goods of several codes went to several codes.</param>
internal readonly record struct CorrelationPair(int Older, int Newer, bool ManyToMany);
