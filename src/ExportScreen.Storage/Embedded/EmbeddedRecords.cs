using System.Runtime.CompilerServices;
using ExportScreen.Model.Ports;
using Microsoft.Data.Sqlite;

namespace ExportScreen.Storage.Embedded;

/// <summary>Records: a SQL table each, with the keys as primary key and the values as JSON. Thread-safe.</summary>
internal sealed class EmbeddedRecords : IRecordStore
{
    private const int MostPerPage = 1000;
    private const int MostTogether = 100;
    private const int MostBytesTogether = 4 << 20;

    // A page with conditions gives up looking after so many rows and says where to go on: no call takes long, however rare the matches.
    private const int MostRead = 20_000;

    // Records of one task of the writer: enough to make the flush cheap, few enough to let others in between.
    private const int WrittenTogether = 2000;

    private readonly Database _database;
    private readonly RecordViews _views;
    private readonly RecordContinuation _continuation;

    public EmbeddedRecords(Database database)
    {
        _database = database;
        _views = new RecordViews(database);
        _continuation = new RecordContinuation(database.Read(session => session.First("SELECT value FROM store_facts WHERE name = 'continuation-key'", row => row.GetFieldValue<byte[]>(0)), CancellationToken.None)
            ?? throw new InvalidDataException("The database lacks its facts: restore a backup."));
    }

