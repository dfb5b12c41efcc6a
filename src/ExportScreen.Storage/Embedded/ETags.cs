using System.Globalization;

namespace ExportScreen.Storage.Embedded;

/// <summary>Versions of blobs and records, receipts of messages: 63 random bits in hex, so that none comes twice, not even after a delete or a restore. No secret.</summary>
internal static class ETags
{
    /// <summary>A new one.</summary>
    public static string Next() => Random.Shared.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
}
