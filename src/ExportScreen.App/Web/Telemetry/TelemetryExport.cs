using System.Diagnostics.Metrics;
using ExportScreen.App.Web.Pump;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Lists;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ExportScreen.App.Web.Telemetry;

/// <summary>
/// Sends traces and metrics by OTLP when an endpoint is set, and nothing otherwise. Of the framework only metrics go out: its traces would carry addresses with file names. Looks at lists and queues once a minute
/// for the gauges, so that reading a gauge never waits for the storage.
/// </summary>
/// <param name="parts">The endpoint, the stores.</param>
/// <param name="status">The lists.</param>
/// <param name="watch">Waits of the queues.</param>
/// <param name="logger">Where to say what failed.</param>
internal sealed partial class TelemetryExport(WebHostParts parts, ListsStatus status, QueueWatch watch, ILogger<TelemetryExport> logger) : BackgroundService
{
    private const string Name = "ExportScreen";
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly Meter _meter = new(Name);
    private volatile IReadOnlyList<Measurement<long>> _listAges = [];
    private volatile IReadOnlyList<Measurement<int>> _queueLengths = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (parts.TelemetryEndpoint is null) return;
        _meter.CreateObservableGauge("exportscreen.list.age", () => _listAges, "h", "Age of the edition in use, by list");
        _meter.CreateObservableGauge("exportscreen.queue.length", () => _queueLengths, "{message}", "Messages, visible or not, by queue");
        _meter.CreateObservableGauge("exportscreen.queue.age", () => watch.Waits.Select(w => Tagged(w.Value.TotalSeconds, "queue", w.Key)), "s", "How long the message taken last had waited, by queue");
        var resource = ResourceBuilder.CreateDefault().AddService("exportscreen");
        using var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Name).AddOtlpExporter(o => o.Endpoint = parts.TelemetryEndpoint).Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter(o => o.Endpoint = parts.TelemetryEndpoint).Build();
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(Every, parts.Stores.Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            if ((await status.RunAsync(cancel)).Value is { } lists)
                _listAges = [.. lists.Lists.Where(l => l.Facts.AgeHours is not null).Select(l => Tagged(l.Facts.AgeHours!.Value, "list", l.Facts.Id))];
            var lengths = new List<Measurement<int>>();
            foreach (var queue in QueueNames.All.SelectMany(q => (string[])[q, QueueNames.PoisonOf(q)])) lengths.Add(Tagged(await parts.Stores.Queues.CountAsync(queue, cancel), "queue", queue));
            _queueLengths = lengths;
        }
        catch (IOException outage)
        {
            Log.NotSeen(logger, outage);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The service ends.
        }
    }

    private static Measurement<T> Tagged<T>(T value, string tag, string name)
        where T : struct => new(value, new KeyValuePair<string, object?>(tag, name));

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Warning, "Lists and queues could not be looked at for the gauges")]
        public static partial void NotSeen(ILogger logger, Exception failure);
    }
}
