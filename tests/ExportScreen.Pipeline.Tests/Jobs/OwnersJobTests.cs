using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Reports.Json;

namespace ExportScreen.Pipeline.Tests.Jobs;

/// <summary>A job goes by the customer's file of owners as it was when the job was planned.</summary>
public sealed class OwnersJobTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private const string Manifest = """
        B/L No,Shipper,Shipper Country,Consignee,Consignee Country,HS Code,Goods Description,Country of Destination
        B1,Northfield Components GmbH,DE,Tidewater Controls LLC,AE,690721,ceramic tiles,AE
        B2,Northfield Components GmbH,DE,Bluefield Ceramics SA,PT,690721,ceramic tiles,PT
        B3,Northfield Components GmbH,DE,Lantern Machine Works Ltd,GB,690721,ceramic tiles,GB
        """;

    [Fact]
    public async Task It_gives_the_very_result_of_the_one_shot_command_and_says_which_file_it_went_by()
    {
        var file = File(await ListedNameAsync(), 60);
        using var bench = new JobBench(chunkRows: 1, owners: () => file);
        var result = await RunAsync(bench);
        using var loan = (await bench.Shelf.CurrentAsync(Day, JobBench.Cancel)).Value!;
        using var one = ScreenManifestJourney.Run(
            [new ManifestSource("manifest.csv", () => new MemoryStream(Encoding.UTF8.GetBytes(Manifest)))], loan.Engine, new ScreeningOptions { AsOf = Day, TempFolder = bench.Options.TempFolder }, null, JobBench.Cancel).Value!;
        using var written = new MemoryStream();
        JsonWriter.Write(one, written, JobBench.Cancel);
        Assert.Equal(Encoding.UTF8.GetString(written.ToArray()), Encoding.UTF8.GetString(result));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file.Bytes)), Encoding.UTF8.GetString(result), StringComparison.Ordinal);
        Assert.Equal(["2:owned-by-listed", "4:owned-by-listed"], Findings(result));
    }

    [Fact]
    public async Task A_file_that_changes_later_is_for_later_jobs()
    {
        var name = await ListedNameAsync();
        PlannedOwners? file = File(name, 60);
        byte[] undisturbed;
        using (var other = new JobBench(owners: () => file)) undisturbed = await RunAsync(other);
        using var bench = new JobBench(owners: () => file);
        var job = await bench.SubmitAsync(Manifest);
        await bench.DrainAsync(except: QueueNames.ScreenChunks);
        file = null;
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.DrainAsync();
        Assert.Equal(undisturbed, await bench.ResultAsync(job.JobId, ResultKind.Json));
        Assert.Empty(Findings(await RunAsync(bench, "later")));
    }

    [Fact]
    public async Task A_bad_file_fails_the_job_and_never_screens_it_without_owners()
    {
        using var bench = new JobBench(owners: () => new PlannedOwners("owners.csv", "party,owner,percent\nA,B,many\n"u8.ToArray()));
        var job = await bench.SubmitAsync(Manifest);
        await bench.DrainAsync();
        Assert.NotEqual(JobStatus.Completed, (await new JobBoard(bench.Stores).FindAsync(JobBench.Tenant, job.JobId, JobBench.Cancel))!.Status);
    }

    private static async Task<byte[]> RunAsync(JobBench bench, string? key = null)
    {
        var job = await bench.SubmitAsync(Manifest, key);
        await bench.DrainAsync();
        return await bench.ResultAsync(job.JobId, ResultKind.Json);
    }

    private static PlannedOwners File(string listed, int percent) => new("owners.csv", Encoding.UTF8.GetBytes(
        $"party,owner,percent\nTidewater Controls LLC,\"{listed}\",{percent}\nLantern Machine Works Ltd,Ember Holding BV,70\nEmber Holding BV,\"{listed}\",{percent}\n"));

    /// <summary>A name of the starter list whose hit is strong on a list with an ownership rule.</summary>
    private static async Task<string> ListedNameAsync()
    {
        using var bench = new JobBench();
        using var loan = (await bench.Shelf.CurrentAsync(Day, JobBench.Cancel)).Value!;
        var snapshot = loan.Engine.Snapshot;
        return Enumerable.Range(0, snapshot.EntryCount).Select(snapshot.Entry).First(e => e.List is "us-ofac-sdn" && e.Kind == Model.Lists.EntryKind.Company).Names[0].Text;
    }

    private static List<string> Findings(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. from row in document.RootElement.GetProperty("rows").EnumerateArray()
                   from finding in row.GetProperty("findings").EnumerateArray()
                   where finding.GetProperty("rule").GetString() == "owned-by-listed"
                   select $"{row.GetProperty("row").GetString()}:owned-by-listed"];
    }
}
