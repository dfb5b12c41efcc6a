using System.Security.Cryptography;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web.Identity;

/// <summary>The local accounts. Thread-safe, and safe beside other processes.</summary>
/// <param name="stores">Where they lie.</param>
internal sealed class Accounts(JobStores stores)
{
    /// <summary>After so many wrong passwords in a row an account is locked.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it is locked.</summary>
    public static TimeSpan LockedFor { get; } = TimeSpan.FromMinutes(15);

    // Deriving a key is slow on purpose; more than this at once would slow the screening down.
    private readonly SemaphoreSlim _deriving = new(2);

    /// <summary>An account, or null.</summary>
    public async ValueTask<Account?> FindAsync(string tenant, string name, CancellationToken cancel) =>
        Account.IsName(name) && await stores.Records.GetAsync(TableNames.Accounts, tenant, name, cancel) is { } record ? Account.Read(record) : null;

    /// <summary>All accounts of a tenant by name.</summary>
    public IAsyncEnumerable<Account> AllAsync(string tenant, CancellationToken cancel) =>
        stores.Records.QueryAsync(new RecordQuery(TableNames.Accounts) { Partition = tenant }, cancel).Select(Account.Read);

    /// <summary>Adds an account with a generated password; the password, or null when the name is taken.</summary>
    public async ValueTask<string?> AddAsync(string tenant, string name, IReadOnlyList<string> roles, CancellationToken cancel)
    {
        var password = PasswordHash.Generate();
        var account = new Account(tenant, name, roles, PasswordHash.Make(password), NewStamp());
        return await stores.Records.InsertAsync(TableNames.Accounts, account.ToRecord(), cancel) is null ? null : password;
    }

    /// <summary>Gives an account a new password, ends its sessions and its lock; the password, or null when there is no such account.</summary>
    public async ValueTask<string?> ResetAsync(string tenant, string name, CancellationToken cancel)
    {
        if (await FindAsync(tenant, name, cancel) is not { } account) return null;
        var password = PasswordHash.Generate();
        var changed = account with { Password = PasswordHash.Make(password), Stamp = NewStamp(), Failures = 0, LockedUntil = null };
        await stores.Records.UpsertAsync(TableNames.Accounts, changed.ToRecord(), cancel);
        return password;
    }

    /// <summary>Deletes an account and ends its sessions; false when there was none.</summary>
    public async ValueTask<bool> RemoveAsync(string tenant, string name, CancellationToken cancel) =>
        Account.IsName(name) && await stores.Records.DeleteAsync(TableNames.Accounts, tenant, name, cancel);

    /// <summary>
    /// The account when name and password are right and it is not locked, else null. A try is counted before its password is looked at, so that guesses made at once cannot pass the limit.
    /// </summary>
    public async ValueTask<Account?> SignInAsync(string tenant, string name, string password, CancellationToken cancel)
    {
        await _deriving.WaitAsync(cancel);
        try
        {
            var account = await CountTryAsync(tenant, name, cancel);
            var open = account is { Failures: <= MostFailures } ? account : null;
            if (!PasswordHash.Fits(open?.Password, password) || open is null) return null;
            var entered = open with { Failures = 0, LockedUntil = null };
            // Lost to another try at the same moment: that one only counted, the next success sets it right.
            await stores.Records.ReplaceAsync(TableNames.Accounts, entered.ToRecord(), cancel);
            return entered;
        }
        finally
        {
            _deriving.Release();
        }
    }

    private async ValueTask<Account?> CountTryAsync(string tenant, string name, CancellationToken cancel)
    {
        while (true)
        {
            if (await FindAsync(tenant, name, cancel) is not { } account) return null;
            var now = stores.Clock.GetUtcNow();
            var tries = (account.LockedUntil is { } until && until <= now ? 0 : account.Failures) + 1;
            // Locked already: a further try neither counts nor makes it longer.
            if (tries > MostFailures) return account with { Failures = tries };
            var counted = account with { Failures = tries, LockedUntil = tries == MostFailures ? now + LockedFor : null };
            if (await stores.Records.ReplaceAsync(TableNames.Accounts, counted.ToRecord(), cancel) is { } etag) return counted with { ETag = etag };
        }
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
}
