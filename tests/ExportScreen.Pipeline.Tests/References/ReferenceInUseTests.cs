using ExportScreen.Goods.Descriptions;
using ExportScreen.Model.Goods;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.References;
using ExportScreen.Pipeline.Screening;
using ExportScreen.Pipeline.Tests.Jobs;
using ExportScreen.Storage.Embedded;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Pipeline.Tests.References;

/// <summary>An imported reference in the engine of a job: what it is screened with is frozen, named and complete.</summary>
public sealed class ReferenceInUseTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private readonly string _folder = Directory.CreateTempSubdirectory("xs-reference-").FullName;
    private readonly AdvancingClock _clock = new();

    private ListFolder Store => new(Path.Combine(_folder, "reference"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_job_keeps_the_reference_it_was_planned_with_and_the_next_has_the_new_one()
    {
        using var shelf = new EngineShelf(new ListFolder(Path.Combine(_folder, "lists")), () => null, _clock, Store);
        using var none = (await shelf.CurrentAsync(Day, default)).Value!;
        Assert.Equal(GoodsText.NoReference, none.Stamp.ReferenceId);
        Assert.Empty(Region(none));
        var first = await ImportAsync(new UnlocodeEdition("2407", ("UA", "QQ2", "Morska Bukhta", "14", "")));
        using var planned = (await shelf.CurrentAsync(Day, default)).Value!;
        Assert.Equal((first, first), (planned.Stamp.ReferenceId, planned.Engine.Goods.ReferenceId));
        Assert.All(Region(planned), p => Assert.Equal(RiskClass.RegionToReview, p.Class));
        var second = await ImportAsync(new UnlocodeEdition("2501", ("UA", "QQ2", "Morska Bukhta", "43", "")));
        using var next = (await shelf.CurrentAsync(Day, default)).Value!;
        Assert.Equal(second, next.Stamp.ReferenceId);
        Assert.All(Region(next), p => Assert.Equal(RiskClass.EmbargoedRegion, p.Class));
        using var resumed = await new EngineShelf(new ListFolder(Path.Combine(_folder, "lists")), () => null, _clock, Store).OfAsync(planned.Stamp, default);
        Assert.Equal(RiskClass.RegionToReview, Region(resumed)[0].Class);
        Assert.NotEqual(Key(planned), Key(next));
        Assert.Equal(Key(planned), Key(resumed));
    }

    [Fact]
    public async Task A_result_says_what_was_imported_what_was_not_and_what_was_accepted_in_part()
    {
        using var shelf = new EngineShelf(new ListFolder(Path.Combine(_folder, "lists")), () => null, _clock, Store);
        using var none = (await shelf.CurrentAsync(Day, default)).Value!;
        var before = RunFactsOf.Make([], "key", none.Engine, Day);
        Assert.Contains(before.NotCovered, n => n.Contains("UN/LOCODE has not been imported whole", StringComparison.Ordinal));
        await ImportAsync(new UnlocodeEdition("2407") { PlacesEach = 1 }, "only a few places");
        using var part = (await shelf.CurrentAsync(Day, default)).Value!;
        var partly = RunFactsOf.Make([], "key", part.Engine, Day);
        Assert.Contains(partly.Warnings, w => w == "REFERENCE NOT WHOLE unlocode: accepted though it did not pass (only a few places).");
        Assert.Contains(partly.NotCovered, n => n.Contains("UN/LOCODE has not been imported whole", StringComparison.Ordinal));
        await ImportAsync(new UnlocodeEdition("2407"));
        using var whole = (await shelf.CurrentAsync(Day, default)).Value!;
        var after = RunFactsOf.Make([], "key", whole.Engine, Day);
        Assert.DoesNotContain(after.NotCovered, n => n.Contains("UN/LOCODE", StringComparison.Ordinal));
        Assert.Contains(after.NotCovered, n => n.StartsWith("Descriptions against the texts of the HS", StringComparison.Ordinal));
        Assert.DoesNotContain(after.Warnings, w => w.StartsWith("REFERENCE", StringComparison.Ordinal));
        Assert.Contains(after.Settings, s => s.Key == "Table: imported-unlocode" && s.Value.Contains("as of 2024-07-01", StringComparison.Ordinal));
    }

    private static IReadOnlyList<JurisdictionPointer> Region(EngineLoan loan) => loan.Engine.Tables.Destinations.ForPlace("UAQQ2", null, Model.Codes.CountryCode.Of("UA"));

    private static string Key(EngineLoan loan) => $"{loan.Stamp.ReferenceId} {loan.Engine.Goods.ReferenceId} {loan.Stamp.ControlTablesId}";

    private async Task<string> ImportAsync(UnlocodeEdition edition, string? accept = null)
    {
        var result = await new ImportReference(Store, TimeProvider.System).RunAsync([("loc242csv.zip", edition.Zip())], accept, cancel: TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded, result.Diagnostics.FirstOrDefault()?.ToSentence());
        // The shelf asks the store again after two seconds.
        _clock.Advance(TimeSpan.FromSeconds(5));
        return result.Value.Id!;
    }
}
