using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Findings;

/// <summary>
/// Seals continuations with a key of the tenant (HMAC-SHA-256 over tenant, query and continuation): what a caller changed, or took over from another query or tenant, is refused. The
/// key lies in the table <c>seals</c>, so that a continuation outlives a restart and holds on every instance. Thread-safe.
/// </summary>
internal sealed class ContinuationSeal(IRecordStore records)
{
    private const string KeyRow = "continuations";
    private const int TagBytes = 16;
    private const int LongestToken = 16 * 1024;
    private readonly ConcurrentDictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    public async ValueTask<string> SealAsync(string tenant, string query, string continuation, CancellationToken cancel)
    {
        var text = Encoding.UTF8.GetBytes(continuation);
        return Base64Url.EncodeToString([.. Tag(await KeyAsync(tenant, cancel), tenant, query, text), .. text]);
    }

    /// <summary>The continuation under a seal, or null when the seal does not fit.</summary>
    public async ValueTask<string?> OpenAsync(string tenant, string query, string token, CancellationToken cancel)
    {
        if (token.Length is 0 or > LongestToken || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < TagBytes) return null;
        var text = bytes[TagBytes..];
        return CryptographicOperations.FixedTimeEquals(Tag(await KeyAsync(tenant, cancel), tenant, query, text), bytes.AsSpan(0, TagBytes)) ? Encoding.UTF8.GetString(text) : null;
    }

    private static byte[] Tag(byte[] key, string tenant, string query, byte[] continuation) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes($"{tenant}\n{query.Length}\n{query}\n"), .. continuation])[..TagBytes];

    private async ValueTask<byte[]> KeyAsync(string tenant, CancellationToken cancel)
    {
        if (_keys.TryGetValue(tenant, out var known)) return known;
        var made = new Record(tenant, KeyRow, new Dictionary<string, object>(StringComparer.Ordinal) { ["schema"] = 1, ["key"] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) });
        if (await records.GetAsync(TableNames.Seals, tenant, KeyRow, cancel) is null) await records.InsertAsync(TableNames.Seals, made, cancel);
        var stored = await records.GetAsync(TableNames.Seals, tenant, KeyRow, cancel) ?? throw new IOException("The key of the continuations was deleted.");
        return _keys.GetOrAdd(tenant, Convert.FromHexString(stored.Text("key") ?? ""));
    }
}