    /// <inheritdoc/>
    public ValueTask<Record?> GetAsync(string table, string partition, string row, CancellationToken cancel)
    {
        RecordRules.CheckTable(table);
        return ValueTask.FromResult(_views.Has(table)
            ? _database.Read(session => session.First($"SELECT {RecordSql.Columns} FROM {RecordSql.Of(table)} WHERE pk = CAST($1 AS TEXT) AND rk = CAST($2 AS TEXT)", ReadRecord, OrdinalText.Bind(partition), OrdinalText.Bind(row)), cancel)
            : null);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> InsertAsync(string table, Record record, CancellationToken cancel)
    {
        var line = await PrepareAsync(table, record, cancel).ConfigureAwait(false);
        return await _database.WriteAsync(session => line.Run(session, RecordSql.Insert(table)) > 0, cancel).ConfigureAwait(false) ? line.ETag : null;
    }

    /// <inheritdoc/>
    public async ValueTask<string> UpsertAsync(string table, Record record, CancellationToken cancel)
    {
        var line = await PrepareAsync(table, record, cancel).ConfigureAwait(false);
        await _database.WriteAsync(session => line.Run(session, RecordSql.Upsert(table)), cancel).ConfigureAwait(false);
        return line.ETag;
    }

    /// <inheritdoc/>
    public async ValueTask UpsertManyAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel)
    {
        await PrepareAsync(table, records, cancel).ConfigureAwait(false);
        var sql = RecordSql.Upsert(table);
        Task? before = null;
        foreach (var some in records.Chunk(WrittenTogether))
        {
            // The next lines are made while the writer is at the last ones.
            Line[] lines = [.. some.Select(Line.Of)];
            if (before is not null) await before.ConfigureAwait(false);
            before = _database.WriteAsync(session => RunAll(session, sql, lines), cancel).AsTask();
        }

        if (before is not null) await before.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> InsertAllAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel)
    {
        await PrepareAsync(table, records, cancel).ConfigureAwait(false);
        if (records.Count == 0) return true;
        if (records.Count > MostTogether || records.Select(r => r.Partition).Distinct(StringComparer.Ordinal).Count() > 1 || records.Select(r => r.Row).Distinct(StringComparer.Ordinal).Count() < records.Count)
            throw new ArgumentException($"At most {MostTogether} records of one partition and different rows expected.", nameof(records));
        Line[] lines = [.. records.Select(Line.Of)];
        if (lines.Sum(l => l.Body.Length) > MostBytesTogether) throw new ArgumentException("At most 4 MiB expected.", nameof(records));
        var insert = RecordSql.Insert(table);
        return await _database.WriteAsync(session =>
        {
            var free = lines.All(line => session.Number($"SELECT EXISTS (SELECT 1 FROM {RecordSql.Of(table)} WHERE pk = CAST($1 AS TEXT) AND rk = CAST($2 AS TEXT))", line.Partition, line.Row) == 0);
            if (free) RunAll(session, insert, lines);
            return free;
        }, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> ReplaceAsync(string table, Record record, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.ETag is null) throw new ArgumentException("The ETag must be given.", nameof(record));
        var line = await PrepareAsync(table, record, cancel).ConfigureAwait(false);
        var replaced = await _database.WriteAsync(session => session.Run(
            $"UPDATE {RecordSql.Of(table)} SET etag = $3, body = CAST($4 AS TEXT) WHERE pk = CAST($1 AS TEXT) AND rk = CAST($2 AS TEXT) AND etag = $5",
            line.Partition, line.Row, line.ETag, line.Body, record.ETag), cancel).ConfigureAwait(false);
        return replaced > 0 ? line.ETag : null;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string table, string partition, string row, CancellationToken cancel)
    {
        RecordRules.CheckTable(table);
        var (pk, rk) = (OrdinalText.Bind(partition), OrdinalText.Bind(row));
        return _views.Has(table)
            && await _database.WriteAsync(session => session.Run($"DELETE FROM {RecordSql.Of(table)} WHERE pk = CAST($1 AS TEXT) AND rk = CAST($2 AS TEXT)", pk, rk), cancel).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Record> QueryAsync(RecordQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        RecordRules.Check(query);
        (string, string)? after = null;
        do
        {
            (var records, after) = Page(query, MostPerPage, after, cancel);
            foreach (var record in records) yield return record;
            await Task.Yield();
        }
        while (after is not null);
    }

    /// <inheritdoc/>
    public ValueTask<RecordPage> PageAsync(RecordQuery query, int size, string? continuation, CancellationToken cancel)
    {
        RecordRules.Check(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MostPerPage);
        var (records, next) = Page(query, size, continuation is null ? null : _continuation.Read(query, continuation), cancel);
        return ValueTask.FromResult(new RecordPage(records, next is { } keys ? _continuation.Write(query, keys.Partition, keys.Row) : null));
    }

    private (List<Record> Records, (string Partition, string Row)? Next) Page(RecordQuery query, int size, (string, string)? after, CancellationToken cancel)
    {
        var records = new List<Record>();
        if (!_views.Has(query.Table)) return (records, null);
        var (sql, values) = RecordSql.Select(query, after, query.Conditions.Count == 0 ? size + 1 : MostRead);
        return _database.Read(session =>
        {
            (string Partition, string Row)? last = null;
            var (read, more) = (0, false);
            session.Each(sql, reader =>
            {
                // One row beyond a full page says that there is more.
                if (records.Count == size) return !(more = true);
                var record = ReadRecord(reader);
                last = (record.Partition, record.Row);
                if (RecordConditions.Hold(query.Conditions, (Dictionary<string, object>)record.Values)) records.Add(record);
                return ++read > 0;
            }, values);
            return (records, more || read == MostRead ? last : null);
        }, cancel);
    }

    private async ValueTask<Line> PrepareAsync(string table, Record record, CancellationToken cancel)
    {
        RecordRules.CheckTable(table);
        RecordRules.Check(record);
        await _views.EnsureAsync(table, record.Values.Keys, cancel).ConfigureAwait(false);
        return Line.Of(record);
    }

    private async ValueTask PrepareAsync(string table, IReadOnlyCollection<Record> records, CancellationToken cancel)
    {
        RecordRules.CheckTable(table);
        ArgumentNullException.ThrowIfNull(records);
        foreach (var record in records) RecordRules.Check(record);
        await _views.EnsureAsync(table, records.SelectMany(r => r.Values.Keys), cancel).ConfigureAwait(false);
    }

    private static bool RunAll(Session session, string sql, Line[] lines)
    {
        foreach (var line in lines) line.Run(session, sql);
        return true;
    }

    private static Record ReadRecord(SqliteDataReader reader) =>
        new(OrdinalText.Read(reader, 0), OrdinalText.Read(reader, 1), RecordBody.Read(reader.GetFieldValue<byte[]>(3)), reader.GetString(2));

    /// <summary>A record as it is written.</summary>
    private sealed record Line(object Partition, object Row, string ETag, byte[] Body)
    {
        public static Line Of(Record record) => new(OrdinalText.Bind(record.Partition), OrdinalText.Bind(record.Row), ETags.Next(), RecordBody.Write(record.Values));

        public int Run(Session session, string sql) => session.Run(sql, Partition, Row, ETag, Body);
    }
}
