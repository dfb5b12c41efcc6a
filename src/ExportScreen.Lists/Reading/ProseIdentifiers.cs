using System.Text.RegularExpressions;
using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Reading;

/// <summary>
/// Finds labelled identifiers in prose (<c>INN: 7713269230</c>, <c>IMO 9826902</c>, <c>OGRN - 1027739555282</c>). Only what the label names and, where there is a
/// check digit, the check digit confirms; free numbers are never guessed. Pure and thread-safe.
/// </summary>
internal static partial class ProseIdentifiers
{
    /// <summary>All identifiers of a text, in order, without repeats.</summary>
    public static IReadOnlyList<Identifier> Find(string? text)
    {
        if (text is null) return [];
        var found = new List<Identifier>();
        foreach (Match match in Labelled().Matches(text))
        {
            var kind = KindOf(match.Groups["label"].Value);
            var identifier = Identifiers.Of(kind, match.Groups["value"].Value);
            if (identifier.Check != ChecksumState.Invalid && !found.Exists(f => f.Kind == kind && f.Value == identifier.Value)) found.Add(identifier);
        }

        return found;
    }

    private static IdentifierKind KindOf(string label) => label.ToUpperInvariant() switch
    {
        "IMO" => IdentifierKind.Imo,
        "INN" or "ИНН" => IdentifierKind.Inn,
        "OGRN" or "OGRNIP" or "ОГРН" or "ОГРНИП" => IdentifierKind.Ogrn,
        "KPP" or "КПП" => IdentifierKind.Kpp,
        "OKPO" or "ОКПО" => IdentifierKind.Okpo,
        "LEI" => IdentifierKind.Lei,
        "USCC" => IdentifierKind.Uscc,
        _ => IdentifierKind.Mmsi,
    };

    [GeneratedRegex(
        @"\b(?<label>IMO|INN|OGRNIP|OGRN|KPP|OKPO|LEI|USCC|MMSI|ИНН|ОГРНИП|ОГРН|КПП|ОКПО)\b(?:\s*(?:number|no\.?|code|id))?[\s:.#\-–()]*(?<value>[0-9][0-9A-Z]{6,19})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();
}
