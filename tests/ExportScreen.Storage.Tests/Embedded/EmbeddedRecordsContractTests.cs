using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class EmbeddedRecordsContractTests : RecordStoreContract, IDisposable
{
    private readonly StoresFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override ValueTask<IRecordStore> StoreAsync() => ValueTask.FromResult(_folder.Stores.Records);
}
