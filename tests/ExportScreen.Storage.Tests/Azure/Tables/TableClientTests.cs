using Azure;
using ExportScreen.Storage.Azure.Tables;

namespace ExportScreen.Storage.Tests.Azure.Tables;

public sealed class TableClientTests(AzuriteFixture azurite)
{
    private readonly string _name = $"t{Guid.NewGuid():N}";

    [Fact]
    public async Task Each_kind_of_value_comes_back()
    {
        var table = await TableAsync();
        var entity = new TableEntity("p", "r")
        {
            ["Text"] = "Größe \u2028 \ud83d\udea2 {}'\"",
            ["Flag"] = true,
            ["Int"] = -7,
            ["Long"] = long.MinValue,
            ["Real"] = 7d,
            ["Endless"] = double.PositiveInfinity,
            ["Time"] = new DateTimeOffset(2026, 11, 22, 8, 12, 5, TimeSpan.FromHours(3)).AddTicks(1234567),
            ["Id"] = Guid.Parse("0d6c0000-1111-2222-3333-000000000001"),
            ["Bytes"] = new byte[] { 0, 255, 7 },
            ["Nothing"] = null,
        };
        await table.AddEntityAsync(entity);
        var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(9, read.Count);
        Assert.Equal(entity.GetString("Text"), read.GetString("Text"));
        Assert.True(read.GetBoolean("Flag"));
        Assert.Equal(-7, read.GetInt32("Int"));
        Assert.Equal(long.MinValue, read.GetInt64("Long"));
        Assert.Equal(7d, read.GetDouble("Real"));
        Assert.Equal(double.PositiveInfinity, read.GetDouble("Endless"));
        Assert.Equal(entity.GetDateTimeOffset("Time"), read.GetDateTimeOffset("Time"));
        Assert.Equal(entity.GetGuid("Id"), read.GetGuid("Id"));
        Assert.Equal(entity.GetBinary("Bytes"), read.GetBinary("Bytes"));
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task Merging_keeps_and_replacing_drops_what_is_not_named()
    {
        var table = await TableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2, ["C"] = 2 });
        Assert.Equal((1, 2, 2), await ReadAsync());
        var etag = (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, etag);
        Assert.Equal((3, 2, 2), await ReadAsync());
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 4 }, TableUpdateMode.Replace);
        Assert.Equal((4, null, null), await ReadAsync());
        var stale = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), etag));
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (stale.Status, stale.ErrorCode));
        await table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All, TableUpdateMode.Replace);
        Assert.Equal((null, null, null), await ReadAsync());

        async Task<(int?, int?, int?)> ReadAsync()
        {
            var read = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
            return (read.GetInt32("A"), read.GetInt32("B"), read.GetInt32("C"));
        }
    }

    [Fact]
    public async Task Refusals_have_the_codes_of_the_service()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var twice = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (twice.Status, twice.ErrorCode));
        var absent = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "x"));
        Assert.Equal(404, absent.Status);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "x")).HasValue);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "x")).Status);
        Assert.Equal(409, (await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync())).Status);
        await table.CreateIfNotExistsAsync();
        var none = (await ServiceAsync()).GetTableClient("t" + Guid.NewGuid().ToString("N"));
        Assert.Equal(TableErrorCode.TableNotFound, (await Assert.ThrowsAsync<RequestFailedException>(() => none.AddEntityAsync(new TableEntity("p", "r")))).ErrorCode);
    }

    [Fact]
    public async Task A_query_goes_on_over_three_pages_and_selects()
    {
        var table = await TableAsync();
        for (var batch = 0; batch < 25; batch++)
        {
            var from = batch * 100;
            await table.SubmitTransactionAsync(Enumerable.Range(from, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("it's p", $"r{n:D5}") { ["N"] = n, ["T"] = "t" })));
        }

        var pages = 0;
        var rows = new List<TableEntity>();
        await foreach (var page in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"it's p"} and N ge {100}"), select: ["RowKey", "N"]).AsPages())
        {
            pages++;
            Assert.InRange(page.Values.Count, 0, 1000);
            rows.AddRange(page.Values);
        }

        Assert.True(pages >= 3);
        Assert.Equal(Enumerable.Range(100, 2400).Select(n => $"r{n:D5}"), rows.Select(r => r.RowKey));
        Assert.All(rows, r => Assert.Equal(1, r.Count));
    }

    [Fact]
    public async Task Tables_are_listed_and_deleted()
    {
        var table = await TableAsync();
        Assert.Contains(_name, await NamesAsync());
        await table.DeleteAsync();
        await table.DeleteAsync();
        Assert.DoesNotContain(_name, await NamesAsync());

        async Task<List<string>> NamesAsync() => await (await ServiceAsync()).QueryAsync().ToListAsync();
    }

    [Theory]
    [InlineData("it's", "a''b")]
    [InlineData("100%41", "%2F%")]
    [InlineData("(x)=y,Row=", "$filter=1 & comp=batch")]
    [InlineData("..", ".")]
    [InlineData(" a ", "  ")]
    [InlineData("货é\ud83d\udea2", "+~!*@:;,<>[]{}|^`")]
    [InlineData("", "")]
    public async Task Odd_keys_are_signed_and_found(string partition, string row)
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity(partition, row) { ["N"] = 1 });
        await table.UpsertEntityAsync(new TableEntity(partition, row) { ["N"] = 2 });
        await table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.UpdateMerge, new TableEntity(partition, row) { ["M"] = 3 })]);
        var read = (await table.GetEntityAsync<TableEntity>(partition, row)).Value;
        Assert.Equal((partition, row, 2, 3), (read.PartitionKey, read.RowKey, read.GetInt32("N"), read.GetInt32("M")));
        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}")).ToListAsync();
        Assert.Equal(row, Assert.Single(found).RowKey);
        Assert.Equal(204, (await table.DeleteEntityAsync(partition, row)).Status);
    }

    private async Task<TableServiceClient> ServiceAsync() => new((await azurite.AzuriteAsync()).ConnectionString);

    private async Task<TableClient> TableAsync()
    {
        var table = (await ServiceAsync()).GetTableClient(_name);
        await table.CreateAsync();
        return table;
    }
}
