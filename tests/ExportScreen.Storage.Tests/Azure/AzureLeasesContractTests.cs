using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureLeasesContractTests(AzuriteFixture azurite) : LeaseContract
{
    protected override async ValueTask<ILeases> LeasesAsync() => (await azurite.StoresAsync()).Leases;
}
