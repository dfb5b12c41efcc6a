using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Playwright;

namespace ExportScreen.EndToEnd.Tests.Pages;

/// <summary>From the manifest to the decided finding, in a browser.</summary>
[Collection(PagesCollection.Name)]
public sealed class JourneyTests(ServedPages served)
{
    [Fact]
    public async Task A_manifest_is_dropped_screened_and_its_workbook_opens()
    {
        await using var visitor = await served.SignedInAsync();
        var page = visitor.Page;
        await page.GotoAsync("/");
        await visitor.PictureAsync("start");
        await page.GetByLabel("Screen a manifest").SetInputFilesAsync(Repository.Corpus("first-look", "manifest.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Screen it" }).ClickAsync();
        await visitor.OverAsync();
        await visitor.PictureAsync("job");
        Assert.Equal("manifest.csv", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("Hold 8, Review 3, Not screened 3, No match 2", await page.Locator("svg.bar").GetAttributeAsync("aria-label"));
        Assert.Equal("16 rows", await page.Locator("#outcomes").InnerTextAsync());
        Assert.Contains("STARTER LIST", await page.GetByRole(AriaRole.Alert).First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("cleared", await page.Locator("body").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the workbook" }).ClickAsync());
        Assert.Equal("manifest.screened.xlsx", download.SuggestedFilename);
        await using (var content = await download.CreateReadStreamAsync())
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, TestContext.Current.CancellationToken);
            using var workbook = SpreadsheetDocument.Open(copy, isEditable: false);
            var sheets = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().ToList();
            var rows = sheets.ToDictionary(s => s.Name!.Value!, s => ((WorksheetPart)workbook.WorkbookPart.GetPartById(s.Id!)).Worksheet.Descendants<Row>().Count());
            Assert.Equal("Summary", sheets[0].Name!.Value);
            Assert.Equal(1 + 16, rows["All rows"]);
            Assert.Equal(1 + 16, rows["Audit"]);
        }

        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_decision_waits_for_a_second_person_counts_and_is_withdrawn()
    {
        await using var first = await served.SignedInAsync("ana", "analyst");
        await first.SendAsync(Visitor.FirstLook);
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Findings of this job" }).ClickAsync();
        await first.PictureAsync("findings");
        await first.Page.GotoAsync(new Uri(first.Page.Url).AbsolutePath + "?outcome=Hold&list=eu-fsf");
        var card = first.Page.Locator("article").First;
        Assert.Contains("same", await card.Locator("table.words").InnerTextAsync(), StringComparison.Ordinal);
        await card.GetByText("Decide", new() { Exact = true }).ClickAsync();
        await card.GetByLabel("Decision and reason").SelectOptionAsync("FalsePositive:different-place");
        await card.GetByLabel("Note").FillAsync("Another town.");
        await first.PictureAsync("deciding");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Assertions.Expect(first.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("waits for a second person");
        await Assertions.Expect(card).ToContainTextAsync("Waits for a second person: False positive: Different country or address; ana");
        Assert.Equal(0, await card.GetByRole(AriaRole.Button, new() { Name = "Confirm this decision" }).CountAsync());
        await using var second = await served.SignedInAsync("ben", "approver");
        await second.Page.GotoAsync(first.Page.Url);
        var seen = second.Page.Locator("article").First;
        await seen.GetByRole(AriaRole.Button, new() { Name = "Confirm this decision" }).ClickAsync();
        await Assertions.Expect(seen).ToContainTextAsync("Decision: False positive: Different country or address; ana");
        await second.PictureAsync("confirmed");
        await seen.GetByRole(AriaRole.Button, new() { Name = "Withdraw the decision" }).ClickAsync();
        await Assertions.Expect(seen).Not.ToContainTextAsync("Decision: False positive");
        await using var auditor = await served.SignedInAsync("ida", "auditor");
        await auditor.Page.GotoAsync("/ui/audit");
        await auditor.PictureAsync("audit");
        await Assertions.Expect(auditor.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The chain is whole");
        await Assertions.Expect(auditor.Page.Locator("tbody")).ToContainTextAsync("withdraw");
        await Assertions.Expect(auditor.Page.Locator("tbody")).ToContainTextAsync("sign-in");
        await Assertions.Expect(auditor.Page.Locator("tbody")).ToContainTextAsync("submit");
        Assert.Empty(first.Complaints.Concat(second.Complaints).Concat(auditor.Complaints));
    }

    [Fact]
    public async Task Columns_are_given_another_meaning_and_screened_again()
    {
        await using var visitor = await served.SignedInAsync();
        var text = "Bill;Shipper;Wer bekommt es;HS Code\nOWN-1;Bluefield Ceramics GmbH;АО «Микрон»;6907.21\nOWN-2;Bluefield Ceramics GmbH;Exempla Tiles S.A.;6907.21\n";
        await visitor.SendAsync(new FilePayload { Name = "columns.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });
        Assert.Contains("Hold 0", await visitor.Page.Locator("svg.bar").GetAttributeAsync("aria-label") ?? "", StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Columns as they were read" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Screen again with these columns" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing was screened again");
        await visitor.Page.GetByLabel("Meaning of column C, Wer bekommt es").SelectOptionAsync("consignee");
        await visitor.PictureAsync("columns");
        var before = visitor.Page.Url;
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Screen again with these columns" }).ClickAsync();
        await visitor.OverAsync();
        Assert.DoesNotContain(new Uri(visitor.Page.Url).Segments[^1], before, StringComparison.Ordinal);
        Assert.DoesNotContain("Hold 0", await visitor.Page.Locator("svg.bar").GetAttributeAsync("aria-label") ?? "", StringComparison.Ordinal);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Columns as they were read" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("tbody")).ToContainTextAsync("you said so");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_job_that_fails_says_why()
    {
        await using var visitor = await served.SignedInAsync();
        await visitor.Page.GotoAsync("/ui/");
        await visitor.Page.GetByLabel("Screen a manifest").SetInputFilesAsync(new FilePayload { Name = "notes.csv", MimeType = "text/csv", Buffer = "nothing to be seen\nhere\n"u8.ToArray() });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Screen it" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".lead")).ToContainTextAsync("Failed.");
        Assert.True((await visitor.Page.Locator(".lead").InnerTextAsync()).Length > 20);
        Assert.Equal(0, await visitor.Page.GetByText("Download the workbook").CountAsync());
        await visitor.PictureAsync("failed");
        Assert.Empty(visitor.Complaints);
    }
}
