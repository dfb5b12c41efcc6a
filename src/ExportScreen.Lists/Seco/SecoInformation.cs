using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Seco;

/// <summary>
/// Other information is prose; what is a label, a colon and a value goes to its field as well (<c>IMO Number: 8405270</c>). The justification is not searched: it
/// names other parties and ships. Stateless and thread-safe.
/// </summary>
internal static partial class SecoInformation
{
    private static readonly FrozenDictionary<string, IdentifierKind> Labels = new Dictionary<string, IdentifierKind>
    {
        ["registration number"] = IdentifierKind.Registration,
        ["state registration number"] = IdentifierKind.Registration,
        ["main state registration number"] = IdentifierKind.Registration,
        ["business registration number"] = IdentifierKind.Registration,
        ["company registration number"] = IdentifierKind.Registration,
        ["company number"] = IdentifierKind.Registration,
        ["tax registration number"] = IdentifierKind.Tax,
        ["tax identification number"] = IdentifierKind.Tax,
        ["taxpayer identification number"] = IdentifierKind.Tax,
        ["tax id"] = IdentifierKind.Tax,
        ["swift"] = IdentifierKind.Bic,
        ["swift/bic"] = IdentifierKind.Bic,
        ["swift/bic code"] = IdentifierKind.Bic,
        ["swift code"] = IdentifierKind.Bic,
        ["website"] = IdentifierKind.Website,
        ["web"] = IdentifierKind.Website,
        ["email"] = IdentifierKind.Email,
        ["e-mail"] = IdentifierKind.Email,
        ["email address"] = IdentifierKind.Email,
        ["e-mail address"] = IdentifierKind.Email,
        ["tel."] = IdentifierKind.Phone,
        ["telephone"] = IdentifierKind.Phone,
        ["telephone number"] = IdentifierKind.Phone,
        ["phone"] = IdentifierKind.Phone,
        ["fax"] = IdentifierKind.Phone,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a foreign identifier is a reference of the Security Council (<c>KPe.001</c>); the rest are numbers of other origins.</summary>
    public static bool IsUnReference(string? text) => text is not null && UnReference().IsMatch(text);

    /// <summary>Takes what one piece of information says.</summary>
    public static void Take(string text, EntryKind kind, SecoFacts facts)
    {
        foreach (var found in ProseIdentifiers.Find(text))
            if (kind == EntryKind.Vessel || found.Kind is not (IdentifierKind.Imo or IdentifierKind.Mmsi)) facts.Identifiers.Add(found);
        var match = Labelled().Match(text);
        if (!match.Success) return;
        var label = match.Groups["label"].Value.Trim();
        var value = match.Groups["value"].Value.Trim().TrimEnd('.', ';');
        if (label.StartsWith("date of ", StringComparison.OrdinalIgnoreCase) && PartialDates.TryParse(value, out var dates) && kind != EntryKind.Person) facts.Dates.AddRange(dates);
        else if (Labels.TryGetValue(label, out var known) && Fits(known, value)) facts.Identifiers.Classify(value, known);
    }

    /// <summary>A value that does not look like its label says is prose and stays in the remarks.</summary>
    private static bool Fits(IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.Bic => Bic().IsMatch(value),
        IdentifierKind.Email => value.Contains('@', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal),
        IdentifierKind.Website => value.Contains('.', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal),
        IdentifierKind.Phone => Phone().IsMatch(value),
        _ => Number().IsMatch(value),
    };

    [GeneratedRegex(@"^[A-Z]{2}[ie]\.\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex UnReference();

    [GeneratedRegex(@"^(?<label>[^:]{2,60}?)\s*:\s*(?<value>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Bic();

    [GeneratedRegex(@"^\+?[\d\s()/.-]{6,25}$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[\p{L}]{0,5}[-\s]?\d[\p{L}\d./ -]{2,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
