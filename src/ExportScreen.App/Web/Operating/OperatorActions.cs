using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.App.Web.Identity;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Retention;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Web.Operating;

/// <summary>What the owner of the data folder can have done with it: accounts, keys, backups. Thread-safe.</summary>
/// <param name="embedded">The open stores.</param>
/// <param name="clock">The clock.</param>
internal sealed class OperatorActions(EmbeddedStores embedded, TimeProvider clock)
{
    private const string Tenant = JobIds.DefaultTenant;
    private readonly JobStores _stores = new(embedded.Blobs, embedded.Records, embedded.Queues, embedded.Leases, clock);

    /// <summary>Does it.</summary>
    public async Task<OperatorAnswer> RunAsync(OperatorRequest request, CancellationToken cancel) => request switch
    {
        { Action: "accounts-add", Subject: { } name, Roles: { } roles } => await AddAccountAsync(name, roles, cancel),
        { Action: "accounts-list" } => new OperatorAnswer(true, await Lines(Accounts().AllAsync(Tenant, cancel).Select(Line), cancel)),
        { Action: "accounts-reset", Subject: { } name } => await ResetAsync(name, cancel),
        { Action: "accounts-remove", Subject: { } name } => await RemoveAsync(name, cancel),
        { Action: "keys-add", Subject: { } name, Roles: [var role] } => await AddKeyAsync(name, role, cancel),
        { Action: "keys-list" } => new OperatorAnswer(true, await Lines(Keys().AllAsync(Tenant, cancel).Select(Line), cancel)),
        { Action: "keys-revoke", Subject: { } id } => await RevokeAsync(id, cancel),
        { Action: "retention", Subject: { } settings, Roles: var mode } => await RetainAsync(settings, mode is ["dry-run"], cancel),
        { Action: "backup", Subject: { } folder } => await BackupAsync(folder, cancel),
        _ => new OperatorAnswer(false, ["The service is of another version: stop it, or use the command of its version."]),
    };

    private Accounts Accounts() => new(_stores);

    private ApiKeys Keys() => new(_stores);

    private async Task<OperatorAnswer> AddAccountAsync(string name, IReadOnlyList<string> roles, CancellationToken cancel)
    {
        if (!Account.IsName(name)) return new OperatorAnswer(false, [$"{name}: 1 to 64 of a-z, 0-9, dot, hyphen, underscore and @."]);
        if (Unknown(roles) is { } wrong) return wrong;
        if (await Accounts().AddAsync(Tenant, name, roles, cancel) is not { } password) return new OperatorAnswer(false, [$"There is an account {name} already."]);
        await AuditAsync(AuditAction.Account, name, "added with " + string.Join(", ", roles), cancel);
        return new OperatorAnswer(true, [$"Account {name} with the password {password} (shown once)."]);
    }

    private async Task<OperatorAnswer> ResetAsync(string name, CancellationToken cancel)
    {
        if (await Accounts().ResetAsync(Tenant, name, cancel) is not { } password) return new OperatorAnswer(false, [$"There is no account {name}."]);
        await AuditAsync(AuditAction.Account, name, "new password", cancel);
        return new OperatorAnswer(true, [$"Account {name} with the new password {password} (shown once). Its sessions have ended."]);
    }

    private async Task<OperatorAnswer> RemoveAsync(string name, CancellationToken cancel)
    {
        if (!await Accounts().RemoveAsync(Tenant, name, cancel)) return new OperatorAnswer(false, [$"There is no account {name}."]);
        await AuditAsync(AuditAction.Account, name, "removed", cancel);
        return new OperatorAnswer(true, [$"Account {name} is removed. Its sessions have ended."]);
    }

    private async Task<OperatorAnswer> AddKeyAsync(string name, string role, CancellationToken cancel)
    {
        if (Unknown([role]) is { } wrong) return wrong;
        if (name.Length > 100 || name.Any(char.IsControl)) return new OperatorAnswer(false, ["--name: at most 100 characters."]);
        var (key, text) = await Keys().AddAsync(Tenant, role, name, cancel);
        await AuditAsync(AuditAction.ApiKey, key.Id, $"added: {name}, {role}", cancel);
        // The key alone on its line, so that a script can take it.
        return new OperatorAnswer(true, [text]);
    }

    private async Task<OperatorAnswer> RevokeAsync(string id, CancellationToken cancel)
    {
        if (!await Keys().RevokeAsync(Tenant, id, cancel)) return new OperatorAnswer(false, [$"There is no key {id}; exportscreen keys list shows them."]);
        await AuditAsync(AuditAction.ApiKey, id, "revoked", cancel);
        return new OperatorAnswer(true, [$"Key {id} is revoked."]);
    }

    private async Task<OperatorAnswer> RetainAsync(string settings, bool dryRun, CancellationToken cancel)
    {
        var report = await new ApplyRetention(embedded.Lists, _stores, RetentionConfiguration.OfText(settings), clock).RunAsync(dryRun, cancel);
        return new OperatorAnswer(!report.Busy, RetentionView.Lines(report));
    }

    private async Task<OperatorAnswer> BackupAsync(string folder, CancellationToken cancel)
    {
        try
        {
            var manifest = await EmbeddedBackup.RunAsync(embedded, folder, cancel);
            return new OperatorAnswer(true, [string.Create(CultureInfo.InvariantCulture, $"{manifest.Files.Count} files in {folder}, as of {manifest.Taken:yyyy-MM-dd HH:mm:ss}Z.")]);
        }
        catch (IOException failure)
        {
            return new OperatorAnswer(false, [failure.Message]);
        }
        catch (InvalidDataException damaged)
        {
            return new OperatorAnswer(false, [damaged.Message]);
        }
    }

    private static OperatorAnswer? Unknown(IReadOnlyList<string> roles) =>
        roles.Count == 0 || roles.Except(RoleNames.All, StringComparer.Ordinal).Any() ? new OperatorAnswer(false, [$"--role: {string.Join(", ", RoleNames.All)}."]) : null;

    private async Task AuditAsync(AuditAction action, string subject, string detail, CancellationToken cancel) =>
        await new AuditLog(_stores).AppendAsync(Tenant, new AuditEntry { Actor = "operator", Action = action, Subject = subject, Detail = detail }, cancel);

    private static string Line(Account account) =>
        $"{account.Name}\t{string.Join(' ', account.Roles)}{(account.LockedUntil is { } until ? string.Create(CultureInfo.InvariantCulture, $"\tlocked until {until:yyyy-MM-dd HH:mm}Z") : "")}";

    private static string Line(ApiKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.Id}\t{key.Role}\t{key.Created:yyyy-MM-dd}\t{key.Name}");

    private static async Task<IReadOnlyList<string>> Lines(IAsyncEnumerable<string> lines, CancellationToken cancel) => await lines.ToListAsync(cancel);
}
