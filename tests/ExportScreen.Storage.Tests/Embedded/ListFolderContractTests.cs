using ExportScreen.Model.Ports;
using ExportScreen.Storage.Embedded;
using ExportScreen.Storage.Tests.Contracts;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class ListFolderContractTests : ListStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-lists-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    protected override ValueTask<IListStore> ListsAsync() => ValueTask.FromResult<IListStore>(new ListFolder(Path.Combine(_folder, "lists")));
}
