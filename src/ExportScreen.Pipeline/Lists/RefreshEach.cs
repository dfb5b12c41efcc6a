using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.Lists;

/// <summary>Does something for each of what is refreshed, several at a time. What fails on this machine is the fault of that one, and the others go on.</summary>
internal static class RefreshEach
{
    /// <summary>Does it.</summary>
    /// <param name="attempts">What is refreshed.</param>
    /// <param name="parallel">How many at a time.</param>
    /// <param name="act">What is done.</param>
    /// <param name="failed">Receives what failed here.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task RunAsync<T>(IReadOnlyList<T> attempts, int parallel, Func<T, CancellationToken, Task> act, Action<T, Diagnostic> failed, CancellationToken cancel) =>
        Parallel.ForEachAsync(attempts, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, parallel), CancellationToken = cancel }, async (attempt, stop) =>
        {
            try
            {
                await act(attempt, stop);
            }
            catch (IOException)
            {
                failed(attempt, new Diagnostic(ListJourneyDiagnostics.StorageFailed, SourcePosition.None));
            }
            catch (UnauthorizedAccessException)
            {
                failed(attempt, new Diagnostic(ListJourneyDiagnostics.StorageFailed, SourcePosition.None));
            }
        });
}
