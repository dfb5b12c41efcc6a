using ExportScreen.Lists.Snapshots;
using ExportScreen.Lists.Tests.Snapshots;

namespace ExportScreen.Lists.Tests.Parties;

/// <summary>The listings of real editions: the CSL of May 2022, which has OFAC's identifiers, with the lists of 2025 and 2026.</summary>
public sealed class RealPartiesTests(ITestOutputHelper output)
{
    private static readonly string[] Files =
    [
        "un/consolidated_2026-08.xml", "eu_fsf/full_2026-02_rebuilt.xml", "uk_uksl/UK-Sanctions-List_2026-08-10_rebuilt.xml", "australia/dfat_2026-07.xlsx", "canada/sema-lmes_2025-03.xml",
        "us_csl/consolidated_2022-05.csv",
    ];

    [Fact]
    public void Parties_on_several_real_lists_are_one_and_copied_numbers_join_nobody()
    {
        var groups = ListedGroups.Of(ListSnapshot.OpenSealed(SnapshotBuilder.Build([.. Files.Select(RealEdition.Read)]).Bytes).Value!);
        foreach (var size in groups.GroupBy(g => g.Count).OrderBy(g => g.Key)) output.WriteLine($"{size.Count()} parties with {size.Key} listings");
        Assert.InRange(groups.Count, 1400, 1700);
        Assert.InRange(groups.Max(g => g.Count), 5, 8);
        IReadOnlyList<string> Of(string id) => groups.SingleOrDefault(g => g.Contains(id)) ?? [id];
        Assert.Equal(["au-dfat:8464", "eu-fsf:178947", "eu-fsf:3787", "uk-sanctions:INU0276", "un-sc:110435", "us-ofac-sdn:10582"], Of("un-sc:110435"));

        // The EU file gives Kim Tong-Ho the reference of Kim Kyong Ok, the UK file Azim Aghajani that of Dastjerdi; SDN gives both Rotenbergs one number.
        Assert.DoesNotContain("eu-fsf:112314", Of("un-sc:6908585"));
        Assert.Equal(["uk-sanctions:INU0279"], Of("uk-sanctions:INU0279"));
        Assert.DoesNotContain("us-ofac-sdn:16671", Of("us-ofac-sdn:16669"));
        Assert.DoesNotContain("us-ofac-sdn:18291", Of("us-ofac-sdn:17015"));
    }
}
