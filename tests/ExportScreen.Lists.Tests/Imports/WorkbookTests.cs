using ExportScreen.Lists.Dfat;
using ExportScreen.Lists.Meti;
using ExportScreen.Lists.Reading;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Tests.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>What workbooks bring with them: forms of other years, extents, sheets, archives.</summary>
public sealed class WorkbookTests
{
    private const string Form2024 =
        "s:Reference\ts:Name of Individual or Entity\ts:Type\ts:Name Type\ts:Date of Birth\ts:Place of Birth\ts:Citizenship\ts:Address\ts:Additional Information\ts:Listing Information\ts:Committees\ts:Control Date\n"
        + "n:7\ts:Anna Muster\ts:Individual\ts:Primary Name\td14:25000\t\ts:Russia\t\t\ts:Listed on: 17 Aug. 2017\ts:Autonomous (Russia)\td14:45000\n"
        + "s:7a\ts:Anna Beispiel\ts:Individual\ts:Alias\ti:Approximately: Between 1955 and 1958\t\ts:Russia\t\t\ts:Listed on: 17 Aug. 2017\ts:Autonomous (Russia)\td14:45000\n";

    [Fact]
    public void Reads_the_form_of_2024_with_its_twelve_columns()
    {
        var file = WorkbookFixture.Make(Form2024, modified: "2024-05-06T07:08:09Z");
        Assert.True(new DfatXlsxFeed().Recognises(file));
        var result = new DfatXlsxFeed().Read([file]);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(new DateOnly(2024, 5, 6), result.Value!.AsOf);
        var entry = Assert.Single(result.Value.Entries);
        Assert.Equal(["Anna Muster", "Anna Beispiel"], entry.Names.Select(n => n.Text));
        Assert.Equal(new DateOnly(2017, 8, 17), entry.ListedOn);
        Assert.Equal([PartialDate.OfDay(new DateOnly(1968, 6, 11)), new PartialDate(new DateOnly(1955, 1, 1), new DateOnly(1958, 12, 31), true)], entry.BirthDates);
        Assert.Equal(LegalEffect.Prohibited, entry.Effect);
    }

    [Fact]
    public void Reads_end_users_of_the_years_before_conventional_weapons_were_listed()
    {
        var text = string.Join('\n', ImportFixtures.Text("jp-meti-eul").TrimEnd('\n').Split('\n').Select(l => string.Join('\t', l.Split('\t').Take(5)))) + "\n";
        var reading = ListFixtures.Accepted(new MetiXlsxFeed(), WorkbookFixture.Make(text));
        Assert.Equal(["B", "C", "M", "N"], reading.Entries[0].Programmes);
    }

    [Fact]
    public void A_sheet_that_ends_before_its_own_extent_is_refused() =>
        ListFixtures.Refused(new DfatXlsxFeed(), WorkbookFixture.Make(Form2024, dimension: "A1:L400"), ListDiagnostics.CountMismatch);

    [Fact]
    public void Rows_on_a_second_sheet_are_told()
    {
        var result = new DfatXlsxFeed().Read([WorkbookFixture.Make(Form2024, secondSheet: "s:Notes\ns:Something else\n")]);
        Assert.Contains(result.Diagnostics, d => d.Code == ListDiagnostics.UnknownElement.Code && d.Found!.StartsWith("Sheet2", StringComparison.Ordinal));
        Assert.Single(result.Value!.Entries);
    }

    [Fact]
    public void A_workbook_is_no_archive_whatever_its_name_and_a_damaged_one_is_named_as_such()
    {
        var whole = WorkbookFixture.Make(Form2024, "download");
        Assert.False(ListFileUnpacking.IsArchive(whole));
        Assert.Equal("au-dfat-xlsx", Assert.Single(FileSet.Group([new ImportedFile("download", whole.Content)], ListFeeds.All)).Feed?.Id);
        var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([new ImportedFile("list.xlsx", whole.Content[..^30])], ListFeeds.All)), "any reason");
        Assert.Equal((EditionOutcome.Refuse, "LS1203"), (verdict.Outcome, Assert.Single(verdict.Diagnostics).Code));
    }

    [Fact]
    public void A_workbook_of_another_kind_is_no_list()
    {
        var file = WorkbookFixture.Make("s:Part\ts:Price\ns:Bolt\tn:3\n");
        var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([new ImportedFile("prices.xlsx", file.Content)], ListFeeds.All)));
        Assert.Equal(EditionOutcome.NotAList, verdict.Outcome);
        ListFixtures.Refused(new MetiXlsxFeed(), file, ListDiagnostics.MissingColumn);
    }

    [Fact]
    public void A_part_whose_bytes_are_not_those_of_its_checksum_refuses_the_workbook()
    {
        var bytes = WorkbookFixture.Make(Form2024).Content.ToArray();
        var at = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16;
        bytes[at] ^= 1;
        ListFixtures.Refused(new DfatXlsxFeed(), new ListFile("quirks.xlsx", bytes), ListDiagnostics.BrokenArchive);
    }
}
