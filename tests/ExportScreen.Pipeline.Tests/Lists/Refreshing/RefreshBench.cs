using ExportScreen.Lists;
using ExportScreen.Lists.Own;
using ExportScreen.Lists.Refreshing.Fetching;
using ExportScreen.Lists.Un;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Storage.Embedded;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Pipeline.Tests.Lists.Refreshing;

/// <summary>A list folder that is refreshed from a publisher on this machine.</summary>
internal sealed class RefreshBench : IDisposable
{
    public const string Un = "un-sc-xml";
    public const string Own = "own-json";
    private readonly HttpClient _http = FetchClient.Create();

    public RefreshBench(LocalPublisher publisher, ProbeKind probe = ProbeKind.ETag) => Settings = new RefreshSettings
    {
        Feeds =
        [
            new ContractedFeed(new UnScXmlFeed(), c => c with
            {
                MinEntries = 20, MaxEntries = 60, FillRates = new Dictionary<string, double>(), Canaries = [new Canary("un-sc", UnEdition.Canary)],
                Source = new ListSource
                {
                    Files = [new SourceFile { Name = "consolidated.xml", Url = publisher.Address + "un.xml", Form = FileForm.Xml }], Schedule = "0 0 * * * *", ByDefault = true, MaxMegabytes = 1,
                    Probe = new ChangeProbe { Kind = probe, Ignore = "dateGenerated=\"[^\"]*\"" },
                },
            }),
            new ContractedFeed(new OwnJsonFeed(), c => c with
            {
                Lists = ["own-watch"], MaxFall = 1,
                Source = new ListSource { Files = [new SourceFile { Name = "watch.json", Url = publisher.Address + "watch.json", Form = FileForm.Json }], Schedule = "0 30 * * * *", ByDefault = true, MaxMegabytes = 1 },
            }),
        ],
    };

    public string Folder { get; } = Directory.CreateTempSubdirectory("exportscreen-refresh-").FullName;

    public ListFolder Store => new(Path.Combine(Folder, "lists"));

    public RefreshSettings Settings { get; set; }

    public RecordedAlarms Alarms { get; } = new();

    public FetchOptions Options { get; set; } = new() { TempFolder = Path.Combine(Path.GetTempPath(), "exportscreen-fetch-tests"), Retries = 3, FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromSeconds(1), Stall = TimeSpan.FromSeconds(10) };

    public RefreshLists Journey(IListStore? store = null, TimeProvider? time = null) =>
        new(store ?? Store, new MatchSettings(), new ListFetcher(_http, Options, TimeProvider.System), Alarms, time ?? TimeProvider.System, Settings);

    public Task<RefreshResult> RunAsync(params string[] names) => Journey().RunAsync(RefreshTarget.Named(Settings, names));

    public async Task<OpenedLists> OpenAsync() => (await new OpenSnapshot(Store).RunAsync()).Value!;

    /// <summary>Main names in use of a list, in order of the entries; empty when it is not in use.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string list)
    {
        using var lists = await OpenAsync();
        if (lists.IsStarter) return [];
        return [.. Enumerable.Range(0, lists.Snapshot.EntryCount).Select(lists.Snapshot.Entry).Where(e => e.List == list).Select(e => e.Names[0].Text)];
    }

    public async Task<FeedRefresh?> RecordAsync(string feed = Un) => (await Store.GetRefreshesAsync(default)).FirstOrDefault(r => r.Feed == feed);

    public void Dispose()
    {
        _http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}

/// <summary>A feed with another contract.</summary>
internal sealed class ContractedFeed(IListFeed inner, Func<ListContract, ListContract> change) : IListFeed
{
    public string Id => inner.Id;

    public ListContract Contract { get; } = change(inner.Contract);

    public string ParserVersion => inner.ParserVersion;

    public bool Recognises(ListFile file) => inner.Recognises(file);

    public Model.Diagnostics.ReadResult<ListReading> Read(IReadOnlyList<ListFile> files) => inner.Read(files);
}

/// <summary>Alarms that are written down.</summary>
internal sealed class RecordedAlarms : IAlarms
{
    public List<Alarm> Raised { get; } = [];

    public ValueTask RaiseAsync(Alarm alarm, CancellationToken cancel)
    {
        lock (Raised) Raised.Add(alarm);
        return ValueTask.CompletedTask;
    }
}
