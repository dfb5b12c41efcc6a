using ExportScreen.Lists;
using ExportScreen.Matching;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules;
using ExportScreen.Rules.RuleBooks;

namespace ExportScreen.Pipeline.Screening;

/// <summary>Gathers the facts of a run for the outputs. Pure.</summary>
internal static class RunFactsOf
{
    public static RunFacts Make(IReadOnlyList<ManifestFacts> manifests, string runKey, ScreeningEngine engine, DateOnly asOf, string history = RunKeys.NoStamp)
    {
        var present = engine.Lists.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var missing = TradeLists.All.Where(l => !present.Contains(l.Id)).Select(l => $"{l.Id}: {l.Title} ({l.Publisher})");
        return new RunFacts
        {
            RunKey = runKey,
            AsOf = asOf,
            EngineVersion = ScreeningEngine.Version,
            SnapshotId = engine.Snapshot.Id,
            ControlTablesId = engine.Tables.Id,
            RuleBookVersion = engine.RuleBook.Version,
            Manifests = manifests,
            Lists = engine.Lists,
            NotCovered = [.. missing, .. engine.Tables.NotCovered, .. WithoutReference(engine), .. history == RunKeys.NoStamp ? (IEnumerable<string>)[WithoutHistory] : []],
            Warnings = [.. engine.Warnings, .. engine.Goods.PartialReferences.Select(p => $"REFERENCE NOT WHOLE {p.Source}: accepted though it did not pass ({p.Reason})."), .. engine.RuleBook.Rules.Where(r => r.Reason is not null).Select(ChangedRule)],
            Settings = [.. Settings(engine)],
            Rules = engine.RuleBook.Rules,
        };
    }

    private static IEnumerable<string> WithoutReference(ScreeningEngine engine)
    {
        if (!engine.Goods.HasReference) yield return "Descriptions against the texts of the HS: no reference has been imported (exportscreen reference import)";
        if (!engine.Tables.HasAllPlaces) yield return "Places beyond the bundled ones: UN/LOCODE has not been imported whole (exportscreen reference import)";
    }

    private static IEnumerable<KeyValuePair<string, string>> Settings(ScreeningEngine engine)
    {
        yield return KeyValuePair.Create("Engine", ScreeningEngine.Version);
        yield return KeyValuePair.Create("Normaliser", MatchingVersion.Normaliser);
        yield return KeyValuePair.Create("Unicode", MatchingVersion.Unicode);
        yield return KeyValuePair.Create("RuleBook", engine.RuleBook.Version);
        yield return KeyValuePair.Create("Reference", engine.Goods.ReferenceId);
        yield return KeyValuePair.Create("Owners", engine.Owners.File is { } owners
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{owners.FileName}, {owners.Stakes.Count} rows, SHA-256 {owners.Sha256}") : RunKeys.NoStamp);
        foreach (var (name, value) in MatchSettingsJson.Values(engine.RuleBook.Match)) yield return KeyValuePair.Create("Match: " + name, value);
        foreach (var line in engine.RuleBook.Decisions) yield return KeyValuePair.Create("Decision: " + line.Id, Words(line));
        foreach (var line in engine.RuleBook.Findings) yield return KeyValuePair.Create("Finding: " + line.Id, Words(line.Severity, line.Destinations, line.Goods, line.Outcome));
        foreach (var line in engine.RuleBook.Combinations)
            yield return KeyValuePair.Create("Combination: " + line.Id, $"{line.Rules} rules of {Words(line.AtLeast, line.Destinations, line.Goods, line.Outcome)}");
        foreach (var id in RuleTable.Ids) yield return KeyValuePair.Create("Rule: " + id, Words(engine.RuleBook.For(id)));
        foreach (var table in engine.Tables.Tables)
            yield return KeyValuePair.Create("Table: " + table.Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{table.Title}; {table.Rows} rows as of {table.AsOf:yyyy-MM-dd}; {table.Authority}"));
    }

    private static readonly string WithoutHistory =
        $"Rules over earlier consignments ({string.Join(", ", RuleTable.History.Select(r => r.Id))}): this run had no history to look at";

    private static string ChangedRule(RuleSetting rule) => $"Rule {rule.Rule} is {(rule.Enabled ? $"changed (weighs {rule.Weight})" : "SWITCHED OFF")}: {rule.Reason}";

    private static string Words(FindingSeverity? severity, IReadOnlyList<DestinationGroup>? destinations, IReadOnlyList<GoodsTier>? goods, Outcome outcome) =>
        $"{severity?.ToString() ?? "any weight"}, {(destinations is null ? "any destination" : string.Join(" or ", destinations))}, {(goods is null ? "any goods" : string.Join(" or ", goods))}: {outcome}";

    private static string Words(DecisionLine line) =>
        $"{line.Basis?.ToString() ?? "any basis"}, {line.Band?.ToString() ?? "any band"}, {line.Strength?.ToString() ?? "any strength"}, {line.Effect?.ToString() ?? "any effect"}: {line.Outcome}";

    private static string Words(RuleSetting setting) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{(setting.Enabled ? "on" : "OFF")}, {setting.Weight}{(setting.From is { } from ? $", from {from:yyyy-MM-dd}" : "")}{(setting.To is { } to ? $", to {to:yyyy-MM-dd}" : "")}{(setting.Reason is { } reason ? $", changed: {reason}" : "")}");
}
