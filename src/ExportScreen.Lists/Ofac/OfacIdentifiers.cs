using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Ofac;

/// <summary>Numbers behind OFAC's labels, classified by label, issuing country and content.</summary>
internal static class OfacIdentifiers
{
    private static readonly CountryCode Russia = CountryCode.Of("RU");

    /// <summary>
    /// Makes the identifier. A Russian tax number of 10 or 12 digits is an INN and a Russian registration of 13 or 15 digits an OGRN even when its
    /// check digit fails, so that the failure is on record; other numbers are what their check digits prove, else what the label says.
    /// </summary>
    public static Identifier Make(IdentifierKind label, string number, CountryCode country)
    {
        var compact = Identifiers.Compact(number);
        var digits = compact.Length > 0 && compact.All(char.IsAsciiDigit) ? compact.Length : 0;
        return label switch
        {
            IdentifierKind.Tax when country == Russia && digits is 10 or 12 => Identifiers.Of(IdentifierKind.Inn, number, country),
            IdentifierKind.Registration when country == Russia && digits is 13 or 15 => Identifiers.Of(IdentifierKind.Ogrn, number, country),
            IdentifierKind.Okpo when digits is not (8 or 10) => Identifiers.Of(IdentifierKind.Other, number, country),
            IdentifierKind.Uscc when compact.Length != 18 => Identifiers.Of(IdentifierKind.Registration, number, country),
            IdentifierKind.Lei when compact.Length != 20 => Identifiers.Of(IdentifierKind.Registration, number, country),
            IdentifierKind.Bic when compact.Length is not (8 or 11) => Identifiers.Of(IdentifierKind.Other, number, country),
            IdentifierKind.Tax or IdentifierKind.Registration or IdentifierKind.Other => Identifiers.Classify(number, label, country),
            _ => Identifiers.Of(label, number, country),
        };
    }

    /// <summary>Splits <c>Number (Country) issued D expires D</c>: the bracket counts only when it is a country; dates of issue are dropped.</summary>
    public static (string Number, CountryCode Country) Split(string value)
    {
        foreach (var word in (string[])[" issued ", " expires ", ", expired "])
        {
            var at = value.IndexOf(word, StringComparison.Ordinal);
            if (at > 0) value = value[..at];
        }

        value = value.Trim();
        if (!value.EndsWith(')')) return (value, default);
        var open = value.LastIndexOf('(');
        return open > 0 && OfacCountries.TryRead(value[(open + 1)..^1].Trim(), out var country) ? (value[..open].Trim(), country) : (value, default);
    }
}
