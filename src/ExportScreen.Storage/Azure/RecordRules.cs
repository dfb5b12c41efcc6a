using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Azure;

/// <summary>What the port says of tables, keys and values, checked before anything is sent.</summary>
internal static class RecordRules
{
    private const int MaxKey = 512;
    private const int MaxText = 32_000;

    /// <exception cref="ArgumentException">No table name.</exception>
    public static void CheckTable(string table)
    {
        if (table is not { Length: >= 3 and <= 63 } || !char.IsAsciiLetter(table[0]) || !table.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException("A table name is 3 to 63 letters and digits, a letter first.", nameof(table));
    }

    /// <exception cref="ArgumentException">No key.</exception>
    public static void CheckKeys(string partition, string row)
    {
        if (!IsKey(partition) || !IsKey(row)) throw new ArgumentException("A key has at most 512 characters, no / \\ # ? and no control characters.");
    }

    /// <exception cref="ArgumentException">No name of a value.</exception>
    public static void CheckName(string name)
    {
        if (name is not { Length: > 0 and <= 255 } || !char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            throw new ArgumentException("The name of a value is a letter followed by letters, digits and underscores.");
    }

    /// <exception cref="ArgumentException">A key, name or value that no store keeps.</exception>
    public static void Check(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        CheckKeys(record.Partition, record.Row);
        foreach (var (name, value) in record.Values)
        {
            CheckName(name);
            if (value is string { Length: > MaxText }) throw new ArgumentException("A text holds at most 32,000 characters.");
            if (value is double number && !double.IsFinite(number)) throw new ArgumentException("A real number is finite.");
            if (value is not (string or bool or int or long or double or DateTimeOffset)) throw new ArgumentException("A value is a text, yes or no, a number or a time.");
        }
    }

    /// <summary>The most bytes that a record can take in a transaction: every character escaped, keys also in the address.</summary>
    public static int MaxBytesOf(Record record) =>
        1_000 + (30 * (record.Partition.Length + record.Row.Length)) + record.Values.Sum(v => 120 + (2 * v.Key.Length) + (v.Value is string text ? 6 * text.Length : 0));

    private static bool IsKey(string? key) => key is { Length: <= MaxKey } && !key.Any(c => c is '/' or '\\' or '#' or '?' || char.IsControl(c));
}
