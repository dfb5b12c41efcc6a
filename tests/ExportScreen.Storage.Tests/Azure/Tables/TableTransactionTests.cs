using System.Text;
using ExportScreen.Storage.Azure;
using ExportScreen.Storage.Azure.Tables;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Azure.Tables;

public sealed class TableTransactionTests(AzuriteFixture azurite)
{
    private readonly string _name = $"t{Guid.NewGuid():N}";

    [Fact]
    public async Task A_conflict_undoes_all_and_names_its_action()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "there"));
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync([Add("a"), Add("b"), Add("there"), Add("c")]));
        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (refused.Status, refused.ErrorCode));
        Assert.Equal("there", Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync()).RowKey);
    }

    [Fact]
    public async Task All_kinds_of_actions_are_done_together()
    {
        var table = await TableAsync();
        foreach (var row in "abcde") await table.AddEntityAsync(new TableEntity("p", $"{row}") { ["A"] = 1 });
        await table.SubmitTransactionAsync(
        [
            Add("f"),
            new TableTransactionAction(TableTransactionActionType.UpdateMerge, Named("a")),
            new TableTransactionAction(TableTransactionActionType.UpdateReplace, Named("b")),
            new TableTransactionAction(TableTransactionActionType.UpsertMerge, Named("c")),
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, Named("d")),
            new TableTransactionAction(TableTransactionActionType.Delete, Named("e")),
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, Named("g")),
        ]);
        var rows = await table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal("aAB bB cAB dB f gB", string.Join(' ', rows.Select(r => r.RowKey + string.Concat(r.Select(v => v.Key).Order(StringComparer.Ordinal)))));

        static TableEntity Named(string row) => new("p", row) { ["B"] = 2 };
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var table = await TableAsync();
        await table.AddEntityAsync(new TableEntity("p", "a"));
        var first = (await table.GetEntityAsync<TableEntity>("p", "a")).Value;
        await table.UpsertEntityAsync(new TableEntity("p", "a") { ["A"] = 1 });
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            table.SubmitTransactionAsync([Add("b"), new TableTransactionAction(TableTransactionActionType.UpdateReplace, new TableEntity("p", "a"), first.ETag)]));
        Assert.Equal(412, refused.Status);
        Assert.Single(await table.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public void Limits_are_checked_before_anything_is_sent()
    {
        // Nobody listens there: what were sent would be another exception.
        var table = new TableServiceClient("AccountName=a;AccountKey=AAAA;TableEndpoint=http://127.0.0.1:9/a").GetTableClient("table");
        Refused([]);
        Refused([.. Enumerable.Range(0, 101).Select(n => Add($"{n}"))]);
        Refused([Add("a"), new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("q", "a"))]);
        Refused([Add("a"), new TableTransactionAction(TableTransactionActionType.UpsertMerge, new TableEntity("p", "a"))]);
        Refused([.. Enumerable.Range(0, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{n}") { ["T"] = new string('x', 32_000), ["U"] = new string('y', 16_000) }))]);

        void Refused(TableTransactionAction[] actions) => Assert.ThrowsAnyAsync<ArgumentException>(() => table.SubmitTransactionAsync(actions)).GetAwaiter().GetResult();
    }

    [Fact]
    public async Task A_transaction_just_under_four_mebibytes_is_taken()
    {
        var table = await TableAsync();
        await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(n => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"r{n:D3}") { ["T"] = new string('x', 32_000), ["U"] = new string('y', 9_000) })));
        Assert.Equal(100, await table.QueryAsync<TableEntity>(select: ["RowKey"]).CountAsync());
    }

    [Fact]
    public void Records_are_packed_into_transactions_within_the_limits()
    {
        var random = new Random(TestSize.Seed);
        var records = Enumerable.Range(0, TestSize.Of(20_000)).Select(n => new Record($"p{random.Next(5)}", $"r{n} 货", new Dictionary<string, object>
        {
            ["T"] = new string(random.Next(2) == 0 ? '货' : 'x', random.Next(20) == 0 ? 32_000 : random.Next(100)),
        })).ToList();
        var packed = 0;
        foreach (var transaction in AzureRecordStore.Transactions(records))
        {
            packed += transaction.Count;
            Assert.True(TableTransactionBody.Write(transaction, new Uri("http://127.0.0.1:10002/devstoreaccount1/table"), "batch_1", "changeset_1").Length <= TableTransactionBody.MaxBytes);
        }

        Assert.Equal(records.Count, packed);
    }

    [Theory]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 204 No Content\r\n", null)]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 0)]
    [InlineData("", 0)]
    [InlineData("HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\n\r\n{\"odata.error\":{\"code\":\"InvalidDuplicateRow\",\"message\":{\"lang\":\"en-US\",\"value\":\"1:twice\"}}}\r\n--x--", 400)]
    [InlineData("HTTP/1.1 500 Bad\r\n\r\nnot json", 500)]
    public void An_answer_is_done_only_when_every_action_has_its_own(string body, int? status)
    {
        var failure = TableTransactionAnswer.FailureOf(Encoding.UTF8.GetBytes(body), 2);
        Assert.Equal(status, failure?.Status);
        if (status == 400) Assert.Equal(("InvalidDuplicateRow", 1), (failure!.ErrorCode, failure.FailedTransactionActionIndex));
    }

    private static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, new TableEntity("p", row));

    private async Task<TableClient> TableAsync()
    {
        var table = new TableServiceClient((await azurite.AzuriteAsync()).ConnectionString).GetTableClient(_name);
        await table.CreateAsync();
        return table;
    }
}
