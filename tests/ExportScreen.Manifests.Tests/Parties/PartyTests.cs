using ExportScreen.Manifests.Parties;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Tests.Parties;

public sealed class PartyTests
{
    private static IReadOnlyList<Party> Read(string name, string? address = null) =>
        PartyReader.Read(new PartyCells { Role = PartyRole.Consignee, Names = [name], Address = address is null ? [] : [address] }).Parties;

    [Fact]
    public void To_order_is_a_mark_and_no_name()
    {
        var party = Assert.Single(Read("TO ORDER"));
        Assert.Equal(("", PartyMarks.ToOrder), (party.Name, party.Marks));
        var russia = Assert.Single(Read("TO THE ORDER RUSSIA"));
        Assert.Equal(("", "RU"), (russia.Name, russia.Country.ToString()));
    }

    [Fact]
    public void The_bank_of_an_order_bill_is_a_party()
    {
        var parties = Read("TO THE ORDER OF EXAMPLE BANK PJSC");
        Assert.Equal([PartyRole.Consignee, PartyRole.Bank], parties.Select(p => p.Role));
        Assert.Equal("EXAMPLE BANK PJSC", parties[1].Name);
        Assert.All(parties, p => Assert.True(p.Marks.HasFlag(PartyMarks.ToOrder)));
    }

    [Theory]
    [InlineData("A LTD ON BEHALF OF B LLC")]
    [InlineData("A LTD BY ORDER OF B LLC")]
    [InlineData("A LTD ON ORDER OF B LLC")]
    [InlineData("A LTD C/O B LLC")]
    [InlineData("A LTD по поручению B LLC")]
    public void Two_parties_in_a_cell_are_two(string cell)
    {
        var parties = Read(cell);
        Assert.Equal(["A LTD", "B LLC"], parties.Select(p => p.Name));
        Assert.All(parties, p => Assert.True(p.Marks.HasFlag(PartyMarks.OnBehalf)));
    }

    [Fact]
    public void Cuts_the_address_off_and_keeps_the_whole()
    {
        var party = Assert.Single(Read("ORNEK ELEKTRONIK LTD STI ORNEK CADDESI 1 ISTANBUL, TURKEY"));
        Assert.Equal("ORNEK ELEKTRONIK LTD STI", party.Name);
        Assert.Equal("ORNEK CADDESI 1 ISTANBUL, TURKEY", party.Address);
        Assert.Equal("TR", party.Country.ToString());
        Assert.Equal(["ORNEK ELEKTRONIK LTD STI ORNEK CADDESI 1 ISTANBUL, TURKEY"], party.OtherNames);
        Assert.True(party.Marks.HasFlag(PartyMarks.NameCutFromAddress));
    }

    [Theory]
    [InlineData("EXAMPLE TRADING LIMITEDKAMPALA PLOT 5", "EXAMPLE TRADING LIMITED")]
    [InlineData("EXAMPLE EXPORTS&#10;12 DOCK ROAD", "EXAMPLE EXPORTS")]
    [InlineData("EXAMPLE UNIT III, INDIA", "EXAMPLE UNIT III")]
    [InlineData("示例电子有限公司 深圳市福田区", "示例电子有限公司")]
    [InlineData("ORGENICS, LTD", "ORGENICS, LTD")]
    [InlineData("BANK OF CHINA LIMITED", "BANK OF CHINA LIMITED")]
    public void Finds_the_name(string cell, string name)
    {
        var opened = Opened.Text($"Consignee|HS Code|Description\n{cell}|854231|X\n");
        var party = opened.Party(PartyRole.Consignee);
        Assert.Equal(name, party.Name);
        if (party.Name != cell) Assert.NotEmpty(party.OtherNames);
    }

    [Fact]
    public void Takes_tax_numbers_out_of_names()
    {
        var party = Assert.Single(Read("7707083893 770701001 ООО ПРИМЕР"));
        Assert.Equal("ООО ПРИМЕР", party.Name);
        Assert.Equal([(IdentifierKind.Inn, "7707083893"), (IdentifierKind.Kpp, "770701001")], party.Identifiers.Select(i => (i.Kind, i.Value)));
        Assert.Contains("7707083893 770701001 ООО ПРИМЕР", party.OtherNames);
    }

