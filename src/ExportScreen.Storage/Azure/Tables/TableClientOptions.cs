using Azure.Core;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Options of the table clients: retries, transport and policies as of every Azure client.</summary>
internal sealed class TableClientOptions : ClientOptions
{
    /// <summary>Options for a version of the service.</summary>
    public TableClientOptions(ServiceVersion version = ServiceVersion.V2020_12_06) =>
        Version = version switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(version)),
        };

    /// <summary>Versions of the service.</summary>
    public enum ServiceVersion
    {
        /// <summary>The first that the package knew; no tokens.</summary>
        V2019_02_02 = 1,

        /// <summary>Takes tokens of Entra ID.</summary>
        V2020_12_06 = 2,
    }

    /// <summary>What is sent as x-ms-version.</summary>
    internal string Version { get; }
}
