using System.Security.Cryptography;
using ExportScreen.Lists.Parties;
using ExportScreen.Matching;

namespace ExportScreen.Lists.Snapshots;

/// <summary>
/// The SnapshotId: 32 lower-case hex digits of a SHA-256 over the canonical entries, what the editions say of themselves, the parser versions, the normaliser
/// and its Unicode data, and the version of what joins listings to one party. Neither raw bytes nor times nor the engine enter it.
/// </summary>
internal static class SnapshotIdentity
{
    /// <summary>Bytes of the hash that make the id.</summary>
    public const int Bytes = 16;

    public static string Of(IReadOnlyList<SnapshotList> lists, ReadOnlySpan<byte> records)
    {
        var head = new RecordWriter();
        head.Text("exportscreen lists 1");
        head.Text(MatchingVersion.Normaliser);
        head.Text(MatchingVersion.Unicode);
        head.Text($"parties {ListedParties.Version}");
        head.Number(lists.Count);
        foreach (var list in lists) SnapshotFacts.WriteEdition(head, list);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head.Written);
        hash.AppendData(records);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));
    }

    /// <summary>The content hash of a record: the first eight bytes of its SHA-256.</summary>
    public static ulong ContentHash(ReadOnlySpan<byte> record)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(record, hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
