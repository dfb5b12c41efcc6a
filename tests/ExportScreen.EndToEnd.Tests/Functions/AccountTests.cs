using System.Net;
using System.Text;
using System.Text.Json;
using ExportScreen.EndToEnd.Tests.Cli;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Azure;

namespace ExportScreen.EndToEnd.Tests.Functions;

/// <summary>What people and scripts do with a storage account: import lists into it, upload past the API's limits, sign in through the platform.</summary>
public sealed class AccountTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_are_imported_into_the_account_and_a_direct_upload_is_screened_against_them()
    {
        await using var azurite = await Azurite.StartAsync();
        using var cli = new ExportScreenProcess();
        File.WriteAllText(cli.PathOf("parts.json"), """
            {"format": "exportscreen-list/1", "id": "own-parts", "title": "parts", "publisher": "in-house", "asOf": "2026-08-01", "count": 1,
             "entries": [{"id": "1", "kind": "company", "names": ["Zorbatek Instruments"]}]}
            """);
        var account = new Dictionary<string, string> { ["AzureWebJobsStorage"] = azurite.ConnectionString };
        var imported = cli.Run(account, "lists", "import", "--azure", "parts.json");
        Assert.True(imported.ExitCode == 0, imported.Errors + imported.Output);
        Assert.Contains("own-parts", cli.Run(account, "lists", "status", "--azure", "--json").Output, StringComparison.Ordinal);

        await using var handler = await HandlerProcess.StartAsync(azurite, new Dictionary<string, string>
        {
            ["WEBSITE_INSTANCE_ID"] = "test",
            ["WEBSITE_AUTH_ENABLED"] = "True",
            ["EXPORTSCREEN_TRUST_PLATFORM_IDENTITY"] = "true",
            ["EXPORTSCREEN_TENANT_CLAIM"] = "tenant",
        });
        using var asked = await SendAsync(handler, HttpMethod.Post, "/api/uploads?name=big.csv&asOf=2026-08-02", "acme", "submitter");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var address = JsonDocument.Parse(await asked.Content.ReadAsStringAsync(Cancel)).RootElement;
        var jobId = address.GetProperty("jobId").GetString()!;
        using (var storage = new HttpClient())
        using (var put = new HttpRequestMessage(HttpMethod.Put, address.GetProperty("uploadUrl").GetString()))
        {
            put.Headers.Add("x-ms-blob-type", "BlockBlob");
            put.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("Consignee,Consignee Country,Description\nZorbatek Instruments,TR,gauges\nBluefield Ceramics GmbH,DE,tiles\n"));
            Assert.Equal(HttpStatusCode.Created, (await storage.SendAsync(put, Cancel)).StatusCode);
        }

        // The Event Grid hop: the emulator has none.
        using var stores = AzureStores.Open(new AzureStorageSettings { ConnectionString = azurite.ConnectionString }, TimeProvider.System);
        await foreach (var blob in stores.Blobs.ListAsync("manifests/acme/", Cancel)) await stores.Queues.SendAsync(QueueNames.ManifestEvents, ManifestEvent.Announce(blob), TimeSpan.Zero, Cancel);
        var board = new JobBoard(new JobStores(stores.Blobs, stores.Records, stores.Queues, stores.Leases, TimeProvider.System));
        await new FunctionsHostDriver(stores.Queues, () => handler).RunUntilAsync(
            async () => await board.FindAsync("acme", jobId, Cancel) is { } job && job.Status.IsOver(), TimeSpan.FromMinutes(2));

        using var done = await SendAsync(handler, HttpMethod.Get, "/api/manifests/" + jobId, "acme", "submitter");
        var job = JsonDocument.Parse(await done.Content.ReadAsStringAsync(Cancel)).RootElement;
        Assert.Equal(("completed", 2), (job.GetProperty("status").GetString(), job.GetProperty("summary").GetProperty("rows").GetInt32()));
        Assert.Equal(1, job.GetProperty("summary").GetProperty("clear").GetInt32());
        using var stranger = await SendAsync(handler, HttpMethod.Get, "/api/manifests/" + jobId, "other", "admin");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        using var forged = await SendAsync(handler, HttpMethod.Post, "/api/uploads?name=x.csv", "acme", "submitter", script: false);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var auditor = await SendAsync(handler, HttpMethod.Post, "/api/uploads?name=x.csv", "acme", "auditor");
        Assert.Equal(HttpStatusCode.Forbidden, auditor.StatusCode);
        using var nobody = await handler.Client.GetAsync("/api/manifests/" + jobId, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HandlerProcess handler, HttpMethod method, string path, string tenant, string role, bool script = true)
    {
        var principal = JsonSerializer.Serialize(new
        {
            name_typ = "name",
            role_typ = "roles",
            claims = new[] { new { typ = "name", val = "Ann" }, new { typ = "roles", val = role }, new { typ = "tenant", val = tenant } },
        });
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)));
        // The platform passes a script's token on; a browser's session has none.
        if (script) request.Headers.Add("Authorization", "Bearer token");
        return handler.Client.SendAsync(request, Cancel);
    }
}
