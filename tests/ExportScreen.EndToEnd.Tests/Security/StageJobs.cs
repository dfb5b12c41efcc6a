using System.Net.Http.Json;
using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>Makes the finished job of a stage and the decisions that others will attack.</summary>
internal sealed class StageJobs(Stage stage, Dictionary<string, string> names)
{
    public async Task MakeAsync()
    {
        using var submitter = stage.Client("submitter");
        names["job"] = await SubmitAsync(submitter, "/api/manifests?name=first.csv", await File.ReadAllBytesAsync(Repository.Corpus("first-look", "manifest.csv")));
        await OverAsync(submitter, names["job"]);
        using var foreigner = stage.Client("foreign submitter");
        names["foreign job"] = await SubmitAsync(foreigner, "/api/manifests?name=theirs.csv", await File.ReadAllBytesAsync(Repository.Corpus("first-look", "manifest.csv")));
        await OverAsync(foreigner, names["foreign job"]);
        await DecideAsync();
    }

    /// <summary>Hands a manifest in and gives its job.</summary>
    public static async Task<string> SubmitAsync(HttpClient client, string path, byte[] content)
    {
        using var accepted = await client.PostAsync(path, new ByteArrayContent(content));
        var said = await accepted.Content.ReadAsStringAsync();
        Assert.True(accepted.IsSuccessStatusCode, said);
        return JsonDocument.Parse(said).RootElement.GetProperty("jobId").GetString()!;
    }

    /// <summary>Waits until a job is over.</summary>
    public static async Task<JsonElement> OverAsync(HttpClient client, string job)
    {
        for (var tries = 0; tries < 2400; tries++)
        {
            var view = await client.GetFromJsonAsync<JsonElement>("/api/manifests/" + job);
            if (view.GetProperty("finished").ValueKind != JsonValueKind.Null) return view;
            await Task.Delay(100);
        }

        throw new TimeoutException("The job does not end.");
    }

    private async Task DecideAsync()
    {
        using var analyst = stage.Client("analyst");
        var page = await analyst.GetFromJsonAsync<JsonElement>($"/api/findings?job={names["job"]}&size=1000");
        // Hits on Hold of different parties: a decision of one says nothing of another.
        var holds = page.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("isHit").GetBoolean() && f.GetProperty("outcome").GetString()!.Equals("hold", StringComparison.OrdinalIgnoreCase))
            .DistinctBy(f => f.GetProperty("partyKey").GetString()).Select(f => f.GetProperty("id").GetString()!).ToList();
        Assert.True(holds.Count >= 3, $"{holds.Count} parties on Hold");
        (names["finding"], names["awaiting"], names["decided"]) = (holds[0], holds[1], holds[2]);
        using var approver = stage.Client("approver");
        await PostAsync(approver, names["awaiting"], new { disposition = "FalsePositive", reason = "different-name" }, "awaitingSecondPerson");
        await PostAsync(approver, names["decided"], new { disposition = "TrueMatch", reason = "same-party" }, "accepted");
        var first = await analyst.GetFromJsonAsync<JsonElement>($"/api/findings?job={names["job"]}&size=1");
        names["continuation"] = Uri.EscapeDataString(first.GetProperty("continuation").GetString()!);
        var marked = first.GetProperty("continuation").GetString()!;
        names["altered continuation"] = Uri.EscapeDataString(marked[..(marked.Length / 2)] + (marked[marked.Length / 2] == 'A' ? 'B' : 'A') + marked[(marked.Length / 2 + 1)..]);
        names["altered finding"] = names["finding"][..^3] + "AAA";
        names["altered job"] = (names["job"][0] == '0' ? '1' : '0') + names["job"][1..];
        names["loud job"] = names["job"].ToUpperInvariant();
    }

    private static async Task PostAsync(HttpClient client, string finding, object decision, string status)
    {
        using var answer = await client.PostAsJsonAsync($"/api/findings/{finding}/decision", decision);
        Assert.Contains($"\"{status}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
