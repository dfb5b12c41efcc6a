using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Goods.Tables;

namespace ExportScreen.Goods.Suggestions;

/// <summary>A model as bytes: a mark, the arrays with their lengths, SHA-256 of all before it. Little-endian.</summary>
internal static class HeadingModelFile
{
    private const int HashLength = 32;

    private static ReadOnlySpan<byte> Mark => "XSHSM001"u8;

    /// <summary>The bytes of a model.</summary>
    public static byte[] Write(HeadingModel model)
    {
        using var stream = new MemoryStream();
        stream.Write(Mark);
        LengthPrefixed.Put(stream, Encoding.ASCII.GetBytes(string.Concat(model.Headings)));
        LengthPrefixed.Put(stream, MemoryMarshal.AsBytes(model.Keys.AsSpan()));
        LengthPrefixed.Put(stream, MemoryMarshal.AsBytes(model.Rarity.AsSpan()));
        foreach (var weights in (SparseWeights[])[model.ByHeading, model.ByChapter])
        {
            LengthPrefixed.Put(stream, MemoryMarshal.AsBytes(weights.Starts.AsSpan()));
            LengthPrefixed.Put(stream, MemoryMarshal.AsBytes(weights.Classes.AsSpan()));
            LengthPrefixed.Put(stream, MemoryMarshal.AsBytes(weights.Weights.AsSpan()));
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>The model of these bytes; null when they are damaged or of another version.</summary>
    public static HeadingModel? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Mark.Length + HashLength || !bytes.StartsWith(Mark)) return null;
        if (!SHA256.HashData(bytes[..^HashLength]).AsSpan().SequenceEqual(bytes[^HashLength..])) return null;
        var rest = bytes[Mark.Length..^HashLength];
        var names = Encoding.ASCII.GetString(LengthPrefixed.Take(ref rest));
        var headings = Enumerable.Range(0, names.Length / 4).Select(i => names.Substring(i * 4, 4)).ToArray();
        var keys = MemoryMarshal.Cast<byte, ulong>(LengthPrefixed.Take(ref rest)).ToArray();
        var rarity = MemoryMarshal.Cast<byte, float>(LengthPrefixed.Take(ref rest)).ToArray();
        return new HeadingModel(headings, keys, rarity, Weights(ref rest), Weights(ref rest));
    }

    private static SparseWeights Weights(ref ReadOnlySpan<byte> rest)
    {
        var starts = MemoryMarshal.Cast<byte, int>(LengthPrefixed.Take(ref rest)).ToArray();
        var classes = MemoryMarshal.Cast<byte, ushort>(LengthPrefixed.Take(ref rest)).ToArray();
        return new SparseWeights(starts, classes, MemoryMarshal.Cast<byte, float>(LengthPrefixed.Take(ref rest)).ToArray());
    }
}
