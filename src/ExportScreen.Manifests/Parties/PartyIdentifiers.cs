using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Parties;

/// <summary>Turns the cell of an identifier column into identifiers. Pure and thread-safe.</summary>
internal static class PartyIdentifiers
{
    /// <summary>Adds what the cell holds; several values stand apart by semicolon, comma or line; <c>INN/KPP</c> pairs are told apart.</summary>
    public static void Add(string part, string text, CountryCode country, List<Identifier> into)
    {
        char[] separators = part is "phone" or "email" or "website" ? [';', ',', '\n', '/', '|'] : [';', ',', '\n', '|'];
        if (part == "website") separators = [';', ',', '\n', '|', ' '];
        foreach (var piece in text.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            One(part, piece, country, into);
    }

    private static void One(string part, string value, CountryCode country, List<Identifier> into)
    {
        if (value == "0" || Identifiers.Compact(value).Length == 0) return;
        switch (part)
        {
            case "inn":
            case "kpp":
                Inn(part, value, country, into);
                break;
            case "phone" when value.Count(char.IsAsciiDigit) < 5:
                break;
            case "phone" or "email" or "website" or "lei" or "bic" or "ogrn" or "okpo" or "uscc" or "passport":
                into.Add(Identifiers.Of(KindOf(part), value, country));
                break;
            case "imo":
                into.Add(Identifiers.Of(IdentifierKind.Other, value, country));
                break;
            default:
                into.Add(Identifiers.Classify(value, KindOf(part), country));
                break;
        }
    }

    private static void Inn(string part, string value, CountryCode country, List<Identifier> into)
    {
        var pieces = value.Split(['/', ' '], StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces)
        {
            var digits = Identifiers.Compact(piece);
            var kind = digits.Length switch
            {
                9 => IdentifierKind.Kpp,
                10 or 12 => IdentifierKind.Inn,
                13 or 15 => IdentifierKind.Ogrn,
                _ => part == "kpp" ? IdentifierKind.Kpp : IdentifierKind.Tax,
            };
            into.Add(Identifiers.Of(kind, piece, country));
        }
    }

    private static IdentifierKind KindOf(string part) => part switch
    {
        "phone" => IdentifierKind.Phone,
        "email" => IdentifierKind.Email,
        "website" => IdentifierKind.Website,
        "lei" => IdentifierKind.Lei,
        "bic" => IdentifierKind.Bic,
        "ogrn" => IdentifierKind.Ogrn,
        "okpo" => IdentifierKind.Okpo,
        "uscc" => IdentifierKind.Uscc,
        "passport" => IdentifierKind.Passport,
        "tax" => IdentifierKind.Tax,
        "registration" => IdentifierKind.Registration,
        _ => IdentifierKind.Other,
    };
}
