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
}
