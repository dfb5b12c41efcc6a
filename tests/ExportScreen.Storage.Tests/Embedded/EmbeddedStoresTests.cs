using System.Text;
using ExportScreen.Model.Ports;
using ExportScreen.Storage.Embedded;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Embedded;

public sealed class EmbeddedStoresTests : IDisposable
{
    private static readonly Record Kept = new("p", "r", new Dictionary<string, object> { ["N"] = 1 });
    private readonly ManualClock _clock = new();
    private readonly StoresFolder _folder;

    public EmbeddedStoresTests() => _folder = new StoresFolder { Clock = _clock };

    private EmbeddedStores Stores => _folder.Stores;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_of_it_is_there_after_closing_and_opening()
    {
        var facts = await PutAsync("work/a", "content");
        var etag = await Stores.Records.InsertAsync("jobs", Kept, default);
        await Stores.Queues.SendAsync("queue", "text", TimeSpan.Zero, default);
        var stores = _folder.Reopen();
        Assert.Equal(facts, await stores.Blobs.FindAsync("work/a", default));
        Assert.Equal(etag, (await stores.Records.GetAsync("jobs", "p", "r", default))!.ETag);
        Assert.Equal("text", Assert.Single(await stores.Queues.ReceiveAsync("queue", 1, TimeSpan.FromMinutes(1), default)).Text);
    }

    [Fact]
    public async Task A_second_process_is_refused_until_the_first_has_ended()
    {
        await Stores.Records.InsertAsync("jobs", Kept, default);
        var refusal = Assert.Throws<StoresInUseException>(() => EmbeddedStores.Open(_folder.Path, _clock));
        Assert.Contains("in use by another process", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(await Stores.Records.GetAsync("jobs", "p", "r", default));
        _folder.Close();
        EmbeddedStores.Open(_folder.Path, _clock).Dispose();
    }

    [Fact]
    public async Task Closed_stores_say_so()
    {
        var stores = Stores;
        _folder.Close();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stores.Records.InsertAsync("jobs", Kept, default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stores.Blobs.FindAsync("work/a", default));
    }

    [Fact]
    public async Task Work_of_a_dead_process_is_visible_at_once_with_its_count_and_delayed_messages_stay_away()
    {
        var queues = Stores.Queues;
        var tenMinutes = TimeSpan.FromMinutes(10);
        await queues.SendAsync("queue", "in flight", TimeSpan.Zero, default);
        var lost = Assert.Single(await queues.ReceiveAsync("queue", 32, tenMinutes, default));
        await queues.SendAsync("queue", "delayed", tenMinutes, default);
        queues = _folder.Reopen().Queues;
        Assert.Empty(await queues.ReceiveAsync("queue", 32, tenMinutes, default));
        Assert.Equal(1, await Stores.ReleaseInFlightAsync(default));
        var again = Assert.Single(await queues.ReceiveAsync("queue", 32, tenMinutes, default));
        Assert.Equal((lost.Id, "in flight", 2), (again.Id, again.Text, again.Deliveries));
        Assert.False(await queues.DeleteAsync("queue", lost, default));
        _clock.Pass(tenMinutes);
        Assert.Equal(["delayed 1", "in flight 3"], (await queues.ReceiveAsync("queue", 32, tenMinutes, default)).Select(m => $"{m.Text} {m.Deliveries}").Order());
    }

    [Fact]
    public async Task A_message_stays_away_to_the_tick()
    {
        await Stores.Queues.SendAsync("queue", "text", TimeSpan.FromSeconds(5), default);
        _clock.Pass(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.Empty(await Stores.Queues.ReceiveAsync("queue", 1, TimeSpan.FromSeconds(9), default));
        _clock.Pass(TimeSpan.FromTicks(1));
        Assert.Single(await Stores.Queues.ReceiveAsync("queue", 1, TimeSpan.FromSeconds(9), default));
    }

    [Fact]
    public async Task A_lock_ends_with_its_time_and_renewing_gives_it_its_whole_length()
    {
        var length = TimeSpan.FromSeconds(15);
        var first = (await Stores.Leases.TryTakeAsync("name", length, default))!;
        _clock.Pass(TimeSpan.FromSeconds(14));
        Assert.True(await first.RenewAsync(default));
        _clock.Pass(TimeSpan.FromSeconds(14));
        Assert.Null(await Stores.Leases.TryTakeAsync("name", length, default));
        _clock.Pass(TimeSpan.FromSeconds(1));
        Assert.False(await first.RenewAsync(default));
        await using var second = await Stores.Leases.TryTakeAsync("name", length, default);
        Assert.NotNull(second);
        Assert.False(await first.RenewAsync(default));
        await first.DisposeAsync();
        Assert.Null(await Stores.Leases.TryTakeAsync("name", length, default));
    }

    [Fact]
    public async Task Lists_lie_in_the_folder()
    {
        await Stores.Lists.PutSnapshotAsync("abc", new byte[] { 1 }, default);
        Assert.True(File.Exists(_folder.At("stores", "lists", "snapshots", "abc.snap")));
    }

    [Fact]
    public void A_new_folder_is_for_its_owner_alone()
    {
        Assert.NotNull(Stores);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.Path));
    }

    [Fact]
    public async Task Writing_waits_for_another_program_and_reading_does_not()
    {
        await Stores.Records.InsertAsync("jobs", Kept, default);
        using var other = Session.OpenPlain(_folder.At("stores", "exportscreen.db"));
        other.Run("BEGIN IMMEDIATE");
        var write = Stores.Records.UpsertAsync("jobs", Kept with { Row = "s" }, default).AsTask();
        Assert.NotNull(await Stores.Records.GetAsync("jobs", "p", "r", default));
        await Task.Delay(300);
        Assert.False(write.IsCompleted);
        other.Run("COMMIT");
        await write;
        Assert.NotNull(await Stores.Records.GetAsync("jobs", "p", "s", default));
    }

    [Fact]
    public void A_file_that_is_no_database_is_an_outage_and_stays_as_it_is()
    {
        Directory.CreateDirectory(_folder.Path);
        var path = _folder.At("stores", "exportscreen.db");
        File.WriteAllText(path, new string('x', 5000));
        Assert.Throws<IOException>(() => Stores);
        Assert.Equal(5000, new FileInfo(path).Length);
        File.Delete(path);
        Assert.NotNull(Stores);
    }

    private ValueTask<BlobFacts> PutAsync(string path, string text) => Stores.Blobs.PutAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), default);
}
