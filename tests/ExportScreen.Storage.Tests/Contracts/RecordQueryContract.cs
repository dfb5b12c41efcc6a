using ExportScreen.Model.Ports;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>What every record store keeps of queries.</summary>
public abstract class RecordQueryContract
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A table that no other test uses.</summary>
    protected string Table { get; } = $"t{Guid.NewGuid():N}";

    /// <summary>The store under test; the same at every call within a test.</summary>
    protected abstract ValueTask<IRecordStore> StoreAsync();

    [Fact]
    public async Task A_table_without_records_gives_none()
    {
        var store = await StoreAsync();
        Assert.Empty(await RowsAsync(store, new RecordQuery(Table)));
        var page = await store.PageAsync(new RecordQuery(Table), 10, null, default);
        Assert.Empty(page.Records);
        Assert.Null(page.Continuation);
    }

    [Fact]
    public async Task Keys_are_compared_by_code_unit()
    {
        var store = await StoreAsync();
        string[] keys = ["!", "-", "0", "00", "1", "10", "2", "A", "B", "Z", "a", "aa", "b", "|", "~", "é", "я", "货"];
        await store.UpsertManyAsync(Table, [.. keys.Reverse().Select(k => Numbered("p", k, 0)), .. keys.Select(k => Numbered("q", k, 0))], default);
        Assert.Equal([.. keys.Select(k => "p " + k), .. keys.Select(k => "q " + k)], await RowsAsync(store, new RecordQuery(Table)));
        foreach (var from in keys)
        {
            var query = new RecordQuery(Table) { Partition = "p", RowFrom = from, RowBefore = "b" };
            Assert.Equal(keys.Where(k => string.CompareOrdinal(k, from) >= 0 && string.CompareOrdinal(k, "b") < 0).Select(k => "p " + k), await RowsAsync(store, query));
        }
    }

    [Fact]
    public async Task Ranges_of_partitions_and_rows_hold_together()
    {
        var store = await StoreAsync();
        await store.UpsertManyAsync(Table, [.. from p in "abcd" from r in "wxyz" select Numbered($"{p}", $"{r}", 0)], default);
        Assert.Equal(["b w", "b x", "b y", "b z"], await RowsAsync(store, new RecordQuery(Table) { Partition = "b" }));
        Assert.Equal(["b x", "b y", "c x", "c y"], await RowsAsync(store, new RecordQuery(Table) { PartitionFrom = "b", PartitionBefore = "d", RowFrom = "x", RowBefore = "z" }));
        Assert.Equal(["a w", "b w", "c w", "d w"], await RowsAsync(store, new RecordQuery(Table) { RowBefore = "x" }));
        Assert.Empty(await RowsAsync(store, new RecordQuery(Table) { Partition = "b", PartitionFrom = "c" }));
        Assert.Empty(await RowsAsync(store, new RecordQuery(Table) { PartitionFrom = "c", PartitionBefore = "c" }));
    }

    [Fact]
    public async Task Prefixes_find_all_that_start_so_and_nothing_else()
    {
        var store = await StoreAsync();
        await store.UpsertManyAsync(Table,
            [Numbered("t|1", "x|1", 0), Numbered("t|1", "x|2", 0), Numbered("t|10", "x|1", 0), Numbered("t|2", "x", 0), Numbered("t", "x", 0), Numbered("t}", "x", 0), Numbered("t|1", "x}", 0), Numbered("t|1", "X|1", 0)], default);
        Assert.Equal(["t|1 X|1", "t|1 x|1", "t|1 x|2", "t|1 x}", "t|10 x|1"], await RowsAsync(store, RecordQuery.PartitionsStartingWith(Table, "t|1")));
        Assert.Equal(["t|1 x|1", "t|1 x|2"], await RowsAsync(store, RecordQuery.RowsStartingWith(Table, "t|1", "x|")));
    }

    [Theory]
    [InlineData(RecordComparison.Equal, "2")]
    [InlineData(RecordComparison.NotEqual, "13")]
    [InlineData(RecordComparison.Less, "1")]
    [InlineData(RecordComparison.AtMost, "12")]
    [InlineData(RecordComparison.Greater, "3")]
    [InlineData(RecordComparison.AtLeast, "23")]
    public async Task Every_kind_compares(RecordComparison comparison, string expected)
    {
        var store = await StoreAsync();
        (string Name, object[] Values)[] kinds =
        [
            ("Text", ["B", "a'b", "b"]),
            ("Int", [-5, 7, 12]),
            ("Long", [-5_000_000_000L, 7L, 7_000_000_000L]),
            ("Double", [-1.5, 0.25, 10d]),
            ("Time", [Noon.AddTicks(-1), Noon, Noon.AddTicks(1)]),
        ];
        foreach (var n in new[] { 0, 1, 2 })
            await store.InsertAsync(Table, new Record("p", $"{n + 1}", kinds.ToDictionary(k => k.Name, k => k.Values[n])), default);
        await store.InsertAsync(Table, new Record("p", "without", new Dictionary<string, object> { ["Other"] = 1 }), default);
        foreach (var (name, values) in kinds)
        {
            var query = new RecordQuery(Table) { Partition = "p", Conditions = [new(name, comparison, values[1])] };
            Assert.Equal($"{name} {expected}", $"{name} {string.Concat((await RowsAsync(store, query)).Select(r => r[2..]))}");
        }
    }

    [Fact]
    public async Task Yes_and_no_are_found_and_conditions_hold_together()
    {
        var store = await StoreAsync();
        for (var n = 0; n < 12; n++)
            await store.InsertAsync(Table, new Record("p", $"{n:D2}", new Dictionary<string, object> { ["Even"] = n % 2 == 0, ["N"] = n }), default);
        Assert.Equal(["p 01", "p 03", "p 05", "p 07", "p 09", "p 11"], await FoundAsync(new RecordCondition("Even", RecordComparison.Equal, false)));
        Assert.Equal(["p 06", "p 08"], await FoundAsync(new("Even", RecordComparison.Equal, true), new("N", RecordComparison.Greater, 4), new("N", RecordComparison.Less, 10)));
        Assert.Empty(await FoundAsync(new RecordCondition("Absent", RecordComparison.NotEqual, true)));

        Task<List<string>> FoundAsync(params RecordCondition[] conditions) => RowsAsync(store, new RecordQuery(Table) { Conditions = conditions });
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var store = await StoreAsync();
        var records = Enumerable.Range(0, 103).Select(n => Numbered($"it's p{n % 3}", $"r{n:D3} é", n)).ToList();
        await store.UpsertManyAsync(Table, records, default);
        foreach (var query in new[]
        {
            new RecordQuery(Table),
            new RecordQuery(Table) { Partition = "it's p1" },
            new RecordQuery(Table) { PartitionFrom = "it's p1", RowFrom = "r050" },
            new RecordQuery(Table) { Conditions = [new("N", RecordComparison.AtLeast, 50)] },
        })
        {
            var seen = new List<string>();
            string? continuation = null;
            do
            {
                var page = await store.PageAsync(query, 7, continuation, default);
                Assert.True(page.Records.Count <= 7);
                seen.AddRange(page.Records.Select(r => r.Partition + " " + r.Row));
                continuation = page.Continuation;
            }
            while (continuation is not null);
            Assert.Equal(await RowsAsync(store, query), seen);
            Assert.NotEmpty(seen);
        }
    }

    [Fact]
    public async Task What_is_written_between_pages_disturbs_nothing_that_was_there()
    {
        var store = await StoreAsync();
        await store.UpsertManyAsync(Table, [.. Enumerable.Range(0, 20).Select(n => Numbered("p", $"r{n:D3}", n))], default);
        var first = await store.PageAsync(new RecordQuery(Table), 10, null, default);
        Assert.NotNull(first.Continuation);
        await store.InsertAsync(Table, Numbered("p", "r000a", 0), default);
        await store.DeleteAsync(Table, "p", "r010", default);
        var rest = await store.PageAsync(new RecordQuery(Table), 100, first.Continuation, default);
        Assert.Equal(Enumerable.Range(11, 9).Select(n => $"r{n:D3}"), rest.Records.Select(r => r.Row));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no continuation")]
    [InlineData("AAAA")]
    [InlineData("../../x")]
    public async Task A_continuation_that_is_none_is_refused(string continuation)
    {
        var store = await StoreAsync();
        await store.InsertAsync(Table, Numbered("p", "r", 0), default);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.PageAsync(new RecordQuery(Table), 10, continuation, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_page_holds_one_to_a_thousand(int size)
    {
        var store = await StoreAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.PageAsync(new RecordQuery(Table), size, null, default));
    }

    [Fact]
    public async Task Conditions_on_no_name_or_no_kind_are_refused()
    {
        var store = await StoreAsync();
        await store.InsertAsync(Table, Numbered("p", "r", 0), default);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await RowsAsync(store, new RecordQuery(Table) { Conditions = [new("N eq 0 or N", RecordComparison.Equal, 0)] }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await RowsAsync(store, new RecordQuery(Table) { Conditions = [new("N", RecordComparison.Equal, double.NaN)] }));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await RowsAsync(store, new RecordQuery(Table) { Conditions = [new("N", RecordComparison.Equal, 1m)] }));
    }

    private static Record Numbered(string partition, string row, int n) => new(partition, row, new Dictionary<string, object> { ["N"] = n });

    private static async Task<List<string>> RowsAsync(IRecordStore store, RecordQuery query)
    {
        var all = new List<string>();
        await foreach (var record in store.QueryAsync(query, default)) all.Add(record.Partition + " " + record.Row);
        return all;
    }
}
