using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>Traces and metrics of the journeys, for OpenTelemetry: the source and the meter are named <c>ExportScreen</c>. No value holds personal data. Thread-safe.</summary>
public static class JobTelemetry
{
    /// <summary>Name of the source and the meter.</summary>
    public const string Name = "ExportScreen";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("exportscreen.rows", "{row}", "Rows screened");
    private static readonly Counter<long> Hits = Meter.CreateCounter<long>("exportscreen.hits", "{hit}", "Hits by list");
    private static readonly Counter<long> Jobs = Meter.CreateCounter<long>("exportscreen.jobs", "{job}", "Jobs that are over, by status");
    private static readonly Counter<long> Changed = Meter.CreateCounter<long>("exportscreen.findings.changed", "{finding}", "Findings that list changes opened or closed");
    private static readonly Histogram<double> Chunks = Meter.CreateHistogram<double>("exportscreen.chunk.duration", "s", "Time of a chunk");

    /// <summary>Spans of steps.</summary>
    public static ActivitySource Source { get; } = new(Name);

    internal static void ChunkScreened(int rows, TimeSpan time)
    {
        Rows.Add(rows);
        Chunks.Record(time.TotalSeconds);
    }

    internal static void HitFound(string list) => Hits.Add(1, KeyValuePair.Create("list", (object?)list));

    internal static void FindingsChanged(int opened, int closed)
    {
        if (opened > 0) Changed.Add(opened, KeyValuePair.Create("to", (object?)"open"));
        if (closed > 0) Changed.Add(closed, KeyValuePair.Create("to", (object?)"closed"));
    }

    internal static void JobOver(JobStatus status) => Jobs.Add(1, KeyValuePair.Create("status", (object?)status.Word()));
}
