using ExportScreen.Lists.Tests.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Parties;

public sealed class ListedPartiesTests
{
    private static readonly Identifier Passport = Identifiers.Of(IdentifierKind.Passport, "A0002987", CountryCode.Of("IR"));
    private static readonly Identifier Inn = Identifiers.Of(IdentifierKind.Inn, "7707083893", CountryCode.Of("RU"));
    private static readonly Identifier Ogrn = Identifiers.Of(IdentifierKind.Ogrn, "1027700132195", CountryCode.Of("RU"));
    private static readonly Identifier OtherOgrn = Identifiers.Of(IdentifierKind.Ogrn, "1027739609391", CountryCode.Of("RU"));
    private static readonly Identifier Imo = Identifiers.Of(IdentifierKind.Imo, "IMO 9187629");
    private static readonly Identifier Reference = Identifiers.Of(IdentifierKind.UnReference, "IRi.012");

    [Fact]
    public void Listings_with_one_United_Nations_reference_are_one_party() =>
        Assert.Equal("au-dfat:1 eu-fsf:1 uk-sanctions:1 un-sc:1", Joined(
            Person("un-sc:1", "AHMAD VAHID DASTJERDI", Reference), Person("eu-fsf:1", "Ahmad Vahid Dastjerdi", Reference),
            Person("uk-sanctions:1", "Ahmad DASTJERDI", Reference), Person("au-dfat:1", "Dastjerdi, Ahmad Vahid", Reference)));

    [Fact]
    public void A_ship_is_one_party_by_its_number_whatever_its_name() =>
        Assert.Equal("ca-sema:1 uk-sanctions:1", Joined(Vessel("uk-sanctions:1", "NAUTILUS", Imo), Vessel("ca-sema:1", "VOKKI", Imo)));

    [Fact]
    public void Passport_tax_number_and_registration_join_when_the_names_agree()
    {
        Assert.Equal("eu-fsf:1 un-sc:1", Joined(Person("un-sc:1", "Ahmad Vahid DASTJERDI", Passport), Person("eu-fsf:1", "Dastjerdi Ahmad", Passport)));
        Assert.Equal("eu-fsf:1 us-ofac-sdn:1", Joined(Company("us-ofac-sdn:1", "SBERBANK", Inn), Company("eu-fsf:1", "ПАО Сбербанк", Inn)));
        Assert.Equal("", Joined(Person("un-sc:1", "Ahmad Vahid DASTJERDI", Passport), Person("eu-fsf:1", "Morteza Bahmanyar", Passport)));
    }

    [Fact]
    public void One_number_of_OFAC_is_one_party_on_SDN_and_the_consolidated_lists() =>
        Assert.Equal("us-ofac-cons:17015 us-ofac-cons:17015-CAP us-ofac-sdn:17015", Joined(
            Company("us-ofac-sdn:17015", "VNESHECONOMBANK"), Company("us-ofac-cons:17015", "State Corporation"), Company("us-ofac-cons:17015-CAP", "VEB"),
            Company("us-ofac-cons:18291", "VNESHECONOMBANK"), Company("us-bis-el:17015", "VNESHECONOMBANK")));

    [Fact]
    public void One_id_of_a_collection_is_one_party_on_the_lists_of_several_publishers() =>
        Assert.Equal("eu-fsf:NK-2aBcDeFgHiJkLmNoPqRsTu uk-sanctions:NK-2aBcDeFgHiJkLmNoPqRsTu", Joined(
            Company("eu-fsf:NK-2aBcDeFgHiJkLmNoPqRsTu", "One"), Company("uk-sanctions:NK-2aBcDeFgHiJkLmNoPqRsTu", "Two"), Company("un-sc:NK-2aBcDeFgHiJkLmNoPqRsTv", "One")));

    [Fact]
    public void Another_kind_is_another_party()
    {
        Assert.Equal("", Joined(Company("un-sc:1", "Acme Trading House", Inn), Person("eu-fsf:1", "Acme Trading House", Inn)));
        Assert.Equal("", Joined(Vessel("un-sc:1", "Ocean Pearl", Imo), Company("eu-fsf:1", "Ocean Pearl", Imo), Company("uk-sanctions:1", "Ocean Pearl", Imo)));
        Assert.Equal("eu-fsf:1 un-sc:1", Joined(Company("un-sc:1", "Acme Trading House", Inn), Company("eu-fsf:1", "Acme Trading House", Inn) with { Kind = EntryKind.Unknown }));
    }

