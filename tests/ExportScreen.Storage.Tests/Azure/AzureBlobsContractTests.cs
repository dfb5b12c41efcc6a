using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureBlobsContractTests(AzuriteFixture azurite) : BlobStoreContract
{
    protected override async ValueTask<IBlobStore> StoreAsync() => (await azurite.StoresAsync()).Blobs;
}
