using System.Diagnostics;

namespace ExportScreen.Testing;

/// <summary>
/// Azure's storage emulator, a process of its own on free ports: blobs, queues and tables as Azure has them. It is empty at first, and ends when disposed or when this process ends, however
/// it ends. Needs Node (<see cref="Requires.Program"/>: without it the test is skipped). Thread-safe.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The one account of the emulator.</summary>
    public const string AccountName = "devstoreaccount1";

    /// <summary>The key that Microsoft publishes for the emulator; no secret.</summary>
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string[] Services = ["Blob", "Queue", "Table"];
    private readonly Process _process;

    private Azurite(Process process, IReadOnlyDictionary<string, string> addresses)
    {
        _process = process;
        BlobEndpoint = new Uri($"{addresses["Blob"]}/{AccountName}");
        QueueEndpoint = new Uri($"{addresses["Queue"]}/{AccountName}");
        TableEndpoint = new Uri($"{addresses["Table"]}/{AccountName}");
    }

    /// <summary>Address of the blobs.</summary>
    public Uri BlobEndpoint { get; }

    /// <summary>Address of the queues.</summary>
    public Uri QueueEndpoint { get; }

    /// <summary>Address of the tables.</summary>
    public Uri TableEndpoint { get; }

    /// <summary>What storage clients connect with.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={AccountKey};BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";

    /// <summary>Starts one, after installing it if this checkout has not yet; it listens when this returns.</summary>
    /// <param name="folder">Where it keeps its data, or null for in memory (blobs then take up to half of the machine's).</param>
    public static async Task<Azurite> StartAsync(string? folder = null)
    {
        var node = Requires.Program("node");
        var installed = await AzuriteInstallation.EnsureAsync();
        string[] store = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] ports = ["--blobPort", "0", "--queuePort", "0", "--tablePort", "0"];
        var start = new ProcessStartInfo(node, [Repository.PathOf("tests", "azurite", "start.cjs"), "--silent", "--disableTelemetry", .. ports, .. store])
        {
            WorkingDirectory = installed,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        try
        {
            return new Azurite(process, await AddressesAsync(process));
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends it; what it held in memory is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Reads its output until it has named the address of each service; what it says later is drained.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> AddressesAsync(Process process)
    {
        const string listening = " service is successfully listening at ";
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (addresses.Count < Services.Length)
        {
            var line = await process.StandardOutput.ReadLineAsync(late.Token)
                ?? throw new InvalidOperationException($"Azurite ended: {await process.StandardError.ReadToEndAsync(late.Token)}");
            var at = line.IndexOf(listening, StringComparison.Ordinal);
            if (at > 0) addresses[line[..at].Split(' ')[^1]] = line[(at + listening.Length)..].Trim();
        }

        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        return addresses;
    }
}
