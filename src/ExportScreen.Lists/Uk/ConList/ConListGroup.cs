using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Uk.ConList;

/// <summary>Gathers the rows of a Group ID into a designation, each value once. Stateless and thread-safe.</summary>
internal static partial class ConListGroup
{
    /// <summary>A designation for a Group ID. Everybody on the list is a target of financial sanctions.</summary>
    public static Designation Start(string id, int line) => new() { UniqueId = $"ofsi-{id}", OfsiGroupId = id, Line = line, Sanctions = "Asset freeze" };

    /// <summary>Adds what a row says that the designation does not have yet.</summary>
    public static void Merge(ConListRow row, Designation group)
    {
        group.Regime ??= row["Regime"];
        group.Kind ??= row["Group Type"];
        group.DateDesignated ??= row["Listed On"];
        MergeOtherInformation(row["Other Information"], group);
        MergeName(row, group);
        var address = new UkAddress(row.Join(", ", "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6"), row["Post/Zip Code"], row["Country"]);
        if (address != new UkAddress(null, null, null)) AddNew(group.Addresses, address);
        AddAll(group.Titles, row.Values("Title"));
        AddAll(group.Positions, row.Values("Position"));
        AddAll(group.Nationalities, row.Values("Nationality"));
        AddAll(group.BirthDates, row.Values("DOB"));
        MergeBirthPlaces(row, group);
        MergeDocuments(row, group);
    }

    private static void MergeName(ConListRow row, Designation group)
    {
        var type = row["Alias Type"];
        if (string.Equals(type, "Prime Alias", StringComparison.OrdinalIgnoreCase)) type = "Primary Name";
        var name = new UkName(row["Name 1"], row.Join(" ", "Name 2", "Name 3", "Name 4", "Name 5"), row["Name 6"], type, row["Alias Quality"]);
        if ((name.Given ?? name.Middle ?? name.Last) is not null) AddNew(group.Names, name);
        if (row["Name Non-Latin Script"] is { } original) AddNew(group.NonLatinNames, original);
    }

    /// <summary>Towns and countries of birth are numbered alike when there are several.</summary>
    private static void MergeBirthPlaces(ConListRow row, Designation group)
    {
        var towns = row.Values("Town of Birth");
        var countries = row.Values("Country of Birth");
        for (var i = 0; i < Math.Max(towns.Count, countries.Count); i++)
        {
            var country = i < countries.Count ? countries[i] : countries.Count == 1 ? countries[0] : null;
            if (SourceText.Join(", ", i < towns.Count ? towns[i] : null, country) is { } place) AddNew(group.BirthPlaces, place);
        }
    }

    /// <summary>The form of 2022 has the number and what is said about it in two columns, that of 2018 both in one.</summary>
    private static void MergeDocuments(ConListRow row, Designation group)
    {
        if (row["Passport Number"] is null) MergeProse("Passport Details", row, group.Passports, group);
        else AddAll(group.Passports, Paired(row.Values("Passport Number"), row.Values("Passport Details")));
        MergeProse("NI Number", row, group.NationalIds, group);
        AddAll(group.NationalIds, Paired(row.Values("National Identification Number"), row.Values("National Identification Details")));
    }

    /// <summary>What holds no number is kept with the other information.</summary>
    private static void MergeProse(string column, ConListRow row, List<UkDocument> documents, Designation group)
    {
        foreach (var document in row.Values(column).Select(FromProse))
        {
            if (document.Number is not null) AddNew(documents, document);
            else MergeOtherInformation($"{column}: {document.Information}.", group);
        }
    }

    private static IEnumerable<UkDocument> Paired(IReadOnlyList<string> numbers, IReadOnlyList<string> details) =>
        numbers.Select((n, i) => new UkDocument(n, i < details.Count ? details[i] : null));

    /// <summary>A number inside prose: the first word with a digit in it that is no year, with the letters before it (<c>OR 123456 (Afghan)</c>).</summary>
    private static UkDocument FromProse(string text)
    {
        var match = DocumentNumber().Match(text);
        return match.Success ? new UkDocument(match.Value, SourceText.Tidy(text.Remove(match.Index, match.Length).Trim(' ', '.', ',', '(', ')'))) : new UkDocument(null, text);
    }

    /// <summary>The reference of the Security Council stands in the prose.</summary>
    private static void MergeOtherInformation(string? text, Designation group)
    {
        if (text is null) return;
        if (group.OtherInformation is null) group.OtherInformation = text;
        else if (!group.OtherInformation.Contains(text, StringComparison.Ordinal)) group.OtherInformation += " " + text;
        if (UnReference().Match(text) is { Success: true } match) group.UnReference ??= match.Value;
    }

    private static void AddAll<T>(List<T> items, IEnumerable<T> more)
        where T : class
    {
        foreach (var item in more) AddNew(items, item);
    }

    private static void AddNew<T>(List<T> items, T item)
        where T : class
    {
        if (!items.Contains(item)) items.Add(item);
    }

    [GeneratedRegex(@"\b(?:[A-Z]{1,3}[ -]?)?(?!(?:19|20)\d\d\b)\d[\dA-Z/-]{3,}\b|\b[A-Z]+-?\d[\dA-Z/-]{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"\b[A-Z]{2}[ie]\.\d{3}\b", RegexOptions.CultureInvariant)]
    private static partial Regex UnReference();
}
