using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Manifests;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline;
using ExportScreen.Pipeline.Screening;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen rules</c>: what the RuleBook says, and what it would do.</summary>
internal static class RulesCommand
{
    public static Command Make()
    {
        var command = new Command("rules", "Shows the RuleBook: rules, dates, decision tables, thresholds; and what it would do to a manifest.");
        var json = new Option<bool>("--json") { Description = "As JSON on standard output" };
        var list = new Command("list", "Every rule with its weight and dates, and the tables that decide.\n\n  exportscreen rules list\n  exportscreen rules list --json") { json };
        list.SetAction(arguments => Guarded.Run(() => List(arguments.GetValue(json))));
        var id = new Argument<string>("RULE") { Description = "Rule id, for instance chpl-diversion; or a red flag, G01 to G50" };
        var explain = new Command("explain", "One rule: title, authority and where it was read, what it needs, its setting, and what a finding makes of a row.\n\n"
            + "  exportscreen rules explain russian-trace\n  exportscreen rules explain G28") { id };
        explain.SetAction(arguments => Guarded.Run(() => Explain(arguments.GetValue(id)!)));
        command.Subcommands.Add(list);
        command.Subcommands.Add(explain);
        command.Subcommands.Add(Test());
        return command;
    }

    private static Command Test()
    {
        var options = new ScreenOptions();
        var command = new Command("test", "Runs every rule over manifests and shows, rule by rule, what it finds and what it lacks. Writes no workbook.\n\n"
            + "  exportscreen rules test shipment.csv\n  exportscreen rules test old.csv --as-of 2026-08-10 --json") { options.Manifests, options.Lists, options.Map, options.Profile, options.AsOf, options.Encoding, options.Delimiter };
        var json = new Option<bool>("--json") { Description = "As JSON on standard output" };
        command.Options.Add(json);
        command.SetAction((arguments, cancellation) => Task.FromResult(Guarded.Run(() => Test(arguments, options, arguments.GetValue(json), cancellation))));
        return command;
    }

    private static int List(bool json)
    {
        RulesView.List(EngineLoader.RuleBook(), json);
        return ExitCodes.Clear;
    }

    private static int Explain(string id)
    {
        if (!RulesView.Explain(EngineLoader.RuleBook(), id)) throw new UsageException($"{id}: no such rule or flag; exportscreen rules list shows them.");
        return ExitCodes.Clear;
    }

    private static int Test(ParseResult arguments, ScreenOptions options, bool json, CancellationToken cancellation)
    {
        var files = InputFiles.Expand(arguments.GetValue(options.Manifests)!);
        var view = new ScreenView(true);
        using var engine = EngineLoader.Load(arguments.GetValue(options.Lists), arguments.GetValue(options.AsOf), view);
        var settings = new ScreeningOptions
        {
            AsOf = engine.AsOf,
            TempFolder = Path.GetTempPath(),
            Manifest = new ManifestOptions
            {
                Map = Profiles.Mapping(arguments.GetValue(options.Profile), [.. (arguments.GetValue(options.Map) ?? []).Select(ScreenOptions.ParseMap)], view),
                Encoding = arguments.GetValue(options.Encoding),
                Delimiter = ScreenOptions.ParseDelimiter(arguments.GetValue(options.Delimiter)),
            },
        };
        var sources = files.Select(path => new ManifestSource(Path.GetFileName(path), () => InputFiles.Open(path))).ToList();
        var screened = ScreenManifestJourney.Run(sources, engine.Engine, settings, null, cancellation);
        if (!screened.Succeeded)
        {
            foreach (var diagnostic in screened.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) view.Error(diagnostic.ToSentence());
            return ExitCodes.Failed;
        }

        using var result = screened.Value;
        RulesView.Test(RuleTrial.Of(result, engine.Engine.RuleBook), json);
        return ExitCodes.Of(result.Summary, FailOn.Review);
    }
}
