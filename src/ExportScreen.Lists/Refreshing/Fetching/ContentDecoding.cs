using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace ExportScreen.Lists.Refreshing.Fetching;

/// <summary>Undoes the compression of the transport, and sees when it ends too early: the framework's streams take an early end for the end. Pure and thread-safe.</summary>
internal static class ContentDecoding
{
    private const int CopyBytes = 128 * 1024;

    /// <summary>What is asked for.</summary>
    public const string Accepted = "gzip, br";

    /// <summary>Whether an encoding is known.</summary>
    public static bool IsKnown(string? encoding) => encoding is null or "" or "identity" or "gzip" or "x-gzip" or "br";

    /// <summary>The bytes.</summary>
    /// <param name="packed">As sent.</param>
    /// <param name="encoding">The content encoding.</param>
    /// <param name="most">Most bytes.</param>
    /// <returns>The bytes, or how it failed.</returns>
    public static (byte[]? Content, DecodingEnd End) Decode(byte[] packed, string? encoding, long most) => encoding switch
    {
        null or "" or "identity" => packed.Length > most ? (null, DecodingEnd.TooLarge) : (packed, DecodingEnd.Whole),
        "br" => Brotli(packed, most),
        _ => Gzip(packed, most),
    };

    private static (byte[]?, DecodingEnd) Gzip(byte[] packed, long most)
    {
        try
        {
            using var source = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            using var target = new MemoryStream();
            var buffer = new byte[CopyBytes];
            for (int read; (read = source.Read(buffer)) > 0;)
            {
                if (target.Length + read > most) return (null, DecodingEnd.TooLarge);
                target.Write(buffer, 0, read);
            }

            // The last four bytes of a gzip file are its unpacked length.
            var whole = packed.Length >= 18 && BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - 4)) == (uint)target.Length;
            return whole ? (target.ToArray(), DecodingEnd.Whole) : (null, DecodingEnd.Damaged);
        }
        catch (InvalidDataException)
        {
            return (null, DecodingEnd.Damaged);
        }
    }

    private static (byte[]?, DecodingEnd) Brotli(byte[] packed, long most)
    {
        using var decoder = default(BrotliDecoder);
        using var target = new MemoryStream();
        var buffer = new byte[CopyBytes];
        var rest = packed.AsSpan();
        while (true)
        {
            var status = decoder.Decompress(rest, buffer, out var consumed, out var written);
            rest = rest[consumed..];
            if (target.Length + written > most) return (null, DecodingEnd.TooLarge);
            target.Write(buffer, 0, written);
            if (status == OperationStatus.Done) return rest.IsEmpty ? (target.ToArray(), DecodingEnd.Whole) : (null, DecodingEnd.Damaged);
            if (status != OperationStatus.DestinationTooSmall) return (null, DecodingEnd.Damaged);
        }
    }
}

/// <summary>How decoding ended.</summary>
internal enum DecodingEnd
{
    /// <summary>To the end.</summary>
    Whole,

    /// <summary>Damaged, or ended too early.</summary>
    Damaged,

    /// <summary>More than allowed.</summary>
    TooLarge,
}
