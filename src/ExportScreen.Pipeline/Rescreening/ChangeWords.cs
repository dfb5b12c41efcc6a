using System.Globalization;
using ExportScreen.Lists.Changes;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>Sentences about what a list change did to a finding: list, edition, entry, what changed. Pure.</summary>
internal static class ChangeWords
{
    private const int MostFields = 12;
    private const int LongestValue = 200;

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["names"] = "name",
        ["addresses"] = "address",
        ["addressOnly"] = "address alone",
        ["identifiers"] = "identifier",
        ["countries"] = "country",
        ["birthDates"] = "date of birth",
        ["birthPlaces"] = "place of birth",
        ["programmes"] = "programme",
        ["legalBasis"] = "legal basis",
        ["listedOn"] = "listed on",
        ["expiresOn"] = "expires on",
        ["positions"] = "position",
        ["related"] = "related party",
        ["craftType"] = "type of craft",
        ["remarks"] = "remark",
        ["sourceUrl"] = "link",
        [EntryFields.Form] = "order or form of its values",
    };

    /// <summary>Why a finding is opened, or opened again.</summary>
    /// <param name="change">What became of its entry; null when nothing.</param>
    /// <param name="list">The list and its editions.</param>
    /// <param name="settings">What else changed (program, rules); null when nothing.</param>
    /// <param name="most">Most hits shown of a party and list.</param>
    public static string Opened(EntryChange? change, ListEditions list, string? settings, int most) => change switch
    {
        { Kind: ChangeKind.Added } => $"{change.Entry.Id} was added to {list.Id} in edition {list.AfterText}{list.Since}.",
        { Kind: ChangeKind.Changed } => $"{change.Entry.Id} changed in edition {list.AfterText} of {list.Id}{list.Since}: {What(change.Fields)}.",
        _ when settings is not null => settings,
        _ => string.Create(CultureInfo.InvariantCulture, $"It is one of the {most} best matches on {list.Id} since others went in edition {list.AfterText}{list.Since}."),
    };

    /// <summary>Why a finding is closed.</summary>
    /// <param name="change">What became of its entry; null when nothing.</param>
    /// <param name="entry">The entry's id.</param>
    /// <param name="isListed">Whether the entry is on the lists as they are.</param>
    /// <param name="list">The list and its editions.</param>
    /// <param name="settings">What else changed (program, rules); null when nothing.</param>
    /// <param name="most">Most hits shown of a party and list.</param>
    public static string Closed(EntryChange? change, string entry, bool isListed, ListEditions list, string? settings, int most) => change switch
    {
        { Kind: ChangeKind.Removed } => $"{entry} was de-listed in edition {list.AfterText} of {list.Id}{list.Since}.",
        _ when !isListed => $"{entry} is de-listed: it is not in edition {list.AfterText} of {list.Id}.",
        { Kind: ChangeKind.Changed } => $"No match any more: {entry} changed in edition {list.AfterText} of {list.Id}{list.Since}: {What(change.Fields)}.",
        _ when settings is not null => settings,
        _ => string.Create(CultureInfo.InvariantCulture, $"It is no longer one of the {most} best matches on {list.Id} since better ones came in edition {list.AfterText}{list.Since}."),
    };

    /// <summary>What differs: "name added: X; country CN replaced by RU".</summary>
    public static string What(IReadOnlyList<FieldChange> fields)
    {
        var words = fields.Take(MostFields).Select(field => Fields.GetValueOrDefault(field.Field, field.Field) is var name && (field.Before, field.After) switch
        {
            (null, null) => $"{name} changed",
            (null, { } after) => $"{name} added: {Short(after)}",
            ({ } before, null) => $"{name} removed: {Short(before)}",
            ({ } before, { } after) => $"{name} {Short(before)} replaced by {Short(after)}",
        } is var text ? text : "");
        var more = fields.Count - MostFields;
        return string.Join("; ", words) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"; and {more} more") : "");
    }

    private static string Short(string value) => value.Length <= LongestValue ? value : string.Concat(value.AsSpan(0, LongestValue - 1), "…");
}

/// <summary>A list and the editions between which it changed.</summary>
/// <param name="Id">List id.</param>
/// <param name="Before">Date of the edition before; null when it has none, or the list was not in use.</param>
/// <param name="After">Date of the edition after; null likewise.</param>
/// <param name="WasInUse">Whether the list was in use before.</param>
/// <param name="IsInUse">Whether it is in use.</param>
internal sealed record ListEditions(string Id, DateOnly? Before, DateOnly? After, bool WasInUse, bool IsInUse)
{
    /// <summary>The edition after.</summary>
    public string AfterText => After is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : IsInUse ? "without a date" : "of now (the list is no longer in use)";

    /// <summary>The edition before, in brackets; empty when it is not known.</summary>
    public string Since => Before is { } day ? $" (before: edition {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})" : WasInUse ? " (before: an edition without a date)" : " (the list was not in use before)";
}
