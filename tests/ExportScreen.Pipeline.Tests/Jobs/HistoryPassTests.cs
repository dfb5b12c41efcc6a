using System.Text;
using System.Text.Json.Nodes;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Tests.Jobs;

/// <summary>The rules over history through whole jobs: what an earlier manifest shipped is seen by a later one, and by no earlier one.</summary>
public sealed class HistoryPassTests
{
    private const string Header = "B/L No,Shipment Date,Shipper,Consignee,Consignee Country,HS Code,Value,Currency,Country of Destination\n";

    private static async Task<JsonNode> RunAsync(JobBench bench, string rows, string name)
    {
        var job = await bench.SubmitAsync(Header + rows, name: name);
        await bench.DrainAsync();
        return JsonNode.Parse(Encoding.UTF8.GetString(await bench.ResultAsync(job.JobId, ResultKind.Json)))!;
    }

    private static bool Has(JsonNode result, string rule) => result["rows"]!.AsArray().Any(row => row!.ToJsonString().Contains($"\"{rule}\"", StringComparison.Ordinal));

    private static bool SaysWithoutHistory(JsonNode result) => result["notCovered"]!.ToJsonString().Contains("had no history to look at", StringComparison.Ordinal);

    [Fact]
    public async Task Parts_of_a_kit_over_two_manifests_are_found_in_the_second()
    {
        using var bench = new JobBench();
        var first = await RunAsync(bench, "BL-1,2026-08-01,Northfield GmbH,Altai Models,KG,850131,900,EUR,KG\nBL-2,2026-08-02,Northfield GmbH,Altai Models,KG,850760,900,EUR,KG\n", "first.csv");
        Assert.True(SaysWithoutHistory(first));
        Assert.False(Has(first, "kit-split-over-time"));
        var second = await RunAsync(bench, "BL-3,2026-08-20,Northfield GmbH,Altai Models,KG,852691,900,EUR,KG\n", "second.csv");
        Assert.False(SaysWithoutHistory(second));
        Assert.True(Has(second, "kit-split-over-time"));
    }

    [Fact]
    public async Task A_first_purchase_is_one_only_when_the_history_is_long_enough()
    {
        using var bench = new JobBench();
        await RunAsync(bench, "BL-1,2025-01-10,Northfield GmbH,Osh Import,KG,854231,900,EUR,KG\n", "first.csv");
        Assert.True(Has(await RunAsync(bench, "BL-2,2026-08-20,Northfield GmbH,Naryn Import,KG,854231,900,EUR,KG\n", "second.csv"), "first-priority-purchase"));
        Assert.False(Has(await RunAsync(bench, "BL-3,2026-09-20,Northfield GmbH,Osh Import,KG,854231,900,EUR,KG\n", "third.csv"), "first-priority-purchase"));
    }

    [Fact]
    public async Task A_part_of_an_earlier_run_and_two_of_this_one_are_a_kit()
    {
        using var bench = new JobBench();
        await RunAsync(bench, "BL-1,2026-08-01,Northfield GmbH,Altai Models,KG,852691,900,EUR,KG\n", "first.csv");
        var second = await RunAsync(bench, "BL-2,2026-08-20,Northfield GmbH,Altai Models,KG,850131,900,EUR,KG\nBL-3,2026-08-21,Northfield GmbH,Altai Models,KG,850760,900,EUR,KG\n", "second.csv");
        Assert.Equal(2, second["rows"]!.AsArray().Count(row => row!.ToJsonString().Contains("\"kit-split-over-time\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Bills_of_one_day_are_shipments_of_their_own()
    {
        using var bench = new JobBench();
        await RunAsync(bench, "BL-1,2026-08-01,Northfield GmbH,Osh Import,KG,854231,2400,EUR,KG\nBL-2,2026-08-01,Northfield GmbH,Osh Import,KG,854231,2300,EUR,KG\n", "first.csv");
        Assert.True(Has(await RunAsync(bench, "BL-3,2026-08-04,Northfield GmbH,Osh Import,KG,854231,2200,EUR,KG\n", "second.csv"), "structuring-over-time"));
    }

    [Fact]
    public async Task Codes_that_took_over_some_goods_of_an_old_one_are_not_kept()
    {
        using var bench = new JobBench();
        // 8529.90 took over display modules of old phones: no first purchase of priority goods.
        await RunAsync(bench, "BL-1,2025-01-10,Northfield GmbH,Osh Import,KG,854231,900,EUR,KG\n", "first.csv");
        Assert.False(Has(await RunAsync(bench, "BL-2,2026-08-20,Northfield GmbH,Naryn Import,KG,851712,900,EUR,KG\n", "second.csv"), "first-priority-purchase"));
        // Drones took over some goods of the old code of cameras: camera, motor and battery alone are no kit.
        await RunAsync(bench, "BL-3,2026-08-20,Northfield GmbH,Altai Models,KG,852580,900,EUR,KG\nBL-4,2026-08-21,Northfield GmbH,Altai Models,KG,850131,900,EUR,KG\n", "third.csv");
        Assert.False(Has(await RunAsync(bench, "BL-5,2026-08-25,Northfield GmbH,Altai Models,KG,850760,900,EUR,KG\n", "fourth.csv"), "kit-split-over-time"));
    }
}
