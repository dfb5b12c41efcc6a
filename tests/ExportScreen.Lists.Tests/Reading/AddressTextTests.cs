using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class AddressTextTests
{
    [Theory]
    [InlineData("CN", "Room 5, Wing Tuck Centre, Sheung Wan, Hong Kong", "HK")]
    [InlineData("CN", "Flat 1, 12/F, Kwun Tong, Kowloon", "HK")]
    [InlineData("CN", "Unit 2, Hong-Kong", "HK")]
    [InlineData("", "九龍旺角彌敦道", "HK")]
    [InlineData("SG", "7 Hong Kong Street, Singapore", "SG")]
    [InlineData("CN", "76 Hong Kong Middle Road, Qingdao", "CN")]
    [InlineData("CN", "Room 5, Floor 3, HK", "HK")]
    [InlineData("CN", "Avenida da Praia, Macau", "MO")]
    [InlineData("TR", "Kowloon Restaurant, Istanbul", "TR")]
    [InlineData("RU", "Hong Kong", "HK")]
    [InlineData("CN", null, "CN")]
    [InlineData("CN", "Nanshan District, Shenzhen", "CN")]
    public void Reads_Hong_Kong_and_Macao_from_the_text(string stated, string? text, string expected)
    {
        CountryCode.TryParse(stated, out var country);
        Assert.Equal(expected, AddressText.EffectiveCountry(country, text).ToString());
    }
}
