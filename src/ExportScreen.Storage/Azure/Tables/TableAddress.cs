namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Addresses of tables and entities.</summary>
internal static class TableAddress
{
    /// <summary>An entity: quotes in its keys are doubled, then everything but letters, digits and -._~ is escaped.</summary>
    public static string Entity(Uri table, string partition, string row) => $"{table.AbsoluteUri}(PartitionKey='{Key(partition)}',RowKey='{Key(row)}')";

    /// <inheritdoc cref="Entity(Uri, string, string)"/>
    public static string Entity(Uri table, TableEntity entity) => Entity(table, entity.PartitionKey, entity.RowKey);

    /// <summary>An address under a service.</summary>
    public static Uri Under(Uri service, string path) => new($"{service.AbsoluteUri.TrimEnd('/')}/{path}");

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
