using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureRecordsContractTests(AzuriteFixture azurite) : RecordStoreContract
{
    protected override async ValueTask<IRecordStore> StoreAsync() => (await azurite.StoresAsync()).Records;
}
