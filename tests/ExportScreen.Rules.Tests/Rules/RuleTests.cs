using ExportScreen.Goods.Controls;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests.Rules;

/// <summary>Each rule firing and not firing, through pass 1.</summary>
public sealed class RuleTests
{
    private static readonly ScreenConsignment Pass = new(ControlTables.Bundled, RuleBookFile.Shipped, new DateOnly(2026, 11, 22));

    private static ItemScreening Screen(Consignment consignment) => Pass.Run(consignment, [], _ => throw new InvalidOperationException()).Items[0];

    private static IEnumerable<string> Rules(Consignment consignment, Outcome atLeast = Outcome.NotScreened) =>
        Screen(consignment).Findings.Where(f => f.Outcome >= atLeast).Select(f => f.RuleId);

    private static Route Ports(PortCallKind kind, string text, string? unlocode = null, string? country = null) =>
        new() { Ports = [new PortCall(kind, text, unlocode, country is null ? default : CountryCode.Of(country))] };

    [Theory]
    [InlineData("IR")]
    [InlineData("KP")]
    [InlineData("CU")]
    [InlineData("SY")]
    public void An_embargoed_destination_is_held(string country)
    {
        var item = Screen(Make.Consignment(Make.Item("090111"), country));
        Assert.Equal((Outcome.Hold, "embargoed-destination"), (item.Outcome, item.ReasonCode));
    }

    [Fact]
    public void An_embargoed_consignee_is_held_whatever_the_destination() =>
        Assert.Contains("embargoed-destination", Rules(Make.Consignment(Make.Item("090111"), "AE", parties: Make.Party("Somebody", country: "IR"))));

    [Fact]
    public void A_consignor_in_an_embargoed_country_is_not_a_destination() =>
        Assert.DoesNotContain("embargoed-destination", Rules(Make.Consignment(Make.Item("090111"), "AE", parties: Make.Party("Somebody", PartyRole.Consignor, "IR"))));

    [Theory]
    [InlineData("UAKEH", "Kerch")]
    [InlineData(null, "Севастополь")]
    [InlineData(null, "Simferopol")]
    public void A_place_in_Crimea_is_held(string? unlocode, string text) =>
        Assert.Contains("embargoed-region", Rules(Make.Consignment(Make.Item("090111"), route: Ports(PortCallKind.Discharge, text, unlocode)), Outcome.Hold));

    [Fact]
    public void Crimea_given_as_a_country_or_in_a_name_cell_is_held_and_not_merely_unread()
    {
        Assert.Equal(["embargoed-region"], Rules(Make.Consignment(Make.Item("090111"), route: new Route { UnreadCountries = ["Crimea"] })));
        Assert.Contains("embargoed-region", Rules(Make.Consignment(Make.Item("090111"), "AE", parties: Make.Party("Example Works, Sevastopol, Ukraine"))));
    }

    [Fact]
    public void A_namesake_elsewhere_is_not_an_embargoed_region() =>
        Assert.DoesNotContain("embargoed-region", Rules(Make.Consignment(Make.Item("090111"), route: Ports(PortCallKind.Discharge, "Sevastopol, Wisconsin", country: "US"))));

    [Fact]
    public void Chips_to_Russia_are_held_for_the_list_and_for_the_annex()
    {
        var rules = Rules(Make.Consignment(Make.Item("8542.31"), "RU"), Outcome.Hold).ToList();
        Assert.Contains("chpl-restricted-destination", rules);
        Assert.Contains("eu-833-export-ban", rules);
    }

    [Fact]
    public void Coffee_to_Russia_is_for_review_only() =>
        Assert.Equal((Outcome.Review, "restricted-destination"), (Screen(Make.Consignment(Make.Item("090111"), "RU")).Outcome, Screen(Make.Consignment(Make.Item("090111"), "RU")).ReasonCode));

    [Theory]
    [InlineData("AE")]
    [InlineData("KG")]
    [InlineData("TR")]
    public void Chips_toward_a_diversion_jurisdiction_are_for_review(string country) =>
        Assert.Contains("chpl-diversion", Rules(Make.Consignment(Make.Item("854232"), country), Outcome.Review));

    [Fact]
    public void Chips_to_Germany_are_a_note()
    {
        var item = Screen(Make.Consignment(Make.Item("854232"), "DE"));
        Assert.Equal(Outcome.Clear, item.Outcome);
        Assert.Contains(item.Findings, f => f.RuleId == "chpl-goods");
    }

    [Fact]
    public void Russian_steel_is_for_review_by_origin_and_not_by_destination()
    {
        Assert.Contains("eu-833-import-ban", Rules(Make.Consignment(Make.Item("720610", origin: "RU"), "DE")));
        Assert.DoesNotContain("eu-833-import-ban", Rules(Make.Consignment(Make.Item("720610", origin: "TR"), "DE")));
    }

