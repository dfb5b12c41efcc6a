using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>Manifests that attack their reader: taken in, since nobody reads them at the door, and ended with a reason while the service goes on.</summary>
[Collection(OnStage.Name)]
public sealed class HostileFileTests(Stage stage)
{
    private const long MostMemory = 1536L << 20;
    private static readonly string[] Outcomes = ["clear", "review", "hold", "notScreened"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_hostile_file_ends_with_its_reason_and_the_service_goes_on()
    {
        using var client = stage.Client("submitter");
        var sent = new List<(HostileFile File, string Job)>();
        foreach (var file in HostileFiles.All) sent.Add((file, await StageJobs.SubmitAsync(client, PathOf(file), file.Content(stage.Trap.Port))));
        var wrong = new List<string>();
        foreach (var (file, job) in sent)
        {
            var objection = Objection(file, await StageJobs.OverAsync(client, job));
            HostileLog.Request("files", file.What, objection is null);
            if (objection is not null) wrong.Add($"{file.What}: {objection}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(stage.Service.IsAlive);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health", Cancel)).StatusCode);
        Assert.InRange(stage.Service.PeakMemory(), 0, MostMemory);
        Assert.Equal(0, stage.Trap.Caught);
        Assert.Empty(stage.Strays());
        Assert.Empty(stage.Leaks());
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("Exempla \uFFFE Tiles")]
    [InlineData("\u0000")]
    [InlineData("\u202E\u2066Exempla")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Odd_letters_do_not_break_a_screening(string name)
    {
        using var client = stage.Client("submitter");
        using var answer = await client.PostAsJsonAsync("/api/screen", new { name }, Cancel);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
    }

    private string PathOf(HostileFile file) => $"/api/manifests?name={stage.Mark}-{file.Name}{file.Query.Replace("TRAP", stage.Victim.Names["trap"], StringComparison.Ordinal)}";

    private static string? Objection(HostileFile file, JsonElement job)
    {
        var status = job.GetProperty("status").GetString();
        var reason = job.GetProperty("reason").GetString();
        if (file.Status is not null && status != file.Status) return $"{status} ({reason})";
        if (status == "failed") return string.IsNullOrEmpty(reason) || !reason.Contains(file.Reason ?? "", StringComparison.OrdinalIgnoreCase) ? $"the reason is: {reason}" : null;
        if (status != "completed") return status;
        var summary = job.GetProperty("summary");
        var rows = summary.GetProperty("rows").GetInt32();
        return rows > 0 && Outcomes.Sum(o => summary.GetProperty(o).GetInt32()) == rows ? null : $"{rows} rows, and not as many outcomes";
    }
}
