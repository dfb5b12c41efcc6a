using System.Diagnostics;
using System.Text.Json.Nodes;
using ExportScreen.App.Functions;

namespace ExportScreen.App.Tests.Deployment;

/// <summary>
/// The publish layout. A publish takes minutes, so it is made only for a measure (EXPORTSCREEN_FULL=1), or given (EXPORTSCREEN_PUBLISHED = its folder); the build's own list of what would
/// be published is looked at always.
/// </summary>
public sealed class PublishTests
{
    [Fact]
    public async Task The_build_would_publish_host_json_and_every_function_folder_at_the_root()
    {
        var (exit, output) = await DotnetAsync("msbuild", Project, "-t:ComputeResolvedFilesToPublishList", "-getItem:ResolvedFileToPublish", "-nologo");
        Assert.True(exit == 0, output);
        var published = JsonNode.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..])!["Items"]!["ResolvedFileToPublish"]!.AsArray()
            .Select(i => ((string)i!["RelativePath"]!).Replace('\\', '/')).Where(p => p.EndsWith("host.json", StringComparison.Ordinal) || p.EndsWith("function.json", StringComparison.Ordinal));
        var triggers = Deployed.Triggers();
        var functions = triggers.Queues.Select(q => q.Name).Concat(triggers.Timers.Select(t => t.Name)).Concat(HandlerRules.Forwarded.Select(p => p.TrimStart('/')));
        Assert.Equal(functions.Select(f => f + "/function.json").Append("host.json").Order(StringComparer.Ordinal), published.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_published_folder_is_what_the_host_runs()
    {
        var folder = Environment.GetEnvironmentVariable("EXPORTSCREEN_PUBLISHED");
        if (folder is null && TestSize.Full)
        {
            folder = Repository.PathOf("artifacts", "published");
            var (exit, output) = await DotnetAsync("publish", Project, "-c", "Release", "-r", "linux-x64", "-o", folder, "--nologo", "-v", "q");
            Assert.True(exit == 0, output);
        }

        if (folder is null) Assert.Skip("skipped: a publish takes minutes; tests/measure/05.1.sh makes it");
        Assert.Empty(PublishedFolder.Faults(folder));
    }

    [Fact]
    public void Faults_of_a_published_folder_are_found()
    {
        var folder = Directory.CreateTempSubdirectory("exportscreen-published-").FullName;
        try
        {
            var executable = Path.Combine(folder, "exportscreen");
            File.WriteAllBytes(executable, [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(executable, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            File.Copy(Repository.PathOf("host.json"), Path.Combine(folder, "host.json"));
            foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", "ExportScreen.App", "Functions"), "function.json", SearchOption.AllDirectories))
            {
                var function = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(Path.GetDirectoryName(file)!))).FullName;
                File.Copy(file, Path.Combine(function, "function.json"));
            }

            Assert.Empty(PublishedFolder.Faults(folder));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(executable, UnixFileMode.UserRead);
            File.AppendAllText(Path.Combine(folder, "plan-job", "function.json"), " ");
            Directory.Delete(Path.Combine(folder, "screen-chunk"), recursive: true);
            Directory.CreateDirectory(Path.Combine(folder, "Functions"));
            File.WriteAllText(Path.Combine(folder, "local.settings.json"), "{}");
            var faults = PublishedFolder.Faults(folder).ToList();
            string[] expected = ["no folder screen-chunk", "folder Functions is nobody's", "plan-job/function.json is not ours", "local.settings.json has no business here"];
            Assert.Equal(OperatingSystem.IsWindows() ? expected : ["exportscreen may not be run", .. expected], faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Project => Repository.PathOf("src", "ExportScreen.App", "ExportScreen.App.csproj");

    private static async Task<(int Exit, string Output)> DotnetAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