    [Fact]
    public void A_control_code_needs_a_licence_and_EAR99_does_not()
    {
        Assert.Contains("control-code-restricted-destination", Rules(Make.Consignment(Make.Item(control: "3A001.a.1"), "BY"), Outcome.Hold));
        Assert.Contains("control-code-supplied", Rules(Make.Consignment(Make.Item(control: "3A001"), "FR")));
        Assert.DoesNotContain("control-code-supplied", Rules(Make.Consignment(Make.Item(control: "EAR99"), "FR")));
    }

    [Fact]
    public void A_rule_is_silent_before_its_first_day()
    {
        var early = Make.Consignment(Make.Item("854231"), "RU") with { Date = new DateOnly(2021, 5, 1) };
        Assert.DoesNotContain("eu-833-export-ban", Rules(early));
        var late = Screen(Make.Consignment(Make.Item("854231"), "RU") with { Date = new DateOnly(2024, 5, 1) });
        Assert.Contains(late.Findings, f => f is { RuleId: "eu-833-export-ban", DateBasis: "shipment date 2024-05-01" });
    }

    [Theory]
    [InlineData("999999", Outcome.Review)]
    [InlineData("see invoice", Outcome.NotScreened)]
    public void A_code_that_cannot_be_read_is_never_clear(string code, Outcome outcome) =>
        Assert.Equal((outcome, "hs-code-unread"), (Screen(Make.Consignment(Make.Item(code), "FR")).Outcome, Screen(Make.Consignment(Make.Item(code), "FR")).ReasonCode));

    [Theory]
    [InlineData("8542", Outcome.Review)]
    [InlineData("0901", Outcome.Clear)]
    public void A_heading_is_for_review_only_when_priority_codes_are_under_it(string code, Outcome outcome) =>
        Assert.Equal(outcome, Screen(Make.Consignment(Make.Item(code), "FR")).Outcome);

    [Fact]
    public void A_code_of_an_older_edition_is_mapped_and_said() =>
        Assert.Contains(Screen(Make.Consignment(Make.Item("8541.50"), "FR")).Findings, f => f.RuleId == "hs-code-mapped" && f.Evidence.Contains("854151", StringComparison.Ordinal));

    [Fact]
    public void An_order_bill_is_a_note_when_another_receiver_is_named_and_for_review_otherwise()
    {
        var order = Make.Party("", PartyRole.Consignee, marks: PartyMarks.ToOrder);
        Assert.Equal(Outcome.Clear, Screen(Make.Consignment(Make.Item("090111"), "DE", parties: [order, Make.Party("Notified GmbH", PartyRole.NotifyParty)])).Outcome);
        Assert.Equal(Outcome.Review, Screen(Make.Consignment(Make.Item("090111"), "DE", parties: order)).Outcome);
        Assert.Equal(Outcome.Review, Screen(Make.Consignment(Make.Item("854231"), "DE", parties: [order, Make.Party("Notified GmbH", PartyRole.NotifyParty)])).Outcome);
    }

    [Fact]
    public void A_party_by_code_only_is_not_screened() =>
        Assert.Equal(Outcome.NotScreened, Screen(Make.Consignment(Make.Item("090111"), "DE", parties: Make.Party("", marks: PartyMarks.CodeOnly))).Outcome);

    [Fact]
    public void A_wrong_IMO_check_digit_is_for_review()
    {
        var route = new Route { Vessel = new Vessel("SOME SHIP", Identifiers.Of(IdentifierKind.Imo, "9187620")) };
        Assert.Contains("imo-check-digit", Rules(Make.Consignment(Make.Item("090111"), "DE", route)));
        route = new Route { Vessel = new Vessel("SOME SHIP", Identifiers.Of(IdentifierKind.Imo, "9187629")) };
        Assert.DoesNotContain("imo-check-digit", Rules(Make.Consignment(Make.Item("090111"), "DE", route)));
    }

    [Fact]
    public void A_country_that_cannot_be_read_is_not_screened() =>
        Assert.Equal(Outcome.NotScreened, Screen(Make.Consignment(Make.Item("090111"), route: new Route { UnreadCountries = ["Atlantis"] })).Outcome);

    [Fact]
    public void Transit_through_Russia_of_listed_goods_is_for_review() =>
        Assert.Contains("transit-through-restricted", Rules(Make.Consignment(Make.Item("840999"), "KZ", Ports(PortCallKind.Transit, "Moscow", "RUMOW", "RU"))));

    [Fact]
    public void A_mixed_script_name_is_for_review() =>
        Assert.Contains("mixed-script-name", Rules(Make.Consignment(Make.Item("090111"), "DE", parties: Make.Party("EXPОRT", marks: PartyMarks.MixedScript))));
}
