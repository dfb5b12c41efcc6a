using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.References;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;
using ExportScreen.Rules.RuleBooks;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Rules.Tests.Rules;

/// <summary>Rules with an imported reference, beside the same rules without one.</summary>
public sealed class ImportedReferenceTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly ScreenConsignment Without = new(ControlTables.Bundled, RuleBookFile.Shipped, Day);
    private static readonly Lazy<ScreenConsignment> With = new(() =>
    {
        var reader = new ReferenceReader(ControlTables.Bundled);
        var edition = new UnlocodeEdition("2501", ("UA", "QQ2", "Morska Bukhta", "43", ""), ("UA", "QQ3", "Stepova Dolyna", "14", ""), ("IR", "QQ7", "Bandar Nowsazi", "", "2710N 05620E"), ("DE", "QQA", "Neuhafen", "", "5330N 00958E"));
        var places = reader.ReadPlaces([.. edition.Parts().Select(p => (p.Name, (ReadOnlyMemory<byte>)p.Content))]).Value!;
        var texts = reader.Read("H5.csv", Encoding.UTF8.GetBytes("code,level,parent,description\n8525,4,85,Transmission apparatus\n852580,6,8525,Television cameras and digital cameras\n"), acceptPartial: true).Value!;
        return new ScreenConsignment(ControlTables.Bundled.With(ImportedReference.Make("id", null, [places, texts])), RuleBookFile.Shipped, Day);
    });

    [Theory]
    [InlineData("IRQQ7", null, "embargoed-destination")]
    [InlineData("Morska Bukhta (UAQQ2)", "UAQQ2", "embargoed-region")]
    [InlineData("UAQQ2", null, "embargoed-region")]
    public void A_place_of_the_import_that_contradicts_the_destination_is_held(string text, string? unlocode, string rule)
    {
        foreach (var kind in (PortCallKind[])[PortCallKind.Discharge, PortCallKind.Delivery])
        {
            Assert.Contains(rule, Rules(With.Value, "TR", kind, text, unlocode, Outcome.Hold));
            Assert.DoesNotContain(rule, Rules(Without, "TR", kind, text, unlocode, Outcome.Review));
        }
    }

    [Fact]
    public void A_name_that_only_the_import_knows_holds_until_another_country_is_given()
    {
        List<string> Held(ScreenConsignment pass, string? destination) => Rules(pass, destination, PortCallKind.Delivery, "Bandar Nowsazi", null, Outcome.Hold);
        Assert.Contains("embargoed-destination", Held(With.Value, null));
        Assert.DoesNotContain("embargoed-destination", Held(With.Value, "TR"));
        Assert.DoesNotContain("embargoed-destination", Held(Without, null));
    }

    [Fact]
    public void A_region_that_is_partly_occupied_is_looked_up_and_not_held_by_an_import_alone()
    {
        var screened = Screen(With.Value, "UA", PortCallKind.Delivery, "Stepova Dolyna", "UAQQ3");
        var finding = Assert.Single(screened.Findings, f => f.RuleId == "embargoed-region");
        Assert.Equal(Model.Lists.LegalEffect.RedFlag, finding.Effect);
        Assert.Contains("look its status up", finding.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Neuhafen", null)]
    [InlineData("DEQQA", "DEQQA")]
    [InlineData("PARIS", null)]
    public void Ordinary_places_say_nothing_more_than_before(string text, string? unlocode) =>
        Assert.Equal(Rules(Without, "DE", PortCallKind.Delivery, text, unlocode, Outcome.NotScreened), Rules(With.Value, "DE", PortCallKind.Delivery, text, unlocode, Outcome.NotScreened));

    [Fact]
    public void A_mapped_code_shows_what_it_meant_in_its_own_edition_where_the_texts_are_imported()
    {
        string Evidence(ScreenConsignment pass) => Assert.Single(pass.Run(Make.Consignment(Make.Item("8525.80.90")), [], _ => throw new InvalidOperationException()).Items[0].Findings, f => f.RuleId == "hs-code-mapped").Evidence;
        Assert.Contains("is a code of HS2017 (“Television cameras and digital cameras”); in HS 2022 it is 852581", Evidence(With.Value), StringComparison.Ordinal);
        Assert.Contains("is a code of HS2017; in HS 2022 it is 852581", Evidence(Without), StringComparison.Ordinal);
    }

    private static List<string> Rules(ScreenConsignment pass, string? destination, PortCallKind kind, string text, string? unlocode, Outcome atLeast) =>
        [.. Screen(pass, destination, kind, text, unlocode).Findings.Where(f => f.Outcome >= atLeast).Select(f => f.RuleId)];

    private static ItemScreening Screen(ScreenConsignment pass, string? destination, PortCallKind kind, string text, string? unlocode)
    {
        var port = new PortCall(kind, text, unlocode, unlocode is null ? default : CountryCode.Of(unlocode[..2]));
        return pass.Run(Make.Consignment(Make.Item("090111"), route: new Route { Destination = destination is null ? default : CountryCode.Of(destination), Ports = [port] }), [], _ => throw new InvalidOperationException()).Items[0];
    }
}
