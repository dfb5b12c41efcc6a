using System.Collections.Concurrent;

namespace ExportScreen.Storage.Embedded;

/// <summary>
/// Record tables for people: for each table a view of its own name with a column for every value name that was ever written to it, so that any program that opens SQLite shows
/// <c>SELECT * FROM findings</c> with jobId, row, party, entry, rule, score and so on, after partition_key, row_key and record_etag. Times are texts, yes and no are 1 and 0; of names that differ only by case the first has the column. Thread-safe.
/// </summary>
internal sealed class RecordViews
{
    // SQLite gives a row 2,000 columns at most; what comes after is in the body all the same.
    private const int MostColumns = 500;
    private readonly Database _database;
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Learns what the database has.</summary>
    public RecordViews(Database database)
    {
        _database = database;
        foreach (var table in database.Read(Tables, CancellationToken.None)) _known[table] = new(StringComparer.Ordinal);
        foreach (var (table, name) in database.Read(session => session.All("SELECT tab, name FROM store_columns", row => (row.GetString(0), row.GetString(1))), CancellationToken.None)) _known[table][name] = true;
    }

    /// <summary>True when the table has ever held a record.</summary>
    public bool Has(string table) => _known.ContainsKey(table);

    /// <summary>Makes the table and the columns of its view that are not there yet.</summary>
    public async ValueTask EnsureAsync(string table, IEnumerable<string> names, CancellationToken cancel)
    {
        _known.TryGetValue(table, out var known);
        string[] fresh = [.. names.Where(n => known is null || !known.ContainsKey(n)).Distinct(StringComparer.Ordinal)];
        if (known is not null && fresh.Length == 0) return;
        await _database.WriteAsync(session =>
        {
            session.Run($"CREATE TABLE IF NOT EXISTS {RecordSql.Of(table)} (pk TEXT, rk TEXT, etag TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (pk, rk)) WITHOUT ROWID");
            foreach (var name in fresh) Add(session, table, name);
            Show(session, table);
            return true;
        }, cancel).ConfigureAwait(false);
        known = _known.GetOrAdd(table, _ => new(StringComparer.Ordinal));
        foreach (var name in fresh) known[name] = true;
    }

    /// <summary>The migration that brings the views: columns of the tables that are there.</summary>
    public static void Create(Session session)
    {
        session.Run("CREATE TABLE store_columns (tab TEXT COLLATE NOCASE, name TEXT COLLATE NOCASE, PRIMARY KEY (tab, name)) WITHOUT ROWID");
        foreach (var table in Tables(session))
        {
            foreach (var name in session.All($"SELECT DISTINCT key FROM {RecordSql.Of(table)}, json_each(body) WHERE instr(key, '@') = 0", row => row.GetString(0))) Add(session, table, name);
            Show(session, table);
        }
    }

    private static List<string> Tables(Session session) =>
        session.All("SELECT substr(name, 9) FROM sqlite_schema WHERE type = 'table' AND name LIKE 'records\\_%' ESCAPE '\\'", row => row.GetString(0));

    private static void Add(Session session, string table, string name) => session.Run("INSERT OR IGNORE INTO store_columns VALUES ($1, $2)", table, name);

    private static void Show(Session session, string table)
    {
        var names = session.All($"SELECT name FROM store_columns WHERE tab = $1 ORDER BY name LIMIT {MostColumns}", row => row.GetString(0), table);
        var columns = string.Concat(names.Select(name => $", json_extract(body, '$.\"{name}\"') AS \"{name}\""));
        session.Run($"DROP VIEW IF EXISTS \"{table}\"");
        session.Run($"CREATE VIEW \"{table}\" AS SELECT pk AS partition_key, rk AS row_key, etag AS record_etag{columns} FROM {RecordSql.Of(table)}");
    }
}
