using ExportScreen.Model.Ports;
using FsCheck;
using FsCheck.Fluent;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class EmbeddedRecordsTests : IDisposable
{
    private readonly StoresFolder _folder = new();

    private IRecordStore Records => _folder.Stores.Records;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Keys_beyond_the_basic_plane_are_ordered_by_code_unit_too()
    {
        // By code point, U+1F6A2 would come after U+FF21; by code unit its first half, U+D83D, comes before. Half a pair is a key as well.
        string[] keys = ["a", "\ud7ff", "\ud83d", "\ud83d\udea2", "\ud83d\udea2a", "\ud83e\udd80", "\ue000", "\uff21", "\ufffd", "\ufffdx"];
        await Records.UpsertManyAsync("jobs", [.. keys.Reverse().Select(k => Of("p", k, 1)), .. keys.Select(k => Of(k, "r", 1))], default);
        Assert.Equal(keys, await KeysAsync(new RecordQuery("jobs") { Partition = "p" }));
        Assert.Equal(["\ud83d\udea2", "\ud83d\udea2a"], await KeysAsync(RecordQuery.RowsStartingWith("jobs", "p", "\ud83d\udea2")));
        var paged = new List<string>();
        string? continuation = null;
        do
        {
            var page = await Records.PageAsync(new RecordQuery("jobs") { RowFrom = "r", RowBefore = "s" }, 1, continuation, default);
            paged.AddRange(page.Records.Select(r => r.Partition));
            continuation = page.Continuation;
        }
        while (continuation is not null);
        Assert.Equal(keys, paged);
    }

    [Fact]
    public void Any_keys_are_found_again_and_ordered_by_code_unit()
    {
        var text = Gen.Choose(0x20, 0xffff).Select(c => (char)c).Where(c => !char.IsControl(c) && c is not ('/' or '\\' or '#' or '?')).ArrayOf().Select(c => new string(c));
        var round = 0;
        Prop.ForAll(text.NonEmptyListOf().ToArbitrary(), texts =>
        {
            var keys = texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var partition = $"p{round++}";
            Records.UpsertManyAsync("jobs", [.. keys.Select(k => Of(partition, k, 1))], default).AsTask().GetAwaiter().GetResult();
            return KeysAsync(new RecordQuery("jobs") { Partition = partition }).GetAwaiter().GetResult().SequenceEqual(keys, StringComparer.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(1000)));
    }

    [Fact]
    public async Task Half_a_pair_in_a_value_becomes_the_replacement_character()
    {
        await Records.InsertAsync("jobs", new Record("p", "r", new Dictionary<string, object> { ["Name"] = "cut \ud83d" }), default);
        Assert.Equal("cut \ufffd", (await Records.GetAsync("jobs", "p", "r", default))!.Text("Name"));
    }

    [Fact]
    public async Task Any_program_sees_named_columns()
    {
        await Records.InsertAsync("findings", new Record("t|j|000001", "0000001|H|x", new Dictionary<string, object> { ["job"] = "j", ["score"] = 0.875, ["row"] = 7L, ["held"] = true, ["rowKey"] = "k" }), default);
        await Records.UpsertManyAsync("findings", [new Record("t|j|000002", "r", new Dictionary<string, object> { ["job"] = "it's", ["when"] = new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero), ["Job"] = "other" })], default);
        Assert.Equal(["t|j|000001|0000001|H|x|j|0.875|7|k|1|", "t|j|000002|r|it's|||||2026-11-22T08:00:00.0000000Z"],
            _folder.Look("SELECT partition_key, row_key, job, score, row, rowKey, held, \"when\" FROM findings ORDER BY partition_key"));
        Assert.Equal(["{\"row@kind\":\"long\",\"row\":7}"], _folder.Look("SELECT json_object('row@kind', json_extract(body, '$.\"row@kind\"'), 'row', json_extract(body, '$.row')) FROM records_findings WHERE pk = 't|j|000001'"));
    }

    [Theory]
    [InlineData("select")]
    [InlineData("TABLE")]
    [InlineData("order")]
    public async Task A_table_may_have_a_name_that_means_something_in_sql(string table)
    {
        await Records.InsertAsync(table, new Record("p", "r", new Dictionary<string, object> { ["from"] = "a", ["select"] = 1 }), default);
        Assert.Equal(["a|1"], _folder.Look($"SELECT \"from\", \"select\" FROM \"{table}\""));
        Assert.Equal("a", (await _folder.Reopen().Records.GetAsync(table, "p", "r", default))!.Text("from"));
    }

    [Fact]
    public async Task Names_of_tables_do_not_differ_by_case()
    {
        Assert.NotNull(await Records.InsertAsync("Jobs", Of("p", "r", 1), default));
        Assert.Null(await Records.InsertAsync("jobs", Of("p", "r", 2), default));
        Assert.Equal(1, (await _folder.Reopen().Records.GetAsync("JOBS", "p", "r", default))!.Number("N"));
    }

    [Fact]
    public async Task A_continuation_belongs_to_its_query_and_to_its_store()
    {
        await Records.UpsertManyAsync("jobs", [.. from p in "ab" from r in "123" select Of($"{p}", $"{r}", 1)], default);
        var query = new RecordQuery("jobs") { Partition = "a" };
        var continuation = (await Records.PageAsync(query, 1, null, default)).Continuation!;
        Assert.Equal("2", Assert.Single((await Records.PageAsync(query, 1, continuation, default)).Records).Row);
        Assert.Equal(2, (await _folder.Reopen().Records.PageAsync(query with { }, 9, continuation, default)).Records.Count);
        using var other = new StoresFolder();
        await other.Stores.Records.InsertAsync("jobs", Of("a", "2", 1), default);
        await RefusedAsync(other.Stores.Records, query, continuation);
        await RefusedAsync(Records, query with { Partition = "b" }, continuation);
        await RefusedAsync(Records, query with { Partition = null, PartitionFrom = "a" }, continuation);
        await RefusedAsync(Records, query with { RowFrom = "" }, continuation);
        await RefusedAsync(Records, query with { Conditions = [new("N", RecordComparison.Equal, 1)] }, continuation);
        await RefusedAsync(Records, query with { Table = "job" + "s2" }, continuation);
        for (var at = 0; at < continuation.Length; at++) await RefusedAsync(Records, query, continuation[..at] + (continuation[at] == 'A' ? 'B' : 'A') + continuation[(at + 1)..]);
        for (var length = 0; length < continuation.Length; length++) await RefusedAsync(Records, query, continuation[..length]);
    }

    [Fact]
    public async Task Rare_matches_come_in_short_pages_that_reach_the_end()
    {
        await Records.UpsertManyAsync("jobs", [.. Enumerable.Range(0, 45_000).Select(n => Of("p", $"{n:D6}", n))], default);
        var query = new RecordQuery("jobs") { Conditions = [new("N", RecordComparison.AtLeast, 44_990)] };
        var first = await Records.PageAsync(query, 100, null, default);
        Assert.Empty(first.Records);
        Assert.NotNull(first.Continuation);
        Assert.Equal(10, (await KeysAsync(query)).Count);
    }

    [Fact]
    public async Task What_fails_in_one_task_leaves_the_others_of_its_transaction()
    {
        var database = _folder.Stores.Database;
        await Records.InsertAsync("jobs", Of("p", "r", 0), default);
        var all = Enumerable.Range(0, 200).Select(n => database.WriteAsync(session =>
        {
            session.Run("UPDATE records_jobs SET etag = etag || $1", n % 10 == 3 ? "bad," : "good,");
            return n % 10 == 3 ? throw new InvalidOperationException("as meant") : n;
        }, default).AsTask()).ToList();
        for (var n = 0; n < all.Count; n++)
        {
            if (n % 10 == 3) await Assert.ThrowsAsync<InvalidOperationException>(() => all[n]);
            else Assert.Equal(n, await all[n]);
        }

        var etag = (await Records.GetAsync("jobs", "p", "r", default))!.ETag!;
        Assert.Equal(180, etag.Split("good,").Length - 1);
        Assert.DoesNotContain("bad", etag, StringComparison.Ordinal);
    }

    private static Record Of(string partition, string row, int n) => new(partition, row, new Dictionary<string, object> { ["N"] = n });

    private static async Task RefusedAsync(IRecordStore records, RecordQuery query, string continuation) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await records.PageAsync(query, 1, continuation, default));

    private async Task<List<string>> KeysAsync(RecordQuery query)
    {
        var rows = new List<string>();
        await foreach (var record in Records.QueryAsync(query, default)) rows.Add(record.Row);
        return rows;
    }
}
