using Azure.Core;
using Azure.Identity;

namespace ExportScreen.Storage.Azure;

/// <summary>
/// Where an Azure storage account is and how one proves oneself. Either <see cref="ConnectionString"/> (the emulator, tests), or the three addresses with a token: in production no key is
/// in the configuration. Immutable.
/// </summary>
public sealed record AzureStorageSettings
{
    /// <summary>A connection string; null when the addresses are given.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Address of the blobs, <c>https://ACCOUNT.blob.core.windows.net</c>.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Address of the queues.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Address of the tables.</summary>
    public Uri? TableServiceUri { get; init; }

    /// <summary>Gives tokens; null for <see cref="DefaultAzureCredential"/>: the managed identity where there is one.</summary>
    public TokenCredential? Credential { get; init; }

    /// <summary>Client id of a user-assigned managed identity; null for the system-assigned one. Not used with <see cref="Credential"/>.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Where snapshots are kept locally while in use; null for a folder of its own under the system's temporary one, deleted with the stores.</summary>
    public string? SnapshotFolder { get; init; }

    /// <summary>Sets more options of each client (retries, policies, transport), after the defaults of this project; null for none.</summary>
    public Action<ClientOptions>? Configure { get; init; }

    /// <summary>The credential to use with the addresses.</summary>
    internal TokenCredential EffectiveCredential() =>
        Credential ?? new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = ManagedIdentityClientId });

    /// <summary>Options with the defaults of this project: 6 tries within about half a minute, 100 s for one.</summary>
    internal T Options<T>(T options)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = 5;
        options.Retry.Delay = TimeSpan.FromMilliseconds(500);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(15);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(100);
        Configure?.Invoke(options);
        return options;
    }

    /// <exception cref="ArgumentException">It names no account.</exception>
    internal void Check()
    {
        if (ConnectionString is null && (BlobServiceUri is null || QueueServiceUri is null || TableServiceUri is null))
            throw new ArgumentException("Either a connection string or the addresses of blobs, queues and tables are needed.");
    }
}
