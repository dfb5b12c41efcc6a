using System.Security.Cryptography;
using ExportScreen.App.Commands;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Storage.Embedded;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.App.Tests.Lists;

/// <summary>The command with real files of the United Nations, from a publisher on this machine.</summary>
public sealed class ListsRefreshCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-command-").FullName;
    private byte[] _file = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Takes_a_real_edition_then_the_next_and_keeps_it_when_the_publisher_fails()
    {
        using var publisher = new LocalPublisher(Answer);
        _file = Shared("consolidated_2025.xml");
        Assert.Equal(0, await RunAsync(publisher, "un-sc"));
        Assert.Equal(877, await EntriesAsync());
        var bytes = publisher.BodyBytes;
        Assert.Equal(0, await RunAsync(publisher, "un-sc"));
        Assert.Equal(bytes, publisher.BodyBytes);
        _file = Shared("consolidated_2026-08.xml");
        Assert.Equal(0, await RunAsync(publisher, "un-sc", "--dry-run"));
        Assert.Equal(877, await EntriesAsync());
        Assert.Equal(0, await RunAsync(publisher, "un-sc"));
        Assert.Equal(1011, await EntriesAsync());
        foreach (var bad in new[] { Shared("consolidated_damaged.xml"), Shared("consolidated_2025.xml"), Shared("consolidated_2026-08.xml")[..1_000_000], "<html></html>"u8.ToArray() })
        {
            _file = bad;
            Assert.Equal(1, await RunAsync(publisher, "un-sc"));
            Assert.Equal(1011, await EntriesAsync());
        }
    }

    [Theory]
    [InlineData(2, 0, 0)]
    [InlineData(2, 1, 2)]
    [InlineData(2, 2, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 0, 0)]
    public void The_exit_code_says_whether_all_some_or_none_are_current(int feeds, int failed, int code) =>
        Assert.Equal(code, ListsRefreshCommand.CodeOf(new RefreshResult([.. Enumerable.Range(0, feeds).Select(i => new RefreshedFeed("f", [], i < failed ? RefreshOutcome.Failed : RefreshOutcome.Unchanged, null, null, []))], null, [])));

    [Theory]
    [InlineData("no-such-list")]
    [InlineData("un-sc", "--source", "un-sc-xml=http://example.org/")]
    [InlineData("un-sc", "--source", "no-such-feed=https://example.org/")]
    public async Task Wrong_usage_is_1(params string[] arguments) => Assert.Equal(1, await CommandTable.Root().Parse(["lists", "refresh", "--lists", _folder, .. arguments]).InvokeAsync());

    private Task<int> RunAsync(LocalPublisher publisher, params string[] arguments) =>
        CommandTable.Root().Parse(["lists", "refresh", "--json", "--lists", Path.Combine(_folder, "lists"), "--source", $"un-sc-xml={publisher.Address}", .. arguments]).InvokeAsync();

    private async Task<int> EntriesAsync()
    {
        using var lists = (await new OpenSnapshot(new ListFolder(Path.Combine(_folder, "lists"))).RunAsync()).Value!;
        return lists.Snapshot.EntryCount;
    }

    private PublisherAnswer Answer(PublisherRequest request)
    {
        if (request.Target != "/resources/xml/en/consolidated.xml") return new PublisherAnswer { Status = 404 };
        var tag = $"\"{Convert.ToHexString(MD5.HashData(_file))}\"";
        return request["If-None-Match"] == tag ? new PublisherAnswer { Status = 304 } : new PublisherAnswer { Body = _file }.With("ETag", tag).With("Content-Type", "application/xml");
    }

    private static byte[] Shared(string name) => File.ReadAllBytes(Requires.SharedData("lists", "un", name));
}
