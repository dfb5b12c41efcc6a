using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web.Identity;

/// <summary>A key of a script, without its secret. Immutable.</summary>
/// <param name="Tenant">Whose data it sees.</param>
/// <param name="Id">Its id, 16 hex digits.</param>
/// <param name="Name">What it is for, as its maker says.</param>
/// <param name="Role">Its role.</param>
/// <param name="Created">When it was made.</param>
internal sealed record ApiKey(string Tenant, string Id, string Name, string Role, DateTimeOffset Created);

/// <summary>
/// Keys of scripts: <c>esk_{tenant}_{id}_{secret}</c>, the secret 256 random bits. Only its SHA-256 is stored, which is enough for a secret that cannot be guessed. Thread-safe, and safe beside
/// other processes: a revoked key ends within <see cref="Remembered"/>.
/// </summary>
/// <param name="stores">Where they lie.</param>
internal sealed class ApiKeys(JobStores stores)
{
    private const string Prefix = "esk";
    private const int MostRemembered = 10_000;
    private readonly ConcurrentDictionary<string, (ApiKey Key, long Since)> _known = new(StringComparer.Ordinal);

    /// <summary>How long a key that was found is taken without looking again.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromSeconds(2);

    /// <summary>Makes a key; its text is shown once and stored nowhere.</summary>
    public async ValueTask<(ApiKey Key, string Text)> AddAsync(string tenant, string role, string name, CancellationToken cancel)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var key = new ApiKey(tenant, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), name, role, stores.Clock.GetUtcNow());
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = 1,
            ["name"] = key.Name,
            ["role"] = key.Role,
            ["created"] = key.Created,
            ["hash"] = HashOf(secret),
        };
        await stores.Records.UpsertAsync(TableNames.ApiKeys, new Record(tenant, key.Id, values), cancel);
        return (key, $"{Prefix}_{tenant}_{key.Id}_{secret}");
    }

    /// <summary>All keys of a tenant by id.</summary>
    public IAsyncEnumerable<ApiKey> AllAsync(string tenant, CancellationToken cancel) =>
        stores.Records.QueryAsync(new RecordQuery(TableNames.ApiKeys) { Partition = tenant }, cancel).Select(Read);

    /// <summary>Ends a key; false when there was none.</summary>
    public ValueTask<bool> RevokeAsync(string tenant, string id, CancellationToken cancel) => IsKeyId(id) ? stores.Records.DeleteAsync(TableNames.ApiKeys, tenant, id, cancel) : new(false);

    /// <summary>The key of a text, or null when there is none, or none any more.</summary>
    public async ValueTask<ApiKey?> FindAsync(string text, CancellationToken cancel)
    {
        if (text.Length > 256 || text.Split('_') is not [Prefix, var tenant, var id, var secret] || !JobIds.IsTenant(tenant) || !IsKeyId(id)) return null;
        var hash = HashOf(secret);
        var now = stores.Clock.GetTimestamp();
        var mark = $"{tenant}_{id}_{hash}";
        if (_known.TryGetValue(mark, out var known) && stores.Clock.GetElapsedTime(known.Since, now) < Remembered) return known.Key;
        var record = await stores.Records.GetAsync(TableNames.ApiKeys, tenant, id, cancel);
        var fits = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(record?.Text("hash") ?? ""));
        if (record is null || !fits)
        {
            _known.TryRemove(mark, out _);
            return null;
        }

        if (_known.Count >= MostRemembered) _known.Clear();
        var key = Read(record);
        _known[mark] = (key, now);
        return key;
    }

    private static ApiKey Read(Record record) =>
        new(record.Partition, record.Row, record.Text("name") ?? "", record.Text("role") ?? "", record.Time("created") ?? default);

    private static bool IsKeyId(string id) => id.Length == 16 && id.All(char.IsAsciiHexDigitLower);

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
