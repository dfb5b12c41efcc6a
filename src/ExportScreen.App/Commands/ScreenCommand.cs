using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Manifests;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Pipeline;
using ExportScreen.Pipeline.Screening;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen screen</c>: manifests in, workbook out.</summary>
internal static class ScreenCommand
{
    public static Command Make()
    {
        var command = new Command("screen", "Screens manifests and writes one workbook.\n\n"
            + "  exportscreen screen shipment.csv\n"
            + "  exportscreen screen may.xlsx june.xlsx -o quarter.xlsx --json quarter.json\n"
            + "  exportscreen screen odd.csv --map hs=\"Tariff no\" --map consignee=\"Recv\" --profile acme\n"
            + "  exportscreen screen old.csv --as-of 2026-08-10\n"
            + "  exportscreen screen shipment.csv --owners owners.csv    rows such as: Acme Trading LLC,Ivan Example,60 %");
        var options = new ScreenOptions();
        options.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Guarded.Run(() => Run(result, options, cancellation))));
        return command;
    }

    private static int Run(ParseResult arguments, ScreenOptions options, CancellationToken cancellation)
    {
        var files = InputFiles.Expand(arguments.GetValue(options.Manifests)!);
        var outputs = OutputFiles.Plan(arguments, options, files);
        var quiet = arguments.GetValue(options.Quiet);
        var view = new ScreenView(quiet);
        using var engine = EngineLoader.Load(arguments.GetValue(options.Lists), arguments.GetValue(options.AsOf), view, arguments.GetValue(options.Owners));
        var settings = new ScreeningOptions
        {
            AsOf = engine.AsOf,
            TempFolder = Path.GetTempPath(),
            Decisions = arguments.GetValue(options.Data) is { } data ? EarlierDecisions.Of(data, cancellation) : null,
            Manifest = new ManifestOptions
            {
                Map = Profiles.Mapping(arguments.GetValue(options.Profile), [.. (arguments.GetValue(options.Map) ?? []).Select(ScreenOptions.ParseMap)], view),
                Encoding = arguments.GetValue(options.Encoding),
                Delimiter = ScreenOptions.ParseDelimiter(arguments.GetValue(options.Delimiter)),
            },
        };
        var sources = files.Select(path => new ManifestSource(Path.GetFileName(path), () => InputFiles.Open(path))).ToList();
        view.Start();
        var screened = view.WithProgress(progress => Screen(sources, engine, settings, outputs, progress, cancellation));
        if (!screened.Succeeded)
        {
            foreach (var diagnostic in screened.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) view.Error(diagnostic.ToSentence());
            return ExitCodes.Failed;
        }

        using var result = screened.Value;
        view.Summary(result, outputs);
        return ExitCodes.Of(result.Summary, Enum.Parse<FailOn>(arguments.GetValue(options.FailOn)!, ignoreCase: true));
    }

    private static ReadResult<SpilledScreening> Screen(
        IReadOnlyList<ManifestSource> sources, LoadedEngine engine, ScreeningOptions settings, OutputFiles outputs, IProgress<ScreeningProgress> progress, CancellationToken cancellation)
    {
        var screened = ScreenManifestJourney.Run(sources, engine.Engine, settings, progress, cancellation);
        if (!screened.Succeeded) return screened;
        try
        {
            outputs.Write(screened.Value, progress, cancellation);
            return screened;
        }
        catch
        {
            screened.Value.Dispose();
            throw;
        }
    }
}
