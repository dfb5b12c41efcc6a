using System.Diagnostics;
using System.Globalization;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.App.Terminal;

/// <summary>Measures how long each stage of an import or build took, by the clock on the wall. Thread-safe.</summary>
internal sealed class StageClock : IProgress<ImportProgress>
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<ImportStage, TimeSpan> _times = [];
    private ImportStage? _stage;
    private long _since;

    /// <summary>Who else is told, or null.</summary>
    public IProgress<ImportProgress>? Also { get; set; }

    /// <inheritdoc/>
    public void Report(ImportProgress value)
    {
        lock (_lock)
        {
            if (value.Stage != _stage)
            {
                Stop();
                (_stage, _since) = (value.Stage, Stopwatch.GetTimestamp());
            }
        }

        Also?.Report(value);
    }

    /// <summary>The stages so far: "reading 7.9, building 4.1".</summary>
    public string Words()
    {
        lock (_lock)
        {
            Stop();
            return string.Join(", ", _times.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key.ToString().ToLowerInvariant()} {t.Value.TotalSeconds:0.0}")));
        }
    }

    private void Stop()
    {
        if (_stage is { } stage) _times[stage] = _times.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(_since);
        _stage = null;
    }
}
