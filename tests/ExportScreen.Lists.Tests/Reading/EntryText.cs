using System.Globalization;
using System.Text;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Reading;

/// <summary>Writes a reading as JSON lines that a person can review: one member per line, absent ones left out.</summary>
internal static class EntryText
{
    /// <summary>The golden text of a result.</summary>
    public static string Of(Model.Diagnostics.ReadResult<ListReading> result)
    {
        var json = new StringBuilder("{\n");
        var reading = result.Value!;
        json.Append(CultureInfo.InvariantCulture, $"  \"asOf\": \"{reading.AsOf:yyyy-MM-dd}\",\n  \"sourceRecords\": {reading.SourceRecords},\n  \"rejected\": {reading.Rejected},\n");
        json.Append("  \"diagnostics\": [").AppendJoin(", ", result.Diagnostics.Select(d => Quote($"{d.Code} {d.Found}".Trim()))).Append("],\n  \"entries\": [\n");
        json.AppendJoin(",\n", reading.Entries.Select(Of));
        return json.Append("\n  ]\n}\n").ToString();
    }

    /// <summary>One entry.</summary>
    public static string Of(ListEntry entry)
    {
        var lines = new List<string> { $"\"id\": {Quote(entry.Id)}", $"\"list\": {Quote(entry.List)}", $"\"kind\": {Quote(entry.Kind.ToString())}" };
        Add(lines, "names", entry.Names.Select(n => $"{n.Kind} {n.Strength}: {n.Text}{(n.Language is null ? "" : $" [{n.Language}]")}{Parts(n.Parts)}"));
        if (entry.AddressOnly) lines.Add("\"addressOnly\": true");
        Add(lines, "addresses", entry.Addresses.Select(a => $"{a.Country}{(a.CountryText is null ? "" : $"({a.CountryText})")}: {a.ToLine()}"));
        Add(lines, "identifiers", entry.Identifiers.Select(i => $"{i.Kind} {i.Country} {i.Value}{(i.Check == ChecksumState.None ? "" : $" {i.Check}")}"));
        Add(lines, "countries", entry.Countries.Select(c => c.ToString()));
        Add(lines, "birthDates", entry.BirthDates.Select(d => $"{d.Earliest:yyyy-MM-dd}..{d.Latest:yyyy-MM-dd}{(d.Approximate ? " about" : "")}"));
        Add(lines, "birthPlaces", entry.BirthPlaces);
        Add(lines, "programmes", entry.Programmes);
        Add(lines, "legalBasis", entry.LegalBasis);
        Add(lines, "effect", entry.Effect.ToString());
        Add(lines, "measure", entry.Measure);
        Add(lines, "listedOn", entry.ListedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(lines, "expiresOn", entry.ExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(lines, "positions", entry.Positions);
        Add(lines, "related", entry.Related);
        Add(lines, "craftType", entry.CraftType);
        Add(lines, "remarks", entry.Remarks);
        Add(lines, "sourceUrl", entry.SourceUrl);
        return "    {\n      " + string.Join(",\n      ", lines) + "\n    }";
    }

    private static string Parts(PersonNameParts? parts) => parts is null ? "" : $" <{parts.Given}|{parts.Middle}|{parts.Family}>";

    private static void Add(List<string> lines, string name, IEnumerable<string> values)
    {
        var items = values.Select(Quote).ToList();
        if (items.Count > 0) lines.Add($"\"{name}\": [{string.Join(", ", items)}]");
    }

    private static void Add(List<string> lines, string name, string? value)
    {
        if (value is not null) lines.Add($"\"{name}\": {Quote(value)}");
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
