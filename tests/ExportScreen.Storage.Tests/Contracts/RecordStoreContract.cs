using System.Globalization;
using ExportScreen.Model.Ports;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>What every record store keeps of single records and batches; queries are in <see cref="RecordQueryContract"/>.</summary>
public abstract class RecordStoreContract
{
    /// <summary>A table that no other test uses.</summary>
    protected string Table { get; } = $"t{Guid.NewGuid():N}";

    /// <summary>The store under test; the same at every call within a test.</summary>
    protected abstract ValueTask<IRecordStore> StoreAsync();

    [Fact]
    public async Task Every_kind_of_value_comes_back_as_it_was()
    {
        var store = await StoreAsync();
        var values = new Dictionary<string, object>
        {
            ["Text"] = "Größe \"x\" <b> \\ \ud83d\udea2 货\r\n\t'",
            ["Empty"] = "",
            ["LooksLikeTime"] = "2026-11-22T08:00:00.0000000Z",
            ["LooksLikeNumber"] = "1",
            ["Long_text"] = new string('я', 32_000),
            ["Yes"] = true,
            ["No"] = false,
            ["Int"] = 7,
            ["IntLeast"] = int.MinValue,
            ["Long"] = 7L,
            ["LongMost"] = long.MaxValue,
            ["LongLeast"] = long.MinValue,
            ["Double"] = 0.1,
            ["DoubleWhole"] = 7d,
            ["DoubleTiny"] = double.Epsilon,
            ["DoubleHuge"] = -double.MaxValue,
            ["DoubleThird"] = 1d / 3,
            ["Time"] = new DateTimeOffset(2026, 11, 22, 8, 12, 5, TimeSpan.Zero).AddTicks(1234567),
            ["TimeWhole"] = new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero),
            ["TimeLate"] = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero).AddTicks(9999999),
        };
        var etag = await store.InsertAsync(Table, new Record("p", "r", values), default);
        var record = await store.GetAsync(Table, "p", "r", default);
        Assert.NotNull(record);
        Assert.Equal(("p", "r", etag), (record.Partition, record.Row, record.ETag));
        Assert.Equal(values.Keys.Order(StringComparer.Ordinal), record.Values.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in values)
        {
            Assert.Equal((name, value.GetType()), (name, record.Values[name].GetType()));
            Assert.Equal((name, value), (name, record.Values[name]));
        }
    }

    [Fact]
    public async Task What_is_absent_is_null()
    {
        var store = await StoreAsync();
        Assert.Null(await store.GetAsync(Table, "p", "r", default));
        Assert.False(await store.DeleteAsync(Table, "p", "r", default));
        Assert.Null(await store.ReplaceAsync(Table, Of("p", "r", 1) with { ETag = await SomeETagAsync(store) }, default));
        Assert.NotNull(await store.InsertAsync(Table, Of("p", "r", 1), default));
        Assert.Null(await store.GetAsync(Table, "p", "R", default));
        Assert.Null(await store.GetAsync(Table, "P", "r", default));
        Assert.True(await store.DeleteAsync(Table, "p", "r", default));
        Assert.Null(await store.GetAsync(Table, "p", "r", default));
    }

    [Fact]
    public async Task Inserting_what_is_there_changes_nothing()
    {
        var store = await StoreAsync();
        var etag = await store.InsertAsync(Table, Of("p", "r", 1), default);
        Assert.NotNull(etag);
        Assert.Null(await store.InsertAsync(Table, Of("p", "r", 2), default));
        var record = (await store.GetAsync(Table, "p", "r", default))!;
        Assert.Equal((1L, etag), (record.Number("N"), record.ETag));
    }

    [Fact]
    public async Task Exactly_one_of_eight_inserts_wins()
    {
        var store = await StoreAsync();
        for (var round = 0; round < 5; round++)
        {
            var row = $"r{round}";
            var all = await EightTimes.RunAsync(n => store.InsertAsync(Table, Of("p", row, n), default));
            var winner = Assert.Single(Enumerable.Range(0, 8), n => all[n] is not null);
            Assert.Equal(winner, (await store.GetAsync(Table, "p", row, default))!.Number("N"));
        }
    }

    [Fact]
    public async Task Upserting_replaces_all_values()
    {
        var store = await StoreAsync();
        var first = await store.UpsertAsync(Table, new Record("p", "r", new Dictionary<string, object> { ["A"] = 1, ["B"] = "b" }), default);
        var second = await store.UpsertAsync(Table, new Record("p", "r", new Dictionary<string, object> { ["A"] = 2L }), default);
        Assert.NotEqual(first, second);
        var record = (await store.GetAsync(Table, "p", "r", default))!;
        Assert.Equal(second, record.ETag);
        Assert.Equal(("A", (object)2L), (Assert.Single(record.Values).Key, record.Values["A"]));
    }

    [Fact]
    public async Task A_stale_etag_replaces_nothing()
    {
        var store = await StoreAsync();
        await store.InsertAsync(Table, Of("p", "r", 1), default);
        var read = (await store.GetAsync(Table, "p", "r", default))!;
        var etag = await store.ReplaceAsync(Table, Of("p", "r", 2) with { ETag = read.ETag }, default);
        Assert.NotNull(etag);
        Assert.NotEqual(read.ETag, etag);
        Assert.Null(await store.ReplaceAsync(Table, Of("p", "r", 3) with { ETag = read.ETag }, default));
        var record = (await store.GetAsync(Table, "p", "r", default))!;
        Assert.Equal((2L, etag), (record.Number("N"), record.ETag));
        await store.DeleteAsync(Table, "p", "r", default);
        Assert.Null(await store.ReplaceAsync(Table, Of("p", "r", 3) with { ETag = etag }, default));
        await store.InsertAsync(Table, Of("p", "r", 4), default);
        Assert.Null(await store.ReplaceAsync(Table, Of("p", "r", 5) with { ETag = etag }, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.ReplaceAsync(Table, Of("p", "r", 5), default));
    }

    [Fact]
    public async Task Eight_tasks_that_count_by_etag_lose_nothing()
    {
        var store = await StoreAsync();
        await store.InsertAsync(Table, Of("p", "r", 0), default);
        await EightTimes.RunAsync(async _ =>
        {
            for (var done = 0; done < 10;)
            {
                var read = (await store.GetAsync(Table, "p", "r", default))!;
                var next = Of("p", "r", (int)read.Number("N")!.Value + 1) with { ETag = read.ETag };
                if (await store.ReplaceAsync(Table, next, default) is not null) done++;
            }

            return 0;
        });
        Assert.Equal(80, (await store.GetAsync(Table, "p", "r", default))!.Number("N"));
    }

    [Fact]
    public async Task Inserting_together_is_all_or_none()
    {
        var store = await StoreAsync();
        Assert.True(await store.InsertAllAsync(Table, [.. Enumerable.Range(0, 100).Select(n => Of("p", $"a{n:D3}", n))], default));
        Assert.False(await store.InsertAllAsync(Table, [.. Enumerable.Range(0, 99).Select(n => Of("p", $"b{n:D3}", n)), Of("p", "a050", -1)], default));
        var rows = await AllAsync(store, new RecordQuery(Table));
        Assert.Equal(100, rows.Count);
        Assert.Equal(50, rows[50].Number("N"));
        Assert.True(await store.InsertAllAsync(Table, [], default));
    }

    [Fact]
    public async Task Inserting_together_takes_one_partition_and_a_hundred_distinct_records()
    {
        var store = await StoreAsync();
        await RefusedAsync([Of("p", "r", 1), Of("q", "r", 1)]);
        await RefusedAsync([Of("p", "r", 1), Of("p", "r", 2)]);
        await RefusedAsync([.. Enumerable.Range(0, 101).Select(n => Of("p", $"{n}", n))]);
        Assert.Empty(await AllAsync(store, new RecordQuery(Table)));

        async Task RefusedAsync(Record[] records) =>
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.InsertAllAsync(Table, records, default));
    }

    [Fact]
    public async Task Three_thousand_records_of_five_partitions_are_upserted_together()
    {
        var store = await StoreAsync();
        var records = Enumerable.Range(0, 3000).Select(n => Of($"p{n % 5}", $"r{n:D5}", n)).ToList();
        await store.UpsertManyAsync(Table, records, default);
        await store.UpsertManyAsync(Table, [.. records.Take(700).Select(r => Of(r.Partition, r.Row, -1))], default);
        await store.UpsertManyAsync(Table, [], default);
        var rows = await AllAsync(store, new RecordQuery(Table));
        Assert.Equal(records.OrderBy(r => r.Partition, StringComparer.Ordinal).ThenBy(r => r.Row, StringComparer.Ordinal).Select(r => (r.Partition, r.Row)),
            rows.Select(r => (r.Partition, r.Row)));
        Assert.Equal(700, rows.Count(r => r.Number("N") == -1));
        Assert.Equal(3000, rows.Select(r => r.ETag).OfType<string>().Count());
    }

    [Fact]
    public async Task Records_of_one_key_upserted_together_leave_the_last()
    {
        var store = await StoreAsync();
        await store.UpsertManyAsync(Table, [Of("p", "r", 1), Of("p", "s", 1), Of("p", "r", 2)], default);
        Assert.Equal(2, (await store.GetAsync(Table, "p", "r", default))!.Number("N"));
    }

    [Theory]
    [InlineData("it's", "\"quoted\"")]
    [InlineData("tenant|job|000001", "0000001|H|us-ofac-sdn:12803|ab")]
    [InlineData("货运 манифест", "e\u0301 \u00e9 \ud83d\udea2")]
    [InlineData("100% %2F +&=", "a b'; --")]
    [InlineData("(a)", "[b]{c}<d>,;:@!$*")]
    public async Task Keys_are_kept_to_the_letter(string partition, string row)
    {
        var store = await StoreAsync();
        var etag = await store.InsertAsync(Table, Of(partition, row, 1), default);
        await store.InsertAsync(Table, Of(partition, row + "x", 2), default);
        var record = (await store.GetAsync(Table, partition, row, default))!;
        Assert.Equal((partition, row), (record.Partition, record.Row));
        Assert.Equal(row, Assert.Single(await AllAsync(store, new RecordQuery(Table) { Partition = partition, RowBefore = row + "x" })).Row);
        Assert.NotNull(await store.ReplaceAsync(Table, Of(partition, row, 3) with { ETag = etag }, default));
        await store.UpsertManyAsync(Table, [Of(partition, row, 4)], default);
        Assert.Equal(4, (await store.GetAsync(Table, partition, row, default))!.Number("N"));
        Assert.True(await store.DeleteAsync(Table, partition, row, default));
        Assert.Equal(row + "x", Assert.Single(await AllAsync(store, new RecordQuery(Table))).Row);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0085b")]
    public async Task Keys_with_reserved_characters_are_refused(string key)
    {
        var store = await StoreAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.InsertAsync(Table, Of(key, "r", 1), default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.UpsertManyAsync(Table, [Of("p", key, 1)], default));
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1abc")]
    [InlineData("a_b")]
    [InlineData("abc\"; drop table x")]
    public async Task What_is_no_table_name_is_refused(string table)
    {
        var store = await StoreAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.InsertAsync(table, Of("p", "r", 1), default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.GetAsync(table, "p", "r", default));
    }

    [Fact]
    public async Task Values_that_no_store_can_keep_are_refused()
    {
        var store = await StoreAsync();
        foreach (var value in new object[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1m, 'c', DateTime.UnixEpoch, new byte[1], new string('x', 32_001) })
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.InsertAsync(Table, With("Value", value), default));
        foreach (var name in new[] { "", "1a", "a b", "a-b", "_a", "é", "a'b" })
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await store.InsertAsync(Table, With(name, 1), default));
        Assert.Empty(await AllAsync(store, new RecordQuery(Table)));

        static Record With(string name, object value) => new("p", "r", new Dictionary<string, object> { [name] = value });
    }

    /// <summary>A record with one number, N, and its text, T.</summary>
    protected static Record Of(string partition, string row, int n) =>
        new(partition, row, new Dictionary<string, object> { ["N"] = n, ["T"] = n.ToString(CultureInfo.InvariantCulture) });

    /// <summary>All records of a query.</summary>
    protected static async Task<List<Record>> AllAsync(IRecordStore store, RecordQuery query)
    {
        var all = new List<Record>();
        await foreach (var record in store.QueryAsync(query, default)) all.Add(record);
        return all;
    }

    /// <summary>An ETag of the store's own form.</summary>
    private async Task<string> SomeETagAsync(IRecordStore store) => (await store.InsertAsync(Table, Of("other", "other", 1), default))!;
}
