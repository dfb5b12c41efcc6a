using ExportScreen.Model.Codes;
using ExportScreen.Rules.Traces;

namespace ExportScreen.Rules.Tests.Traces;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+7 495 123-45-67", "RU")]
    [InlineData("007 912 345 67 89", "RU")]
    [InlineData("+7 (705) 123 45 67", "KZ")]
    [InlineData("+7 623 123 45 67", "KZ")]
    [InlineData("Tel: +375 29 123 45 67", "BY")]
    [InlineData("＋86 755 8888 8888", "CN")]
    [InlineData("+90 212 123 45 67", "TR")]
    [InlineData("+1 (404) 123-4567", "US")]
    public void An_international_number_names_its_country(string raw, string country) =>
        Assert.Contains(CountryCode.Of(country), PhoneNumber.Read(raw)!.Countries);

    [Theory]
    [InlineData("0212 123 45 67")]
    [InlineData("755 8888 8888")] // Shenzhen, not Moscow
    [InlineData("74951234567")]
    [InlineData("+999 123 45 67")]
    [InlineData("+7 1")]
    [InlineData("")]
    public void A_national_or_unknown_number_names_none(string raw) => Assert.Null(PhoneNumber.Read(raw));

    [Fact]
    public void Only_seven_with_three_four_eight_or_nine_is_Russian()
    {
        foreach (var digit in "0123456789")
            Assert.Equal(digit is '3' or '4' or '8' or '9', PhoneNumber.Read($"+7 {digit}12 345 67 89")!.IsRussianOrBelarusian);
    }
}
