using ExportScreen.Model.Codes;

namespace ExportScreen.Model.Tests.Codes;

public sealed class IdentifierTests
{
    // Each is published for a listed or well-known party: 9187629 (SDN vessel), 7740000076 and 1027700149124 (a Russian telecom), 529900T8BM49AURSDO55 (LEI example of GLEIF).
    [Theory]
    [InlineData(IdentifierKind.Imo, "IMO 9187629", ChecksumState.Valid)]
    [InlineData(IdentifierKind.Imo, "9187620", ChecksumState.Invalid)]
    [InlineData(IdentifierKind.Inn, "7740000076", ChecksumState.Valid)]
    [InlineData(IdentifierKind.Inn, "7740000077", ChecksumState.Invalid)]
    [InlineData(IdentifierKind.Ogrn, "1027700149124", ChecksumState.Valid)]
    [InlineData(IdentifierKind.Lei, "529900T8BM49AURSDO55", ChecksumState.Valid)]
    [InlineData(IdentifierKind.Lei, "529900T8BM49AURSDO56", ChecksumState.Invalid)]
    [InlineData(IdentifierKind.Passport, "AB 123", ChecksumState.None)]
    public void Check_digits_are_verified_and_reported(IdentifierKind kind, string raw, ChecksumState expected) =>
        Assert.Equal(expected, Identifiers.Of(kind, raw).Check);

    [Fact]
    public void A_number_of_unknown_kind_is_classified_by_its_check_digits()
    {
        Assert.Equal(IdentifierKind.Ogrn, Identifiers.Classify("1027700149124", IdentifierKind.Registration).Kind);
        Assert.Equal(IdentifierKind.Inn, Identifiers.Classify("7740000076", IdentifierKind.Tax, CountryCode.Of("RU")).Kind);
        Assert.Equal(IdentifierKind.Registration, Identifiers.Classify("1027700149125", IdentifierKind.Registration).Kind);
    }

    [Theory]
    [InlineData("Ｒｕｓｓｉａ", "RU")]
    [InlineData("643", "RU")]
    [InlineData("TÜRKİYE", "TR")]
    [InlineData("türkiye", "TR")]
    [InlineData("Turqia", "TR")]
    [InlineData("俄罗斯", "RU")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("chn", "CN")]
    [InlineData("8", "AL")]
    public void Countries_are_read_in_any_spelling(string text, string code)
    {
        Assert.True(Countries.TryFind(text, out var found));
        Assert.Equal(code, found.ToString());
    }

    [Theory]
    [InlineData("Russia Street 5")]
    [InlineData("")]
    [InlineData("ZZ")]
    public void A_country_inside_a_longer_text_is_not_a_country(string text) => Assert.False(Countries.TryFind(text, out _));
}
