using ExportScreen.Manifests.Headers;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Tests.Headers;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("Shipper;Consignee;HS Code;Description of Goods;Gross Weight;Country of Origin")]
    [InlineData("Versender;Empfänger;Zolltarifnummer;Warenbezeichnung;Rohmasse;Ursprungsland")]
    [InlineData("Expéditeur;Destinataire;Code SH;Désignation des marchandises;Poids brut;Pays d'origine")]
    [InlineData("Embarcador;Consignatario;Partida arancelaria;Descripción de la mercancía;Peso bruto;País de origen")]
    [InlineData("Remetente;Consignatário;NCM;Descrição da mercadoria;Peso bruto;País de origem")]
    [InlineData("Mittente;Destinatario;Voce doganale;Descrizione merce;Peso lordo;Paese di origine")]
    [InlineData("Отправитель;Получатель;Код ТН ВЭД;Наименование товара;Вес брутто;Страна происхождения")]
    [InlineData("发货人;收货人;商品编码;品名;毛重;原产国")]
    [InlineData("Gönderici;Alıcı;GTİP;Eşya tanımı;Brüt ağırlık;Menşe ülke")]
    public void Knows_the_main_columns_in_nine_languages(string header)
    {
        var opened = Opened.Text(header + "\nA LTD;B LTD;8542319010;CHIPS;12;CN\n");
        Assert.Equal(
            ["shipper", "consignee", "hs_code", "description", "gross_weight", "country_origin"], opened.Manifest!.Tables[0].Mapping.Columns.Select(c => c.Field));
    }

    [Fact]
    public void Finds_the_header_below_titles_and_joins_a_translated_one()
    {
        var opened = Opened.Text(
            """
            DATA;;;;;;
            ;;;;;;
            Отправитель;Получатель;Порт выгрузки;Код ТН ВЭД;Наименование товара;Вес брутто;Сумма, USD
            Shipper;Consignee;POD;HS;Description;Gross kg;Value
            EXAMPLE TRADING LIMITED;TO THE ORDER OF ПРИМЕР БАНК;RULED;8542.31.9010;ИНТЕГРАЛЬНЫЕ СХЕМЫ;12,5;14.404,26
            EXPОRT EXAMPLE LLC;ООО ПРИМЕР C/O ORNEK LTD STI;RULED;854231;MICROCONTROLLER;3;5 200,00
            Итого;;;;;15,5;19.604,26
            """);
        Assert.Equal(4, opened.Manifest!.Tables[0].HeaderRow);
        Assert.Equal("Отправитель / Shipper", opened.Manifest.Tables[0].Columns[0]);
        Assert.Equal(2, opened.Consignments.Count);
        Assert.Equal([SkipReason.Title, SkipReason.Blank, SkipReason.Header, SkipReason.Header, SkipReason.Total], opened.Skipped.Select(s => s.Reason));
        Assert.Equal(14404.26m, opened.Consignments[0].Items[0].Value);
        Assert.Equal(5200m, opened.Consignments[1].Items[0].Value);
        Assert.Equal(12.5m, opened.Consignments[0].Items[0].GrossKg);
        Assert.Equal("USD", opened.Consignments[0].Items[0].Currency);
        Assert.Equal("RULED", opened.Consignments[0].Route.Ports[0].UnLocode);
        Assert.Equal("ПРИМЕР БАНК", opened.Party(PartyRole.Bank).Name);
        Assert.True(opened.Party(PartyRole.Consignee).Marks.HasFlag(PartyMarks.ToOrder));
        Assert.True(opened.Party(PartyRole.Consignor, 1).Marks.HasFlag(PartyMarks.MixedScript));
        Assert.Equal(["ООО ПРИМЕР", "ORNEK LTD STI"], opened.Consignments[1].Parties.Where(p => p.Role == PartyRole.Consignee).Select(p => p.Name));
    }

    [Fact]
    public void Joins_a_group_row_with_the_suffixes_below_it()
    {
        var opened = Opened.Text(
            "Shipper,,,Consignee,,,HS Code\nName,Address,Country,Name,Address,Country,\nA LTD,1 ROAD,CN,B LTD,2 STREET,TR,854231\n");
        var shipper = opened.Party(PartyRole.Consignor);
        Assert.Equal(("A LTD", "1 ROAD", "CN"), (shipper.Name, shipper.Address, shipper.Country.ToString()));
        var consignee = opened.Party(PartyRole.Consignee);
        Assert.Equal(("B LTD", "2 STREET", "TR"), (consignee.Name, consignee.Address, consignee.Country.ToString()));
    }

    [Fact]
    public void Bare_suffixes_belong_to_the_party_on_their_left()
    {
        var opened = Opened.Text("Shipper,Address,Country,Consignee,Address,Country,HS Code,Description\nA,1 ROAD,CN,B,2 STREET,TR,854231,X\n");
        Assert.Equal("CN", opened.Party(PartyRole.Consignor).Country.ToString());
        Assert.Equal("2 STREET", opened.Party(PartyRole.Consignee).Address);
        Assert.True(opened.Only.Route.Unspecified.IsNone);
    }

    [Fact]
    public void Reads_party_suffixes_and_numbered_parties()
    {
        var opened = Opened.Text(
            "Consignee Name,Consignee Tax ID,Страна получателя,Notify Party 1,Notify Party 1 Address,Notify Party 2,Notify Party 2 E-mail,HS\nB,7707083893,RU,N1,1 QUAY,N2,a@b.example,854231\n");
        var consignee = opened.Party(PartyRole.Consignee);
        Assert.Equal("RU", consignee.Country.ToString());
        Assert.Equal("7707083893", Assert.Single(consignee.Identifiers).Value);
        var notify = opened.Only.Parties.Where(p => p.Role == PartyRole.NotifyParty).ToList();
        Assert.Equal(["N1", "N2"], notify.Select(p => p.Name));
        Assert.Equal("1 QUAY", notify[0].Address);
        Assert.Equal("a@b.example", Assert.Single(notify[1].Identifiers).Value);
        Assert.Equal("notify[2].email", opened.FieldOf("Notify Party 2 E-mail"));
    }

    [Theory]
    [InlineData("Customs broker name", PartyRole.Forwarder)]
    [InlineData("Inspector company", PartyRole.Other)]
    [InlineData("Фирма", PartyRole.Other)]
    [InlineData("Laboratory party", PartyRole.Other)]
    [InlineData("检验公司名称", PartyRole.Other)]
    public void A_header_that_names_a_company_is_a_party(string header, PartyRole role)
    {
        var opened = Opened.Text($"{header},HS Code,Goods Description,Quantity\nX CO,854231,CHIPS,5\n");
        var party = Assert.Single(opened.Only.Parties);
        Assert.Equal(("X CO", role), (party.Name, party.Role));
        Assert.Equal(role == PartyRole.Other ? header : null, party.RoleText);
    }

    [Fact]
    public void Keeps_two_columns_of_one_party_as_two_names()
    {
        var opened = Opened.Text("IMPORTER_NAME,IMPORTER_NAME_EN,HS_CODE,PRODUCT_DESCRIPTION\nООО ПРИМЕР,PRIMER LLC,854231,X\n");
        var party = opened.Party(PartyRole.Consignee);
        Assert.Equal("ООО ПРИМЕР", party.Name);
        Assert.Equal(["PRIMER LLC"], party.OtherNames);
    }

    [Fact]
    public void Keeps_shipper_and_exporter_apart()
    {
        var opened = Opened.Text("Shipper,Exporter,Consignee,Importer,HS\nA,B,C,D,854231\n");
        Assert.Equal(
            [PartyRole.Consignor, PartyRole.Exporter, PartyRole.Consignee, PartyRole.Importer], opened.Only.Parties.Select(p => p.Role));
    }

    [Theory]
    [InlineData("Turkey", "country_origin", "Germany", "country_destination")]
    [InlineData("Mersin", "port_loading", "Hamburg", "port_discharge")]
    public void Ambiguous_words_are_decided_by_the_values(string from, string fromField, string to, string toField)
    {
        var opened = Opened.Text($"Shipper,Consignee,HS Code,Origin,Destination\nA,B,854231,{from},{to}\n");
        Assert.Equal(fromField, opened.FieldOf("Origin"));
        Assert.Equal(toField, opened.FieldOf("Destination"));
    }

    [Fact]
    public void Key_cells_above_the_table_hold_for_every_row()
    {
        var opened = Opened.Text(
            "PACKING LIST,,,\nConsignee:,ORNEK LTD STI,,\nVessel: EXAMPLE STAR,,,\n,,,\nNo,HS Code,Description,Quantity\n1,854231,CHIPS,5\n2,847130,LAPTOPS,7\nSignature: ____,,,\n");
        Assert.Equal(2, opened.Consignments.Count);
        Assert.All(opened.Consignments, c => Assert.Equal("ORNEK LTD STI", Assert.Single(c.Parties).Name));
        Assert.Equal("EXAMPLE STAR", opened.Consignments[1].Route.Vessel!.Name);
        Assert.Equal(SkipReason.Note, opened.Skipped[^1].Reason);
        Assert.Contains(opened.Diagnostics, d => d.Code == "MF0207");
    }

    [Fact]
    public void Fills_down_the_bill_and_its_parties()
    {
        var opened = Opened.Text("BL No,Shipper,Consignee,HS Code,Description\nBL100,A,B,854231,X\n,,,847130,Y\nBL200,C,D,901380,Z\n");
        Assert.Equal(["bl:BL100", "bl:BL100", "bl:BL200"], opened.Consignments.Select(c => c.BillKey));
        Assert.Equal("B", opened.Party(PartyRole.Consignee, 1).Name);
        Assert.Null(opened.Consignments[1].Items[0].Row.Cells[0]);
        Assert.Contains(opened.Diagnostics, d => d.Code == "MF0208");
    }

    [Fact]
    public void Does_not_fill_down_where_groups_are_not_clear()
    {
        var opened = Opened.Text("BL No,Shipper,Consignee,HS Code\nBL100,A,B,854231\n,C,,847130\nBL200,,D,901380\n");
        Assert.Null(opened.Consignments[1].BillKey);
        Assert.DoesNotContain(opened.Consignments[1].Parties, p => p.Role == PartyRole.Consignee);
    }

    [Fact]
    public void Skips_repeated_headers_and_totals_only()
    {
        var opened = Opened.Text(
            "Shipper,Consignee,HS Code,Description,Value\nA,B,854231,X,1\nShipper,Consignee,HS Code,Description,Value\nC,TOTAL ENERGIES,854231,Y,2\nGrand Total,,,,3\n,,合计,,3\n");
        Assert.Equal(2, opened.Consignments.Count);
        Assert.Equal("TOTAL ENERGIES", opened.Party(PartyRole.Consignee, 1).Name);
        Assert.Equal([SkipReason.Header, SkipReason.Header, SkipReason.Total, SkipReason.Total], opened.Skipped.Select(s => s.Reason));
    }

    [Fact]
    public void The_user_maps_columns_by_header_letter_or_number()
    {
        var options = new ManifestOptions { Map = [new("hs", "Foo"), new("goods", "2"), new("consignee", "C")] };
        var opened = Opened.Text("Foo,Bar,Baz\n854231,CHIPS,B LTD\n", options: options);
        Assert.Equal(["854231"], opened.Only.Items[0].HsCodes);
        Assert.Equal("CHIPS", opened.Only.Items[0].Description);
        Assert.Equal("B LTD", opened.Party(PartyRole.Consignee).Name);
        Assert.All(opened.Manifest!.Tables[0].Mapping.Columns, c => Assert.Equal(MappingBasis.User, c.Basis));
    }

    [Fact]
    public void A_table_without_header_is_read_by_letters_only()
    {
        const string text = "X LTD,854231,5\nY LTD,847130,6\n";
        Opened.Text(text).Refused("MF0101");
        var opened = Opened.Text(text, options: new ManifestOptions { Map = [new("shipper", "A"), new("hs", "B")] });
        Assert.Equal(["X LTD", "Y LTD"], opened.Consignments.Select(c => c.Parties[0].Name));
    }

    [Fact]
    public void A_wrong_mapping_is_refused_with_what_there_is()
    {
        var unknown = Opened.Text("Shipper,Consignee,HS\nA,B,854231\n", options: new ManifestOptions { Map = [new("colour", "HS")] }).Refused("MF0103");
        Assert.Contains("hs_code", unknown.Diagnostics.First(d => d.Code == "MF0103").Expected);
        var absent = Opened.Text("Shipper,Consignee,HS\nA,B,854231\n", options: new ManifestOptions { Map = [new("hs", "Tariff")] }).Refused("MF0104");
        Assert.Contains("Consignee", absent.Diagnostics.First(d => d.Code == "MF0104").Expected);
    }

    [Fact]
    public void Absent_columns_are_coverage_notes_of_the_file()
    {
        var opened = Opened.Text("Shipper,Consignee,HS\nA,B,854231\n");
        Assert.Equal(
            ["end_user", "notify", "description", "country_destination", "country_origin", "vessel", "value", "quantity"], opened.Manifest!.Tables[0].Mapping.Absent);
        Assert.Equal(8, opened.Diagnostics.Count(d => d.Code == "MF0204"));
        Assert.Empty(opened.Only.Diagnostics);
    }

    [Fact]
    public void A_row_that_says_nothing_is_an_error()
    {
        var opened = Opened.Text("Shipper,Consignee,HS,Quantity\nA,B,854231,1\nN/A,-,NULL,7\n");
        Assert.Contains(opened.Consignments[1].Diagnostics, d => d.Code == "MF0301");
    }

    [Theory]
    [InlineData("货物描述", "description")]
    [InlineData("货物名称", "description")]
    [InlineData("Frachtbriefnr", "bl_number")]
    [InlineData("Frachtbrief-Nr", "bl_number")]
    [InlineData("Ladehafen", "port_loading")]
    [InlineData("Eşyanın Cinsi", "description")]
    [InlineData("GTİP Kodu", "hs_code")]
    [InlineData("Дата отгрузки", "date")]
    [InlineData("启运国", "country_dispatch")]
    public void Knows_the_usual_headers_of_four_languages(string header, string field)
    {
        var meaning = HeaderReader.Read(header)[0];
        Assert.Equal((field, false), (meaning.Field.Field, meaning.Ambiguous));
    }
}
