using ExportScreen.App.Commands;
using ExportScreen.App.Settings;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.App.Web.Operating;

/// <summary>Runs an owner's command: on the folder itself, or through the service that has it open.</summary>
internal static class Operate
{
    /// <summary>Runs it and prints what came of it.</summary>
    public static async Task<int> RunAsync(string folder, OperatorRequest request, CancellationToken cancel)
    {
        var answer = await HereAsync(folder, request, cancel) ?? await OperatorPipe.AskAsync(folder, request, cancel)
            ?? throw new UsageException($"The service that uses {folder} does not answer: run the command as the user of the service, or stop the service first.");
        foreach (var line in answer.Lines) (answer.Done ? Console.Out : Console.Error).WriteLine(answer.Done ? line : "exportscreen: " + line);
        return answer.Done ? ExitCodes.Clear : ExitCodes.Failed;
    }

    private static async Task<OperatorAnswer?> HereAsync(string folder, OperatorRequest request, CancellationToken cancel)
    {
        try
        {
            using var stores = EmbeddedStores.Open(folder, TimeProvider.System);
            return await new OperatorActions(stores, TimeProvider.System).RunAsync(request, cancel);
        }
        catch (StoresInUseException)
        {
            return null;
        }
    }
}
