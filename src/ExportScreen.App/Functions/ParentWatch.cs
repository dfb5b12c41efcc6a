using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace ExportScreen.App.Functions;

/// <summary>
/// Ends the handler when the host is gone: a host that is killed leaves its handler running. The kernel's own signal at a parent's death (PR_SET_PDEATHSIG) is not used: it comes when the
/// thread ends that started us, and the host's threads come and go. Linux; elsewhere it does nothing.
/// </summary>
/// <param name="parent">Process id of the host, read at start.</param>
/// <param name="every">How often it looks.</param>
/// <param name="clock">The clock.</param>
/// <param name="lifetime">What it stops.</param>
internal sealed class ParentWatch(int? parent, TimeSpan every, TimeProvider clock, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Process id of who started us, or null where it cannot be known.</summary>
    public static int? Parent()
    {
        const string status = "/proc/self/stat";
        if (!File.Exists(status)) return null;
        // "pid (name) state parent …"; the name may hold anything, also parentheses.
        var text = File.ReadAllText(status);
        return int.Parse(text[(text.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (parent is null) return;
        using var timer = new PeriodicTimer(every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (Parent() == parent) continue;
            lifetime.StopApplication();
            return;
        }
    }
}
