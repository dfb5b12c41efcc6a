using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Puts the sections of a snapshot into one file and takes them out again.</summary>
internal static class SnapshotFile
{
    private const int TableEntry = 2 * sizeof(ulong);

    public static byte[] Write(SnapshotFacts facts, SnapshotColumns columns)
    {
        var sections = new ReadOnlyMemory<byte>[SnapshotFormat.Sections];
        sections[(int)Section.Facts] = facts.ToBytes();
        sections[(int)Section.Entries] = Bytes(columns.Entries);
        sections[(int)Section.Names] = Bytes(columns.Names);
        sections[(int)Section.Identifiers] = MemoryMarshal.AsBytes(columns.SortedIdentifiers().AsSpan()).ToArray();
        sections[(int)Section.Addresses] = Bytes(columns.Addresses);
        sections[(int)Section.Records] = columns.Records.Written.ToArray();
        sections[(int)Section.NameIndex] = columns.BuildNameIndex();
        sections[(int)Section.AddressIndex] = columns.BuildAddressIndex();
        return Assemble(sections);
    }

    /// <summary>True when the bytes start like a snapshot of this format, are as long as they say and carry their checksum.</summary>
    public static bool IsSound(ReadOnlySpan<byte> file) =>
        file.Length >= SnapshotFormat.HeaderLength + (SnapshotFormat.Sections * TableEntry)
        && file.StartsWith(SnapshotFormat.Magic)
        && BinaryPrimitives.ReadUInt32LittleEndian(file[12..]) == (uint)SnapshotFormat.Sections
        && BinaryPrimitives.ReadUInt64LittleEndian(file[SnapshotFormat.LengthAt..]) == (ulong)file.Length
        && BinaryPrimitives.ReadUInt64LittleEndian(file[SnapshotFormat.ChecksumAt..]) == SnapshotChecksum.Of(file[SnapshotFormat.Sha256At..]);

    /// <summary>The format version, or 0 when there is none.</summary>
    public static uint VersionOf(ReadOnlySpan<byte> file) =>
        file.Length >= SnapshotFormat.HeaderLength && file.StartsWith(SnapshotFormat.Magic) ? BinaryPrimitives.ReadUInt32LittleEndian(file[8..]) : 0;

    /// <summary>Whether the SHA-256 fits; reads every byte at a gigabyte or two a second.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> file)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(file[SnapshotFormat.HeaderLength..], hash);
        return hash.SequenceEqual(file.Slice(SnapshotFormat.Sha256At, SHA256.HashSizeInBytes));
    }

    /// <summary>One section of a sound file.</summary>
    public static ReadOnlyMemory<byte> SectionOf(ReadOnlyMemory<byte> file, Section section)
    {
        var entry = file.Span[(SnapshotFormat.HeaderLength + ((int)section * TableEntry))..];
        return file.Slice(
            checked((int)BinaryPrimitives.ReadUInt64LittleEndian(entry)), checked((int)BinaryPrimitives.ReadUInt64LittleEndian(entry[sizeof(ulong)..])));
    }

    private static byte[] Assemble(ReadOnlyMemory<byte>[] sections)
    {
        var offsets = new int[sections.Length];
        var end = SnapshotFormat.HeaderLength + (sections.Length * TableEntry);
        for (var i = 0; i < sections.Length; i++)
        {
            offsets[i] = checked((end + SnapshotFormat.Alignment - 1) / SnapshotFormat.Alignment * SnapshotFormat.Alignment);
            end = checked(offsets[i] + sections[i].Length);
        }

        var file = new byte[end];
        SnapshotFormat.Magic.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), SnapshotFormat.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), (uint)sections.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(SnapshotFormat.LengthAt), (ulong)end);
        for (var i = 0; i < sections.Length; i++)
        {
            var entry = file.AsSpan(SnapshotFormat.HeaderLength + (i * TableEntry));
            BinaryPrimitives.WriteUInt64LittleEndian(entry, (ulong)offsets[i]);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[sizeof(ulong)..], (ulong)sections[i].Length);
            sections[i].Span.CopyTo(file.AsSpan(offsets[i]));
        }

        SHA256.HashData(file.AsSpan(SnapshotFormat.HeaderLength), file.AsSpan(SnapshotFormat.Sha256At, SHA256.HashSizeInBytes));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(SnapshotFormat.ChecksumAt), SnapshotChecksum.Of(file.AsSpan(SnapshotFormat.Sha256At)));
        return file;
    }

    private static byte[] Bytes<T>(List<T> rows)
        where T : unmanaged => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(rows)).ToArray();
}
