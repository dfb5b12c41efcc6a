using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureListsContractTests(AzuriteFixture azurite) : ListStoreContract
{
    private readonly string _container = $"lists-{Guid.NewGuid():N}";
    private IListStore? _store;

    protected override async ValueTask<IListStore> ListsAsync() => _store ??= (await azurite.StoresAsync()).ListsIn(_container, TimeProvider.System);
}
