using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>A <c>serve</c> whose every word is kept: the published executable (EXPORTSCREEN_PUBLISHED names its folder), else the built one. Its home, its temp folder and its working folder are its own.</summary>
internal sealed partial class ServedProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;

    private ServedProcess(Process process, Task reading, int port) => (_process, _reading, Port) = (process, reading, port);

    public int Port { get; }

    public bool IsAlive => !_process.HasExited;

    /// <summary>Most memory that it has had, in bytes; 0 where the system does not say.</summary>
    public long PeakMemory()
    {
        var status = $"/proc/{_process.Id}/status";
        if (!File.Exists(status)) return 0;
        var line = File.ReadLines(status).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) << 10;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="folder">Holds everything of it.</param>
    /// <param name="log">Takes what it says.</param>
    public static async Task<ServedProcess> StartAsync(string folder, StringBuilder log)
    {
        var process = Process.Start(Command(folder, "serve", "--data", Path.Combine(folder, "served"), "--urls", "http://127.0.0.1:0", "--log-json"))!;
        var ready = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.WhenAll(KeepAsync(process.StandardOutput, log, ready), KeepAsync(process.StandardError, log, ready));
        var ended = process.WaitForExitAsync();
        var port = await Task.WhenAny(ready.Task, ended) == ready.Task ? await ready.Task : throw new InvalidOperationException("serve ended: " + log);
        return new ServedProcess(process, reading, port);
    }

    /// <summary>Runs a command beside it and gives its output.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Command(folder, [.. arguments, "--data", Path.Combine(folder, "served")]))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output.Trim();
    }

    /// <summary>Asks it to end, as a system does that shuts down.</summary>
    public async Task StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        await _reading;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string folder, params string[] arguments)
    {
        var (program, before) = Executable();
        var start = new ProcessStartInfo(program, [.. before, .. arguments]) { WorkingDirectory = Path.Combine(folder, "work"), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["EXPORTSCREEN_DATA"] = Path.Combine(folder, "data");
        start.Environment["HOME"] = Path.Combine(folder, "home");
        start.Environment["TMPDIR"] = Path.Combine(folder, "temp");
        // The runtime's own sockets for debuggers would lie in the temp folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static (string Program, string[] Before) Executable()
    {
        if (Environment.GetEnvironmentVariable("EXPORTSCREEN_PUBLISHED") is { Length: > 0 } published) return (Path.Combine(published, "exportscreen"), []);
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";
        var built = Directory.EnumerateFiles(Repository.PathOf("artifacts", "bin", "ExportScreen.App"), "exportscreen.dll", SearchOption.AllDirectories)
            .First(path => Path.GetFileName(Path.GetDirectoryName(path)!).StartsWith(configuration, StringComparison.Ordinal));
        return ("dotnet", [built]);
    }

    private static async Task KeepAsync(StreamReader reader, StringBuilder log, TaskCompletionSource<int> ready)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lock (log) log.AppendLine(line);
            if (Ready().Match(line) is { Success: true } said) ready.TrySetResult(int.Parse(said.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"is ready at http://127\.0\.0\.1:(\d+)")]
    private static partial Regex Ready();
}
