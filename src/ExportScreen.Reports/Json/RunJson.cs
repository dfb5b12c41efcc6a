using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Json;

/// <summary>The members <c>run</c>, <c>lists</c>, <c>notCovered</c> and <c>summary</c>.</summary>
internal static class RunJson
{
    public static void Write(Utf8JsonWriter json, ScreeningResult result)
    {
        WriteRun(json, result.Facts);
        json.WriteStartArray("lists");
        foreach (var list in result.Facts.Lists) WriteList(json, list);
        json.WriteEndArray();
        json.Texts("notCovered", result.Facts.NotCovered);
        WriteSummary(json, result.Summary);
    }

    /// <summary>The hash of the only manifest; of several, the hash over their hashes, in order, one per line.</summary>
    public static string HashOf(IReadOnlyList<ManifestFacts> manifests) => manifests.Count == 1
        ? manifests[0].Sha256
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(manifests.Select(m => m.Sha256 + "\n")))));

    private static void WriteRun(Utf8JsonWriter json, RunFacts facts)
    {
        json.WriteStartObject("run");
        json.WriteString("runKey", facts.RunKey);
        json.Date("asOf", facts.AsOf);
        json.WriteString("engineVersion", facts.EngineVersion);
        json.WriteString("snapshotId", facts.SnapshotId);
        json.WriteString("controlTablesId", facts.ControlTablesId);
        json.WriteString("ruleBookVersion", facts.RuleBookVersion);
        json.WriteString("manifestSha256", HashOf(facts.Manifests));
        WriteMapping(json, facts);
        json.WriteStartArray("manifests");
        foreach (var file in facts.Manifests)
        {
            json.WriteStartObject();
            json.WriteString("fileName", file.Manifest.FileName);
            json.WriteString("format", file.Manifest.Format);
            json.Text("encoding", file.Manifest.Encoding);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Texts("warnings", facts.Warnings);
        json.WriteString("disclaimer", Words.Disclaimer);
        json.WriteStartArray("settings");
        foreach (var (name, value) in facts.Settings)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>By file, or by "file!table" where a file has several tables; a name that comes twice is numbered.</summary>
    private static void WriteMapping(Utf8JsonWriter json, RunFacts facts)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        json.WriteStartObject("mapping");
        foreach (var file in facts.Manifests)
        {
            foreach (var table in file.Manifest.Tables)
            {
                var name = file.Manifest.Tables.Count > 1 ? $"{file.Manifest.FileName}!{table.Name}" : file.Manifest.FileName;
                var unique = name;
                for (var n = 2; !used.Add(unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({n})");
                json.WriteStartObject(unique);
                json.WriteStartArray("columns");
                foreach (var column in table.Mapping.Columns)
                {
                    json.WriteStartObject();
                    json.WriteNumber("index", column.Index);
                    json.WriteString("header", column.Header);
                    json.WriteString("field", column.Field);
                    json.WriteString("basis", JsonValues.Name(column.Basis));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.Texts("unmapped", table.Mapping.Unmapped);
                json.Texts("absent", table.Mapping.Absent);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, ListFacts list)
    {
        json.WriteStartObject();
        json.WriteString("id", list.Id);
        json.WriteString("title", list.Title);
        json.WriteString("feed", list.Feed);
        json.WriteString("publisher", list.Publisher);
        json.Date("asOf", list.AsOf);
        json.Text("fetched", list.Fetched?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (list.AgeHours is { } age) json.WriteNumber("ageHours", age);
        else json.WriteNull("ageHours");
        json.WriteNumber("entries", list.Entries);
        json.WriteNumber("names", list.Names);
        json.WriteString("state", list.State);
        json.Text("partialReason", list.PartialReason);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("rows", summary.Rows);
        json.WriteNumber("skipped", summary.Skipped);
        json.WriteNumber("clear", summary.Clear);
        json.WriteNumber("review", summary.Review);
        json.WriteNumber("hold", summary.Hold);
        json.WriteNumber("notScreened", summary.NotScreened);
        json.WriteNumber("parties", summary.Parties);
        json.WriteNumber("alerts", summary.Alerts);
        json.WriteStartObject("skippedByReason");
        foreach (var (reason, count) in summary.SkippedByReason.OrderBy(s => s.Key)) json.WriteNumber(JsonValues.Name(reason), count);
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach (var file in summary.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("skipped", file.Skipped);
            json.WriteNumber("clear", file.Clear);
            json.WriteNumber("review", file.Review);
            json.WriteNumber("hold", file.Hold);
            json.WriteNumber("notScreened", file.NotScreened);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
