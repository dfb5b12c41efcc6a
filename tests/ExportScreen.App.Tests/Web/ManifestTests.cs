using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ExportScreen.App.Web.Limits;
using ExportScreen.Pipeline.Decisions;

namespace ExportScreen.App.Tests.Web;

public sealed class ManifestTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private static readonly byte[] Sample = File.ReadAllBytes(Repository.Corpus("first-look", "manifest.csv"));
    private readonly RunningWeb _web = fixture.Web;

    [Fact]
    public async Task A_manifest_goes_in_and_its_workbook_json_and_csv_come_out()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Analyst);
        using var accepted = await client.PostAsync("/api/manifests?name=first.csv&asOf=2026-11-22", new ByteArrayContent(Sample));
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var job = await RunningWeb.OverAsync(client, await JobIdAsync(accepted));
        Assert.Equal("completed", job.GetProperty("status").GetString());
        var summary = job.GetProperty("summary");
        Assert.Equal(16, summary.GetProperty("rows").GetInt32());
        Assert.Equal(16, ((string[])["clear", "review", "hold", "notScreened"]).Sum(n => summary.GetProperty(n).GetInt32()));

        var links = job.GetProperty("links");
        var workbook = await client.GetByteArrayAsync(links.GetProperty("workbook").GetString());
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
        using var json = JsonDocument.Parse(await client.GetByteArrayAsync(links.GetProperty("json").GetString()));
        Assert.Equal("2026-11-22", json.RootElement.GetProperty("run").GetProperty("asOf").GetString());
        Assert.StartsWith("\uFEFFrow,outcome", System.Text.Encoding.UTF8.GetString(await client.GetByteArrayAsync(links.GetProperty("csv").GetString())), StringComparison.Ordinal);
        await ExpectRangesAsync(client, links.GetProperty("workbook").GetString()!, workbook);

        var found = await client.GetFromJsonAsync<JsonElement>($"/api/findings?job={job.GetProperty("jobId").GetString()}&size=1");
        var finding = Assert.Single(found.GetProperty("findings").EnumerateArray());
        Assert.NotNull(found.GetProperty("continuation").GetString());
        using var decided = await client.PostAsJsonAsync($"/api/findings/{finding.GetProperty("id").GetString()}/decision", new { disposition = "TrueMatch", reason = "nonsense" });
        Assert.Contains("PL0203", await decided.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_is_the_same_job()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        client.DefaultRequestHeaders.Add("Idempotency-Key", "order 17");
        using var one = await client.PostAsync("/api/manifests?name=a.csv", new ByteArrayContent(Sample));
        using var two = await client.PostAsync("/api/manifests?name=a.csv", new ByteArrayContent(Sample));
        Assert.Equal(await JobIdAsync(one), await JobIdAsync(two));
    }

    [Fact]
    public async Task A_form_is_taken_too_and_its_file_name_leads_nowhere()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        var before = Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_web.Folder)!, "evil*").Count();
        using var form = new MultipartFormDataContent { { new StringContent("x"), "comment" }, { new ByteArrayContent(Sample), "file", "../../../evil.csv" } };
        using var accepted = await client.PostAsync("/api/manifests", form);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var job = await RunningWeb.OverAsync(client, await JobIdAsync(accepted));
        Assert.Equal("evil.csv", job.GetProperty("fileName").GetString());
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(_web.Folder)!, "evil*").Count());
    }

    [Theory]
    [InlineData("/api/manifests", "x", 400, "name-missing")]
    [InlineData("/api/manifests?name=a.csv", "", 400, "body-missing")]
    [InlineData("/api/manifests?name=a.csv&asOf=tomorrow", "x", 400, "bad-parameter")]
    [InlineData("/api/manifests?name=a.csv&map=hs", "x", 400, "bad-parameter")]
    [InlineData("/api/manifests?name=a.csv&delimiter=ab", "x", 400, "bad-parameter")]
    [InlineData("/api/manifests?name=a.csv&name=b.csv", "x", 400, "bad-parameter")]
    public async Task An_upload_that_says_too_little_is_refused(string path, string body, int status, string code)
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        using var answer = await client.PostAsync(path, new StringContent(body));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_large_is_413_and_leaves_nothing()
    {
        await using var web = await RunningWeb.StartAsync(new WebLimits { UploadBytes = 1000 });
        using var client = await web.WithKeyAsync(RoleNames.Submitter);
        using var answer = await client.PostAsync("/api/manifests?name=a.csv", new ByteArrayContent(new byte[2000]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty((await client.GetFromJsonAsync<JsonElement>("/api/manifests")).GetProperty("jobs").EnumerateArray());
    }

    [Fact]
    public async Task A_manifest_that_cannot_be_read_fails_with_its_reason()
    {
        using var client = await _web.WithKeyAsync(RoleNames.Submitter);
        using var accepted = await client.PostAsync("/api/manifests?name=a.pdf", new StringContent("%PDF-1.7 nothing"));
        var job = await RunningWeb.OverAsync(client, await JobIdAsync(accepted));
        Assert.Equal("failed", job.GetProperty("status").GetString());
        Assert.NotEmpty(job.GetProperty("reason").GetString()!);
        Assert.Equal(HttpStatusCode.Conflict, (await client.GetAsync(job.GetProperty("links").GetProperty("workbook").GetString())).StatusCode);
    }

    private static async Task ExpectRangesAsync(HttpClient client, string path, byte[] whole)
    {
        using var part = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var partial = await client.SendAsync(part);
        Assert.Equal(HttpStatusCode.PartialContent, partial.StatusCode);
        Assert.Equal(whole[10..20], await partial.Content.ReadAsByteArrayAsync());
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { partial.Headers.ETag! } } };
        using var same = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    private static async Task<string> JobIdAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jobId").GetString()!;
}
