using System.Diagnostics;

namespace ExportScreen.Testing;

/// <summary>Azurite as tests/azurite pins it, installed into artifacts/azurite by npm: once per checkout and pin, whichever test process comes first.</summary>
internal static class AzuriteInstallation
{
    private static readonly string Pins = Repository.PathOf("tests", "azurite");
    private static readonly string Folder = Repository.PathOf("artifacts", "azurite");

    /// <summary>The folder whose node_modules hold Azurite.</summary>
    /// <exception cref="InvalidOperationException">npm could not install it; says why.</exception>
    public static async Task<string> EnsureAsync()
    {
        var pinned = await File.ReadAllTextAsync(Path.Combine(Pins, "package-lock.json"));
        Directory.CreateDirectory(Folder);
        using var only = await LockAsync(Path.Combine(Folder, "lock"));
        // Written last: an installation that was cut short has none.
        var stamp = Path.Combine(Folder, "installed.json");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == pinned) return Folder;
        foreach (var file in new[] { "package.json", "package-lock.json" }) File.Copy(Path.Combine(Pins, file), Path.Combine(Folder, file), overwrite: true);
        await InstallAsync();
        await File.WriteAllTextAsync(stamp, pinned);
        return Folder;
    }

    private static async Task InstallAsync()
    {
        string[] arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
        // On Windows npm is a command file, which only the command processor runs.
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", "npm", .. arguments]) : new ProcessStartInfo(Requires.Program("npm"), arguments);
        start.WorkingDirectory = Folder;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var npm = Process.Start(start)!;
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci of Azurite ended with {npm.ExitCode}: {await output}{await errors}");
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100);
            }
        }
    }
}
