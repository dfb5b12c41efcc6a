using System.Globalization;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Changes;

/// <summary>The table of an entry's fields as texts for people, in the order in which changes are told. Pure.</summary>
public static class EntryFields
{
    private static readonly (string Name, Func<ListEntry, IEnumerable<string>> Values)[] Fields =
    [
        ("kind", e => [e.Kind.ToString()]),
        ("names", e => e.Names.Select(NameText)),
        ("addresses", e => e.Addresses.Select(AddressText)),
        ("addressOnly", e => [e.AddressOnly ? "yes" : "no"]),
        ("identifiers", e => e.Identifiers.Select(IdentifierText)),
        ("countries", e => e.Countries.Select(c => c.ToString())),
        ("birthDates", e => e.BirthDates.Select(DateText)),
        ("birthPlaces", e => e.BirthPlaces),
        ("programmes", e => e.Programmes),
        ("legalBasis", e => One(e.LegalBasis)),
        ("effect", e => [e.Effect.ToString()]),
        ("measure", e => One(e.Measure)),
        ("listedOn", e => One(e.ListedOn is { } day ? DayText(day) : null)),
        ("expiresOn", e => One(e.ExpiresOn is { } day ? DayText(day) : null)),
        ("positions", e => e.Positions),
        ("related", e => e.Related),
        ("craftType", e => One(e.CraftType)),
        ("remarks", e => One(e.Remarks)),
        ("sourceUrl", e => One(e.SourceUrl)),
    ];

    /// <summary>Stands for what no field tells: the order of values, or how a name, an address or a number is divided into its parts.</summary>
    public const string Form = "form";

    /// <summary>Names of all fields.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Fields.Select(f => f.Name)];

    /// <summary>What differs between two entries of different content. Values that both have are left out, whatever their order; one value on each side that only one has is a replacement.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="after">As it is.</param>
    public static IReadOnlyList<FieldChange> Compare(ListEntry before, ListEntry after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = new List<FieldChange>();
        foreach (var (name, values) in Fields)
        {
            List<string> gone = [.. values(before)], came = [.. values(after)];
            foreach (var value in gone.ToArray())
                if (came.Remove(value)) gone.Remove(value);
            if (gone.Count == 1 && came.Count == 1)
            {
                changes.Add(new FieldChange(name, gone[0], came[0]));
                continue;
            }

            changes.AddRange(gone.Select(value => new FieldChange(name, value, null)));
            changes.AddRange(came.Select(value => new FieldChange(name, null, value)));
        }

        if (changes.Count == 0) changes.Add(new FieldChange(Form, null, null));
        return changes;
    }

    private static string NameText(ListedName name)
    {
        var kind = name.Kind == NameKind.Primary ? "" : $" ({name.Kind.ToString().ToLowerInvariant()})";
        return name.Text + kind + (name.Strength == AliasStrength.Weak ? " (weak)" : "") + (name.Language is { } language ? $" [{language}]" : "");
    }

    private static string AddressText(ListedAddress address)
    {
        var country = address.Country.IsNone ? address.CountryText : address.Country.ToString();
        return string.Join(", ", new[] { address.ToLine(), country }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string IdentifierText(Identifier identifier) =>
        $"{identifier.Kind} {identifier.Raw}" + (identifier.Country.IsNone ? "" : $" ({identifier.Country})");

    private static string DateText(PartialDate date)
    {
        var text = date.Earliest == date.Latest ? DayText(date.Earliest) : $"{DayText(date.Earliest)} to {DayText(date.Latest)}";
        return date.Approximate ? $"about {text}" : text;
    }

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string[] One(string? value) => string.IsNullOrEmpty(value) ? [] : [value];
}
