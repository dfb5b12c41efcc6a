using System.Globalization;
using System.Text.Json;

namespace ExportScreen.Measures;

/// <summary>
/// Imports every list file of expected.tsv, each into a folder of its own, and compares outcome, entries and unexplained diagnostics; then all
/// together into one folder, with its self-match.
/// </summary>
internal static class ExpectedLists
{
    /// <summary>Warnings that a file earns by what it is: each says what the file lacks, and none says that the reader did not understand it.</summary>
    private static readonly Dictionary<string, string> Explained = new(StringComparer.Ordinal)
    {
        ["LS3103"] = "an incomplete edition that was accepted with a reason",
        ["LS3101"] = "an incomplete edition that was refused without one",
        ["LS0105"] = "the rebuilt file holds a note of its makers",
        ["LS0208"] = "the rebuilt file has no streets, so its bare addresses are empty",
        ["LS2002"] = "the excerpt uses one id for two persons",
        ["LS3107"] = "OFAC's CSV files give no date for themselves",
    };

    private sealed record Row(string File, string Entries, string Outcome);

    public static int Run(Arguments arguments)
    {
        var exe = arguments.Text("exe");
        var data = Path.Combine(arguments.Text("data"), "lists");
        var work = arguments.Text("work");
        var rows = File.ReadLines(Path.Combine(data, "expected.tsv")).Skip(1).Select(l => l.Split('\t')).Select(f => new Row(f[0], f[2], f[3])).ToList();
        int right = 0, wrong = 0, unexplained = 0;
        foreach (var row in rows)
        {
            if (row.Outcome.StartsWith("with ", StringComparison.Ordinal)) continue;
            var (verdict, warnings) = Import(exe, data, Path.Combine(work, "one"), row);
            if (verdict is null) right++;
            else wrong++;
            unexplained += warnings;
            Console.WriteLine($"{(verdict is null ? "right    " : "WRONG    ")} {row.File}: {row.Outcome} {row.Entries} {verdict}");
        }

        var html = Html(exe, work);
        Console.WriteLine($"{(html ? "right    " : "WRONG    ")} an HTML page named SDN.CSV is refused");
        var selfMatch = Together(exe, data, Path.Combine(work, "all"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"files right={right + (html ? 1 : 0)} wrong={wrong + (html ? 0 : 1)} unexplained={unexplained} {selfMatch}"));
        return wrong == 0 && html ? 0 : 1;
    }

    private static (string? Wrong, int Unexplained) Import(string exe, string data, string folder, Row row)
    {
        var path = Path.Combine(data, row.File);
        var plain = Json(exe, folder, path);
        var outcome = plain.Outcome;
        var entries = plain.Entries;
        var warnings = plain.Unexplained;
        if (row.Outcome == "accept-partial")
        {
            if (outcome != "refuse") return ($"was {outcome} without --accept-partial", warnings);
            (outcome, entries, warnings) = Json(exe, folder, path, "--accept-partial", "measured");
        }

        if (outcome != row.Outcome) return ($"was {outcome}", warnings);
        if (outcome is "refuse" or "not-a-list") return (null, 0);
        return row.Entries.Length > 0 && entries.ToString(CultureInfo.InvariantCulture) != row.Entries ? ($"had {entries} entries", warnings) : (null, warnings);
    }

    private static (string Outcome, int Entries, int Unexplained) Json(string exe, string folder, string path, params string[] more)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
        var result = MeasuredProcess.Start([exe, "lists", "import", path, "--lists", folder, "--json", .. more]);
        using var json = JsonDocument.Parse(result.Output);
        var set = json.RootElement.GetProperty("sets").EnumerateArray().First();
        var warnings = 0;
        foreach (var line in set.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetString()!))
        {
            if (Explained.ContainsKey(line.Split(' ')[0]) || line.Contains(" Info ", StringComparison.Ordinal)) continue;
            warnings++;
            Console.WriteLine($"          {line}");
        }

        var accepted = set.GetProperty("outcome").GetString()!;
        return (accepted, set.GetProperty("entries").GetInt32(), accepted.StartsWith("accept", StringComparison.Ordinal) ? warnings : 0);
    }

    private static bool Html(string exe, string work)
    {
        var path = Path.Combine(work, "SDN.CSV");
        File.WriteAllText(path, "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to continue</body></html>");
        var result = MeasuredProcess.Start([exe, "lists", "import", path, "--lists", Path.Combine(work, "html"), "--json"]);
        return result.ExitCode == 1 && !result.Output.Contains("\"accept", StringComparison.Ordinal);
    }

    /// <summary>The newest complete edition of every list, in one folder: what the other measures screen against.</summary>
    private static string Together(string exe, string data, string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
        string[] files =
        [
            "ofac/csv_2026-08/SDN.CSV", "ofac/csv_2025-12/CONS_PRIM.CSV", "ofac/CONS_ENHANCED_2025-01.ZIP", "us_csl/consolidated_2026-07_rebuilt.json", "eu_fsf/full_2026-02_rebuilt.xml",
            "uk_uksl/UK-Sanctions-List_2026-08-10_rebuilt.xml", "un/consolidated_2026-08.xml", "canada/sema-lmes_2025-03.xml", "australia/dfat_2026-07.xlsx", "japan_meti/end_user_list_2025-09-29.xlsx",
            "china_mofcom/entity_list_2026-07.json",
        ];
        var result = MeasuredProcess.Start([exe, "lists", "import", .. files.Select(f => Path.Combine(data, f)), "--lists", folder, "--json", "--accept-partial", "rebuilt SDN.CSV without remarks"]);
        using var json = JsonDocument.Parse(result.Output);
        var root = json.RootElement;
        return string.Create(CultureInfo.InvariantCulture,
            $"together seconds={result.Seconds:0.0} published={root.GetProperty("published").GetBoolean()} {root.GetProperty("selfMatch").GetString()}");
    }
}
