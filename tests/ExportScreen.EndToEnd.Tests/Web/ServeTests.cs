using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExportScreen.EndToEnd.Tests.Cli;

namespace ExportScreen.EndToEnd.Tests.Web;

/// <summary>The service as a process of its own, on a free port.</summary>
public sealed partial class ServeTests : IDisposable
{
    private readonly ExportScreenProcess _exe = new();

    public void Dispose() => _exe.Dispose();

    [Fact]
    public async Task The_first_start_shows_a_password_and_commands_work_beside_the_running_service()
    {
        using var service = await ServedProcess.StartAsync(_exe);
        Assert.Matches("sign in as admin with the password [a-z2-9-]{23} ", service.Said);
        var key = _exe.Run("keys", "add", "--role", "submitter", "--name", "script", "--data", _exe.PathOf("served"));
        Assert.True(key.ExitCode == 0, key.Errors);
        using var client = service.Client(key.Output.Trim());
        Assert.True((await client.PostAsJsonAsync("/api/screen", new { name = "Exempla Tiles SA" })).IsSuccessStatusCode);
        Assert.Equal(0, _exe.Run("accounts", "add", "ana", "--role", "analyst", "--data", _exe.PathOf("served")).ExitCode);
        Assert.Contains("ana\tanalyst", _exe.Run("accounts", "list", "--data", _exe.PathOf("served")).Output, StringComparison.Ordinal);
        var backup = _exe.Run("backup", "copy", "--data", _exe.PathOf("served"));
        Assert.True(backup.ExitCode == 0, backup.Errors);
        Assert.Equal(0, _exe.Run("restore", "copy", "--data", "restored").ExitCode);
        Assert.Contains("ana\tanalyst", _exe.Run("accounts", "list", "--data", "restored").Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_goes_on_after_its_process_was_killed()
    {
        string jobId;
        using (var service = await ServedProcess.StartAsync(_exe))
        {
            using var client = service.Client("a key for tests");
            using var accepted = await client.PostAsync("/api/manifests?name=first.csv", new ByteArrayContent(File.ReadAllBytes(Repository.Corpus("first-look", "manifest.csv"))));
            jobId = (await accepted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jobId").GetString()!;
        }

        using var again = await ServedProcess.StartAsync(_exe);
        Assert.DoesNotContain("password", again.Said, StringComparison.Ordinal);
        using var second = again.Client("a key for tests");
        JsonElement job;
        var tries = 0;
        do
        {
            await Task.Delay(100);
            job = await second.GetFromJsonAsync<JsonElement>("/api/manifests/" + jobId);
        }
        while (job.GetProperty("finished").ValueKind == JsonValueKind.Null && tries++ < 300);
        Assert.Equal("completed", job.GetProperty("status").GetString());
        Assert.Equal(16, job.GetProperty("summary").GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task An_edition_that_names_a_consignee_screened_before_opens_a_finding_and_one_without_it_closes_it()
    {
        Import(1, "Alpha Machine Works");
        using var service = await ServedProcess.StartAsync(_exe);
        using var client = service.Client("a key for tests");
        using var manifest = new StringContent("Line,B/L No,Shipper,Consignee,HS Code\n1,BL-7,Bluefield Ceramics GmbH,Omega Turbine Plant LLC,690721\n");
        using var accepted = await client.PostAsync("/api/manifests?name=clean.csv", manifest);
        var jobId = (await accepted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("jobId").GetString()!;
        var job = await UntilAsync(client, "/api/manifests/" + jobId, j => j.GetProperty("finished").ValueKind != JsonValueKind.Null);
        Assert.Equal(1, job.GetProperty("summary").GetProperty("clear").GetInt32());

        Import(2, "Alpha Machine Works", "Omega Turbine Plant");
        var opened = (await UntilAsync(client, "/api/findings?state=open", page => page.GetProperty("findings").GetArrayLength() > 0)).GetProperty("findings")[0];
        Assert.Equal((jobId, "own-watch:2", "BL-7", "Omega Turbine Plant LLC"), (Text(opened, "jobId"), Text(opened, "entryId"), Text(opened, "reference"), Text(opened, "partyName")));
        Assert.Equal("own-watch:2 was added to own-watch in edition 2026-08-02 (before: edition 2026-08-01).", Text(opened, "changedBecause"));
        Assert.Contains("Opened on", await client.GetStringAsync($"/ui/jobs/{jobId}/findings"), StringComparison.Ordinal);

        Import(3, "Alpha Machine Works");
        var closed = (await UntilAsync(client, "/api/findings?state=closed", page => page.GetProperty("findings").GetArrayLength() > 0)).GetProperty("findings")[0];
        Assert.Equal((Text(opened, "id"), "own-watch:2 was de-listed in edition 2026-08-03 of own-watch (before: edition 2026-08-02)."), (Text(closed, "id"), Text(closed, "changedBecause")));
        Assert.Equal(0, (await client.GetFromJsonAsync<JsonElement>("/api/findings?undecided=true")).GetProperty("findings").GetArrayLength());
        var beside = _exe.Run("lists", "rescreen", "--data", _exe.PathOf("served"));
        Assert.Equal(1, beside.ExitCode);
        Assert.Contains("by itself", beside.Errors, StringComparison.Ordinal);
    }

    private void Import(int day, params string[] names)
    {
        var entries = string.Join(',', names.Select((name, i) => $$"""{"id": "{{i + 1}}", "kind": "company", "names": ["{{name}}"]}"""));
        File.WriteAllText(_exe.PathOf($"watch-{day}.json"), $$"""{"format": "exportscreen-list/1", "id": "own-watch", "asOf": "2026-08-{{day:00}}", "count": {{names.Length}}, "entries": [{{entries}}]}""");
        var import = _exe.Run("lists", "import", $"watch-{day}.json", "--lists", Path.Combine(_exe.PathOf("served"), "lists"));
        Assert.True(import.ExitCode == 0, import.Output + import.Errors);
    }

    private static string? Text(JsonElement finding, string name) => finding.GetProperty(name).GetString();

    private static async Task<JsonElement> UntilAsync(HttpClient client, string address, Predicate<JsonElement> met)
    {
        for (var tries = 0; ; tries++)
        {
            var answer = await client.GetFromJsonAsync<JsonElement>(address);
            if (met(answer)) return answer;
            Assert.True(tries < 600, $"{address}: {answer}");
            await Task.Delay(100);
        }
    }

    /// <summary>A running <c>serve</c>; disposing it kills it as a power cut would.</summary>
    private sealed partial class ServedProcess(Process process, string said) : IDisposable
    {
        public string Said => said;

        public static async Task<ServedProcess> StartAsync(ExportScreenProcess exe)
        {
            var process = exe.Start("serve", "--data", exe.PathOf("served"), "--urls", "http://127.0.0.1:0", "--api-key", "a key for tests");
            var said = "";
            while (!said.Contains("is ready", StringComparison.Ordinal))
                said += await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) ?? throw new InvalidOperationException("serve ended: " + await process.StandardError.ReadToEndAsync());
            return new ServedProcess(process, said);
        }

        public HttpClient Client(string key)
        {
            var client = new HttpClient { BaseAddress = new Uri(Address().Match(said).Value) };
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
            return client;
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
        private static partial Regex Address();
    }
}
