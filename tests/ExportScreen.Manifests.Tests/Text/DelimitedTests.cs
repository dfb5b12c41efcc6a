using System.Text;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Tests.Text;

public sealed class DelimitedTests
{
    private const string Header = "Shipper;Consignee;HS Code;Goods Description\n";

    [Theory]
    [InlineData(',', "csv")]
    [InlineData(';', "csv")]
    [InlineData('|', "csv")]
    [InlineData('\t', "tsv")]
    public void Finds_the_delimiter(char delimiter, string format)
    {
        var opened = Opened.Text((Header + "A LTD;B LTD;854231;CHIPS\n").Replace(';', delimiter));
        Assert.Equal(format, opened.Manifest!.Format);
        Assert.Equal("A LTD", opened.Party(PartyRole.Consignor).Name);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    [InlineData("koi8-r")]
    [InlineData("cp866")]
    public void Reads_Russian_in_every_usual_encoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        const string text = "Отправитель;Получатель;Код ТН ВЭД;Наименование товара\nООО ПРИМЕР;АО ОБРАЗЕЦ;8542319010;Микросхемы интегральные\n";
        var opened = Opened.Bytes(Encoding.GetEncoding(encoding).GetBytes(text));
        Assert.Equal("ООО ПРИМЕР", opened.Party(PartyRole.Consignor).Name);
        Assert.Equal("Микросхемы интегральные", opened.Only.Items[0].Description);
    }

