using System.Globalization;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Rules.RuleBooks;

/// <summary>Checks a tenant's changes before they are used: a typing error must never silently leave a threshold or a rule as it was.</summary>
internal static class RuleBookCheck
{
    public static IReadOnlyList<Diagnostic> Of(RuleBookDocument changes, string fileName)
    {
        var problems = new List<Diagnostic>();
        CheckElements(changes, fileName, problems);
        if (problems.Count > 0) return problems;
        foreach (var (name, value) in changes.Match ?? [])
        {
            var position = new SourcePosition(fileName, Path: "match." + name);
            if (!MatchSettingsJson.Has(name)) problems.Add(new Diagnostic(RuleBookDiagnostics.UnknownName, position, name));
            else if (!double.IsFinite(value) || value < 0) problems.Add(new Diagnostic(RuleBookDiagnostics.OutOfRange, position, value.ToString(CultureInfo.InvariantCulture)));
        }

        foreach (var rule in changes.Rules ?? [])
        {
            var position = new SourcePosition(fileName, Path: "rules." + rule.Rule);
            if (!RuleTable.Ids.Contains(rule.Rule, StringComparer.Ordinal)) problems.Add(new Diagnostic(RuleBookDiagnostics.UnknownName, position, rule.Rule));
            else CheckNumbers(rule, position, problems);
            if (string.IsNullOrWhiteSpace(rule.Reason)) problems.Add(new Diagnostic(RuleBookDiagnostics.ReasonMissing, position, rule.Rule));
        }

        if (problems.Count == 0) CheckLines(changes, fileName, problems);
        return problems;
    }

    private static void CheckNumbers(RuleLine rule, SourcePosition position, List<Diagnostic> problems)
    {
        var shipped = RuleBookFile.Shipped.For(rule.Rule).Numbers;
        foreach (var (name, value) in rule.Numbers ?? [])
        {
            if (shipped?.ContainsKey(name) != true) problems.Add(new Diagnostic(RuleBookDiagnostics.UnknownName, position, name));
            else if (NumberRanges.All[name] is var range && !(value >= range.Least && value <= range.Most)) problems.Add(OutOfRange(position, value, range));
        }
    }

    private static Diagnostic OutOfRange(SourcePosition position, double found, (double Least, double Most) range) => new(
        RuleBookDiagnostics.OutOfRange, position, found.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{range.Least} to {range.Most}"));

    /// <summary>JSON allows null where a line belongs.</summary>
    private static void CheckElements(RuleBookDocument changes, string fileName, List<Diagnostic> problems)
    {
        Check("rules", changes.Rules);
        Check("decisions", changes.Decisions);
        Check("findings", changes.Findings);
        Check("combinations", changes.Combinations);

        void Check<T>(string name, List<T>? lines)
            where T : class
        {
            for (var i = 0; i < (lines?.Count ?? 0); i++)
                if (lines![i] is null) problems.Add(new Diagnostic(RuleBookDiagnostics.NotReadable, new SourcePosition(fileName, Path: string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"))));
        }
    }

    private static void CheckLines(RuleBookDocument changes, string fileName, List<Diagnostic> problems)
    {
        var match = MatchSettingsJson.With(RuleBookFile.Shipped.Match, changes.Match);
        if (match.NearMissLine <= match.ReviewLine && match.ReviewLine <= match.StrongLine && match.StrongLine <= 1) return;
        problems.Add(new Diagnostic(RuleBookDiagnostics.OutOfRange, new SourcePosition(fileName, Path: "match"),
            string.Create(CultureInfo.InvariantCulture, $"{match.NearMissLine} / {match.ReviewLine} / {match.StrongLine}")));
    }
}
