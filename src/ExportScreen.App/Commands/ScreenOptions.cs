using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ExportScreen.Manifests;

namespace ExportScreen.App.Commands;

/// <summary>Arguments and options of <c>screen</c>.</summary>
internal sealed class ScreenOptions
{
    public Argument<string[]> Manifests { get; } = new("MANIFEST") { Description = "Manifest files (CSV, TSV, XLSX, XLS, JSON, NDJSON); wildcards are expanded", Arity = ArgumentArity.OneOrMore };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "The workbook; default: NAME.screened.xlsx in the current folder", HelpName = "result.xlsx" };

    public Option<string?> Json { get; } = new("--json") { Description = "Also write the whole result as JSON", HelpName = "FILE" };

    public Option<string?> Csv { get; } = new("--csv") { Description = "Also write the hits and findings as CSV", HelpName = "FILE" };

    public Option<string?> Lists { get; } = new("--lists") { Description = "Folder of the lists; default: the user's data folder", HelpName = "DIR" };

    public Option<string?> Data { get; } = new("--data") { Description = "Data folder whose decisions (decisions import, serve) are shown as “Previous decision”; default: none are shown", HelpName = "DIR" };

    public Option<string?> Owners { get; } = new("--owners") { Description = "Who owns the parties: CSV or XLSX with the columns party, owner, percent and, as wanted, country, from, to; default: owners.csv or owners.xlsx in the data folder", HelpName = "FILE" };

    public Option<string[]> Map { get; } = new("--map") { Description = "What a column means: --map hs=\"Tariff no\" --map consignee=C (header, letter or number); may be repeated", HelpName = "field=\"Header\"" };

    public Option<string?> Profile { get; } = new("--profile") { Description = "Use the mapping saved under this name; together with --map: save it", HelpName = "NAME" };

    public Option<DateOnly?> AsOf { get; } = new("--as-of") { Description = "Date of the screening (YYYY-MM-DD); default: today. Ages and dated rules go by it", HelpName = "DATE", CustomParser = ParseDate };

    public Option<string?> Encoding { get; } = new("--encoding") { Description = "Encoding of text manifests, when the detected one is wrong (utf-8, windows-1251, gb18030, …)", HelpName = "NAME" };

    public Option<string?> Delimiter { get; } = new("--delimiter") { Description = "Delimiter of text manifests, when the detected one is wrong (a character, or tab)", HelpName = "CHAR" };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress and no summary; errors and warnings still go to standard error" };

    public Option<string> FailOn { get; } = new("--fail-on") { Description = "What makes the exit code 2: review (default), hold, never", DefaultValueFactory = _ => "review", HelpName = "review|hold|never" };

    public void AddTo(Command command)
    {
        FailOn.AcceptOnlyFromAmong("review", "hold", "never");
        command.Arguments.Add(Manifests);
        foreach (Option option in (Option[])[Output, Json, Csv, Lists, Data, Owners, Map, Profile, AsOf, Encoding, Delimiter, Quiet, FailOn]) command.Options.Add(option);
    }

    /// <summary>A mapping given as <c>field=header</c>.</summary>
    public static MappingOverride ParseMap(string text)
    {
        var split = text.IndexOf('=', StringComparison.Ordinal);
        if (split <= 0 || split == text.Length - 1) throw new Settings.UsageException($"--map {text}: expected field=\"Header\", for instance --map hs=\"Tariff no\".");
        return new MappingOverride(text[..split].Trim(), text[(split + 1)..].Trim().Trim('"'));
    }

    /// <summary>A delimiter: one character, or the word tab.</summary>
    public static string? ParseDelimiter(string? text) => text switch
    {
        null or { Length: 1 } or "tab" => text,
        "\\t" => "tab",
        _ => throw new Settings.UsageException($"--delimiter {text}: one character or the word tab."),
    };

    public static DateOnly? ParseDate(ArgumentResult result)
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        result.AddError($"“{text}” is not a date: expected YYYY-MM-DD, for instance 2026-08-10.");
        return null;
    }
}
