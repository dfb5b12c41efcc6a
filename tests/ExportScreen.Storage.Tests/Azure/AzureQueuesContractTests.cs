using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Azure;

public sealed class AzureQueuesContractTests(AzuriteFixture azurite) : MessageQueueContract
{
    protected override async ValueTask<IMessageQueues> QueuesAsync() => (await azurite.StoresAsync()).Queues;
}
