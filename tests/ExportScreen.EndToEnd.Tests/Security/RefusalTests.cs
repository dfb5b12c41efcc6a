using System.Net.Http.Json;
using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>The table of hostile requests against a real process, over real connections.</summary>
[Collection(OnStage.Name)]
public sealed class RefusalTests(Stage stage)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_table_names_each_request_once_and_has_more_than_a_hundred()
    {
        Assert.InRange(HostileTable.All.Count, 120, 1000);
        Assert.Distinct(HostileTable.All.Select(r => (r.Group, r.Name)));
        Assert.Distinct(HostileTable.All.Select(r => Convert.ToHexString(r.OnTheWire(stage.Victim))));
    }

    [Fact]
    public async Task Each_hostile_request_is_refused_and_nothing_is_written()
    {
        await stage.Service.StopAsync();
        var before = await StoreSnapshot.TakeAsync(stage.Served);
        await stage.StartAsync();
        var wrong = new List<string>();
        foreach (var request in HostileTable.All)
        {
            var objection = request.Objection(await stage.SendAsync(request, Cancel));
            HostileLog.Request(request.Group, request.Name, objection is null);
            if (objection is not null) wrong.Add(objection);
            Assert.True(stage.Service.IsAlive, $"The service ended at {request.Group}: {request.Name}");
        }

        await ExpectHealthAsync();
        await stage.Service.StopAsync();
        var written = StoreSnapshot.Differences(before, await StoreSnapshot.TakeAsync(stage.Served));
        await stage.StartAsync();
        foreach (var line in written) HostileLog.Written(line);
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {HostileTable.All.Count} are not refused as they should be:\n{string.Join('\n', wrong)}");
        Assert.True(written.Count == 0, "Written although refused:\n" + string.Join('\n', written));
        ExpectNoTrace();
    }

    [Fact]
    public async Task Lists_of_another_tenant_are_empty()
    {
        foreach (var role in (string[])["foreign admin", "foreign approver"])
        {
            using var foreigner = stage.Client(role);
            var jobs = await foreigner.GetStringAsync("/api/manifests?most=200", Cancel);
            Assert.DoesNotContain(stage.Victim.Names["job"], jobs, StringComparison.Ordinal);
            Assert.Contains(stage.Victim.Names["foreign job"], jobs, StringComparison.Ordinal);
            var findings = await foreigner.GetFromJsonAsync<JsonElement>($"/api/findings?job={stage.Victim.Names["job"]}", Cancel);
            Assert.Empty(findings.GetProperty("findings").EnumerateArray());
        }

        using var auditor = stage.Client("foreign auditor");
        var audit = await auditor.GetStringAsync("/api/audit?size=1000", Cancel);
        Assert.Contains(stage.Victim.Names["foreign job"], audit, StringComparison.Ordinal);
        Assert.DoesNotContain(stage.Victim.Names["job"], audit, StringComparison.Ordinal);
        Assert.DoesNotContain("ana", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_log_is_whole_after_everything()
    {
        using var auditor = stage.Client("auditor");
        Assert.Contains("\"isWhole\":true", await auditor.GetStringAsync("/api/audit/verification", Cancel), StringComparison.Ordinal);
    }

    private async Task ExpectHealthAsync()
    {
        using var client = stage.Client(null);
        Assert.Contains("\"ready\"", await client.GetStringAsync("/health", Cancel), StringComparison.Ordinal);
    }

    private void ExpectNoTrace()
    {
        Assert.Equal(0, stage.Trap.Caught);
        Assert.Empty(stage.Leaks());
        Assert.Empty(stage.Strays());
    }
}
