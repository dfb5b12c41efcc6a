using System.Diagnostics;

namespace ExportScreen.App.Tests.Deployment;

/// <summary>Bicep is parsed by a grammar from npm (tests/bicep): syntax only, no types. Skipped without Node.</summary>
public sealed class BicepSyntaxTests
{
    [Fact]
    public async Task Every_file_of_infra_parses()
    {
        var files = Directory.GetFiles(Repository.PathOf("infra"), "*.bicep*", SearchOption.AllDirectories);
        Assert.True(files.Length >= 12);
        var (exit, output) = await CheckAsync(files);
        Assert.True(exit == 0, output);
    }

    [Theory]
    [InlineData(".bicep", "param a string\nresource x 'A/b@2020-01-01' = {\n  name: a\n", "missing }")]
    [InlineData(".bicep", "param a string\nvar b = [\n  'x'\n", "")]
    [InlineData(".bicep", "resource x 'A/b@2020-01-01' {\n  name: 'y'\n}\n", "")]
    [InlineData(".bicep", "var b = 'open\n", "")]
    [InlineData(".bicepparam", "using 'main.bicep'\nparam a = \n", "")]
    [InlineData(".bicepparam", "using 'main.bicep'\nparam a = {\n", "")]
    public async Task A_broken_file_is_caught(string extension, string text, string fault)
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("n") + extension);
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        try
        {
            var (exit, output) = await CheckAsync([file]);
            Assert.Equal(1, exit);
            Assert.Contains(fault, output, StringComparison.Ordinal);
            Assert.StartsWith(file, output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Exit, string Output)> CheckAsync(string[] files)
    {
        var node = Requires.Program("node");
        var installed = await InstalledAsync();
        return await RunAsync(node, installed, [Repository.PathOf("tests", "bicep", "check.cjs"), .. files]);
    }

    /// <summary>Installs the pinned grammar into artifacts/bicep, once per checkout and pin.</summary>
    private static async Task<string> InstalledAsync()
    {
        var folder = Repository.PathOf("artifacts", "bicep");
        Directory.CreateDirectory(folder);
        var pinned = await File.ReadAllTextAsync(Repository.PathOf("tests", "bicep", "package-lock.json"));
        var stamp = Path.Combine(folder, "installed.json");
        await Installing.WaitAsync();
        try
        {
            if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == pinned) return folder;
            foreach (var file in new[] { "package.json", "package-lock.json" }) File.Copy(Repository.PathOf("tests", "bicep", file), Path.Combine(folder, file), overwrite: true);
            // The grammar names the native parser as a peer; the WebAssembly form needs none.
            var (exit, output) = await RunAsync(Requires.Program("npm"), folder, ["ci", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"]);
            Assert.True(exit == 0, output);
            await File.WriteAllTextAsync(stamp, pinned);
            return folder;
        }
        finally
        {
            Installing.Release();
        }
    }

    private static readonly SemaphoreSlim Installing = new(1, 1);

    private static async Task<(int Exit, string Output)> RunAsync(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
