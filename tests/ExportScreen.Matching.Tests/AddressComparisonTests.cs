using ExportScreen.Model.Codes;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Tests;

public sealed class AddressComparisonTests
{
    [Theory]
    [InlineData("Flat 12, 9/F, Wing Tuck Commercial Centre, 181 Wing Lok St, Sheung Wan, HK", "Room 1203, 9th Floor, Wing Tuck Commercial Centre, 181 Wing Lok Street, Sheung Wan, Hong Kong", true)]
    [InlineData("181 Wing Lok Street Sheung Wan Wing Tuck Commercial Centre Rm 5", "Room 1203, 9th Floor, Wing Tuck Commercial Centre, 181 Wing Lok Street, Sheung Wan, Hong Kong", true)]
    [InlineData("Wing Tuck Commercial Centre, 77 Wing Lok Street, Sheung Wan", "Room 1203, 9th Floor, Wing Tuck Commercial Centre, 181 Wing Lok Street, Sheung Wan, Hong Kong", false)]
    [InlineData("Merkez Mah. Ataturk Cad. No: 14 Daire 3 Avcilar Istanbul", "Merkez Mahallesi, Atatürk Caddesi No:14, Avcılar, İstanbul", true)]
    [InlineData("Merkez Mah. Ataturk Cad. No: 92 Avcilar Istanbul", "Merkez Mahallesi, Atatürk Caddesi No:14, Avcılar, İstanbul", false)]
    [InlineData("Flat 1203, 9/F Wing Tuck Commercial Centre, 181 Wing Lok St, Sheungwan", "Room 1203, 9th Floor, Wing Tuck Commercial Centre, 181 Wing Lok Street, Sheung Wan, Hong Kong Island", true)]
    [InlineData("Flat 1203, 9/F Wing Tuck Commercial Centre, 181 Wing Lok St", "Room 1203, 9th Floor, Wing Tuck Commercial Centre, 181 Wing Lok Street, Sheung Wan, Hong Kong", true)]
    [InlineData("181 Sheung Wan", "Room 1203, 9th Floor, Wing Tuck Commercial Centre, 181 Wing Lok Street, Sheung Wan, Hong Kong", false)]
    [InlineData("Hong Kong", "Room 1203, 181 Wing Lok Street, Sheung Wan, Hong Kong", false)]
    public void An_address_is_the_same_whatever_the_room_but_not_at_another_number(string given, string listed, bool alert) =>
        Assert.Equal(alert, AddressComparison.Compare(given, listed) >= new MatchSettings().ReviewLine);

    [Fact]
    public void An_address_index_gives_its_addresses_back()
    {
        var builder = new AddressIndexBuilder();
        builder.Add("Unit 8, 10/F, Kin Hing Industrial Building, 44 Tai Yau Street, San Po Kong", CountryCode.Of("HK"));
        var matches = new List<NameMatch>();
        new AddressMatcher(AddressIndex.Open(builder.Build()), new MatchSettings()).Search("Kin Hing Ind. Bldg., 44 Tai Yau St., San Po Kong, Kowloon", CountryCode.Of("CN"), matches);
        Assert.Equal(0, Assert.Single(matches).Name);
    }
}
