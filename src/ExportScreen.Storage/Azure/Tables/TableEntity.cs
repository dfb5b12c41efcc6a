using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Azure;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>
/// An entity of a table: keys, and values by name. Values are string, bool, int, long, double, <see cref="DateTimeOffset"/>, <see cref="Guid"/> or byte[]; a value that is null is not
/// stored. Not thread-safe.
/// </summary>
internal class TableEntity : IEnumerable<KeyValuePair<string, object>>
{
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>An entity without keys yet.</summary>
    public TableEntity()
    {
    }

    /// <summary>An entity without values.</summary>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>Partition key.</summary>
    public string PartitionKey { get; set; } = "";

    /// <summary>Row key.</summary>
    public string RowKey { get; set; } = "";

    /// <summary>When the service wrote it; null when it was not read from there.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>Its version when it was read.</summary>
    public ETag ETag { get; set; }

    /// <summary>How many values, keys aside.</summary>
    public int Count => _values.Count;

    /// <summary>A value, null when it is not there; setting null takes it away.</summary>
    [SuppressMessage("Naming", "CA1043", Justification = "Names are texts.")]
    public object? this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set
        {
            if (value is null) _values.Remove(key);
            else _values[key] = value;
        }
    }

    /// <summary>Adds a value.</summary>
    public void Add(string key, object? value) => this[key] = value;

    /// <summary>A text.</summary>
    public string? GetString(string key) => (string?)this[key];

    /// <summary>Yes or no.</summary>
    public bool? GetBoolean(string key) => (bool?)this[key];

    /// <summary>A whole number of 32 bits.</summary>
    public int? GetInt32(string key) => (int?)this[key];

    /// <summary>A whole number of 64 bits.</summary>
    public long? GetInt64(string key) => (long?)this[key];

    /// <summary>A real number.</summary>
    public double? GetDouble(string key) => (double?)this[key];

    /// <summary>A time.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) => (DateTimeOffset?)this[key];

    /// <summary>An id.</summary>
    public Guid? GetGuid(string key) => (Guid?)this[key];

    /// <summary>Bytes.</summary>
    public byte[]? GetBinary(string key) => (byte[]?)this[key];

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
