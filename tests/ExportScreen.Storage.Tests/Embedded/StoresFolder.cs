using ExportScreen.Storage.Embedded;
using Microsoft.Data.Sqlite;

namespace ExportScreen.Storage.Tests.Embedded;

/// <summary>Embedded stores in a fresh folder that goes with the test.</summary>
internal sealed class StoresFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("exportscreen-stores-").FullName;
    private readonly Lock _gate = new();
    private EmbeddedStores? _stores;

    /// <summary>The folder of the stores.</summary>
    public string Path => At("stores");

    /// <summary>The clock of the stores.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The stores, opened at the first use.</summary>
    public EmbeddedStores Stores
    {
        get
        {
            lock (_gate) return _stores ??= EmbeddedStores.Open(Path, Clock);
        }
    }

    /// <summary>A path beside or in the stores.</summary>
    public string At(params string[] parts) => System.IO.Path.Combine([_root, .. parts]);

    /// <summary>Closes the stores and opens them again.</summary>
    public EmbeddedStores Reopen()
    {
        Close();
        return Stores;
    }

    /// <summary>Closes the stores.</summary>
    public void Close()
    {
        _stores?.Dispose();
        _stores = null;
    }

    /// <summary>The rows that a query gives any program that opens the database, cells joined by a bar.</summary>
    public List<string> Look(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(n => Convert.ToString(reader.GetValue(n), System.Globalization.CultureInfo.InvariantCulture))));
        return rows;
    }

    /// <summary>Runs statements as another program would.</summary>
    public void Run(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        Directory.Delete(_root, recursive: true);
    }

    private SqliteConnection Connect()
    {
        Directory.CreateDirectory(Path);
        var connection = new SqliteConnection($"Data Source={At("stores", "exportscreen.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
