using System.CommandLine;
using ExportScreen.App.Functions;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen functions</c>: the custom handler that the Azure Functions host starts.</summary>
internal static class FunctionsCommand
{
    public static Command Make()
    {
        var command = new Command("functions", "The custom handler of Azure Functions: started by the host, never by hand. On one machine: exportscreen serve.");
        // Not asynchronous for the command line: it would end the process two seconds after a signal, whether steps have stopped or not.
        command.SetAction(_ => Guarded.Run(() =>
        {
            FunctionsServer.RunAsync(FunctionsSettings.Read(Environment.GetEnvironmentVariable), ParentWatch.Parent()).GetAwaiter().GetResult();
            return ExitCodes.Clear;
        }));
        return command;
    }
}
