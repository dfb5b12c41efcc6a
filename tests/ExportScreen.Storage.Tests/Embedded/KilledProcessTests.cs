using System.Globalization;
using System.Text;
using ExportScreen.Storage.Embedded;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Storage.Tests.Embedded;

/// <summary>Kill -9 at random moments, which is not a power loss: what the kernel has, it keeps. A child says what was done; all that it said must be there.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-killed-").FullName;

    private string Said => Path.Combine(_folder, "said");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_said_to_be_done_is_there_and_everything_is_whole()
    {
        var random = new Random(TestSize.Seed);
        for (var round = 0; round < TestSize.Of(60); round++)
        {
            File.Delete(Said);
            using var child = ChildProcess.Start(typeof(KilledProcessTests), nameof(Child_writes_until_it_is_killed), _folder, round.ToString(CultureInfo.InvariantCulture));
            while (!File.Exists(Said) && !child.HasExited) await Task.Delay(5);
            await Task.Delay(random.Next(200));
            child.Kill();
            await child.WaitForExitAsync();
            await CheckAsync(round);
        }
    }

    [Fact(Explicit = true)]
    public async Task Child_writes_until_it_is_killed()
    {
        using var stores = EmbeddedStores.Open(Path.Combine(ChildProcess.Folder, "stores"), TimeProvider.System);
        var said = new FileStream(Path.Combine(ChildProcess.Folder, "said"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 0);
        for (var n = 0; n < 100_000; n++)
        {
            var name = $"{ChildProcess.Way}-{n:D6}";
            await stores.Blobs.PutAsync($"work/{name}", new MemoryStream(Encoding.UTF8.GetBytes(name)), default);
            await stores.Records.InsertAsync("steps", new Record("p", name, new Dictionary<string, object> { ["N"] = n }), default);
            await stores.Queues.SendAsync("queue", name, TimeSpan.Zero, default);
            said.Write(Encoding.UTF8.GetBytes(name + "\n"));
        }
    }

    private async Task CheckAsync(int round)
    {
        var lines = File.ReadAllText(Said).Split('\n')[..^1];
        using var stores = EmbeddedStores.Open(Path.Combine(_folder, "stores"), TimeProvider.System);
        Assert.Equal("ok", stores.Database.Read(session => session.First("PRAGMA integrity_check", row => row.GetString(0)), default));
        foreach (var name in lines) Assert.NotNull(await stores.Records.GetAsync("steps", "p", name, default));
        await stores.SweepAsync(default);
        var blobs = new List<string>();
        await foreach (var blob in stores.Blobs.ListAsync($"work/{round}-", default))
        {
            await using var stream = await stores.Blobs.OpenAsync(blob.Path, blob.ETag, default);
            Assert.Equal(blob.Path, "work/" + await new StreamReader(stream!).ReadToEndAsync());
            blobs.Add(blob.Path["work/".Length..]);
        }

        // At most one step was under way.
        Assert.InRange(blobs.Count - lines.Length, 0, 1);
        Assert.Equal(lines, blobs.Take(lines.Length));
        var messages = new List<string>();
        while (await stores.Queues.ReceiveAsync("queue", 32, TimeSpan.FromMinutes(9), default) is { Count: > 0 } some)
        {
            foreach (var message in some)
            {
                messages.Add(message.Text);
                await stores.Queues.DeleteAsync("queue", message, default);
            }
        }

        Assert.InRange(messages.Count - lines.Length, 0, 1);
        Assert.Empty(lines.Except(messages));
    }
}
