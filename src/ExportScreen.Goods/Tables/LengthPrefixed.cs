using System.Buffers.Binary;

namespace ExportScreen.Goods.Tables;

/// <summary>Arrays one after the other, each after its length in bytes. Little-endian.</summary>
internal static class LengthPrefixed
{
    /// <summary>Appends an array.</summary>
    public static void Put(Stream stream, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        stream.Write(length);
        stream.Write(bytes);
    }

    /// <summary>The next array.</summary>
    public static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        var taken = rest.Slice(4, length);
        rest = rest[(4 + length)..];
        return taken;
    }

    /// <summary>The next array, not copied.</summary>
    public static ReadOnlyMemory<byte> Take(ref ReadOnlyMemory<byte> rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        var taken = rest.Slice(4, length);
        rest = rest[(4 + length)..];
        return taken;
    }
}
