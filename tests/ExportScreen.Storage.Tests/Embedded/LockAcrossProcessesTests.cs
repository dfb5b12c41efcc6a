using System.Diagnostics;
using ExportScreen.Storage.Embedded;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class LockAcrossProcessesTests
{
    [Fact]
    public async Task The_lock_of_a_killed_process_is_free()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("skipped: flock absent");
        var flock = Requires.Program("flock");
        var folder = Directory.CreateTempSubdirectory("exportscreen-lock-").FullName;
        using var other = Process.Start(new ProcessStartInfo(flock, ["--exclusive", Path.Combine(folder, "lock"), "sleep", "60"]))!;
        try
        {
            var store = new ListFolder(folder);
            while (await TakenAsync(store)) await Task.Delay(10);
            other.Kill(entireProcessTree: true);
            await other.WaitForExitAsync();
            // Its child has the file open too, and is gone a moment later.
            var free = false;
            for (var n = 0; n < 500 && !free; n++)
            {
                free = await TakenAsync(store);
                await Task.Delay(10);
            }

            Assert.True(free);
        }
        finally
        {
            if (!other.HasExited) other.Kill(entireProcessTree: true);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Takes the lock and gives it back until the other process holds it.</summary>
    private static async Task<bool> TakenAsync(ListFolder store)
    {
        using var held = await store.TryLockAsync(default);
        return held is not null;
    }
}
