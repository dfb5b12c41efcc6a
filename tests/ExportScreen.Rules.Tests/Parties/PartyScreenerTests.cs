using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Parties;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Rules.Tests.Parties;

public sealed class PartyScreenerTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static PartyScreening Screen(Party party, params ListEntry[] entries)
    {
        using var snapshot = TestSnapshot.Of(entries);
        return new PartyScreener(snapshot, RuleBookFile.Shipped, Today).Screen(party);
    }

    [Fact]
    public void A_listed_name_is_held()
    {
        var screening = Screen(Make.Party("Radioavtomatika Zavod Kvantor OOO", country: "RU"), Make.Entry("1", "Radioavtomatika Zavod Kvantor LLC", country: "RU"));
        var hit = Assert.Single(screening.Hits);
        Assert.Equal(Outcome.Hold, hit.Outcome);
        Assert.Equal(MatchBand.Strong, hit.Band);
        Assert.Contains(hit.Attributes, a => a is { Attribute: "country", Agreement: Agreement.Agrees });
        Assert.NotEmpty(hit.Alignment);
        Assert.NotNull(hit.EntryContentHash);
    }

    [Fact]
    public void Hits_on_one_party_of_several_lists_name_it_and_its_listings_in_force()
    {
        var inn = Identifiers.Of(IdentifierKind.Inn, "7707083893", CountryCode.Of("RU"));
        ListEntry Entry(string id, string name) => Make.Entry("1", name, country: "RU") with { Id = id, List = id.Split(':')[0], Identifiers = [inn] };
        var hits = Screen(
            Make.Party("Radioavtomatika Zavod Kvantor", country: "RU"),
            Entry("eu-fsf:7", "Radioavtomatika Zavod Kvantor"), Entry("us-ofac-sdn:1", "Radioavtomatika Zavod Kvantor") with { Names = [new ListedName("Radioavtomatika Zavod Kvantor"), new ListedName("Zarya Optika")] },
            Entry("un-sc:5", "Zarya Optika"), Entry("own-x:2", "Radioavtomatika Zavod Kvantor") with { ExpiresOn = Today.AddDays(-1) }).Hits;
        Assert.Equal(["eu-fsf:7", "us-ofac-sdn:1"], hits.Select(h => h.EntryId).Order(StringComparer.Ordinal));
        Assert.All(hits, h => Assert.Equal(["eu-fsf:7", "un-sc:5", "us-ofac-sdn:1"], h.Listings));
        Assert.All(hits, h => Assert.Equal("eu-fsf:7", h.ListedParty));
        Assert.Equal(["un-sc:5"], Assert.Single(ListedPartyHits.Of(hits)).AlsoListed);
    }

    [Fact]
    public void Another_country_lowers_but_never_removes_a_fully_equal_name()
    {
        var entry = Make.Entry("1", "Radioavtomatika Zavod Kvantor", country: "RU");
        var same = Screen(Make.Party("Radioavtomatika Zavod Kvantor", country: "RU"), entry).Hits.Single();
        var other = Screen(Make.Party("Radioavtomatika Zavod Kvantor", country: "CN"), entry).Hits.Single();
        Assert.True(other.Score < same.Score);
        Assert.True(other.Band >= MatchBand.Review);
        Assert.Contains(other.Attributes, a => a is { Attribute: "country", Agreement: Agreement.Differs });
    }

    [Fact]
    public void Hong_Kong_and_China_do_not_conflict()
    {
        var hit = Screen(Make.Party("Kvantor Zarya Technology", country: "HK"), Make.Entry("1", "Kvantor Zarya Technology", country: "CN")).Hits.Single();
        Assert.Contains(hit.Attributes, a => a is { Attribute: "country", Agreement: Agreement.Agrees });
    }

    [Fact]
    public void An_identifier_matches_whatever_the_name()
    {
        var entry = Make.Entry("1", "Ocean Kvantor", EntryKind.Vessel) with { Identifiers = [Identifiers.Of(IdentifierKind.Imo, "9187629")] };
        var hit = Screen(Make.Party("HARMLESS QUEEN", PartyRole.Other, kind: EntryKind.Vessel, ids: Identifiers.Of(IdentifierKind.Imo, "IMO 9187629")), entry).Hits.Single();
        Assert.Equal(HitBasis.Identifier, hit.Basis);
        Assert.Equal(1.0, hit.Score);
        Assert.Equal(Outcome.Hold, hit.Outcome);
    }

    [Fact]
    public void A_vessel_of_the_same_name_with_another_IMO_number_does_not_alert_and_is_kept_as_a_near_miss()
    {
        var entry = Make.Entry("1", "Kvantor Zarya", EntryKind.Vessel) with { Identifiers = [Identifiers.Of(IdentifierKind.Imo, "9187629")] };
        var screening = Screen(Make.Party("KVANTOR ZARYA", PartyRole.Other, kind: EntryKind.Vessel, ids: Identifiers.Of(IdentifierKind.Imo, "9074729")), entry);
        Assert.Empty(screening.Hits);
        Assert.NotNull(screening.NearMiss);
    }

    [Fact]
    public void A_vessel_name_alone_is_for_review_never_a_hold()
    {
        var entry = Make.Entry("1", "Kvantor Zarya", EntryKind.Vessel) with { Identifiers = [Identifiers.Of(IdentifierKind.Imo, "9187629")] };
        var hit = Screen(Make.Party("KVANTOR ZARYA", PartyRole.Other, kind: EntryKind.Vessel), entry).Hits.Single();
        Assert.Equal(Outcome.Review, hit.Outcome);
    }

    [Fact]
    public void An_entry_past_its_end_is_not_matched() =>
        Assert.Empty(Screen(Make.Party("Kvantor Zarya Works"), Make.Entry("1", "Kvantor Zarya Works") with { ExpiresOn = new DateOnly(2026, 11, 21) }).Hits);

    [Fact]
    public void A_listed_address_matches_with_any_name()
    {
        var entry = new ListEntry
        {
            Id = "us-bis-el:address-01",
            List = "us-bis-el",
            Kind = EntryKind.Unknown,
            Effect = LegalEffect.Licence,
            AddressOnly = true,
            Addresses = [new ListedAddress("Room 1405, 14/F, Invented Centre, 135 Example Street", "Tsuen Wan", Country: CountryCode.Of("HK"))],
        };
        var hit = Screen(Make.Party("Entirely New Name Ltd", address: "Flat 1405 14F Invented Centre, 135 Example St., Tsuen Wan, Hong Kong", country: "HK"), entry).Hits.Single();
        Assert.Equal(HitBasis.Address, hit.Basis);
        Assert.True(hit.Outcome >= Outcome.Review);
    }

    [Fact]
    public void A_weak_alias_never_holds_alone()
    {
        var entry = Make.Entry("1", "Kvantor Zarya Works") with { Names = [new ListedName("Kvantor Zarya Works"), new ListedName("Zelenaya Gora Holding", NameKind.Alias, AliasStrength.Weak)] };
        var hit = Screen(Make.Party("Zelenaya Gora Holding"), entry).Hits.Single();
        Assert.Equal(Outcome.Review, hit.Outcome);
        Assert.Equal(AliasStrength.Weak, hit.MatchedStrength);
    }

    [Fact]
    public void A_single_word_cut_out_of_a_cell_is_for_review_at_most()
    {
        var entry = Make.Entry("1", "KVANTORIX LLC");
        Assert.Equal(Outcome.Hold, Screen(Make.Party("Kvantorix"), entry).Hits.Single().Outcome);
        Assert.Equal(Outcome.Review, Screen(Make.Party("Exempla Pharma Nashik") with { OtherNames = ["Kvantorix"] }, entry).Hits.Single().Outcome);
    }

    [Fact]
    public void A_party_without_anything_to_compare_is_not_screened() =>
        Assert.NotNull(Screen(Make.Party(""), Make.Entry("1", "Kvantor Zarya Works")).NotScreenedReason);

    [Fact]
    public void The_key_depends_on_names_country_and_identifiers_not_on_role_or_spelling_of_case()
    {
        Assert.Equal(PartyKey.Of(Make.Party("Kvantor  Zarya", PartyRole.Consignee)), PartyKey.Of(Make.Party("KVANTOR ZARYA", PartyRole.NotifyParty)));
        Assert.NotEqual(PartyKey.Of(Make.Party("Kvantor Zarya", country: "RU")), PartyKey.Of(Make.Party("Kvantor Zarya", country: "CN")));
    }
}
