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
            using var held = await store.TryLockAsync(default);
            Assert.NotNull(held);
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
