using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules;
using ExportScreen.Rules.Sources;

namespace ExportScreen.App.Terminal;

/// <summary>The RuleBook as JSON, for scripts.</summary>
internal sealed record RulesReport(string Version, IReadOnlyList<RulesReport.RuleLine> Rules, IReadOnlyList<RulesReport.FlagLine> Flags)
{
    /// <summary>One rule with its setting.</summary>
    public sealed record RuleLine(
        string Rule, string Title, string Authority, string Scope, bool Enabled, string? Outcome, string Severity, string? From, string? To, string? Reason,
        IReadOnlyDictionary<string, double> Numbers, IReadOnlyList<string> Needs, IReadOnlyList<string> Flags);

    /// <summary>One published red flag and what covers it.</summary>
    public sealed record FlagLine(string Flag, string Coverage, IReadOnlyList<string> Rules, string Note);

    public static RulesReport Of(RuleBook book) => new(
        book.Version, [.. RuleTable.Facts.Select(rule => LineOf(rule, book.For(rule.Id)))], [.. RuleSources.Flags.Select(f => new FlagLine(f.Id, f.Coverage, f.Rules, f.Note))]);

    public string ToJson() => JsonSerializer.Serialize(this, RulesReportJson.Readable.RulesReport);

    private static RuleLine LineOf(RuleFacts rule, RuleSetting setting) => new(
        rule.Id, rule.Title, rule.Authority, rule.Scope.ToString(), setting.Enabled, setting.Outcome?.ToString(), setting.Severity.ToString(), Day(setting.From), Day(setting.To), setting.Reason,
        new SortedDictionary<string, double>((setting.Numbers ?? new Dictionary<string, double>()).ToDictionary(), StringComparer.Ordinal), rule.Needs,
        [.. RuleSources.Flags.Where(f => f.Rules.Contains(rule.Id)).Select(f => f.Id)]);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What every rule did to a manifest, as JSON.</summary>
internal sealed record TrialReport(string RuleBookVersion, int Rows, IReadOnlyList<RuleTrialLine> Rules)
{
    public static TrialReport Of(RuleTrial trial) => new(trial.RuleBook, trial.Summary.Rows, trial.Lines);

    public string ToJson() => JsonSerializer.Serialize(this, RulesReportJson.Readable.TrialReport);
}

/// <summary>Source-generated JSON of the two.</summary>
[JsonSerializable(typeof(RulesReport))]
[JsonSerializable(typeof(TrialReport))]
internal sealed partial class RulesReportJson : JsonSerializerContext
{
    /// <summary>For standard output, which is no web page: letters of every script stay as they are.</summary>
    public static RulesReportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
