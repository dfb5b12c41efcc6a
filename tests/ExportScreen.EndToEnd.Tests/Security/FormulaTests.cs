using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>Cells that a spreadsheet would run: in the results they are text and stay text.</summary>
[Collection(OnStage.Name)]
public sealed class FormulaTests(Stage stage)
{
    private static readonly string[] Cells =
    [
        "=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd|' /C calc'!A0", "=HYPERLINK(\"http://127.0.0.1/?x=\"&A1;\"Exempla\")", "=IMPORTXML(\"http://127.0.0.1/\";\"//a\")",
        "=DDE(\"cmd\";\"/C calc\";\"x\")", "\t=1+1", "=1+1\";=2+2", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{7*7}}${7*7}",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_formula_in_a_manifest_is_text_in_every_result()
    {
        using var client = stage.Client("analyst");
        var job = await StageJobs.SubmitAsync(client, $"/api/manifests?name={stage.Mark}-formulas.csv", Manifest());
        var over = await StageJobs.OverAsync(client, job);
        Assert.Equal("completed", over.GetProperty("status").GetString());
        ExpectTextInWorkbook(await client.GetByteArrayAsync($"/api/manifests/{job}/workbook", Cancel));
        var csv = await client.GetStringAsync($"/api/manifests/{job}/csv", Cancel);
        Assert.Contains("'=JSC Mikron", csv, StringComparison.Ordinal);
        Assert.All(Fields(csv), field => Assert.False(field.Length > 1 && field[0] is '=' or '+' or '-' or '@' or '\t' && field.Contains("Mikron", StringComparison.Ordinal), field));
        using var answer = await client.GetAsync($"/api/manifests/{job}/json", Cancel);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        // JSON says < as it is; what keeps a browser from reading it as a page are its type and these headers.
        using var findings = await client.GetAsync($"/api/findings?job={job}&size=1000", Cancel);
        Assert.Equal("application/json", findings.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", findings.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'none'", findings.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        foreach (var cell in Cells) HostileLog.Request("formulas", cell.Trim(), true);
    }

    // Parties on lists beside them, so that the cells are shown with findings too.
    private static byte[] Manifest()
    {
        var text = new StringBuilder("B/L No;Shipper;Consignee;Consignee Country;Description of Goods;HS Code\n");
        foreach (var cell in Cells)
        {
            var quoted = "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
            text.Append(quoted).Append(';').Append(quoted).Append(';').Append(cell[0]).Append("JSC Mikron;RU;").Append(quoted).Append(";854231\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void ExpectTextInWorkbook(byte[] bytes)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        var part = workbook.WorkbookPart!;
        var strings = part.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
        var styles = part.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var hostile = 0;
        foreach (var cell in part.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<Cell>()))
        {
            Assert.DoesNotContain("cmd", cell.CellFormula?.Text ?? "", StringComparison.Ordinal);
            var text = cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)] : cell.InnerText;
            if (!(Cells.Contains(text) || text.EndsWith("JSC Mikron", StringComparison.Ordinal)) || text[0] is not ('=' or '+' or '-' or '@' or '\t')) continue;
            hostile++;
            Assert.Null(cell.CellFormula);
            Assert.True(cell.DataType?.Value == CellValues.SharedString || cell.DataType?.Value == CellValues.InlineString, $"{text} is no text");
            Assert.True(styles[(int)(cell.StyleIndex?.Value ?? 0)].QuotePrefix?.Value == true, $"{text} would be run when its cell is edited");
        }

        Assert.True(hostile > 0, "No hostile cell has come into the workbook.");
    }

    private static IEnumerable<string> Fields(string csv)
    {
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in csv)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n' or '\r')
            {
                yield return field.ToString();
                field.Clear();
            }
            else field.Append(c);
        }
    }
}
