using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Lists.Tests.Snapshots;

public sealed class SnapshotCheckTests
{
    private static readonly EditionEntries Source = Sources.Edition(
        "feed", Sources.Company("un-sc:1", "Alpha Machine Works"), Sources.Company("un-sc:2", "Beta Optical Institute"),
        Sources.Company("un-sc:3", "x") with { Names = [], AddressOnly = true, Addresses = [new ListedAddress("Unit 7, 12 Harbour Road", "Kowloon", Country: CountryCode.Of("HK"))] });

    [Fact]
    public void A_sound_snapshot_finds_every_name_and_address()
    {
        using var snapshot = Sources.Open(Source);
        var report = SnapshotCheck.Run(snapshot, [Source], new MatchSettings());
        Assert.True(report.Passed);
        Assert.Equal((3, 3), (report.SelfMatch.Checked, report.SelfMatch.Found));
    }

    [Fact]
    public void An_entry_that_got_lost_is_noticed()
    {
        using var snapshot = Sources.Open(Source with { Entries = [.. Source.Entries.Skip(1)] });
        Assert.Contains(SnapshotCheck.Run(snapshot, [Source], new MatchSettings()).Diagnostics, d => d.Code == "LS3201");
    }

    [Fact]
    public void An_entry_that_changed_is_noticed()
    {
        using var snapshot = Sources.Open(Source);
        var changed = Source with { Entries = [Source.Entries[0] with { Remarks = "new" }, .. Source.Entries.Skip(1)] };
        var report = SnapshotCheck.Run(snapshot, [changed], new MatchSettings());
        Assert.False(report.Passed);
        Assert.Equal(("LS3202", "un-sc:1"), (report.Diagnostics[0].Code, report.Diagnostics[0].Position.Path));
    }

    [Fact]
    public void A_name_that_does_not_reach_the_review_line_stops_the_publication()
    {
        using var snapshot = Sources.Open(Source);
        var report = SnapshotCheck.Run(snapshot, [Source], new MatchSettings { ReviewLine = 1.01 });
        Assert.False(report.Passed);
        Assert.Equal(3, report.SelfMatch.Failures.Count);
        Assert.Contains(report.Diagnostics, d => d.Code == "LS3203" && d.Position.Path == "un-sc:2");
    }

    [Fact]
    public void A_name_without_letters_is_an_exception_with_its_reason()
    {
        var odd = Sources.Edition("feed", Sources.Company("un-sc:1", "???"));
        using var snapshot = Sources.Open(odd);
        var report = SnapshotCheck.Run(snapshot, [odd], new MatchSettings());
        Assert.True(report.Passed);
        var exception = Assert.Single(report.SelfMatch.Exceptions);
        Assert.Equal("???", exception.Text);
        Assert.NotEmpty(exception.Reason);
    }

    [Fact]
    public void Names_are_counted_by_script()
    {
        var entry = Sources.Company("un-sc:1", "Alpha") with { Names = [new ListedName("Alpha"), new ListedName("ООО Альфа"), new ListedName("LTD 阿尔法"), new ListedName("12"), new ListedName("شركة")] };
        using var snapshot = Sources.Open(Sources.Edition("feed", entry));
        var contents = Assert.Single(ListContents.Of(snapshot));
        Assert.Equal("Arabic 1, Cyrillic 1, Han 1, Latin 1, None 1", string.Join(", ", contents.NamesByScript.Select(p => $"{p.Key} {p.Value}")));
        Assert.Equal(1, contents.EntriesByKind[EntryKind.Company]);
    }
}
