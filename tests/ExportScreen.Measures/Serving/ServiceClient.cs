using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExportScreen.Measures.Serving;

/// <summary>Calls of the API. Thread-safe. A connection that breaks is an <see cref="HttpRequestException"/> or <see cref="IOException"/>, an answer that is no success an <see cref="HttpRequestException"/> with its status.</summary>
internal sealed class ServiceClient : IDisposable
{
    /// <summary>What of a finding differs between two jobs that found the same.</summary>
    private static readonly string[] OfTheJob = ["id", "jobId", "day"];

    private readonly HttpClient _http;

    /// <param name="url">Where it answers.</param>
    /// <param name="connections">Most connections at once.</param>
    public ServiceClient(Uri url, int connections = 4)
    {
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Add("X-Api-Key", ServeProcess.ApiKey);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Waits until it is ready to screen: the lists are open.</summary>
    public async Task HealthyAsync()
    {
        using var answer = await _http.GetAsync("/health");
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Hands a manifest in; the status and media type of the answer, and the job when it was taken.</summary>
    public async Task<(HttpStatusCode Status, string? Media, string? JobId)> PostAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/manifests?name={Uri.EscapeDataString(Path.GetFileName(path))}&asOf=2026-11-22");
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        request.Content = new StreamContent(file, 1 << 16);
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await _http.SendAsync(request);
        var media = answer.Content.Headers.ContentType?.MediaType;
        if (answer.StatusCode != HttpStatusCode.Accepted) return (answer.StatusCode, media, null);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        return (answer.StatusCode, media, json.RootElement.GetProperty("jobId").GetString());
    }

    /// <summary>Hands a manifest in that must be taken; the job.</summary>
    public async Task<string> SubmitAsync(string path, string key)
    {
        var (status, _, jobId) = await PostAsync(path, key);
        return jobId ?? throw new HttpRequestException($"The manifest was answered with {(int)status}.", null, status);
    }

    /// <summary>A job.</summary>
    public async Task<JobState> JobAsync(string jobId)
    {
        using var json = JsonDocument.Parse(await _http.GetByteArrayAsync($"/api/manifests/{jobId}"));
        return JobState.Read(json.RootElement);
    }

    /// <summary>Asks until a job is over.</summary>
    /// <param name="jobId">The job.</param>
    /// <param name="every">How often.</param>
    /// <param name="most">How long at most; what is then not over is returned as it is.</param>
    /// <param name="seen">Told every state.</param>
    public async Task<JobState> WaitAsync(string jobId, TimeSpan every, TimeSpan most, Action<JobState>? seen = null)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var job = await JobAsync(jobId);
            seen?.Invoke(job);
            if (job.IsOver || since.Elapsed > most) return job;
            await Task.Delay(every);
        }
    }

    /// <summary>SHA-256 of a result: workbook, json or csv.</summary>
    public async Task<string> HashAsync(string jobId, string kind)
    {
        await using var content = await _http.GetStreamAsync($"/api/manifests/{jobId}/{kind}");
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content));
    }

    /// <summary>How many findings a job has, and a hash of what they say, whatever their order.</summary>
    public async Task<(int Count, string Hash)> FindingsAsync(string jobId)
    {
        var lines = new List<string>();
        string? continuation = null;
        do
        {
            var more = continuation is null ? "" : "&continuation=" + Uri.EscapeDataString(continuation);
            using var page = JsonDocument.Parse(await _http.GetByteArrayAsync($"/api/findings?job={jobId}&size=1000{more}"));
            lines.AddRange(page.RootElement.GetProperty("findings").EnumerateArray().Select(Line));
            continuation = page.RootElement.GetProperty("continuation").GetString();
        }
        while (continuation is not null);
        lines.Sort(StringComparer.Ordinal);
        return (lines.Count, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))));
    }

    private static string Line(JsonElement finding) => string.Join('|', finding.EnumerateObject().Where(p => !OfTheJob.Contains(p.Name, StringComparer.Ordinal)).Select(p => p.Value.GetRawText()));
}