    [Fact]
    public void Finds_mail_telephone_and_passport_in_the_address()
    {
        var party = Assert.Single(Read("EXAMPLE", "1 ROAD, TEL: +971 4 000 0000, info@example.test, PASSPORT NO N1234567, ИНН 7707083893"));
        Assert.Equal(
            [IdentifierKind.Inn, IdentifierKind.Passport, IdentifierKind.Email, IdentifierKind.Phone], party.Identifiers.Select(i => i.Kind).OrderBy(k => k));
        Assert.StartsWith("1 ROAD", party.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void A_party_by_code_only_is_marked()
    {
        var party = Assert.Single(Read("5400000000000"));
        Assert.Equal("", party.Name);
        Assert.True(party.Marks.HasFlag(PartyMarks.CodeOnly));
        Assert.Equal("5400000000000", Assert.Single(party.Identifiers).Value);
    }

    [Fact]
    public void Same_as_copies_the_party_under_the_role()
    {
        var opened = Opened.Text("Shipper;Consignee;Notify Party;HS Code\nA;B LLC;SAME AS CONSIGNEE;854231\nC;D;SAME;854231\nE;TO ORDER;SAME AS SHIPPER;854231\n");
        Assert.Equal(["B LLC", "D", "E"], opened.Consignments.Select(c => c.Parties.Single(p => p.Role == PartyRole.NotifyParty).Name));
        Assert.All(opened.Consignments, c => Assert.True(c.Parties.Single(p => p.Role == PartyRole.NotifyParty).Marks.HasFlag(PartyMarks.SameAs)));
    }

    [Theory]
    [InlineData("GRОUP", true)]
    [InlineData("SHIМKENT TRADE", true)]
    [InlineData("ООО GROUP", false)]
    public void Marks_words_of_mixed_script(string name, bool mixed) => Assert.Equal(mixed, Assert.Single(Read(name)).Marks.HasFlag(PartyMarks.MixedScript));

    [Fact]
    public void Total_is_no_party() => Assert.Empty(Read("TOTAL"));

    [Theory]
    [InlineData("12345")]
    [InlineData("+49 123 456")]
    [InlineData("5400000000000")]
    [InlineData("INN 7707083893")]
    [InlineData("12345", "1 ROAD, ISTANBUL")]
    public void A_cell_of_digits_is_a_party_without_a_name(string cell, string? address = null)
    {
        var party = Assert.Single(Read(cell, address));
        Assert.Equal("", party.Name);
        Assert.Empty(party.OtherNames);
        Assert.NotEmpty(party.Identifiers);
        Assert.True(party.Marks.HasFlag(PartyMarks.CodeOnly));
    }

    [Theory]
    [InlineData("???")]
    [InlineData("??? \"\"??????\"\"")]
    [InlineData("OOO \"\"??????\"\"")]
    [InlineData("########")]
    public void A_name_whose_letters_were_lost_is_an_error_of_the_row(string cell)
    {
        var opened = Opened.Text($"Shipper;Consignee;Consignee Address;HS Code;Description\nA LTD;\"{cell}\";1 ROAD;854231;X\n");
        Assert.Contains(opened.Only.Diagnostics, d => d.Code == "MF0312" && d.Position!.Column == "Consignee");
    }

    [Theory]
    [InlineData("-")]
    [InlineData("?")]
    [InlineData("N/A")]
    [InlineData("WHO? TRADING LTD")]
    public void A_placeholder_or_a_name_with_a_question_mark_is_no_lost_name(string cell) =>
        Assert.Empty(Opened.Text($"Shipper;Consignee;HS Code;Description\nA LTD;{cell};854231;X\n").Only.Diagnostics);

    [Fact]
    public void A_second_column_gives_the_name_that_the_first_lost()
    {
        var opened = Opened.Text("Consignee;Consignee Name (EN);HS Code;Description\n??????;MIKRON JSC;854231;X\n");
        Assert.Equal("MIKRON JSC", opened.Party(PartyRole.Consignee).Name);
        Assert.DoesNotContain(opened.Only.Diagnostics, d => d.Code == "MF0312");
    }

    [Theory]
    [InlineData("A GmbH / Mikron JSC", "A GmbH", "Mikron JSC")]
    [InlineData("A GmbH/Mikron JSC", "A GmbH", "Mikron JSC")]
    [InlineData("Alpha Trading / Mikron", "Alpha Trading", "Mikron")]
    [InlineData("A GmbH & B JSC", "A GmbH", "B JSC")]
    [InlineData("A GmbH & Sony JSC", "A GmbH", "Sony JSC")]
    [InlineData("A GmbH and B JSC", "A GmbH", "B JSC")]
    [InlineData("A GmbH, Mikron JSC", "A GmbH", "Mikron JSC")]
    [InlineData("A GmbH; Mikron JSC", "A GmbH", "Mikron JSC")]
    [InlineData("A GmbH | Mikron JSC", "A GmbH", "Mikron JSC")]
    [InlineData("A GmbH\nMikron JSC", "A GmbH", "Mikron JSC")]
    [InlineData("ООО АЛЬФА, АО МИКРОН", "ООО АЛЬФА", "АО МИКРОН")]
    [InlineData("A Co., Ltd, B Co., Ltd", "A Co., Ltd", "B Co., Ltd")]
    [InlineData("A LLC / B LLC / C LLC", "A LLC", "B LLC", "C LLC")]
    [InlineData("A GmbH attn Ivan Petrov", "A GmbH", "Ivan Petrov")]
    [InlineData("A GmbH Attn: Ivan Petrov", "A GmbH", "Ivan Petrov")]
    public void Every_party_of_a_cell_is_a_party(string cell, params string[] names)
    {
        var parties = Read(cell);
        Assert.Equal(names, parties.Select(p => p.Name));
        Assert.All(parties, p => Assert.Equal((PartyRole.Consignee, false), (p.Role, p.Marks.HasFlag(PartyMarks.OnBehalf))));
        Assert.Contains(cell.Replace('\n', ' '), parties[0].OtherNames);
    }

    [Theory]
    [InlineData("A GmbH & Co. KG")]
    [InlineData("ABBVIE GmbH & Co.KG Wiesbaden")]
    [InlineData("MICRO LABS LTD. (BROWN & BURK LLC)")]
    [InlineData("MERCK SHARP & DOHME IDEA GMBH (FORMALLY MERCK SHARP & DOHME B.V.)")]
    [InlineData("EXAMPLE GRAND LIMITED, S.A. DE C.V.")]
    [InlineData("SMITH & SONS LTD")]
    [InlineData("A LTD & SONS")]
    [InlineData("JOHNSON, MILLER AND PARTNERS LLP")]
    [InlineData("ALPHA CO., LTD")]
    [InlineData("MAERSK A/S")]
    [InlineData("M/S EXAMPLE TRADERS")]
    [InlineData("DEXIA S.A./N.V.")]
    [InlineData("A GmbH, Frankfurt am Main")]
    [InlineData("A LTD STI, ATATURK CAD. 5, KADIKOY / ISTANBUL")]
    [InlineData("A GmbH, Hauptstr. 1 / Hinterhaus 2")]
    [InlineData("A LTD, ISTANBUL / TURKEY")]
    [InlineData("A LTD\n12 DOCK ROAD\nMUNDRA, INDIA")]
    public void One_party_stays_one(string cell) => Assert.Single(Read(cell));

    [Theory]
    [InlineData("X Trade (formerly Mikron JSC)")]
    [InlineData("X Trade formerly known as Mikron JSC")]
    [InlineData("X Trade a.k.a. Mikron JSC")]
    [InlineData("X Trade AKA Mikron JSC")]
    [InlineData("X Trade dba Mikron JSC")]
    [InlineData("X Trade d/b/a Mikron JSC")]
    public void A_former_name_is_another_name_of_the_party(string cell)
    {
        var party = Assert.Single(Read(cell));
        Assert.Equal("X Trade", party.Name);
        Assert.Contains("Mikron JSC", party.OtherNames);
        Assert.Contains(cell, party.OtherNames);
    }

    [Fact]
    public void Every_alias_and_every_party_of_a_cell_is_kept()
    {
        var parties = Read("X Trade LLC / Z JSC (a.k.a. Mikron Inc.; Omega Ltd)");
        Assert.Equal(["X Trade LLC", "Z JSC"], parties.Select(p => p.Name));
        Assert.Equal(["Mikron Inc.", "Omega Ltd"], parties[0].OtherNames.Intersect(["Mikron Inc.", "Omega Ltd"]));
    }

    [Fact]
    public void To_order_without_a_bank_keeps_the_mark_and_no_code() =>
        Assert.Equal(PartyMarks.ToOrder, Assert.Single(Read("TO ORDER OF SHIPPER")).Marks);
}
