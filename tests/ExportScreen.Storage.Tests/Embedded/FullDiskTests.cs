using System.Globalization;
using System.Runtime.InteropServices;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Embedded;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Embedded;

/// <summary>
/// A full disk twice: a limit on the size of files (RLIMIT_FSIZE; works everywhere on Linux) and a file system of 24 MB in memory (a real ENOSPC; needs user namespaces, otherwise skipped).
/// Each in a process of its own.
/// </summary>
public sealed partial class FullDiskTests : IDisposable
{
    private const int FileSizeLimit = 1;
    private const int SignalOfTheLimit = 25;
    private const long Limit = 3 << 20;
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-full-").FullName;

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_limit_on_files_is_an_outage_that_passes()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("skipped: rlimit absent");
        using var child = ChildProcess.Start(typeof(FullDiskTests), nameof(Child_fills_the_disk_and_goes_on), _folder, "limit");
        await ChildProcess.SucceedsAsync(child);
        await CheckAsync(Path.Combine(_folder, "stores"));
    }

    [Fact]
    public async Task A_full_file_system_is_an_outage_that_passes()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("skipped: unshare absent");
        var unshare = Requires.Program("unshare");
        using (var probe = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(unshare, ["-rm", "mount", "-t", "tmpfs", "tmpfs", _folder]) { RedirectStandardError = true })!)
        {
            await probe.WaitForExitAsync();
            if (probe.ExitCode != 0) Assert.Skip("skipped: namespaces absent");
        }

        using var child = ChildProcess.Start(typeof(FullDiskTests), nameof(Child_fills_the_disk_and_goes_on), _folder, "full",
            unshare, "-rm", "sh", "-c", "mount -t tmpfs -o size=24m tmpfs \"$EXPORTSCREEN_CHILD_FOLDER\" && exec \"$0\" \"$@\"");
        await ChildProcess.SucceedsAsync(child);
        // It was the child's own file system.
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact(Explicit = true)]
    public async Task Child_fills_the_disk_and_goes_on()
    {
        using var ignored = PosixSignalRegistration.Create((PosixSignal)SignalOfTheLimit, context => context.Cancel = true);
        var folder = Path.Combine(ChildProcess.Folder, "stores");
        var stores = EmbeddedStores.Open(folder, TimeProvider.System);
        await PutAsync(stores, "work/small", 1000);
        await stores.Queues.SendAsync("queue", "before", TimeSpan.Zero, default);
        MakeFull();

        await Assert.ThrowsAsync<IOException>(() => PutAsync(stores, "work/big", 30 << 20));
        await Assert.ThrowsAsync<IOException>(() => PutAsync(stores, "work/small", 30 << 20));
        var kept = await FillRecordsAsync(stores);
        var outage = await Assert.ThrowsAsync<IOException>(() => stores.Records.UpsertManyAsync("filler", Batch(kept), default).AsTask());
        Assert.Contains("SQLite", outage.Message, StringComparison.Ordinal);
        // Reading goes on.
        await CheckAsync(stores, kept);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "blobs", "tmp")));

        MakeRoom();
        await stores.Records.UpsertManyAsync("filler", Batch(kept), default);
        await PutAsync(stores, "work/after", 4 << 20);
        await stores.Queues.SendAsync("queue", "after", TimeSpan.Zero, default);
        await CheckAsync(stores, kept + 1);
        stores.Dispose();
        await CheckAsync(folder);
    }

    /// <summary>Writes batches of records until there is no room; how many are there.</summary>
    private static async Task<int> FillRecordsAsync(EmbeddedStores stores)
    {
        for (var batch = 0; batch < 500; batch++)
        {
            try
            {
                await stores.Records.UpsertManyAsync("filler", Batch(batch), default);
            }
            catch (IOException)
            {
                return batch;
            }
        }

        throw new InvalidOperationException("The disk never filled.");
    }

    /// <summary>One transaction's worth, 200 KB.</summary>
    private static Record[] Batch(int batch) =>
        [.. Enumerable.Range(0, 20).Select(n => new Record(batch.ToString("D6", CultureInfo.InvariantCulture), $"{n}", new Dictionary<string, object> { ["Text"] = new string('x', 10_000) }))];

    /// <summary>All whole batches are there and nothing of another; the blobs are the ones that were written.</summary>
    private static async Task CheckAsync(EmbeddedStores stores, int batches)
    {
        var keys = new List<string>();
        await foreach (var record in stores.Records.QueryAsync(new RecordQuery("filler"), default)) keys.Add(record.Partition);
        Assert.Equal(20 * batches, keys.Count);
        Assert.Equal(batches, keys.Distinct().Count());
        Assert.Null(await stores.Blobs.FindAsync("work/big", default));
        await using var small = await stores.Blobs.OpenAsync("work/small", null, default);
        Assert.Equal(1000, small!.Length);
    }

    private static async Task CheckAsync(string folder)
    {
        using var stores = EmbeddedStores.Open(folder, TimeProvider.System);
        Assert.Equal("ok", stores.Database.Read(session => session.First("PRAGMA integrity_check", row => row.GetString(0)), default));
        Assert.Equal(4 << 20, (await stores.Blobs.FindAsync("work/after", default))!.Length);
        Assert.Equal(2, await stores.Queues.CountAsync("queue", default));
        Assert.Equal(0, await stores.SweepAsync(default));
    }

    private static async Task PutAsync(EmbeddedStores stores, string path, int length) => await stores.Blobs.PutAsync(path, new MemoryStream(new byte[length]), default);

    private static void MakeFull()
    {
        if (ChildProcess.Way == "limit") SetLimit((ulong)Limit);
        else File.WriteAllBytes(Path.Combine(ChildProcess.Folder, "ballast"), new byte[16 << 20]);
    }

    private static void MakeRoom()
    {
        if (ChildProcess.Way == "limit") SetLimit(ulong.MaxValue);
        else File.Delete(Path.Combine(ChildProcess.Folder, "ballast"));
    }

    private static void SetLimit(ulong bytes) => Assert.Equal(0, SetLimit(FileSizeLimit, new Bounds { Soft = bytes, Hard = ulong.MaxValue }));

    [DllImport("libc", EntryPoint = "setrlimit")]
    private static extern int SetLimit(int resource, in Bounds bounds);

    private struct Bounds
    {
        public ulong Soft;
        public ulong Hard;
    }
}