    [Theory]
    [InlineData("1954-01-15", "1954-01-15", true)]
    [InlineData("1954-01-15", "1954-01-16", true)]
    [InlineData("1954-01-15", "1954-07-15", true)]
    [InlineData("1954-01-15", "1954-07-16", false)]
    [InlineData("1954-01-15", "1955-01-15", false)]
    [InlineData("1954-01-15", "1974-01-15", false)]
    public void Other_dates_of_birth_are_another_person_but_for_a_slip(string one, string other, bool joined)
    {
        ListEntry Born(string id, string day) => Person(id, "Ahmad Vahid Dastjerdi", Passport) with { BirthDates = [PartialDate.OfDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))] };
        Assert.Equal(joined ? "eu-fsf:1 un-sc:1" : "", Joined(Born("un-sc:1", one), Born("eu-fsf:1", other)));
    }

    [Fact]
    public void Years_of_birth_that_overlap_and_dates_of_founding_do_not_part()
    {
        Assert.Equal("eu-fsf:1 un-sc:1", Joined(
            Person("un-sc:1", "Ahmad Vahid Dastjerdi", Passport) with { BirthDates = [PartialDate.OfYear(1954), PartialDate.OfYear(1960)] },
            Person("eu-fsf:1", "Ahmad Vahid Dastjerdi", Passport) with { BirthDates = [PartialDate.OfDay(new DateOnly(1960, 5, 1))] }));
        Assert.Equal("eu-fsf:1 un-sc:1", Joined(
            Company("un-sc:1", "Sberbank of Russia", Inn) with { BirthDates = [PartialDate.OfYear(1841)] },
            Company("eu-fsf:1", "Sberbank of Russia", Inn) with { BirthDates = [PartialDate.OfYear(1991)] }));
    }

    [Fact]
    public void Two_numbers_of_which_a_party_has_one_part_what_another_number_would_join() =>
        Assert.Equal("", Joined(Company("us-ofac-sdn:1", "Sberbank of Russia", Inn, Ogrn), Company("eu-fsf:1", "Sberbank of Russia", Inn, OtherOgrn)));

    [Fact]
    public void A_number_of_another_country_is_another_number()
    {
        var turkish = Identifiers.Of(IdentifierKind.Passport, "A0002987", CountryCode.Of("TR"));
        var unsaid = Identifiers.Of(IdentifierKind.Passport, "A0002987");
        Assert.Equal("", Joined(Person("un-sc:1", "Ahmad Dastjerdi", Passport), Person("eu-fsf:1", "Ahmad Dastjerdi", turkish)));
        Assert.Equal("eu-fsf:1 un-sc:1", Joined(Person("un-sc:1", "Ahmad Dastjerdi", Passport), Person("eu-fsf:1", "Ahmad Dastjerdi", unsaid)));
    }

    [Theory]
    [InlineData(IdentifierKind.Passport, "0000000")]
    [InlineData(IdentifierKind.Passport, "1234567")]
    [InlineData(IdentifierKind.Passport, "987654321")]
    [InlineData(IdentifierKind.Passport, "UNKNOWN")]
    [InlineData(IdentifierKind.Passport, "1234")]
    [InlineData(IdentifierKind.Tax, "9999999999")]
    [InlineData(IdentifierKind.Inn, "0000000000")]
    [InlineData(IdentifierKind.Inn, "7707083894")]
    [InlineData(IdentifierKind.Lei, "00000000000000000000")]
    [InlineData(IdentifierKind.Other, "88123456")]
    [InlineData(IdentifierKind.Kpp, "773601001")]
    [InlineData(IdentifierKind.Website, "example.com/trade")]
    [InlineData(IdentifierKind.Phone, "+74951112233")]
    [InlineData(IdentifierKind.UnReference, "Resolution 1737")]
    public void Placeholders_failed_check_digits_and_what_many_have_join_nothing(IdentifierKind kind, string value)
    {
        var id = Identifiers.Of(kind, value);
        Assert.Equal("", Joined(Company("un-sc:1", "Acme Trading House", id), Company("eu-fsf:1", "Acme Trading House", id)));
    }

    [Fact]
    public void A_number_given_to_several_parties_of_one_list_joins_only_the_very_same_name()
    {
        // As with the brothers Rotenberg on SDN, and the bank BelVEB under the number of VEB.
        var entries = new[]
        {
            Company("us-ofac-sdn:1", "VNESHECONOMBANK", Inn), Company("us-ofac-sdn:2", "BELVNESHECONOMBANK", Inn),
            Company("eu-fsf:1", "Vnesheconombank", Inn), Company("uk-sanctions:1", "BelVnesheconom Bank OJSC", Inn),
        };
        Assert.Equal("eu-fsf:1 us-ofac-sdn:1", Joined(entries));
    }

    [Fact]
    public void The_reference_of_a_body_in_a_persons_record_is_not_the_persons()
    {
        var body = Identifiers.Of(IdentifierKind.UnReference, "SOe.001");
        Assert.Equal("au-dfat:1 un-sc:1", Joined(Company("un-sc:1", "AL-SHABAAB", body), Company("au-dfat:1", "Al-Shabaab", body), Person("au-dfat:2", "Al-Shabaab", body)));
    }

    [Fact]
    public void A_group_never_grows_past_its_bound_and_an_id_of_many_is_nobodys()
    {
        var chain = Enumerable.Range(0, 200).Select(i => Person($"own-{i:D3}:1", "Ahmad Vahid Dastjerdi", Number(i), Number(i + 1))).ToArray();
        Assert.InRange(Groups(chain).Max(g => g.Count), 2, 32);
        var crowd = Enumerable.Range(0, 17).Select(i => Person($"own-{i:D3}:1", "Ahmad Vahid Dastjerdi", Passport)).ToArray();
        Assert.Equal("", Joined(crowd));
        Assert.Equal(16, Groups(crowd[..16]).Single().Count);
        static Identifier Number(int i) => Identifiers.Of(IdentifierKind.Passport, $"A7{i * 7919 % 100000:D5}1");
    }

    private static string Joined(params IReadOnlyList<ListEntry> entries) => string.Join(" / ", Groups(entries).Select(g => string.Join(' ', g)));

    private static List<IReadOnlyList<string>> Groups(IReadOnlyList<ListEntry> entries) => ListedGroups.Of(ListedGroups.Open(entries));

    private static ListEntry Company(string id, string name, params IReadOnlyList<Identifier> identifiers) => Sources.Company(id, name, identifiers);

    private static ListEntry Person(string id, string name, params IReadOnlyList<Identifier> identifiers) => Sources.Company(id, name, identifiers) with { Kind = EntryKind.Person };

    private static ListEntry Vessel(string id, string name, params IReadOnlyList<Identifier> identifiers) => Sources.Company(id, name, identifiers) with { Kind = EntryKind.Vessel };
}
