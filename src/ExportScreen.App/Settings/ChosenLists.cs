using ExportScreen.App.Functions;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Settings;

/// <summary>The list store that a command works on: a folder, or the storage account that the function app's own settings name. Dispose it.</summary>
internal sealed class ChosenLists : IDisposable
{
    private readonly AzureStores? _account;

    private ChosenLists(IListStore store, AzureStores? account) => (Store, _account) = (store, account);

    /// <summary>The store.</summary>
    public IListStore Store { get; }

    /// <summary>Opens it.</summary>
    /// <param name="folder">The folder that the user named, or null.</param>
    /// <param name="azure">Whether the account is meant: the address of its blobs, or a connection string for the emulator, is taken from the environment.</param>
    /// <exception cref="UsageException">Both are given, or no account is named.</exception>
    public static ChosenLists Open(string? folder, bool azure)
    {
        if (!azure) return new ChosenLists(new ListFolder(DataFolders.Lists(folder)), null);
        if (folder is not null) throw new UsageException("--azure and --lists: one of them.");
        var account = AzureStores.Open(FunctionsSettings.AccountOf(Environment.GetEnvironmentVariable), TimeProvider.System);
        return new ChosenLists(account.Lists, account);
    }

    /// <inheritdoc/>
    public void Dispose() => _account?.Dispose();
}
