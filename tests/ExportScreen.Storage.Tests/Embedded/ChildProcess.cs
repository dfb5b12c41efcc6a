using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ExportScreen.Storage.Tests.Embedded;

/// <summary>Runs one explicit test of this program in a process of its own: what happens to it there happens to nobody else.</summary>
internal static class ChildProcess
{
    private const string FolderVariable = "EXPORTSCREEN_CHILD_FOLDER";
    private const string WayVariable = "EXPORTSCREEN_CHILD_WAY";

    /// <summary>In the child: the folder it was given.</summary>
    public static string Folder => Environment.GetEnvironmentVariable(FolderVariable) ?? throw new InvalidOperationException("Only a parent test runs this.");

    /// <summary>In the child: which way it was told to go.</summary>
    public static string Way => Environment.GetEnvironmentVariable(WayVariable) ?? "";

    /// <summary>Starts a test of a class.</summary>
    /// <param name="test">The class.</param>
    /// <param name="method">The test.</param>
    /// <param name="folder">For <see cref="Folder"/>.</param>
    /// <param name="way">For <see cref="Way"/>.</param>
    /// <param name="before">A program with its arguments that starts the child, or none.</param>
    public static Process Start(Type test, string method, string folder, string way = "", params string[] before)
    {
        string[] command = [.. before, Path.Combine(AppContext.BaseDirectory, "ExportScreen.Storage.Tests"), "--explicit", "only", "--filter-method", $"{test.FullName}.{method}"];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[FolderVariable] = folder;
        start.Environment[WayVariable] = way;
        // The runtime's second mapping of its code is a file that a limit on file sizes would hit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    /// <summary>Waits for a child and passes on what it said when it failed.</summary>
    public static async Task SucceedsAsync(Process child, [CallerMemberName] string test = "")
    {
        var said = await Task.WhenAll(child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        await child.WaitForExitAsync();
        Assert.True(child.ExitCode == 0 && said[0].Contains("succeeded: 1", StringComparison.Ordinal), $"{test}: exit code {child.ExitCode}\n{said[0]}\n{said[1]}");
    }
}
