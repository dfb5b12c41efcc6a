using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ExportScreen.Measures.Serving;

/// <summary>
/// <c>exportscreen serve</c> as a process of its own on a free port of this machine. What it says goes into a log beside its data. Limits on the size of files hit it as errors of its
/// writes, as a full disk does, not as the signal that would end it.
/// </summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    /// <summary>The key that the process is started with.</summary>
    public const string ApiKey = "measures";

    private readonly Process _process;
    private readonly StreamWriter _log;
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private volatile bool _killed;

    private ServeProcess(Process process, Uri url, string log)
    {
        _process = process;
        Url = url;
        _log = new StreamWriter(log, append: true, Encoding.UTF8) { AutoFlush = true };
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.ErrorDataReceived += (_, line) => Heard(line.Data);
        process.Exited += (_, _) => _ready.TrySetException(new IOException("serve ended before it was ready."));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // Whoever kills it before it is ready does not ask whether it would have been.
        _ = _ready.Task.ContinueWith(t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>Where it answers.</summary>
    public Uri Url { get; }

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether <see cref="Kill"/> has ended it.</summary>
    public bool WasKilled => _killed;

    /// <summary>Whether it has ended, by whatever.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Highest resident memory so far, in megabytes.</summary>
    public double PeakMegabytes => MeasuredProcess.PeakOf(_process.Id);

    /// <summary>Processor time so far, in seconds: what it costs however much else runs on the machine.</summary>
    public double CpuSeconds
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="exe">The published executable.</param>
    /// <param name="data">Its data folder; the log is this path with <c>.log</c>.</param>
    /// <param name="more">Further arguments of serve.</param>
    public static ServeProcess Start(string exe, string data, params string[] more)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] command = [exe, "serve", "--data", data, "--urls", url.ToString().TrimEnd('/'), "--api-key", ApiKey, .. more];
        var start = new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", .. command]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        // The runtime's second mapping of its code is a file, which a limit on file sizes would hit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return new ServeProcess(Process.Start(start)!, url, data + ".log");
    }

    /// <summary>Waits until it answers; how long that took since its start.</summary>
    /// <exception cref="IOException">It ended before.</exception>
    public async Task<TimeSpan> ReadyAsync()
    {
        await _ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return _since.Elapsed;
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _killed = true;
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM, and waits for its end.</summary>
    /// <returns>Its exit code, or -1 when it had to be killed after a minute.</returns>
    public async Task<int> StopAsync()
    {
        if (_process.HasExited) return _process.ExitCode;
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(minute.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_process.HasExited) return _process.ExitCode;
        Kill();
        return -1;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        lock (_log) _log.Dispose();
    }

    /// <summary>How it ended, in words; empty while it runs.</summary>
    public string End => _process.HasExited ? FormattableString.Invariant($"serve ended by itself with exit code {_process.ExitCode}") : "";

    private void Heard(string? line)
    {
        if (line is null) return;
        if (line.Contains("ExportScreen is ready at", StringComparison.Ordinal)) _ready.TrySetResult();
        lock (_log)
        {
            if (_log.BaseStream is { CanWrite: true }) _log.WriteLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
