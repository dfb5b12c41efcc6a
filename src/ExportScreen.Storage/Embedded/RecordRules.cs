using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>What a record, a table name and a query may hold (<see cref="IRecordStore"/>); anything else is a bug of the caller. No content in the exceptions.</summary>
internal static class RecordRules
{
    private const int LongestKey = 512;
    private const int LongestText = 32_000;

    /// <summary>Refuses what is no table name.</summary>
    public static void CheckTable(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Length is < 3 or > 63 || !char.IsAsciiLetter(table[0]) || !table.All(char.IsAsciiLetterOrDigit)) throw new ArgumentException("A table name is 3 to 63 letters and digits, a letter first.", nameof(table));
    }

    /// <summary>Refuses keys, names and values that a record may not have.</summary>
    public static void Check(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        CheckKey(record.Partition);
        CheckKey(record.Row);
        foreach (var (name, value) in record.Values)
        {
            CheckName(name);
            CheckValue(value);
        }
    }

    /// <summary>Refuses a key with reserved characters.</summary>
    public static void CheckKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length > LongestKey) throw new ArgumentException($"A key holds at most {LongestKey} characters.", nameof(key));
        foreach (var c in key)
            if (c is '/' or '\\' or '#' or '?' || char.IsControl(c)) throw new ArgumentException("A key holds no / \\ # ? and no control characters.", nameof(key));
    }

    /// <summary>Refuses conditions on what no record can hold.</summary>
    public static void Check(RecordQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        CheckTable(query.Table);
        foreach (var condition in query.Conditions)
        {
            CheckName(condition.Name);
            CheckValue(condition.Value);
        }
    }

    private static void CheckName(string name)
    {
        if (name.Length is 0 or > 255 || !char.IsAsciiLetter(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) throw new ArgumentException("The name of a value is a letter followed by letters, digits and underscores.", nameof(name));
    }

    private static void CheckValue(object value)
    {
        if (value is string { Length: > LongestText }) throw new ArgumentException($"A text holds at most {LongestText} characters.", nameof(value));
        if (value is double number && !double.IsFinite(number)) throw new ArgumentException("A number is finite.", nameof(value));
        if (value is not (string or bool or int or long or double or DateTimeOffset)) throw new ArgumentException("A value is a string, bool, int, long, double or DateTimeOffset.", nameof(value));
    }
}
