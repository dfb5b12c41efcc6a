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