    [Theory]
    [InlineData("gb18030", "发货人;收货人;商品编码;品名\n深圳示例电子有限公司;示例贸易公司;854231;集成电路\n", "深圳示例电子有限公司")]
    [InlineData("big5", "發貨人;Consignee;HS Code;Goods Description;Shipper\n香港貿易有限公司;香港電子有限公司;854231;集成電路;香港貿易公司\n", "香港貿易公司")]
    [InlineData("shift_jis", "Shipper;Consignee;HS Code;Goods Description\nサンプル電子カブシキガイシャ;テスト;854231;チップ\n", "サンプル電子カブシキガイシャ")]
    [InlineData("euc-kr", "Shipper;Consignee;HS Code;Goods Description\n주식회사 예시전자;견본 무역;854231;반도체\n", "주식회사 예시전자")]
    [InlineData("windows-1252", "Expéditeur;Destinataire;Code SH;Désignation des marchandises\nSociété Générale d'Électricité;Müller GmbH;854231;Composants électroniques\n", "Société Générale d'Électricité")]
    [InlineData("windows-1254", "Gönderici;Alıcı;GTİP;Eşya Tanımı\nÖrnek Dış Ticaret Şirketi;Numune Işık;854231;Tümleşik devreler\n", "Örnek Dış Ticaret Şirketi")]
    [InlineData("windows-1250", "Shipper;Consignee;HS Code;Goods Description\nPrzykład Spółka Źródło;Łódź Część;854231;Układy scalone\n", "Przykład Spółka Źródło")]
    public void Guesses_the_code_page_by_its_letters(string encoding, string text, string shipper)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var opened = Opened.Bytes(Encoding.GetEncoding(encoding).GetBytes(text));
        Assert.Contains(opened.Diagnostics, d => d.Code == ManifestDiagnostics.EncodingGuessed.Code);
        var party = opened.Party(PartyRole.Consignor);
        Assert.Contains(shipper, party.OtherNames.Prepend(party.Name));
    }

    [Fact]
    public void Reads_a_Latin_1_body_behind_a_UTF_8_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.Latin1.GetBytes("Vendor,Country,Item Description\nSociété Éléments,Côte d'Ivoire,Matériel\n")];
        var opened = Opened.Bytes(bytes);
        Assert.Equal("Société Éléments", opened.Party(PartyRole.Consignor).Name);
        Assert.Equal("CI", opened.Only.Route.Unspecified.ToString());
    }

    [Fact]
    public void Takes_the_encoding_and_the_delimiter_that_the_user_names()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("windows-1251").GetBytes("Shipper^Consignee^HS Code\nПРИМЕР^B^854231\n");
        var opened = Opened.Bytes(bytes, options: new ManifestOptions { Encoding = "windows-1251", Delimiter = "^" });
        Assert.Equal("ПРИМЕР", opened.Party(PartyRole.Consignor).Name);
        Opened.Bytes(bytes, options: new ManifestOptions { Encoding = "klingon" }).Refused("MF0010");
    }

    [Fact]
    public void A_broken_quote_loses_no_row()
    {
        var opened = Opened.Text("Shipper,Consignee,HS Code\n\"APITERRA\", INC,B,854231\nC,\"D \"\"E\"\"\",1234\n\"OPEN,F,5678\nG,H,9012\n\"A\" LTD,I,8471\n");
        Assert.Equal(5, opened.Consignments.Count);
        Assert.Contains(opened.Consignments[0].Diagnostics, d => d.Code == "MF0302");
        Assert.Equal("APITERRA", opened.Party(PartyRole.Consignor).Name);
        Assert.Equal("D \"E\"", opened.Party(PartyRole.Consignee, 1).Name);
        Assert.Equal("\"OPEN", opened.Party(PartyRole.Consignor, 2).Name);
        Assert.Equal("G", opened.Party(PartyRole.Consignor, 3).Name);
        Assert.Equal("\"A\" LTD", opened.Party(PartyRole.Consignor, 4).Name);
    }

    [Fact]
    public void Counts_rows_as_a_spreadsheet_does()
    {
        var opened = Opened.Text("\n" + Header + "A;B;854231;\"two\nlines\"\n\nC;D;854232;X\n");
        Assert.Equal([3, 5], opened.Consignments.Select(c => c.Items[0].Row.Position.Row));
        Assert.Equal([SkipReason.Blank, SkipReason.Header, SkipReason.Blank], opened.Skipped.Select(s => s.Reason));
        Assert.Equal("two lines", opened.Consignments[0].Items[0].Description);
        Assert.Equal("two\nlines", opened.Consignments[0].Items[0].Row.Cells[3]);
    }

    [Fact]
    public void Broken_bytes_make_their_row_an_error_and_no_other()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "ПРИМЕР ПРИМЕР ПРИМЕР;B;854231;X\nA"), 0xFF, .. Encoding.UTF8.GetBytes(";B;854231;X\n")];
        var opened = Opened.Bytes(bytes);
        Assert.Empty(opened.Consignments[0].Diagnostics);
        Assert.Contains(opened.Consignments[1].Diagnostics, d => d.Code == "MF0303");
    }

    [Fact]
    public void A_cell_beyond_the_limit_makes_its_row_an_error()
    {
        var opened = Opened.Text(Header + new string('x', 5000) + ";B;854231;X\nC;D;854231;Y\n", options: new ManifestOptions { MaxCellChars = 1000 });
        Assert.Contains(opened.Consignments[0].Diagnostics, d => d.Code == "MF0304");
        Assert.Equal("D", opened.Party(PartyRole.Consignee, 1).Name);
    }

    [Fact]
    public void Stops_at_the_row_limit_and_says_so()
    {
        var opened = Opened.Text(Header + string.Concat(Enumerable.Repeat("A;B;854231;X\n", 10)), options: new ManifestOptions { MaxRows = 3 });
        Assert.Equal(4, opened.Consignments.Count);
        Assert.Contains(opened.Consignments[3].Diagnostics, d => d.Code == "MF0310");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \n")]
    public void Refuses_an_empty_file(string text) => Opened.Text(text).Refused("MF0001");

    [Theory]
    [InlineData("Shipper;Consignee;HS Code;Description\n")]
    [InlineData("Shipper;Consignee;HS Code;Description\n;;;\nTotal;;;\n")]
    public void Refuses_a_table_without_data_rows(string text) => Opened.Text(text).Refused("MF0106");

    [Fact]
    public void A_column_that_holds_text_for_numbers_is_named_once()
    {
        var text = "Consignee;HS Code;Weight (Kilograms)\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"B;854231;{(i % 4 == 0 ? $"See ASN-{i} (ID#:12{i})" : i == 39 ? "1,618+0+0+0-0" : "12")}\n"));
        var opened = Opened.Text(text);
        var note = Assert.Single(opened.Diagnostics, d => d.Code == "MF0211");
        Assert.Contains("10 of 40", note.Expected, StringComparison.Ordinal);
        Assert.Equal("MF0401", Assert.Single(opened.Consignments.SelectMany(c => c.Diagnostics)).Code);
    }
}
