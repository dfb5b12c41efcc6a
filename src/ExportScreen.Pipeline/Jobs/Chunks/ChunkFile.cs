using System.IO.Compression;
using System.Security.Cryptography;
using ExportScreen.Pipeline.Spill;

namespace ExportScreen.Pipeline.Jobs.Chunks;

/// <summary>
/// The envelope of a chunk's files: four letters, a schema version, the content's SHA-256 and length, then the content packed. What was cut off, damaged or written by another version
/// is refused. Pure.
/// </summary>
internal static class ChunkFile
{
    private const int Header = 4 + 1 + 32 + 4;

    /// <summary>Packs a content.</summary>
    public static MemoryStream Pack(ReadOnlySpan<byte> letters, byte version, SpillWriter content)
    {
        var packed = new MemoryStream(Header + (content.Record.Length / 4));
        packed.Write(letters);
        packed.WriteByte(version);
        packed.Write(SHA256.HashData(content.Record));
        packed.Write(BitConverter.GetBytes(content.Record.Length));
        using (var zip = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(content.Record);
        packed.Position = 0;
        return packed;
    }

    /// <summary>Unpacks a content.</summary>
    /// <exception cref="StepFailedException">It is not such a file of this version, or it is damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> letters, byte version, Stream stream)
    {
        var header = new byte[Header];
        if (stream.ReadAtLeast(header, Header, throwOnEndOfStream: false) < Header || !header.AsSpan(0, 4).SequenceEqual(letters)) throw new StepFailedException("A work file is damaged.");
        if (header[4] != version) throw new StepFailedException("A work file was written by another version of the program.");
        var content = new byte[BitConverter.ToInt32(header, 37)];
        try
        {
            using var zip = new DeflateStream(stream, CompressionMode.Decompress, leaveOpen: true);
            zip.ReadExactly(content);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or EndOfStreamException)
        {
            throw new StepFailedException("A work file is damaged.");
        }

        return SHA256.HashData(content).AsSpan().SequenceEqual(header.AsSpan(5, 32)) ? content : throw new StepFailedException("A work file is damaged.");
    }
}
