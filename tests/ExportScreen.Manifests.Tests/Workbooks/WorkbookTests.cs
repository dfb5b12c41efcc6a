using System.Text;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Tests.Workbooks;

public sealed class WorkbookTests
{
    private static readonly string Header = XlsxMaker.Row(1, "Shipper", "Consignee", "HS Code", "Date", "Value");

    private static Opened Open(XlsxMaker maker) => Opened.Bytes(maker.ToBytes(), "manifest.xlsx");

    [Fact]
    public void Reads_every_visible_sheet_and_names_the_hidden_one()
    {
        var opened = Open(new XlsxMaker().Sheet("One", Header + XlsxMaker.Row(2, "A", "B", "854231")).Sheet("Old", Header + XlsxMaker.Row(2, "X", "Y", "854231"), "hidden")
            .Sheet("Empty", "").Sheet("Two", XlsxMaker.Row(1, "DATA") + XlsxMaker.Row(3, "Shipper", "Consignee", "HS Code") + XlsxMaker.Row(4, "C", "D", "847130")));
        Assert.Equal(["One", "Two"], opened.Manifest!.Tables.Select(t => t.Name));
        Assert.Equal(["A", "C"], opened.Consignments.Select(c => c.Parties[0].Name));
        Assert.Equal([1, 2], opened.Consignments.Select(c => c.Items[0].Row.Ordinal));
        Assert.Equal(("Two", 4L, 1), (opened.Consignments[1].Items[0].Row.Position.Sheet, opened.Consignments[1].Items[0].Row.Position.Row, opened.Consignments[1].Items[0].Row.Table));
        Assert.Contains(opened.Diagnostics, d => d.Code == "MF0206" && d.Position.Sheet == "Old");
    }

    [Fact]
    public void Keeps_the_zeros_of_a_number_format_and_reads_dates()
    {
        var opened = Open(new XlsxMaker().Sheet("One", Header + XlsxMaker.Row(2, "A", "B", "<c r=\"@\" s=\"1\"><v>4014000</v></c>", "<c r=\"@\" s=\"2\"><v>46027</v></c>", "<c r=\"@\"><v>14404.26</v></c>")));
        Assert.Equal(["04014000"], opened.Only.Items[0].HsCodes);
        Assert.Equal(new DateOnly(2026, 1, 5), opened.Only.Date);
        Assert.Equal(14404.26m, opened.Only.Items[0].Value);
        Assert.Equal("2026-01-05", opened.Only.Items[0].Row.Cells[3]);
    }

    [Fact]
    public void A_formula_without_stored_value_makes_its_row_an_error()
    {
        var opened = Open(new XlsxMaker().Sheet("One", Header + XlsxMaker.Row(2, "<c r=\"@\"><f>Old!A1</f></c>", "B", "854231") + XlsxMaker.Row(3, "<c r=\"@\" t=\"str\"><f>Old!A1</f><v>A</v></c>", "B", "854231")
            + XlsxMaker.Row(4, "Total", null, null, null, "<c r=\"@\"><f>SUM(E2:E3)</f></c>")));
        var fault = Assert.Single(opened.Consignments[0].Diagnostics, d => d.Code == "MF0305");
        Assert.Equal(("Shipper", 2L), (fault.Position.Column, fault.Position.Row));
        Assert.Empty(opened.Consignments[1].Diagnostics);
        Assert.Equal(SkipReason.Total, opened.Skipped[^1].Reason);
    }

    [Fact]
    public void A_spreadsheet_error_makes_its_row_an_error()
    {
        var opened = Open(new XlsxMaker().Sheet("One", Header + XlsxMaker.Row(2, "<c r=\"@\" t=\"e\"><f>NA()</f><v>#N/A</v></c>", "B", "854231")));
        Assert.Contains(opened.Only.Diagnostics, d => d.Code == "MF0306");
    }

    [Fact]
    public void Refuses_a_zip_bomb()
    {
        var bomb = new XlsxMaker().Sheet("One", Header + XlsxMaker.Row(2, "A", "B", "854231")).Part("xl/media/bomb.bin", new string('\0', 40 << 20)).ToBytes();
        Opened.Bytes(bomb, "manifest.xlsx").Refused("MF0006");
    }

