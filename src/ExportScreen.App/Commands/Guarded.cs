using ExportScreen.App.Settings;

namespace ExportScreen.App.Commands;

/// <summary>Runs a command and turns what the user can mend into one sentence and exit code 1. Bugs come through with their trace.</summary>
internal static class Guarded
{
    public static int Run(Func<int> command) => RunAsync(() => Task.FromResult(command())).GetAwaiter().GetResult();

    /// <summary>The same for what takes its time.</summary>
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine($"exportscreen: {wrong.Message}");
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("exportscreen: cancelled; no result was written.");
        }
        catch (IOException outage)
        {
            Console.Error.WriteLine($"exportscreen: {outage.Message} No result was written.");
        }
        catch (UnauthorizedAccessException denied)
        {
            Console.Error.WriteLine($"exportscreen: {denied.Message} No result was written.");
        }

        return ExitCodes.Failed;
    }
}
