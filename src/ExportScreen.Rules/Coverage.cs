using ExportScreen.Model.Consignments;

namespace ExportScreen.Rules;

/// <summary>
/// Which fields the columns of a manifest supply. An empty cell of a column that is there says something; a column that is not there says nothing, and rules that need it stay silent.
/// Immutable and thread-safe.
/// </summary>
public sealed class Coverage
{
    private readonly HashSet<string>[] _tables;

    private Coverage(HashSet<string>[] tables) => _tables = tables;

    /// <summary>Nothing is known of the columns (a consignment over the API): no rule concludes from what is missing.</summary>
    public static Coverage None { get; } = new([]);

    /// <summary>The fields of each table of a manifest; a part of a party supplies the party.</summary>
    public static Coverage Of(Manifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return new([.. manifest.Tables.Select(table => Fields(table.Mapping.Columns.Select(c => c.Field)))]);
    }

    /// <summary>One table with these fields, for tests and for answers on a mapping.</summary>
    public static Coverage Of(params IEnumerable<string> fields) => new([Fields(fields)]);

    /// <summary>Whether the table of a row has a column for the field.</summary>
    /// <param name="table">Index of the table.</param>
    /// <param name="field">Field id, or several with “|” between, of which one is enough.</param>
    public bool Has(int table, string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (table < 0 || table >= _tables.Length) return false;
        var fields = _tables[table].GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var one in field.AsSpan().Split('|'))
            if (fields.Contains(field.AsSpan(one))) return true;
        return false;
    }

    /// <summary>The needs that no table supplies: the rule had nothing to look at.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> needs)
    {
        ArgumentNullException.ThrowIfNull(needs);
        return [.. needs.Where(need => !Enumerable.Range(0, _tables.Length).Any(table => Has(table, need)))];
    }

    private static HashSet<string> Fields(IEnumerable<string> columns)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            fields.Add(column);
            var dot = column.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0) fields.Add(column[..dot]);
        }

        return fields;
    }
}