    [Fact]
    public void Refuses_a_document_type_in_a_part()
    {
        var attack = new XlsxMaker().Sheet("One", Header + XlsxMaker.Row(2, "A", "B", "854231")).Part(
            "xl/sharedStrings.xml", "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>").ToBytes();
        Opened.Bytes(attack, "manifest.xlsx").Refused("MF0008");
    }

    [Fact]
    public void Refuses_an_encrypted_workbook_by_name()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[600]];
        Opened.Bytes(file, "manifest.xlsx").Refused("MF0005");
    }

    [Fact]
    public void Refuses_a_truncated_workbook()
    {
        var whole = new XlsxMaker().Sheet("One", Header + XlsxMaker.Row(2, "A", "B", "854231")).ToBytes();
        Opened.Bytes(whole[..(whole.Length / 2)], "manifest.xlsx").Refused("MF0008");
    }

    [Fact]
    public void Reads_the_old_binary_workbook()
    {
        var opened = Opened.Bytes(XlsMaker.Make(["Отправитель", "Получатель", "Код ТН ВЭД"], ["ООО ПРИМЕР", "ORNEK", 8542319010.0]), "manifest.csv");
        Assert.Equal("xls", opened.Manifest!.Format);
        Assert.Equal("ООО ПРИМЕР", opened.Party(PartyRole.Consignor).Name);
        Assert.Equal(["8542319010"], opened.Only.Items[0].HsCodes);
    }

    [Fact]
    public void A_cover_and_a_legend_beside_a_table_are_named_once_and_not_read()
    {
        var cover = XlsxMaker.Row(1, "Prepared by", "Example GmbH") + XlsxMaker.Row(2, "Version", "3") + XlsxMaker.Row(4, "Fill in the second sheet and send it back before noon");
        var legend = XlsxMaker.Row(1, "Code", "Meaning") + XlsxMaker.Row(2, "S", "sea") + XlsxMaker.Row(3, "A", "air");
        var opened = Open(new XlsxMaker().Sheet("Cover", cover).Sheet("Data", Header + XlsxMaker.Row(2, "A", "B", "854231")).Sheet("Codes", legend));
        Assert.Equal("A", opened.Only.Parties[0].Name);
        Assert.Equal(0, opened.Only.Items[0].Row.Table);
        Assert.Equal(["Data"], opened.Manifest!.Tables.Select(t => t.Name));
        Assert.Equal(["Cover", "Codes"], opened.Diagnostics.Where(d => d.Code == "MF0107").Select(d => d.Position!.Sheet));
    }

    [Fact]
    public void A_sheet_without_header_that_may_hold_shipments_is_not_passed_over()
    {
        var rows = XlsxMaker.Row(1, "ALPHA LLC", "BETA JSC", "854231") + XlsxMaker.Row(2, "GAMMA LLC", "DELTA JSC", "847130");
        var opened = Open(new XlsxMaker().Sheet("Data", Header + XlsxMaker.Row(2, "A", "B", "854231")).Sheet("More", rows));
        Assert.Contains(opened.Diagnostics, d => d.Code == "MF0105");
        Assert.Equal(2, opened.Consignments.Count(c => c.Diagnostics.Any(d => d.Code == "MF0311")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void The_template_reads_back_with_its_own_rows_only(int samples)
    {
        var fields = ManifestFields.All.Take(26).ToList();
        var sheet = XlsxMaker.Row(1, [.. fields.Select(f => f.Title)]);
        for (var i = 0; i < samples; i++) sheet += XlsxMaker.Row(i + 2, [.. fields.Select(f => f.Example.Length == 0 ? null : f.Example)]);
        var explained = XlsxMaker.Row(1, "Header", "Required", "Explanation", "Example");
        for (var i = 0; i < ManifestFields.All.Count; i++)
        {
            var field = ManifestFields.All[i];
            explained += XlsxMaker.Row(i + 2, field.Title, "no", field.Description, field.Example);
        }

        var opened = Open(new XlsxMaker().Sheet("Manifest", sheet).Sheet("Fields", explained));
        if (samples == 0) opened.Refused("MF0106");
        else Assert.Equal(samples, opened.Consignments.Count);
        Assert.Contains(opened.Diagnostics, d => d.Code == "MF0107" && d.Position!.Sheet == "Fields");
    }
}
