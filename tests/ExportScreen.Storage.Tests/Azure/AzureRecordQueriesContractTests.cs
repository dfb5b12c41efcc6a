using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureRecordQueriesContractTests(AzuriteFixture azurite) : RecordQueryContract
{
    protected override async ValueTask<IRecordStore> StoreAsync() => (await azurite.StoresAsync()).Records;
}
