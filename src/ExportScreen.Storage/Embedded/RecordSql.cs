using System.Globalization;
using System.Text;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Embedded;

/// <summary>The statements of record tables. A record table T is the table <c>records_T</c>; its name has passed <see cref="RecordRules"/>.</summary>
internal static class RecordSql
{
    /// <summary>Columns in the order that they are read.</summary>
    public const string Columns = "pk, rk, etag, body";

    /// <summary>Name of the table in the database.</summary>
    public static string Of(string table) => "records_" + table;

    /// <summary>Adds a record unless there is one: $1 partition, $2 row, $3 ETag, $4 body.</summary>
    public static string Insert(string table) => $"INSERT INTO {Of(table)} VALUES (CAST($1 AS TEXT), CAST($2 AS TEXT), $3, CAST($4 AS TEXT)) ON CONFLICT DO NOTHING";

    /// <summary>Adds or replaces a record: $1 partition, $2 row, $3 ETag, $4 body.</summary>
    public static string Upsert(string table) => $"INSERT OR REPLACE INTO {Of(table)} VALUES (CAST($1 AS TEXT), CAST($2 AS TEXT), $3, CAST($4 AS TEXT))";

    /// <summary>The rows of a query after a record (or from its start), in order of their keys, at most as many.</summary>
    public static (string Sql, object?[] Values) Select(RecordQuery query, (string Partition, string Row)? after, int most)
    {
        var sql = new StringBuilder($"SELECT {Columns} FROM {Of(query.Table)} WHERE 1");
        var values = new List<object?>();
        Add("pk = ", query.Partition);
        // The keys that a page starts after are within the query, so they take the place of its lower bounds: with both, SQLite might choose the weaker to seek by.
        if (after is null || query.Partition is not null) Add("pk >= ", query.PartitionFrom);
        Add("pk < ", query.PartitionBefore);
        if (after is null || query.Partition is null) Add("rk >= ", query.RowFrom);
        Add("rk < ", query.RowBefore);
        if (after is { } keys)
        {
            if (query.Partition is not null) Add("rk > ", keys.Row);
            else sql.Append($" AND (pk, rk) > ({Parameter(keys.Partition)}, {Parameter(keys.Row)})");
        }

        sql.Append(CultureInfo.InvariantCulture, $" ORDER BY pk, rk LIMIT {most}");
        return (sql.ToString(), [.. values]);

        void Add(string comparison, string? key)
        {
            if (key is not null) sql.Append($" AND {comparison}{Parameter(key)}");
        }

        string Parameter(string key)
        {
            values.Add(OrdinalText.Bind(key));
            return string.Create(CultureInfo.InvariantCulture, $"CAST(${values.Count} AS TEXT)");
        }
    }
}
