using ExportScreen.Rules.History;

namespace ExportScreen.Rules.Tests.Groups;

public sealed class AddressKeyTests
{
    [Theory]
    [InlineData("12/F, Harbour View Building, 88 Example Road, Kowloon", "Room 1503, 15th Floor, Harbour View Building, 88 Example Road, Kowloon")]
    [InlineData("G/F Harbour View Building, 88 Example Road, Kowloon", "Harbour View Building, 88 Example Road, 3/Fl., Kowloon")]
    [InlineData("12F, Harbour View Building, 88 Example Road, Kowloon", "12 Floor, Harbour View Building, 88 Example Road, Kowloon")]
    [InlineData("12th Floor 88 Example Road, Harbour View, Kowloon", "Flat B2, 88 Example Road, Harbour View, Kowloon")]
    [InlineData("Building 12, Floor 3, Science Park, Shenzhen", "Building 12 Floor 5, Science Park, Shenzhen")]
    [InlineData("Building 12 Floor 3, Science Park, Shenzhen", "Science Park Building 12, Shenzhen")]
    [InlineData("ul. Lenina, d. 5, kv. 10, Almaty", "ul. Lenina, d. 5, kv. 11, Almaty")]
    [InlineData("ул. Ленина, д. 5, кв. 10, Алматы", "ул. Ленина, д. 5, офис 3, этаж 2, Алматы")]
    [InlineData("Ataturk Cad. No: 7 D: 3, Kadikoy, Istanbul", "Ataturk Caddesi No 7 Kat 2 Daire 9, Kadikoy, Istanbul")]
    public void Rooms_and_floors_of_one_building_are_one_address(string one, string other)
    {
        Assert.NotNull(KeptGoods.AddressOf(one));
        Assert.Equal(KeptGoods.AddressOf(one), KeptGoods.AddressOf(other));
    }

    [Theory]
    [InlineData("Building 12, Floor 3, Science Park, Shenzhen", "Building 14, Floor 3, Science Park, Shenzhen")]
    [InlineData("ul. Lenina, d. 5, kv. 10, Almaty", "ul. Lenina, d. 7, kv. 10, Almaty")]
    [InlineData("12/F, 88 Example Road, Harbour View, Kowloon", "12/F, 90 Example Road, Harbour View, Kowloon")]
    [InlineData("Ataturk Cad. No: 7 D: 3, Kadikoy, Istanbul", "Ataturk Cad. No: 9 D: 3, Kadikoy, Istanbul")]
    [InlineData("Hauptstrasse 5f, 10115 Berlin", "Hauptstrasse 6f, 10115 Berlin")]
    [InlineData("Block D, Science Park 12, Shenzhen", "Block C, Science Park 12, Shenzhen")]
    public void Houses_are_told_apart(string one, string other) => Assert.NotEqual(KeptGoods.AddressOf(one), KeptGoods.AddressOf(other));
}
