using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.Storage.Azure;

namespace ExportScreen.App.Functions;

/// <summary>The settings of the function app: environment variables, set by infra/ and by the host (tested: the same names, and no others). Immutable.</summary>
internal sealed record FunctionsSettings
{
    /// <summary>Connection string of the storage account; only for the emulator. With it, what is missing in the account is made at the start.</summary>
    public const string Storage = "AzureWebJobsStorage";

    /// <summary>Address of the blobs; with managed identity.</summary>
    public const string BlobUri = "AzureWebJobsStorage__blobServiceUri";

    /// <summary>Address of the queues.</summary>
    public const string QueueUri = "AzureWebJobsStorage__queueServiceUri";

    /// <summary>Address of the tables.</summary>
    public const string TableUri = "AzureWebJobsStorage__tableServiceUri";

    /// <summary>Client id of the user-assigned identity.</summary>
    public const string ClientId = "AzureWebJobsStorage__clientId";

    /// <summary>Rows of a chunk; without influence on results.</summary>
    public const string ChunkRows = "EXPORTSCREEN_CHUNK_ROWS";

    /// <summary>Threads of a step; without influence on results.</summary>
    public const string Threads = "EXPORTSCREEN_THREADS";

    /// <summary>Port of 127.0.0.1.</summary>
    public required int Port { get; init; }

    /// <summary>The account.</summary>
    public required AzureStorageSettings Account { get; init; }

    /// <summary>Rows of a chunk, or null for the default.</summary>
    public int? Rows { get; init; }

    /// <summary>Threads of a step, or null for the default.</summary>
    public int? Workers { get; init; }

    /// <summary>Reads them.</summary>
    /// <param name="setting">Gives a setting, null when it is not set.</param>
    /// <exception cref="UsageException">One is missing or wrong.</exception>
    public static FunctionsSettings Read(Func<string, string?> setting) => new()
    {
        Port = Number(setting, HandlerRules.PortSetting, 1, ushort.MaxValue)
            ?? throw new UsageException($"{HandlerRules.PortSetting} is not set: the Azure Functions host starts this command and sets it. On one machine use exportscreen serve."),
        Account = AccountOf(setting),
        Rows = Number(setting, ChunkRows, 1, 50_000),
        Workers = Number(setting, Threads, 1, 1024),
    };

    /// <summary>The storage account that the settings name.</summary>
    /// <param name="setting">Gives a setting, null when it is not set.</param>
    /// <exception cref="UsageException">None is named.</exception>
    public static AzureStorageSettings AccountOf(Func<string, string?> setting) => setting(Storage) is { Length: > 0 } connection
        ? new AzureStorageSettings { ConnectionString = connection }
        : new AzureStorageSettings { BlobServiceUri = Address(setting, BlobUri), QueueServiceUri = Address(setting, QueueUri), TableServiceUri = Address(setting, TableUri), ManagedIdentityClientId = setting(ClientId) };

    private static Uri Address(Func<string, string?> setting, string name) =>
        Uri.TryCreate(setting(name), UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri
            : throw new UsageException($"{name} is not an https address, and {Storage} is not set.");

    private static int? Number(Func<string, string?> setting, string name, int least, int most)
    {
        if (setting(name) is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(FormattableString.Invariant($"{name} must be a whole number from {least} to {most}."));
    }
}
