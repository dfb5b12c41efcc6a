using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ExportScreen.Storage.Embedded;

/// <summary>A connection with its prepared statements. Parameters are $1, $2, … Not thread-safe. Outages are <see cref="IOException"/>.</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    private Session(string path) => _connection = new SqliteConnection(new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        // Sessions are pooled by the database, which knows when the file must be let go.
        Pooling = false,
        // How long another program's lock is waited for (a browser that looks into the file, a backup).
        DefaultTimeout = 30,
    }.ToString());

    /// <summary>True outside of a transaction; also after SQLite gave one up by itself.</summary>
    public bool IsIdle => raw.sqlite3_get_autocommit(_connection.Handle) != 0;

    /// <summary>Opens the database for writing, making it when it is not there: write-ahead log, flushed to the disk at every commit.</summary>
    public static Session OpenForWriting(string path) =>
        Open(path, "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;");

    /// <summary>Opens the database for reading only.</summary>
    public static Session OpenForReading(string path) => Open(path, "PRAGMA busy_timeout=30000; PRAGMA query_only=1; PRAGMA cache_size=-4000;");

    /// <summary>Opens the database for what is done once: a copy, a look into a backup.</summary>
    public static Session OpenPlain(string path) => Open(path, "PRAGMA busy_timeout=30000;");

    /// <summary>Runs a statement; how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        try
        {
            return Prepare(sql, values).ExecuteNonQuery();
        }
        catch (SqliteException failure) when (SqliteOutage.Is(failure))
        {
            throw SqliteOutage.From(failure);
        }
    }

    /// <summary>Runs a query and reads each row.</summary>
    public List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        Each(sql, reader =>
        {
            rows.Add(read(reader));
            return true;
        }, values);
        return rows;
    }

    /// <summary>The first row of a query, or nothing.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        T? first = default;
        Each(sql, reader =>
        {
            first = read(reader);
            return false;
        }, values);
        return first;
    }

    /// <summary>A whole number that a query gives.</summary>
    public long Number(string sql, params ReadOnlySpan<object?> values) => First(sql, reader => reader.GetInt64(0), values);

    /// <summary>Runs a query and hands over row by row until told to stop.</summary>
    public void Each(string sql, Func<SqliteDataReader, bool> take, params ReadOnlySpan<object?> values)
    {
        try
        {
            using var reader = Prepare(sql, values).ExecuteReader();
            while (reader.Read() && take(reader))
            {
            }
        }
        catch (SqliteException failure) when (SqliteOutage.Is(failure))
        {
            throw SqliteOutage.From(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _connection.Dispose();
    }

    private static Session Open(string path, string settings)
    {
        var session = new Session(path);
        try
        {
            session._connection.Open();
            session.Run(settings);
            return session;
        }
        catch (SqliteException failure) when (SqliteOutage.Is(failure))
        {
            session.Dispose();
            throw SqliteOutage.From(failure);
        }
        catch (IOException)
        {
            session.Dispose();
            throw;
        }
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = _connection.CreateCommand();
            statement.CommandText = sql;
            for (var n = 1; n <= values.Length; n++)
            {
                var parameter = statement.CreateParameter();
                parameter.ParameterName = "$" + n.ToString(CultureInfo.InvariantCulture);
                statement.Parameters.Add(parameter);
            }

            _statements.Add(sql, statement);
        }

        for (var n = 0; n < values.Length; n++) statement.Parameters[n].Value = values[n] ?? DBNull.Value;
        return statement;
    }
}
