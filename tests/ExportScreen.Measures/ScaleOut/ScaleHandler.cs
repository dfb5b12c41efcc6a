using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ExportScreen.Testing;

namespace ExportScreen.Measures.ScaleOut;

/// <summary>A published handler of one thread and one processor, started as the host starts it, with a storage and a temporary folder of its own, as instances have.</summary>
internal sealed class ScaleHandler : IAsyncDisposable
{
    private readonly Process _process;
    private readonly FarStorage _storage;
    private readonly HttpClient _client;

    private ScaleHandler(Process process, FarStorage storage, int port)
    {
        (_process, _storage) = (process, storage);
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
    }

    /// <summary>What it asked of the storage.</summary>
    public StorageTally Tally => _storage.Tally;

    /// <summary>Processor time it has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts one and asks at its root until it answers.</summary>
    /// <param name="exe">The published executable.</param>
    /// <param name="azurite">The storage.</param>
    /// <param name="latency">What each request to the storage waits.</param>
    /// <param name="chunkRows">Rows of a chunk.</param>
    /// <param name="folder">Its temporary folder.</param>
    public static async Task<ScaleHandler> StartAsync(string exe, Azurite azurite, TimeSpan latency, int chunkRows, string folder)
    {
        var storage = await FarStorage.StartAsync(azurite, latency);
        var port = FreePort();
        var start = new ProcessStartInfo(exe, ["functions"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Directory.CreateDirectory(folder).FullName };
        var text = port.ToString(CultureInfo.InvariantCulture);
        (string Name, string Value)[] environment =
        [
            ("FUNCTIONS_CUSTOMHANDLER_PORT", text), ("FUNCTIONS_HTTPWORKER_PORT", text), ("FUNCTIONS_CUSTOMHANDLER_WORKER_ID", Guid.NewGuid().ToString()),
            ("AzureWebJobsStorage", storage.ConnectionString), ("EXPORTSCREEN_CHUNK_ROWS", chunkRows.ToString(CultureInfo.InvariantCulture)),
            ("EXPORTSCREEN_THREADS", "1"), ("DOTNET_PROCESSOR_COUNT", "1"), ("TMPDIR", start.WorkingDirectory),
        ];
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var handler = new ScaleHandler(Process.Start(start)!, storage, port);
        try
        {
            await handler.AnswersAsync();
            return handler;
        }
        catch
        {
            await handler.DisposeAsync();
            throw;
        }
    }

    /// <summary>Posts a message of a function; anything but success is an error.</summary>
    /// <exception cref="InvalidOperationException">The step failed; says why.</exception>
    public async Task PostAsync(string function, byte[] message, int deliveries, string id)
    {
        using var request = HostInvocation.Binary(function, message, deliveries, id);
        using var answer = await _client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{function} ended with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _storage.DisposeAsync();
    }

    private async Task AnswersAsync()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromMinutes(5))
        {
            if (_process.HasExited) throw new InvalidOperationException("The handler ended at its start: " + await errors);
            try
            {
                using var answer = await _client.GetAsync("/");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(25);
            }
        }

        throw new TimeoutException("The handler did not answer within five minutes.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
