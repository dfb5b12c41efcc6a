using System.Diagnostics;

namespace ExportScreen.Measures.Load;

/// <summary>Times, sorted. Immutable.</summary>
internal sealed class Latencies
{
    private readonly long[] _ticks;

    /// <param name="ticks">Times in ticks of <see cref="Stopwatch"/>.</param>
    public Latencies(IEnumerable<long> ticks)
    {
        _ticks = [.. ticks];
        Array.Sort(_ticks);
    }

    /// <summary>How many.</summary>
    public int Count => _ticks.Length;

    /// <summary>The time that so large a part does not exceed, in milliseconds: the smallest such, never between two.</summary>
    /// <param name="part">0 to 1.</param>
    public double Milliseconds(double part) =>
        _ticks.Length == 0 ? double.NaN : _ticks[Math.Clamp((int)Math.Ceiling(part * _ticks.Length) - 1, 0, _ticks.Length - 1)] * 1000.0 / Stopwatch.Frequency;
}
