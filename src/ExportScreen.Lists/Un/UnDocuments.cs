using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Un;

/// <summary>The identifiers of a record. Stateless and thread-safe.</summary>
internal static partial class UnDocuments
{
    /// <summary>Reads the reference and all documents that have a number.</summary>
    public static IReadOnlyList<Identifier> Read(SourceElement record, string? reference, ReadingNotes notes)
    {
        var identifiers = new IdentifierList(notes, record.Line, $"{record.Name}/INDIVIDUAL_DOCUMENT");
        identifiers.Add(IdentifierKind.UnReference, reference);
        foreach (var document in record.Children("INDIVIDUAL_DOCUMENT"))
        {
            document.Ignore("DATE_OF_ISSUE", "DATE_OF_EXPIRY", "CITY_OF_ISSUE", "NOTE");
            var type = SourceText.Join(" ", document.Value("TYPE_OF_DOCUMENT"), document.Value("TYPE_OF_DOCUMENT2"));
            var issuer = document.Value("ISSUING_COUNTRY");
            var place = document.Value("COUNTRY_OF_ISSUE");
            if (SourceText.Clean(document.Value("NUMBER")) is not { } number) continue;
            var (country, _) = CountryText.Read(issuer ?? place, notes, document.Line, "INDIVIDUAL_DOCUMENT/ISSUING_COUNTRY");
            identifiers.Add(KindOf($"{type} {number}"), NumberOf(number), country);
        }

        return identifiers.Identifiers;
    }

    /// <summary>The label is free text in several languages, and some numbers repeat it.</summary>
    private static IdentifierKind KindOf(string text)
    {
        if (Passport().IsMatch(text)) return IdentifierKind.Passport;
        if (Fiscal().IsMatch(text)) return IdentifierKind.Tax;
        return National().IsMatch(text) ? IdentifierKind.NationalId : IdentifierKind.Other;
    }

    /// <summary>What follows the last <c>no.</c> or <c>number</c>, else the whole.</summary>
    private static string NumberOf(string text)
    {
        var match = AfterLabel().Match(text);
        return match.Success ? match.Groups["number"].Value : text;
    }

    [GeneratedRegex("passport|passeport|pasaporte|laissez-passer|travel document", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Passport();

    [GeneratedRegex("fiscal|tax", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fiscal();

    [GeneratedRegex("identi|tazkira|national|social security|ration card|birth certificate|civil|bundespersonalausweis|voter|\\bID\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex National();

    [GeneratedRegex(@"^.*[A-Za-z]{4,}.*?\b(?:no\.?|number|n°)\s*(?<number>\S*\d\S*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterLabel();
}
