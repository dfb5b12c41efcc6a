using System.Diagnostics;

namespace ExportScreen.EndToEnd.Tests.Cli;

/// <summary>Runs the executable as a user would, in a folder of its own: the published one (EXPORTSCREEN_PUBLISHED names its folder), else the built one.</summary>
internal sealed class ExportScreenProcess : IDisposable
{
    /// <summary>What a run gave.</summary>
    public sealed record Result(int ExitCode, string Output, string Errors);

    /// <summary>The working folder; also the user's data folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("exportscreen-e2e-").FullName;

    /// <summary>A path in the working folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    public Result Run(params string[] arguments) => Run(null, arguments);

    public Result Run(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("exportscreen did not end within two minutes.");
        }

        process.WaitForExit();
        return new Result(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Starts it and leaves it running, its output to be read.</summary>
    public Process Start(params string[] arguments) => Start(null, arguments);

    private Process Start(IReadOnlyDictionary<string, string>? environment, string[] arguments)
    {
        var (program, first) = Executable();
        var start = new ProcessStartInfo(program, [.. first, .. arguments]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["EXPORTSCREEN_DATA"] = PathOf("data");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static (string Program, string[] First) Executable()
    {
        if (Environment.GetEnvironmentVariable("EXPORTSCREEN_PUBLISHED") is { Length: > 0 } published) return (Path.Combine(published, "exportscreen"), []);
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";
        var builds = Path.Combine(Repository.Root, "artifacts", "bin", "ExportScreen.App");
        var built = Directory.EnumerateFiles(builds, "exportscreen.dll", SearchOption.AllDirectories)
            .First(path => Path.GetFileName(Path.GetDirectoryName(path)!).StartsWith(configuration, StringComparison.Ordinal));
        return ("dotnet", [built]);
    }
}
