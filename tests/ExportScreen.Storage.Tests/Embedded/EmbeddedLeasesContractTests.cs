using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class EmbeddedLeasesContractTests : LeaseContract, IDisposable
{
    private readonly StoresFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override ValueTask<ILeases> LeasesAsync() => ValueTask.FromResult(_folder.Stores.Leases);
}
