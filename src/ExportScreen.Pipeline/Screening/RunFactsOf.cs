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
    public static RunFacts Make(IReadOnlyList<ManifestFacts> manifests, string runKey, ScreeningEngine engine, DateOnly asOf)
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
            NotCovered = [.. missing, .. engine.Tables.NotCovered, .. WithoutReference(engine)],
            Warnings = engine.Warnings,
            Settings = [.. Settings(engine)],
            Rules = engine.RuleBook.Rules,
        };
    }

    private static IEnumerable<string> WithoutReference(ScreeningEngine engine) =>
        engine.Goods.HasReference ? [] : ["Descriptions against the texts of the HS: no reference has been imported (exportscreen reference import)"];

    private static IEnumerable<KeyValuePair<string, string>> Settings(ScreeningEngine engine)
    {
        yield return KeyValuePair.Create("Engine", ScreeningEngine.Version);
        yield return KeyValuePair.Create("Normaliser", MatchingVersion.Normaliser);
        yield return KeyValuePair.Create("Unicode", MatchingVersion.Unicode);
        yield return KeyValuePair.Create("RuleBook", engine.RuleBook.Version);
        yield return KeyValuePair.Create("Reference", engine.Goods.ReferenceId);
        foreach (var (name, value) in MatchSettingsJson.Values(engine.RuleBook.Match)) yield return KeyValuePair.Create("Match: " + name, value);
        foreach (var line in engine.RuleBook.Decisions) yield return KeyValuePair.Create("Decision: " + line.Id, Words(line));
        foreach (var id in RuleTable.Ids) yield return KeyValuePair.Create("Rule: " + id, Words(engine.RuleBook.For(id)));
        foreach (var table in engine.Tables.Tables)
            yield return KeyValuePair.Create("Table: " + table.Id, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{table.Title}; {table.Rows} rows as of {table.AsOf:yyyy-MM-dd}; {table.Authority}"));
    }

    private static string Words(DecisionLine line) =>
        $"{line.Basis?.ToString() ?? "any basis"}, {line.Band?.ToString() ?? "any band"}, {line.Strength?.ToString() ?? "any strength"}, {line.Effect?.ToString() ?? "any effect"}: {line.Outcome}";

    private static string Words(RuleSetting setting) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{(setting.Enabled ? "on" : "OFF")}, {setting.Outcome}{(setting.From is { } from ? $", from {from:yyyy-MM-dd}" : "")}{(setting.To is { } to ? $", to {to:yyyy-MM-dd}" : "")}");
}
