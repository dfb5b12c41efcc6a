using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Uk;

/// <summary>Turns a designation into an entry; the same for XML and CSV. Stateless and thread-safe.</summary>
internal static partial class DesignationMapper
{
    private const string List = "uk-sanctions";

    /// <summary>The entry, or null when it has no name (noted).</summary>
    public static ListEntry? Map(Designation source, ReadingNotes notes)
    {
        if (source.UniqueId is null) notes.Add(ListDiagnostics.MissingKey, row: source.Line, path: "UniqueID");
        var kind = KindOf(source, notes);
        var names = NamesOf(source, kind, notes);
        var (measure, effect) = UkMeasures.Read(source.Sanctions, kind, notes, source.Line);
        if (names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, source.UniqueId, row: source.Line);
            return null;
        }

        return new ListEntry
        {
            Id = $"{List}:{source.UniqueId}",
            List = List,
            Kind = kind,
            Names = names,
            Addresses = [.. source.Addresses.Select(a => AddressOf(a, notes, source.Line)).Where(a => a != new ListedAddress()).Distinct()],
            Identifiers = UkIdentifiers.Read(source, kind, notes),
            Countries = CountryText.ReadAll(source.Nationalities.Concat(source.Flags).SelectMany(SplitCountries), notes, source.Line, "Nationality or flag"),
            BirthDates = DatesOf(source.BirthDates.Concat(source.YearsBuilt), notes, source.Line),
            BirthPlaces = source.BirthPlaces,
            Programmes = source.Regime is null ? [] : [source.Regime],
            LegalBasis = source.Regime,
            Effect = effect,
            Measure = measure,
            ListedOn = PartialDates.Day(source.DateDesignated),
            Positions = [.. source.Positions.Concat(source.Titles).Distinct(StringComparer.OrdinalIgnoreCase)],
            Related = [.. source.Related.Distinct(StringComparer.OrdinalIgnoreCase)],
            CraftType = kind == EntryKind.Vessel ? SourceText.Join(", ", source.ShipTypes) : null,
            Remarks = SourceText.Join(" ", [.. source.EntityTypes, source.OtherInformation, source.Reasons]),
        };
    }

    private static EntryKind KindOf(Designation source, ReadingNotes notes)
    {
        switch (source.Kind?.ToUpperInvariant())
        {
            case "INDIVIDUAL": return EntryKind.Person;
            case "ENTITY": return EntryKind.Company;
            case "SHIP": return EntryKind.Vessel;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"kind:{source.Kind}", source.Kind, "Individual, Entity or Ship", source.Line, "IndividualEntityShip");
                return EntryKind.Unknown;
        }
    }

    private static IReadOnlyList<ListedName> NamesOf(Designation source, EntryKind kind, ReadingNotes notes)
    {
        var names = new NameList();
        foreach (var name in source.Names.OrderBy(n => Is(n.Type, "Primary Name") ? 0 : 1))
        {
            var text = SourceText.Join(" ", name.Given, name.Middle, name.Last);
            var parts = kind == EntryKind.Person && name.Given is not null && name.Last is not null ? new PersonNameParts(name.Given, name.Middle, name.Last) : null;
            names.Add(text, TypeOf(name, notes, source.Line), StrengthOf(name, notes, source.Line), parts);
        }

        foreach (var name in source.NonLatinNames)
            names.Add(name, Scripts.IsNonLatin(name) ? NameKind.OriginalScript : NameKind.Alias);
        return names.Names;
    }

    private static NameKind TypeOf(UkName name, ReadingNotes notes, int line)
    {
        switch (name.Type?.ToUpperInvariant())
        {
            case "PRIMARY NAME": return NameKind.Primary;
            case "PRIMARY NAME VARIATION": return NameKind.Spelling;
            case "ALIAS" or "AKA": return NameKind.Alias;
            case "FKA": return NameKind.Former;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"NameType:{name.Type}", name.Type, "Primary Name, Primary Name Variation or Alias", line, "NameType");
                return NameKind.Alias;
        }
    }

    private static AliasStrength StrengthOf(UkName name, ReadingNotes notes, int line)
    {
        if (SourceText.Clean(name.Strength) is not { } strength || strength.StartsWith("Good", StringComparison.OrdinalIgnoreCase)) return AliasStrength.Strong;
        if (strength.StartsWith("Low", StringComparison.OrdinalIgnoreCase)) return AliasStrength.Weak;
        notes.AddOnce(ListDiagnostics.UnknownValue, $"AliasStrength:{strength}", strength, "Good quality a.k.a or Low quality a.k.a", line, "AliasStrength");
        return AliasStrength.Strong;
    }

    private static ListedAddress AddressOf(UkAddress address, ReadingNotes notes, int line)
    {
        var (country, unread) = CountryText.Read(address.Country, notes, line, "AddressCountry");
        return new ListedAddress(address.Lines, PostalCode: address.PostalCode, Country: AddressText.EffectiveCountry(country, address.Lines), CountryText: unread);
    }

    private static IReadOnlyList<PartialDate> DatesOf(IEnumerable<string> texts, ReadingNotes notes, int line)
    {
        var dates = new List<PartialDate>();
        foreach (var text in texts)
        {
            if (SourceText.Clean(text) is not { } clean) continue;
            if (!PartialDates.TryParse(clean, out var read)) notes.AddOnce(ListDiagnostics.UnreadDate, $"date:{clean}", clean, row: line, path: "DOB or YearBuilt");
            dates.AddRange(read.Where(d => !dates.Contains(d)));
        }

        return dates;
    }

    /// <summary>A field may hold several countries (<c>(1) Iran (2) Iraq</c>, <c>Iran/Iraq</c>, <c>Iran; Iraq</c>).</summary>
    private static IEnumerable<string> SplitCountries(string text) =>
        CountrySeparators().Split(text).Where(p => p.Length > 0);

    [GeneratedRegex(@"\s*[;/]\s*|\s*\(\d\)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex CountrySeparators();

    private static bool Is(string? text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);
}
