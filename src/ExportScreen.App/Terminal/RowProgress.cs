using System.Diagnostics;
using System.Globalization;

namespace ExportScreen.App.Terminal;

/// <summary>Says on standard error, every few seconds of a long run, how far it is. Thread-safe.</summary>
/// <param name="what">What is counted ("queries").</param>
internal sealed class RowProgress(string what) : IProgress<long>
{
    private const double Every = 5;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _door = new();
    private double _next = Every;

    /// <summary>Counting starts anew.</summary>
    public void Begin()
    {
        lock (_door)
        {
            _watch.Restart();
            _next = Every;
        }
    }

    public void Report(long value)
    {
        if (_watch.Elapsed.TotalSeconds < Volatile.Read(ref _next) || !_door.TryEnter()) return;
        try
        {
            var seconds = _watch.Elapsed.TotalSeconds;
            if (seconds < _next) return;
            Volatile.Write(ref _next, seconds + Every);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"exportscreen: {value:N0} {what}, {value / seconds:N0} a second"));
        }
        finally
        {
            _door.Exit();
        }
    }
}
