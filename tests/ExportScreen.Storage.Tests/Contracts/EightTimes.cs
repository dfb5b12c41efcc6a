namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>Eight tasks that start together.</summary>
internal static class EightTimes
{
    /// <summary>Runs an action eight times at once, with the number of the task (0 to 7); the answers in that order.</summary>
    public static async Task<T[]> RunAsync<T>(Func<int, ValueTask<T>> action)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var tasks = Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            await start.Task;
            return await action(n);
        })).ToArray();
        start.SetResult();
        return await Task.WhenAll(tasks);
    }
}
