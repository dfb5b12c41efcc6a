using System.Text.RegularExpressions;
using ExportScreen.Lists.Reading;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Mofcom;

/// <summary>Turns records into entries. Not thread-safe; one per reading.</summary>
internal sealed partial class MofcomMapper(ReadingNotes notes)
{
    private const string List = "cn-mofcom";

    /// <summary>Longest Chinese name of a country that is looked for in front of an address.</summary>
    private const int LongestCountry = 8;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Entries in source order.</summary>
    public List<ListEntry> Entries { get; } = [];

    /// <summary>Records that are no entry.</summary>
    public int Rejected { get; private set; }

    /// <summary>The latest day on which a record was checked against the announcements.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>Takes one record.</summary>
    public void Add(MofcomRecord record)
    {
        var source = MofcomSource.Find(record.ListId);
        if (source is null) notes.AddOnce(ListDiagnostics.UnknownValue, $"list:{record.ListId}", record.ListId, "a list_id of the layout", record.Number, "list_id");
        var clauses = new List<string>();
        var names = NamesOf(record, clauses);
        if (names.Count == 0)
        {
            notes.Add(ListDiagnostics.NamelessRecord, row: record.Number, path: "entity_name");
            Rejected++;
            return;
        }

        var added = Day(record.Added, record, "date_added");
        if (Day(record.Verified, record, "last_verified") is { } verified && (AsOf is null || verified > AsOf)) AsOf = verified;
        Entries.Add(new ListEntry
        {
            Id = IdOf(record),
            List = List,
            Kind = KindOf(record),
            Names = names,
            Addresses = [.. record.Addresses.Select(Address).Distinct()],
            Programmes = source is not null ? [source.Title] : record.SourceList is { } title ? [title] : [],
            Effect = LegalEffect.RedFlag,
            Measure = source?.Measure,
            ListedOn = added,
            Remarks = SourceText.Join(" ", [record.Reason, .. clauses]),
            SourceUrl = record.Url,
        });
    }

    /// <summary>The <c>id</c> of the layout is the transcriber's count and repeats, so ids are hashes of list and name; a second announcement of the same name adds its day.</summary>
    private string IdOf(MofcomRecord record)
    {
        var id = $"{List}:{RawKeys.Hash(12, record.ListId, record.Name)}";
        if (_ids.Add(id)) return id;
        id = $"{id}-{RawKeys.Hash(6, record.Added)}";
        _ids.Add(id);
        return id;
    }

    private static IReadOnlyList<ListedName> NamesOf(MofcomRecord record, List<string> clauses)
    {
        var names = new NameList();
        var kind = NameKind.Primary;
        foreach (var text in record.Aliases.Prepend(record.Name))
        {
            if (text is null) continue;
            var rest = Clause().Replace(text, match =>
            {
                clauses.Add($"Listed {match.Value}.");
                return "";
            });
            var bracket = Bracket().Match(rest);
            var inside = bracket.Success && Scripts.IsNonLatin(bracket.Groups["inside"].Value) != Scripts.IsNonLatin(bracket.Groups["name"].Value);
            foreach (var name in inside ? new[] { bracket.Groups["name"].Value, bracket.Groups["inside"].Value } : [rest])
            {
                names.Add(name, kind == NameKind.Primary ? kind : Scripts.IsNonLatin(name) ? NameKind.OriginalScript : NameKind.Alias);
                kind = NameKind.Alias;
            }
        }

        return names.Names;
    }

    private static ListedAddress Address(string text)
    {
        var postal = PostalCode().Match(text);
        var line = postal.Success ? text.Remove(postal.Index, postal.Length) : text;
        var address = AddressLines.Read(line, CountryInFront(line));
        return postal.Success ? address with { PostalCode = SourceText.Clean(postal.Groups["code"].Value) } : address;
    }

    /// <summary>Chinese addresses begin with the country; the longest name counts, and Taiwan wherever China goes before it.</summary>
    private static CountryCode CountryInFront(string line)
    {
        if (line.StartsWith("中国台湾", StringComparison.Ordinal)) return CountryCode.Of("TW");
        for (var length = Math.Min(LongestCountry, line.Length); length >= 2; length--)
            if (Countries.TryFind(line[..length], out var code) && Scripts.IsNonLatin(line[..length])) return code;
        return default;
    }

    private EntryKind KindOf(MofcomRecord record)
    {
        switch (record.Type?.ToUpperInvariant())
        {
            case "ORGANIZATION" or "COMPANY": return EntryKind.Company;
            case "PERSON" or "INDIVIDUAL": return EntryKind.Person;
            case null: return EntryKind.Unknown;
            default:
                notes.AddOnce(ListDiagnostics.UnknownValue, $"type:{record.Type}", record.Type, "organization or person", record.Number, "entity_type");
                return EntryKind.Unknown;
        }
    }

    private DateOnly? Day(string? text, MofcomRecord record, string path)
    {
        var day = PartialDates.Day(text);
        if (day is null && text is not null) notes.AddOnce(ListDiagnostics.UnreadDate, $"{path}:{text}", text, "a day such as 2026-02-24", record.Number, path);
        return day;
    }

    /// <summary>And its branches, and other foreign entities, and six entities more.</summary>
    [GeneratedRegex("(?:及其分支机构)?等(?:[0-9一二三四五六七八九十]+家)?(?:外国)?(?:实体|企业|公司)$|及其分支机构$", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(?<name>[^()（）]{2,})[(（](?<inside>[^()（）]{2,})[)）]$", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\s*[(（]邮编[:：]?\s*(?<code>[0-9A-Za-z\- ]{3,12})[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex PostalCode();
}
