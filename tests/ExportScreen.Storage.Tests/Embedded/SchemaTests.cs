namespace ExportScreen.Storage.Tests.Embedded;

public sealed class SchemaTests : IDisposable
{
    /// <summary>What version 1 wrote, as it wrote it: no views and no table of their columns.</summary>
    private const string VersionOne =
        """
        CREATE TABLE store_facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        INSERT INTO store_facts VALUES ('continuation-key', x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f');
        CREATE TABLE store_blobs (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, length INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX store_blobs_by_content ON store_blobs (sha256);
        CREATE TABLE store_messages (
            id INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, text TEXT NOT NULL, sent INTEGER NOT NULL, visible INTEGER NOT NULL,
            deliveries INTEGER NOT NULL DEFAULT 0, receipt TEXT);
        CREATE INDEX store_messages_by_time ON store_messages (queue, visible);
        INSERT INTO store_messages (queue, text, sent, visible) VALUES ('queue', 'old', 0, 0);
        CREATE TABLE records_findings (pk TEXT, rk TEXT, etag TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (pk, rk)) WITHOUT ROWID;
        INSERT INTO records_findings VALUES ('p', 'a', '1', '{"rule":"R1","score":0.5}'), ('p', 'b', '2', '{"rows@kind":"long","rows":7,"rule":"R2"}');
        PRAGMA user_version=1;
        """;

    private readonly StoresFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_database_of_version_one_is_migrated_and_keeps_what_it_has()
    {
        _folder.Run(VersionOne);
        var record = await _folder.Stores.Records.GetAsync("findings", "p", "b", default);
        Assert.Equal(("R2", 7L, "2"), (record!.Text("rule"), record.Values["rows"], record.ETag));
        Assert.Equal("old", Assert.Single(await _folder.Stores.Queues.ReceiveAsync("queue", 1, TimeSpan.FromMinutes(1), default)).Text);
        Assert.Equal(["2"], _folder.Look("PRAGMA user_version"));
        Assert.Equal(["p|a|1||R1|0.5", "p|b|2|7|R2|"], _folder.Look("SELECT partition_key, row_key, record_etag, rows, rule, score FROM findings ORDER BY row_key"));
        await _folder.Reopen().Records.UpsertAsync("findings", new("p", "c", new Dictionary<string, object> { ["rule"] = "R3", ["job"] = "j" }), default);
        Assert.Equal(["j|R3"], _folder.Look("SELECT job, rule FROM findings WHERE row_key = 'c'"));
    }

    [Fact]
    public void A_migrated_database_and_a_new_one_are_the_same()
    {
        using var fresh = new StoresFolder();
        const string Shape = "SELECT type, name, replace(replace(sql, ' ', ''), char(10), '') FROM sqlite_schema WHERE name LIKE 'store%' ORDER BY name";
        Assert.NotNull(fresh.Stores);
        _folder.Run(VersionOne);
        Assert.NotNull(_folder.Stores);
        Assert.Equal(fresh.Look(Shape), _folder.Look(Shape));
    }

    [Fact]
    public void A_newer_version_is_refused_and_left_alone()
    {
        _folder.Run("CREATE TABLE x (y); PRAGMA user_version=99;");
        var refusal = Assert.Throws<InvalidDataException>(() => _folder.Stores);
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["99"], _folder.Look("PRAGMA user_version"));
        Assert.Equal(["x"], _folder.Look("SELECT name FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_commit_is_flushed_and_readers_do_not_wait()
    {
        Assert.NotNull(_folder.Stores);
        Assert.Equal(["wal"], _folder.Look("PRAGMA journal_mode"));
        Assert.Equal(2, await _folder.Stores.Database.WriteAsync(session => session.Number("PRAGMA synchronous"), default));
    }
}
