using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Uk;

/// <summary>The identifiers of a designation. Stateless and thread-safe.</summary>
internal static class UkIdentifiers
{
    /// <summary>Longest registration number taken as it stands; more is prose (house).</summary>
    private const int LongestNumber = 30;

    /// <summary>Reads all identifiers.</summary>
    public static IReadOnlyList<Identifier> Read(Designation source, EntryKind kind, ReadingNotes notes)
    {
        var identifiers = new IdentifierList(notes, source.Line, "Designation");
        identifiers.Add(IdentifierKind.UnReference, source.UnReference);
        foreach (var imo in source.ImoNumbers) identifiers.Add(IdentifierKind.Imo, imo);
        if (kind == EntryKind.Vessel && source.ImoNumbers.Count == 0) AddImoOfProse(source, identifiers);
        foreach (var passport in source.Passports) identifiers.Add(IdentifierKind.Passport, passport.Number, CountryOf(passport));
        foreach (var id in source.NationalIds) identifiers.Classify(id.Number, IdentifierKind.NationalId, CountryOf(id));
        foreach (var number in source.RegistrationNumbers) AddRegistration(number, identifiers);
        foreach (var found in ProseIdentifiers.Find(source.OtherInformation))
            if (kind is EntryKind.Company or EntryKind.Person && found.Kind is not (IdentifierKind.Imo or IdentifierKind.Mmsi)) identifiers.Add(found);
        foreach (var hull in source.HullNumbers) identifiers.Add(IdentifierKind.Other, hull);
        foreach (var wallet in source.Wallets) identifiers.Add(IdentifierKind.CryptoAddress, wallet);
        foreach (var phone in source.Phones) identifiers.Add(IdentifierKind.Phone, phone);
        foreach (var email in source.Emails) identifiers.Add(IdentifierKind.Email, email);
        foreach (var site in source.Websites) identifiers.Add(IdentifierKind.Website, site);
        return identifiers.Identifiers;
    }

    /// <summary>A ship without its own number field is named with it in the statement of reasons; taken when exactly one valid number occurs (house).</summary>
    private static void AddImoOfProse(Designation source, IdentifierList identifiers)
    {
        var found = ProseIdentifiers.Find(SourceText.Join(" ", source.OtherInformation, source.Reasons)).Where(i => i.Kind == IdentifierKind.Imo).ToList();
        if (found is [var only]) identifiers.Add(only);
    }

    private static void AddRegistration(string text, IdentifierList identifiers)
    {
        var found = ProseIdentifiers.Find(text);
        foreach (var identifier in found) identifiers.Add(identifier);
        if (found.Count == 0 && text.Length <= LongestNumber && text.Any(char.IsAsciiDigit)) identifiers.Classify(text, IdentifierKind.Registration);
    }

    /// <summary>The additional information often is the issuing country (<c>Afghanistan passport</c>); anything else is no country and nothing to report.</summary>
    private static CountryCode CountryOf(UkDocument document)
    {
        var text = document.Information?.Replace("passport", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '.', ',');
        return Countries.TryFind(text, out var code) ? code : default;
    }
}
