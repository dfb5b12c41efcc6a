namespace ExportScreen.Manifests.Tests.Refused;

public sealed class RefusedTests
{
    [Theory]
    [InlineData("cuscar", "EDIFACT")]
    [InlineData("iftmin", "EDIFACT")]
    [InlineData("ifcsum", "EDIFACT")]
    [InlineData("invoic", "EDIFACT")]
    [InlineData("edifact-other", "EDIFACT")]
    [InlineData("x12-309", "X12")]
    [InlineData("x12-310", "X12")]
    [InlineData("x12-810", "X12")]
    [InlineData("x12-856", "X12")]
    [InlineData("x12-other", "X12")]
    [InlineData("ubl", "UBL")]
    [InlineData("wco-cds", "WCO")]
    [InlineData("eu-ncts", "NCTS")]
    [InlineData("eu-ens-ie315", "ENS")]
    [InlineData("asycuda-sad", "ASYCUDA")]
    [InlineData("iata-cargo-xml", "IATA")]
    public void Refuses_every_real_message_by_its_name(string folder, string name)
    {
        foreach (var file in Directory.GetFiles(Requires.SharedData("manifests", folder)))
        {
            var opened = Opened.File(file);
            Assert.Null(opened.Manifest);
            var refusal = Assert.Single(opened.Diagnostics);
            Assert.True(refusal.Found!.Contains(name, StringComparison.Ordinal), $"{Path.GetFileName(file)}: {refusal.Found}");
            Assert.NotNull(refusal.Kind.Advice);
        }
    }

    [Theory]
    [InlineData("%PDF-1.7\nx", "PDF document")]
    [InlineData("FWB/17\n999-12345675HKGIST/T12K240MC1.20\n", "IATA Cargo-IMP message (FWB, FHL, FFM)")]
    [InlineData("FHL/4\nMBI/999-12345675HKGIST/T12K240\n", "IATA Cargo-IMP message (FWB, FHL, FFM)")]
    [InlineData("FFM/5\n1/OW101/14JAN/HKG/9VOWA\n", "IATA Cargo-IMP message (FWB, FHL, FFM)")]
    [InlineData("<html><table><tr><td>Shipper</td></tr></table></html>", "HTML page")]
    [InlineData("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook/>", "SpreadsheetML (Excel 2003 XML)")]
    [InlineData("<Awmds><General_segment/></Awmds>", "ASYCUDA World document")]
    [InlineData("<?xml version=\"1.0\"?><!-- x --><ESADout_CU xmlns=\"urn:customs.ru:Information:CustomsDocuments:ESADout_CU:5.14.0\"/>", "EAEU customs document (ESADout)")]
    [InlineData("<ns:CC515C xmlns:ns=\"http://ncts.dgtaxud.ec\"/>", "EU transit or export declaration (NCTS, AES)")]
    [InlineData("<lines><line/></lines>", "XML document")]
    [InlineData("identifier,shipper_party_name,shipper_party_address_1,country_code\n2026010100001,EXAMPLE,ROOM,CN\n", "US CBP AMS file set")]
    [InlineData("identifier,container_number,description_sequence_number,harmonized_number\n1,OWNU1234560,1,848180\n", "US CBP AMS file set")]
    public void Names_the_format_it_refuses(string text, string name)
    {
        var opened = Opened.Text(text, "manifest.csv");
        Assert.Null(opened.Manifest);
        Assert.Equal(name, Assert.Single(opened.Diagnostics).Found);
    }

    [Fact]
    public void Refuses_eighty_column_files()
    {
        var lines = "A1234ABCD  010126" + new string(' ', 63) + "\n" + "SC1" + new string('X', 77) + "\n" + "N01" + new string('X', 77) + "\n";
        Assert.Equal("CAMIR or AESTIR 80-column file", Assert.Single(Opened.Text(lines, "x.txt").Diagnostics).Found);
    }

    [Fact]
    public void Refuses_images_and_junk()
    {
        Opened.Bytes([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], "manifest.csv").Refused("MF0003");
        var junk = new byte[4096];
        new Random(1).NextBytes(junk);
        Assert.Null(Opened.Bytes(junk).Manifest);
    }

    [Fact]
    public void Reads_an_AMS_summary_of_one_file()
    {
        var opened = Opened.Text("identifier,vessel_name,consignee_name,shipper_party_name,container_number,description_text,harmonized_number\n1,EXAMPLE STAR,B,A,OWNU1234560,VALVES,848180\n");
        Assert.Equal(["848180"], opened.Only.Items[0].HsCodes);
    }

    [Fact]
    public void Every_format_has_an_id_of_its_own()
    {
        Assert.Equal(ManifestFormats.All.Count, ManifestFormats.All.Select(f => f.Id).Distinct().Count());
        Assert.Equal(["xlsx", "xls", "ndjson", "json", "tsv", "csv"], ManifestFormats.All.Where(f => f.IsRead).Select(f => f.Id));
    }
}
