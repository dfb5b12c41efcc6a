namespace ExportScreen.Manifests.Workbooks;

/// <summary>
/// Calls into the workbook reader with an eye on the clock. A few damaged XLS files send ExcelDataReader 3.6 round in a circle from which it never returns; such a call is
/// given up and its thread left behind, the file counts as damaged from there on. Results never depend on the clock otherwise. One per file; not thread-safe.
/// </summary>
/// <param name="watched">False for forms whose reader always comes back (XLSX); their calls cost nothing extra.</param>
internal sealed class GuardedCalls(bool watched)
{
    /// <summary>Far beyond what one call takes on the largest file that is accepted.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>True once a call did not come back: the reader must not be touched any more.</summary>
    public bool Stuck { get; private set; }

    /// <summary>Runs one call; false when the file is damaged there or the call does not come back.</summary>
    public bool Try<T>(Func<T> call, out T? value)
    {
        value = default;
        if (Stuck) return false;
        if (!watched) return WorkbookFaults.Try(call, out value);
        var work = Task.Run(() => (Sound: WorkbookFaults.Try(call, out var got), Got: got));
        if (Task.WaitAny([work], Patience) < 0)
        {
            Stuck = true;
            return false;
        }

        (var sound, value) = work.GetAwaiter().GetResult();
        return sound;
    }
}
