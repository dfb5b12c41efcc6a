using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class EmbeddedBlobsContractTests : BlobStoreContract, IDisposable
{
    private readonly StoresFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override ValueTask<IBlobStore> StoreAsync() => ValueTask.FromResult(_folder.Stores.Blobs);
}
