using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using ExportScreen.Storage.Azure.Tables;

namespace ExportScreen.Storage.Tests.Azure.Tables;

public sealed class TableAuthenticationTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_shared_access_signature_opens_what_it_names_and_no_more()
    {
        var emulator = await azurite.AzuriteAsync();
        var name = $"t{Guid.NewGuid():N}";
        var owner = new TableServiceClient(emulator.ConnectionString).GetTableClient(name);
        await owner.CreateAsync();
        await owner.AddEntityAsync(new TableEntity("it's p", "r") { ["N"] = 1 });
        var signature = AccountSignature("r");
        foreach (var service in new[]
        {
            new TableServiceClient(emulator.TableEndpoint, new AzureSasCredential(signature)),
            new TableServiceClient($"TableEndpoint={emulator.TableEndpoint};SharedAccessSignature={signature}"),
        })
        {
            var reader = service.GetTableClient(name);
            Assert.Equal(1, (await reader.GetEntityAsync<TableEntity>("it's p", "r", ["N"])).Value.GetInt32("N"));
            Assert.Single(await reader.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"N eq {1}")).ToListAsync());
            Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => reader.AddEntityAsync(new TableEntity("p", "x")))).Status);
        }
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var emulator = await azurite.AzuriteAsync();
        var service = new TableServiceClient(emulator.TableEndpoint, new TableSharedKeyCredential(Azurite.AccountName, Convert.ToBase64String(new byte[64])));
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => service.QueryAsync().ToListAsync().AsTask())).Status);
    }

    [Fact]
    public async Task Each_try_is_signed_anew_with_its_own_time()
    {
        var sent = new ConcurrentQueue<(string Date, string Authorization)>();
        var options = new TableClientOptions { Transport = new Recorder(r => { sent.Enqueue((Header(r, "x-ms-date"), Header(r, "Authorization"))); return 503; }) };
        options.Retry.MaxRetries = 1;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1100);
        options.Retry.Mode = RetryMode.Fixed;
        var service = new TableServiceClient("AccountName=account;AccountKey=AAAA", options);
        await Assert.ThrowsAnyAsync<Exception>(() => service.GetTableClient("table").AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal(2, sent.Select(s => s.Date).Distinct().Count());
        Assert.Equal(2, sent.Select(s => s.Authorization).Distinct().Count());
        Assert.All(sent, s => Assert.StartsWith("SharedKey account:", s.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_for_storage_goes_along()
    {
        string? authorization = null;
        var credential = new FixedToken();
        var options = new TableClientOptions { Transport = new Recorder(r => { authorization = Header(r, "Authorization"); return 204; }) };
        await new TableServiceClient(new Uri("https://account.table.core.windows.net"), credential, options).GetTableClient("table").UpsertEntityAsync(new TableEntity("p", "r"));
        Assert.Equal("Bearer token", authorization);
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task A_token_is_never_sent_in_the_clear()
    {
        var sent = 0;
        var options = new TableClientOptions { Transport = new Recorder(_ => { sent++; return 204; }) };
        var table = new TableServiceClient(new Uri("http://account.table.core.windows.net"), new FixedToken(), options).GetTableClient("table");
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.UpsertEntityAsync(new TableEntity("p", "r")));
        Assert.Equal(0, sent);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=abc;AccountKey=AAAA;EndpointSuffix=core.windows.net", "https://abc.table.core.windows.net/")]
    [InlineData("AccountName=abc;AccountKey=AAAAAA==", "https://abc.table.core.windows.net/")]
    [InlineData("AccountName=abc;AccountKey=AAAA;TableEndpoint=http://localhost:1/abc;", "http://localhost:1/abc")]
    [InlineData("TableEndpoint=https://abc.table.core.windows.net/;SharedAccessSignature=sv=2020&sig=a%3D", "https://abc.table.core.windows.net/")]
    public void A_connection_string_names_the_place(string text, string endpoint) => Assert.Equal(endpoint, TableConnectionString.Parse(text).Endpoint.AbsoluteUri);

    [Theory]
    [InlineData("AccountName=abc")]
    [InlineData("nonsense")]
    [InlineData("SharedAccessSignature=sv=1")]
    public void What_is_no_connection_string_is_refused_without_its_content(string text)
    {
        var refused = Assert.Throws<FormatException>(() => TableConnectionString.Parse(text));
        Assert.DoesNotContain(text, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_never_end_their_own_literal()
    {
        Assert.Equal("PartitionKey eq 'a'' or ''1'' eq ''1' and N ge 5L", TableClient.CreateQueryFilter($"PartitionKey eq {"a' or '1' eq '1"} and N ge {5L}"));
        Assert.Equal("T lt datetime'2026-11-22T05:12:05.1234567Z' and R eq 1.0 and B eq true",
            TableClient.CreateQueryFilter($"T lt {new DateTimeOffset(2026, 11, 22, 8, 12, 5, TimeSpan.FromHours(3)).AddTicks(1234567)} and R eq {1d} and B eq {true}"));
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"N eq {1m}"));
    }

    /// <summary>An account signature for tables and entities (Microsoft Learn, "Create an account SAS", version 2018-11-09).</summary>
    private static string AccountSignature(string permissions)
    {
        var until = DateTime.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var text = $"{Azurite.AccountName}\n{permissions}\nt\nco\n\n{until}\n\nhttps,http\n2018-11-09\n";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Azurite.AccountKey), Encoding.UTF8.GetBytes(text)));
        return $"sv=2018-11-09&ss=t&srt=co&sp={permissions}&se={Uri.EscapeDataString(until)}&spr=https,http&sig={Uri.EscapeDataString(signature)}";
    }

    private static string Header(Request request, string name) => request.Headers.TryGetValue(name, out var value) ? value : "";

    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token", DateTimeOffset.UtcNow.AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Answers every request itself.</summary>
    private sealed class Recorder(Func<Request, int> answer) : HttpPipelineTransport
    {
        public override Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

        public override void Process(HttpMessage message) => message.Response = new FaultPolicy.Answer(answer(message.Request), message.Request.ClientRequestId);

        public override ValueTask ProcessAsync(HttpMessage message)
        {
            Process(message);
            return ValueTask.CompletedTask;
        }
    }
}
