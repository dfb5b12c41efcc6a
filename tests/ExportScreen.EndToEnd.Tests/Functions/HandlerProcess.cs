using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ExportScreen.EndToEnd.Tests.Functions;

/// <summary>The handler as a process, started as the host starts it: the published executable (EXPORTSCREEN_PUBLISHED names its folder), else the built one.</summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HandlerProcess(Process process, int port)
    {
        _process = process;
        Port = port;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
    }

    public int Port { get; }

    public HttpClient Client { get; }

    /// <summary>Starts it and asks at its root until it answers, as the host does.</summary>
    public static async Task<HandlerProcess> StartAsync(Azurite azurite, IReadOnlyDictionary<string, string>? environment = null)
    {
        var port = FreePort();
        var handler = new HandlerProcess(Process.Start(Start(port, azurite.ConnectionString, environment))!, port);
        await handler.AnswersAsync();
        return handler;
    }

    /// <summary>How the host would start it.</summary>
    public static ProcessStartInfo Start(int port, string storage, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (program, arguments) = Executable();
        var start = new ProcessStartInfo(program, [.. arguments, "functions"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_HTTPWORKER_PORT"] = start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"];
        start.Environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = Guid.NewGuid().ToString();
        start.Environment["AzureWebJobsStorage"] = storage;
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return start;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Ends it at once, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as the platform does, and gives its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private async Task AnswersAsync()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        for (var tries = 0; tries < 2400; tries++)
        {
            if (_process.HasExited) Assert.Fail("The handler ended at its start: " + await errors);
            try
            {
                using var answer = await Client.GetAsync("/", TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25, TestContext.Current.CancellationToken);
            }
        }

        Assert.Fail("The handler did not answer within a minute.");
    }

    private static (string Program, string[] Arguments) Executable()
    {
        if (Environment.GetEnvironmentVariable("EXPORTSCREEN_PUBLISHED") is { Length: > 0 } published) return (Path.Combine(published, "exportscreen"), []);
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}release", StringComparison.OrdinalIgnoreCase) ? "release" : "debug";
        var built = Directory.EnumerateFiles(Repository.PathOf("artifacts", "bin", "ExportScreen.App"), "exportscreen.dll", SearchOption.AllDirectories)
            .First(path => Path.GetFileName(Path.GetDirectoryName(path)!).StartsWith(configuration, StringComparison.Ordinal));
        return ("dotnet", [built]);
    }
}
