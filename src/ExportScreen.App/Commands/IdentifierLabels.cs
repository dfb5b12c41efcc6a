using ExportScreen.Model.Codes;

namespace ExportScreen.App.Commands;

/// <summary>Words with which people say what a number is.</summary>
internal static class IdentifierLabels
{
    private static readonly (string Label, IdentifierKind Kind)[] All =
    [
        ("IMO", IdentifierKind.Imo), ("MMSI", IdentifierKind.Mmsi), ("LEI", IdentifierKind.Lei), ("USCC", IdentifierKind.Uscc), ("统一社会信用代码", IdentifierKind.Uscc),
        ("INN", IdentifierKind.Inn), ("ИНН", IdentifierKind.Inn), ("OGRN", IdentifierKind.Ogrn), ("ОГРН", IdentifierKind.Ogrn), ("OKPO", IdentifierKind.Okpo), ("ОКПО", IdentifierKind.Okpo),
        ("BIC", IdentifierKind.Bic), ("SWIFT", IdentifierKind.Bic), ("PASSPORT", IdentifierKind.Passport),
    ];

    /// <summary>Splits "ИНН 7735007358" or "IMO: 9256860" into kind and number; no kind when there is no label that is known. "Tax ID" and "Reg. No" are taken off and leave the kind open.</summary>
    public static (IdentifierKind? Kind, string Number) Split(string given)
    {
        var text = given.Trim();
        foreach (var (label, kind) in All)
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && Rest(text, label) is { } number) return (kind, number);
        foreach (var label in (string[])["Tax ID No.", "Tax ID", "Tax No", "VAT No", "VAT", "Registration Number", "Registration No", "Reg. No", "Reg No", "ID"])
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && Rest(text, label) is { } number) return (null, number);
        return (null, text);
    }

    /// <summary>A number whose kind the user says is that; one without is compared as every kind that it can be.</summary>
    public static IEnumerable<Identifier> Readings(string given, CountryCode country)
    {
        var (label, text) = Split(given);
        if (label is { } said)
        {
            yield return Identifiers.Of(said, text, country);
            yield break;
        }

        if (ImoNumber.TryParse(text, out var imo, out _)) yield return Identifiers.Of(IdentifierKind.Imo, imo.ToString());
        var best = Identifiers.Classify(text, IdentifierKind.Other, country);
        yield return best;
        if (best.Kind != IdentifierKind.Other) yield break;
        foreach (var kind in (IdentifierKind[])[IdentifierKind.Inn, IdentifierKind.Tax, IdentifierKind.Registration, IdentifierKind.Passport, IdentifierKind.NationalId, IdentifierKind.Bic, IdentifierKind.Mmsi])
            yield return Identifiers.Of(kind, text, country);
    }

    /// <summary>What follows a label, if something does and the label ends there.</summary>
    private static string? Rest(string text, string label)
    {
        var rest = text[label.Length..];
        if (rest.Length == 0 || char.IsLetter(rest[0])) return null;
        var number = rest.TrimStart(' ', ':', '.', '#', '-', '№', '/');
        return number.Any(char.IsDigit) ? number : null;
    }
}
