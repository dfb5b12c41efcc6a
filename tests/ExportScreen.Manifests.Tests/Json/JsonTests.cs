using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Tests.Json;

public sealed class JsonTests
{
    [Fact]
    public void Reads_an_array_of_objects()
    {
        var opened = Opened.Text("""[{"shipper":"A","consignee":"B","hsCode":"854231"},{"shipper":"C","consignee":"D","hsCode":"847130","endUser":"E"}]""", "m.json");
        Assert.Equal("json", opened.Manifest!.Format);
        Assert.Equal(2, opened.Consignments.Count);
        Assert.Equal("E", opened.Party(PartyRole.EndUser, 1).Name);
        Assert.Equal("[1]", opened.Consignments[1].Items[0].Row.Position.Path);
    }

    [Fact]
    public void The_lines_of_a_nested_document_inherit_its_parties()
    {
        var opened = Opened.Text(
            """
            {"billOfLading":"OWNB0001","shipper":{"name":"A LTD","address":{"street":"1 ROAD","city":"HONG KONG","countryCode":"HK"}},
             "notifyParties":[{"partyName":"N1"},{"partyName":"N2"}],
             "lines":[{"hsCode":["854231","854239"],"goodsDescription":"CHIPS"},{"hsCode":["847130"],"goodsDescription":"LAPTOPS"}]}
            """, "m.json");
        Assert.Equal(2, opened.Consignments.Count);
        Assert.Equal(["854231", "854239"], opened.Consignments[0].Items[0].HsCodes);
        var shipper = opened.Party(PartyRole.Consignor, 1);
        Assert.Equal(("A LTD", "HK", "1 ROAD, HONG KONG"), (shipper.Name, shipper.Country.ToString(), shipper.Address));
        Assert.Equal(["N1", "N2"], opened.Consignments[1].Parties.Where(p => p.Role == PartyRole.NotifyParty).Select(p => p.Name));
        Assert.All(opened.Consignments, c => Assert.Equal("bl:OWNB0001", c.BillKey));
        Assert.Equal("[0].lines[1]", opened.Consignments[1].Items[0].Row.Position.Path);
    }

    [Fact]
    public void A_broken_line_is_an_error_and_hides_no_other()
    {
        var opened = Opened.Text("{\"shipper\":\"A\",\"consignee\":\"B\",\"hs\":\"854231\"}\n{\"shipper\":\n\n{\"shipper\":\"C\",\"consignee\":\"D\",\"hs\":\"847130\",\"bank\":\"E\"}\n", "m.ndjson");
        Assert.Equal("ndjson", opened.Manifest!.Format);
        Assert.Equal([1, 2, 4], opened.Consignments.Select(c => c.Items[0].Row.Position.Row));
        Assert.Contains(opened.Consignments[1].Diagnostics, d => d.Code == "MF0308");
        Assert.Equal("E", opened.Party(PartyRole.Bank, 2).Name);
    }

    [Fact]
    public void A_text_that_breaks_off_ends_with_an_error()
    {
        var opened = Opened.Text("""[{"shipper":"A","consignee":"B","hs":"854231"},{"shipper":"C","cons""", "m.json");
        Assert.Equal(2, opened.Consignments.Count);
        Assert.Contains(opened.Consignments[1].Diagnostics, d => d.Code == "MF0309");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("{\"a\":1}")]
    [InlineData("[1,2,3]")]
    public void Refuses_what_holds_no_record(string text) => Assert.Null(Opened.Text(text, "m.json").Manifest);

    [Fact]
    public void Reads_a_real_bill_of_lading()
    {
        var opened = Opened.File(Requires.SharedData("manifests", "dcsa", "ebl-api-3.0.0-straight-bl.json"));
        var item = Assert.Single(opened.Only.Items);
        Assert.Equal("Refined Soybean Oil", item.Description);
        Assert.Equal(["15152100"], item.HsCodes);
        Assert.Equal(12000m, item.GrossKg);
        Assert.Equal("DCSA CTK", opened.Party(PartyRole.Consignor).Name);
        var consignee = opened.Party(PartyRole.Consignee);
        Assert.Equal(("Global Retail Imports", "SG"), (consignee.Name, consignee.Country.ToString()));
    }

    [Fact]
    public void Reads_every_bill_of_the_real_set()
    {
        foreach (var file in Directory.GetFiles(Requires.SharedData("manifests", "dcsa"), "ebl-api-*.json"))
        {
            var opened = Opened.File(file);
            Assert.True(opened.Manifest is not null, Path.GetFileName(file));
            Assert.All(opened.Consignments, c => Assert.True(c.Items[0].Description is not null || c.Items[0].HsCodes.Count > 0, Path.GetFileName(file)));
            Assert.All(opened.Consignments, c => Assert.Contains(c.Parties, p => p.Role == PartyRole.Consignor));
        }
    }

    [Fact]
    public void A_wrapper_around_the_records_is_no_part_of_their_names()
    {
        var opened = Opened.Text("""{"shipments":[{"shipper":{"name":"A LTD","country":"HK"},"consignee":{"name":"B LLC"}},{"shipper":{"name":"C LTD"},"consignee":{"name":"D LLC","country":"KZ"}}]}""", "m.json");
        Assert.Equal(2, opened.Consignments.Count);
        var first = opened.Party(PartyRole.Consignor);
        Assert.Equal(("A LTD", "HK"), (first.Name, first.Country.ToString()));
        var last = opened.Party(PartyRole.Consignee, 1);
        Assert.Equal(("D LLC", "KZ"), (last.Name, last.Country.ToString()));
        Assert.DoesNotContain(opened.Consignments, c => c.Parties.Any(p => p.Role == PartyRole.Other));
    }

    [Fact]
    public void Every_record_of_a_text_of_lines_has_a_path_of_its_own()
    {
        const string record = """{"shipper":"A","consignee":"B","lines":[{"hs":"854231"},{"hs":"847130"}]}""";
        var nested = Opened.Text($"{record}\n\n{record}\n", "m.ndjson");
        Assert.Equal(["line 1 lines[0]", "line 1 lines[1]", "line 3 lines[0]", "line 3 lines[1]"], nested.Consignments.Select(c => c.Items[0].Row.Position.Path));
        var flat = Opened.Text("{\"shipper\":\"A\",\"hs\":\"854231\"}\n{\"shipper\":\n{\"shipper\":\"C\",\"hs\":\"847130\"}\n", "m.ndjson");
        Assert.Equal(["line 1", "line 2", "line 3"], flat.Consignments.Select(c => c.Items[0].Row.Position.Path));
    }

    [Theory]
    [InlineData("{\"version\":1,\"settings\":{\"theme\":\"dark\",\"size\":3}}")]
    [InlineData("{\"date\":\"2026-01-05\",\"currency\":\"USD\",\"unit\":\"PCS\"}")]
    [InlineData("""{"fields":{"consignee":{"en":["consignee","receiver"]},"shipper":{"en":["shipper","sender"]},"hs_code":{"en":["hs code"]},"vessel":{"en":["vessel"]},"container":{"en":["container no"]}}}""")]
    public void Refuses_an_object_without_party_or_goods(string text) => Opened.Text(text, "m.json").Refused("MF0101");

    [Fact]
    public void Refuses_the_real_list_of_synonyms() => Opened.File(Requires.SharedData("manifests", "header_synonyms.json")).Refused("MF0101");
}
