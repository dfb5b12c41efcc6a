using ExportScreen.Model.Ports;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class EmbeddedQueuesContractTests : MessageQueueContract, IDisposable
{
    private readonly StoresFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override ValueTask<IMessageQueues> QueuesAsync() => ValueTask.FromResult(_folder.Stores.Queues);
}
