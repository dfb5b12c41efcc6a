using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ExportScreen.App.Settings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.App.Tests.Web;

public sealed class ListTests
{
    [Theory]
    [InlineData("no-such-list", HttpStatusCode.NotFound, "list-not-found")]
    [InlineData("http%3A%2F%2Fpublisher.example%2Flist.xml", HttpStatusCode.NotFound, "list-not-found")]
    [InlineData("cn-mofcom", HttpStatusCode.Conflict, "list-by-hand")]
    public async Task A_list_that_cannot_be_refreshed_is_refused_with_the_reason(string list, HttpStatusCode status, string code)
    {
        await using var web = await RunningWeb.StartAsync(new RefreshConfiguration(null, null, new Dictionary<string, FeedSettings>()));
        using var client = await web.WithKeyAsync(RoleNames.Admin);
        await RefusedAsync(client, list, status, code);
    }

    [Fact]
    public async Task Where_refreshing_is_off_nobody_can_ask_for_it()
    {
        await using var web = await RunningWeb.StartAsync();
        using var client = await web.WithKeyAsync(RoleNames.Admin);
        await RefusedAsync(client, "un-sc", HttpStatusCode.Conflict, "refresh-off");
    }

    [Fact]
    public async Task A_list_that_an_administrator_asks_for_is_fetched_and_its_failure_is_shown()
    {
        using var publisher = new LocalPublisher(_ => new PublisherAnswer { Body = "<html>Sign in</html>"u8.ToArray() }.With("Content-Type", "text/html"));
        await using var web = await RunningWeb.StartAsync(new RefreshConfiguration(null, null, new Dictionary<string, FeedSettings> { ["un-sc-xml"] = new(publisher.Address, null, null, false) }));
        using var client = await web.WithKeyAsync(RoleNames.Admin);
        using var answer = await client.PostAsync("/api/lists/un-sc/refresh", JsonContent.Create(new { url = "http://127.0.0.1:1/" }));
        Assert.Equal((HttpStatusCode.Accepted, "/api/lists"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var asked = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("un-sc-xml", "un-sc"), (asked.GetProperty("feed").GetString(), asked.GetProperty("lists")[0].GetString()));
        for (var tries = 0; publisher.Requests.IsEmpty && tries < 200; tries++) await Task.Delay(50);
        Assert.NotEmpty(publisher.Requests);
    }

    private static async Task RefusedAsync(HttpClient client, string list, HttpStatusCode status, string code)
    {
        using var answer = await client.PostAsync($"/api/lists/{list}/refresh", null);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
