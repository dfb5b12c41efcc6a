using System.Diagnostics;
using ExportScreen.Measures.Serving;

namespace ExportScreen.Measures.Faults;

/// <summary>How long an undisturbed job is in each of its phases: what the random times of kills are drawn from.</summary>
internal sealed class JobPhases
{
    /// <summary>The phases in their order; <c>upload</c> lasts until the POST is answered.</summary>
    public static readonly string[] Names = ["upload", "received", "planning", "screening", "finalizing"];

    /// <summary>Shortest time that a phase is given, so that each is hit.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(30);

    private readonly TimeSpan[] _times = new TimeSpan[Names.Length];
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TimeSpan _last;
    private int _phase;

    /// <summary>All of it.</summary>
    public TimeSpan Total => Rest("upload", 0);

    /// <summary>A state was seen just now; null = the POST is not answered yet.</summary>
    public void Saw(JobState? job)
    {
        _times[_phase] += _since.Elapsed - _last;
        _last = _since.Elapsed;
        _phase = job is null ? 0 : job.IsOver ? Names.Length - 1 : Array.IndexOf(Names, job.Status);
    }

    /// <summary>A random moment at which a job is likely still running: half of the draws fall evenly into the phases left, half evenly into the time left and somewhat beyond.</summary>
    /// <param name="random">The dice.</param>
    /// <param name="phase">Where the job is.</param>
    /// <param name="done">Which part of its rows is screened, 0 to 1.</param>
    /// <returns>The phase that has to be seen first, by its number, and how long after that.</returns>
    public (int Phase, TimeSpan After) Draw(Random random, string phase, double done)
    {
        var at = Number(phase);
        if (random.Next(2) == 0) return (0, Rest(phase, done) * (1.15 * random.NextDouble()));
        var to = random.Next(at, Names.Length);
        return (to, Left(to, at, done) * random.NextDouble());
    }

    /// <summary>The number of a phase; of a job that is over, one more than the last.</summary>
    public static int Number(string phase) => Array.IndexOf(Names, phase) is >= 0 and var number ? number : Names.Length;

    public override string ToString() => string.Join(" ", Names.Zip(_times, (name, time) => FormattableString.Invariant($"{name}={time.TotalSeconds:0.00}s")));

    private TimeSpan Rest(string phase, double done)
    {
        var at = Number(phase);
        return Enumerable.Range(at, Names.Length - at).Aggregate(TimeSpan.Zero, (sum, i) => sum + Left(i, at, done));
    }

    private TimeSpan Left(int phase, int at, double done)
    {
        var time = _times[phase] > Least ? _times[phase] : Least;
        return phase == at && Names[phase] == "screening" ? time * (1 - done) : time;
    }
}
