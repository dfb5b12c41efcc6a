using System.Globalization;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Rules;
using ExportScreen.Rules.Sources;

namespace ExportScreen.App.Terminal;

/// <summary>Rules on standard output, as lines for people or as JSON.</summary>
internal static class RulesView
{
    /// <summary>Every rule and the tables that decide.</summary>
    public static void List(RuleBook book, bool json)
    {
        if (json)
        {
            Console.WriteLine(RulesReport.Of(book).ToJson());
            return;
        }

        Console.WriteLine($"RuleBook {book.Version}");
        foreach (var rule in RuleTable.Facts) Console.WriteLine($"{rule.Id,-36} {Setting(book.For(rule.Id)),-32} {rule.Title}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Lines: near miss {book.Match.NearMissLine:0.000}, review {book.Match.ReviewLine:0.000}, strong {book.Match.StrongLine:0.000}"));
        foreach (var line in book.Decisions)
            Console.WriteLine($"decision {line.Id,-26} {line.Basis?.ToString() ?? "any"}, {line.Band?.ToString() ?? "any"}, {line.Strength?.ToString() ?? "any"}, {line.Effect?.ToString() ?? "any"} -> {line.Outcome}");
        foreach (var line in book.Findings) Console.WriteLine($"finding {line.Id,-27} {line.Severity?.ToString() ?? "any"}, {Any(line.Destinations)}, {Any(line.Goods)} -> {line.Outcome}");
        foreach (var line in book.Combinations) Console.WriteLine($"combination {line.Id,-23} {line.Rules} rules of {line.AtLeast} or more, {Any(line.Destinations)}, {Any(line.Goods)} -> {line.Outcome}");
    }

    /// <summary>One rule, or the rules of one red flag; false when there is no such thing.</summary>
    public static bool Explain(RuleBook book, string id)
    {
        if (RuleSources.Flags.FirstOrDefault(f => f.Id == id.ToUpperInvariant()) is { } flag)
        {
            Console.WriteLine($"{flag.Id}: {flag.Title} ({flag.Source})");
            Console.WriteLine(flag.Rules.Count == 0 ? $"Not covered: {flag.Note}." : $"{(flag.Coverage == "partly" ? "Partly covered" : "Covered")} by {string.Join(", ", flag.Rules)}{(flag.Note.Length == 0 ? "" : $" ({flag.Note})")}.");
            return true;
        }

        if (RuleTable.Facts.FirstOrDefault(r => r.Id == id) is not { } rule) return false;
        var setting = book.For(id);
        Console.WriteLine($"{rule.Id}: {rule.Title}");
        Console.WriteLine($"Authority: {rule.Authority}");
        foreach (var source in RuleSources.CitationsOf(rule.Authority).Select(RuleSources.Find).OfType<RuleSource>())
            Console.WriteLine($"  read in {source.File}, line {source.Line.ToString(CultureInfo.InvariantCulture)}: {source.Citation}");
        Console.WriteLine($"Setting: {Setting(setting)}{(setting.Reason is null ? "" : $" (changed: {setting.Reason})")}");
        foreach (var (name, value) in (setting.Numbers ?? new Dictionary<string, double>()).OrderBy(n => n.Key, StringComparer.Ordinal)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name} = {value}"));
        if (rule.Needs.Count > 0) Console.WriteLine($"Needs: {string.Join(", ", rule.Needs.Select(n => n.Replace("|", " or ", StringComparison.Ordinal)))}");
        Console.WriteLine(Scope(rule.Scope));
        var flags = RuleSources.Flags.Where(f => f.Rules.Contains(id)).Select(f => f.Id).ToList();
        if (flags.Count > 0) Console.WriteLine($"Red flags: {string.Join(", ", flags)}");
        if (setting.Outcome is null) Decisions(book, setting.Severity);
        return true;
    }

    /// <summary>What every rule did to a manifest.</summary>
    public static void Test(RuleTrial trial, bool json)
    {
        if (json)
        {
            Console.WriteLine(TrialReport.Of(trial).ToJson());
            return;
        }

        var s = trial.Summary;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RuleBook {trial.RuleBook}: {s.Rows} rows, {s.Clear} clear, {s.Review} review, {s.Hold} hold, {s.NotScreened} not screened (lists included)"));
        foreach (var line in trial.Lines.Where(l => l.Example is not null))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line.Rule,-36} hold {line.Hold}, review {line.Review}, not screened {line.NotScreened}, notes {line.Notes}; rows {string.Join(", ", line.FirstRows)}"));
            Console.WriteLine($"    {line.Example}");
        }

        foreach (var line in trial.Lines.Where(l => l.Silent is not null && l.Example is null)) Console.WriteLine($"{line.Rule,-36} silent: {line.Silent}");
        var quiet = trial.Lines.Count(l => l.Silent is null && l.Example is null);
        Console.WriteLine($"{quiet.ToString(CultureInfo.InvariantCulture)} rules looked and found nothing.");
    }

    private static void Decisions(RuleBook book, FindingSeverity severity)
    {
        foreach (var outcome in Enum.GetValues<GoodsTier>().SelectMany(g => Enum.GetValues<DestinationGroup>().Select(d => (Goods: g, Destination: d, book.Decide(severity, d, g).Outcome))).GroupBy(c => c.Outcome).OrderBy(g => g.Key))
            Console.WriteLine($"A finding makes a row {outcome.Key}: {(outcome.Count() == Enum.GetValues<GoodsTier>().Length * Enum.GetValues<DestinationGroup>().Length ? "always" : string.Join("; ", outcome.GroupBy(c => c.Destination).Select(d => $"{d.Key} with {string.Join(", ", d.Select(c => c.Goods))}")))}");
    }

    private static string Scope(RuleScope scope) => scope switch
    {
        RuleScope.Consignment => "Looks at one consignment (pass 1).",
        RuleScope.Group => "Looks at the rows of a group (pass 2).",
        _ => "Looks at the consignments of earlier runs (pass 2, where there is a history).",
    };

    private static string Setting(RuleSetting setting) => string.Create(CultureInfo.InvariantCulture,
        $"{(setting.Enabled ? "on " : "off")} {setting.Weight}{(setting.From is { } from ? $" from {from:yyyy-MM-dd}" : "")}{(setting.To is { } to ? $" to {to:yyyy-MM-dd}" : "")}");

    private static string Any<T>(IReadOnlyList<T>? values) => values is null ? "any" : string.Join("|", values);
}
