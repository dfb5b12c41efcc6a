using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>The names that stand on a list for good are on it, and are missed when they are not.</summary>
public sealed class CanaryTests
{
    private static readonly string[] Files =
    [
        "un/consolidated_2025.xml", "un/consolidated_2026-08.xml", "ofac/CONS_ENHANCED_2025-01.ZIP", "ofac/CONSOLIDATED_2025-06.XML", "canada/sema-lmes_2025-03.xml", "australia/dfat_2026-07.xlsx", "us_csl/consolidated_2022-05.csv", "us_csl/consolidated_2026-07_rebuilt.json", "eu_fsf/full_2026-02_rebuilt.xml",
        "uk_uksl/UK-Sanctions-List_2026-08-10_rebuilt.xml",
    ];

    [Fact]
    public void Every_name_of_a_contract_is_found_in_the_real_editions()
    {
        foreach (var file in TestSize.Full ? Files : Files[..3])
        {
            var edition = RealEdition.Read(file);
            using var snapshot = ListSnapshot.Open(SnapshotBuilder.Build([edition]).Bytes).Value!;
            Assert.Empty(CanaryCheck.Run(snapshot, ListFeeds.All.Single(f => f.Id == edition.Edition.Feed).Contract.Canaries, new MatchSettings()).Select(d => $"{file}: {d.ToSentence()}"));
        }
    }

    [Fact]
    public void A_name_that_is_missing_or_on_another_list_is_said()
    {
        var source = Sources.Edition("un-sc-xml", Sources.Company("un-sc:1", "Alpha Machine Works"), Sources.Company("un-sc:2", "Beta Optical Institute"));
        using var snapshot = ListSnapshot.Open(SnapshotBuilder.Build([source]).Bytes).Value!;
        Canary[] canaries = [new("un-sc", "ALPHA MACHINE WORKS"), new("un-sc", "Gamma Bearing Plant"), new("eu-fsf", "Beta Optical Institute")];
        var missed = CanaryCheck.Run(snapshot, canaries, new MatchSettings());
        Assert.Equal(["un-sc Gamma Bearing Plant", "eu-fsf Beta Optical Institute"], missed.Select(d => $"{d.Position.Path} {d.Expected}"));
        Assert.All(missed, d => Assert.Equal("LS4104", d.Code));
    }
}
