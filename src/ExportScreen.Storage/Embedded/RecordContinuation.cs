using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Where the next page of a query starts: the keys of the last record read, and a seal over them and the query, so that a continuation made up, cut short, or taken to another query (of another
/// tenant, say) is refused. The key is the store's own; a copy of the store keeps it.
/// </summary>
internal sealed class RecordContinuation(byte[] key)
{
    private const int SealLength = 16;

    /// <summary>The text for a page's end.</summary>
    public string Write(RecordQuery query, string partition, string row)
    {
        // Code units and not UTF-8: a key may hold half a pair.
        var keys = MemoryMarshal.AsBytes((partition + "\n" + row).AsSpan());
        return Base64Url.EncodeToString([.. Seal(query, keys), .. keys]);
    }

    /// <summary>The keys of the last record read.</summary>
    /// <exception cref="ArgumentException">It is no continuation of this query.</exception>
    public (string Partition, string Row) Read(RecordQuery query, string continuation)
    {
        if (Base64Url.IsValid(continuation))
        {
            var bytes = Base64Url.DecodeFromChars(continuation);
            if (bytes.Length > SealLength && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SealLength), Seal(query, bytes.AsSpan(SealLength))))
            {
                var keys = new string(MemoryMarshal.Cast<byte, char>(bytes.AsSpan(SealLength))).Split('\n');
                return (keys[0], keys[1]);
            }
        }

        throw new ArgumentException("This is no continuation of this query.", nameof(continuation));
    }

    private byte[] Seal(RecordQuery query, ReadOnlySpan<byte> keys)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in (string?[])[query.Table, query.Partition, query.PartitionFrom, query.PartitionBefore, query.RowFrom, query.RowBefore]) Append(part);
        foreach (var condition in query.Conditions)
        {
            Append($"{condition.Name}\n{(int)condition.Comparison}");
            Append(Encoding.UTF8.GetString(RecordBody.Write(new Dictionary<string, object> { ["v"] = condition.Value })));
        }

        hash.AppendData(keys);
        return hash.GetHashAndReset()[..SealLength];

        // Each part with its length, so that no two queries look alike; null is not the empty text.
        void Append(string? part)
        {
            hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
            if (part is not null) hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
        }
    }
}
