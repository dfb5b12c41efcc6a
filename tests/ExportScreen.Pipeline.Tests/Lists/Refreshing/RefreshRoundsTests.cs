using System.Collections.Concurrent;
using System.Text;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Pipeline.Tests.Lists.Refreshing;

/// <summary>Two publishers that misbehave in every way, each by itself, over many rounds: what is in use is always a whole good edition of each.</summary>
public sealed class RefreshRoundsTests(ITestOutputHelper output)
{
    private readonly ConcurrentDictionary<string, Func<PublisherRequest, PublisherAnswer>> _answers = new(StringComparer.Ordinal);

    /// <summary>Ways in which the content itself is wrong.</summary>
    private static readonly IReadOnlyList<(string Name, string[] Codes, Func<UnEdition, byte[]> Bytes)> Contents =
    [
        ("a new element", ["LS4105"], e => (e with { Extra = "<WALLET_ADDRESS>bc1q</WALLET_ADDRESS>" }).Bytes()),
        ("half the entries", ["LS3101", "LS4101"], e => (e with { Count = 15 }).Bytes()),
        ("a fifth less", ["LS4101"], e => (e with { Count = 24 }).Bytes()),
        ("no entries", ["LS0015", "LS3101", "LS4101"], e => (e with { Count = 0 }).Bytes()),
        ("no aliases", ["LS4102"], e => (e with { Aliases = false }).Bytes()),
        ("the name that is always there is gone", ["LS4104"], e => (e with { WithCanary = false }).Bytes()),
        ("a date in the future", ["LS4103"], e => (e with { Generated = DateTime.UtcNow.AddDays(400) }).Bytes()),
        ("an older date", ["PL0101"], e => (e with { Generated = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) }).Bytes()),
        ("cut at the end", ["LS0004", "LS0005"], e => e.Bytes()[..^40]),
        ("bytes of another encoding", ["LS0006", "LS0005"], e => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(e.Bytes()).Replace("OPTICAL", "OPTIQUE\u00C9 ", StringComparison.Ordinal))),
        ("a DTD", ["LS0008", "LS0005"], e => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(e.Bytes()).Replace("<CONSOLIDATED_LIST", "<!DOCTYPE x [<!ENTITY a 'b'>]><CONSOLIDATED_LIST", StringComparison.Ordinal))),
        ("another list", ["LS0001", "LS0007"], _ => Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><swiss-sanctions-list><x/></swiss-sanctions-list>")),
    ];

    [Fact]
    public async Task Nothing_wrong_or_partial_is_ever_in_use_and_every_failure_is_explained()
    {
        using var publisher = new LocalPublisher(request => request["User-Agent"] is null ? new PublisherAnswer { Status = 403 } : _answers[request.Target.Split('/')[^1]](request));
        using var bench = new RefreshBench(publisher);
        bench.Options = bench.Options with { Stall = TimeSpan.FromSeconds(1.5) };
        var store = new CountedLocks(bench.Store);
        var random = new Random(TestSize.Seed);
        var inUse = (Un: (IReadOnlyList<string>)[], Own: (IReadOnlyList<string>)[]);
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var round = 0; round < TestSize.Of(1000); round++)
        {
            var edition = new UnEdition(round);
            var un = random.Next(3) == 0 ? OfContent(edition, random) : OfTransport(edition.Bytes(), round, random);
            var companies = new[] { "VELMORA CASTINGS 1", "HADRIUM VALVES 2", $"PELUSIN DRONES {1000 + round}" };
            var own = OfTransport(OwnLists.File("watch", 1, companies).Content.ToArray(), round, random);
            (_answers["un.xml"], _answers["watch.json"]) = (Counted(un.Answer), Counted(own.Answer));
            if (random.Next(8) == 0) await TwoAtOnceAsync(bench, store);
            var result = await bench.Journey(store).RunAsync(RefreshTarget.Named(bench.Settings, []));
            seen[un.Name] = seen.GetValueOrDefault(un.Name) + 1;
            seen[own.Name] = seen.GetValueOrDefault(own.Name) + 1;

            var context = $"seed {TestSize.Seed}, round {round}: {un.Name}, {own.Name}";
            if (un.Codes.Length == 0) inUse.Un = edition.Names;
            if (own.Codes.Length == 0) inUse.Own = companies;
            Explained(result.Feeds[0], un.Codes, context);
            Explained(result.Feeds[1], own.Codes, context);
            Assert.True(inUse.Un.Order(StringComparer.Ordinal).SequenceEqual((await bench.NamesAsync("un-sc")).Order(StringComparer.Ordinal)), context);
            Assert.True(inUse.Own.Order(StringComparer.Ordinal).SequenceEqual((await bench.NamesAsync("own-watch")).Order(StringComparer.Ordinal)), context);
            using var lists = await bench.OpenAsync();
            var warnings = lists.Warnings(lists.FactsAsOf(DateOnly.FromDateTime(DateTime.UtcNow)));
            Assert.True(result.Feeds.All(f => (f.Outcome == RefreshOutcome.Failed) == warnings.Any(w => w.StartsWith("LIST NOT REFRESHED " + f.Feed, StringComparison.Ordinal))), context);
        }

        Assert.Equal(1, store.Most);
        Assert.Empty(Directory.Exists(bench.Options.TempFolder) ? Directory.GetFiles(bench.Options.TempFolder) : []);
        foreach (var (name, times) in seen) output.WriteLine($"{times,5} {name}");
    }

    private static void Explained(RefreshedFeed feed, string[] codes, string context)
    {
        var said = string.Join("; ", feed.Diagnostics.Select(d => d.ToSentence() + " " + d.Code));
        Assert.True((feed.Outcome == RefreshOutcome.Failed) == (codes.Length > 0), $"{context}: {feed.Feed} {feed.Outcome} {said}");
        if (codes.Length == 0) return;
        var errors = feed.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Any(e => codes.Contains(e.Code)), $"{context}: {feed.Feed} {said}");
        Assert.All(errors, e => Assert.NotEmpty(e.ToSentence()));
    }

    private static Behaviour OfTransport(byte[] bytes, int number, Random random)
    {
        var all = Misbehaviour.OfTransport;
        var chosen = random.Next(4) == 0 ? all[0] : all[random.Next(all.Count)];
        return new Behaviour(chosen.Name, chosen.Codes, chosen.Make(new Round(bytes, $"\"{number}\"", new Random(random.Next()))));
    }

    private static Behaviour OfContent(UnEdition edition, Random random)
    {
        var (name, codes, make) = Contents[random.Next(Contents.Count)];
        var bytes = make(edition);
        return new Behaviour(name, codes, (_, _) => new PublisherAnswer { Body = bytes }.With("ETag", $"\"{name}{edition.Number}\""));
    }

    private static Func<PublisherRequest, PublisherAnswer> Counted(Func<PublisherRequest, int, PublisherAnswer> answer)
    {
        var number = -1;
        var door = new Lock();
        return request =>
        {
            lock (door) return answer(request, ++number);
        };
    }

    /// <summary>Several refreshes begun together, by several processes as it were: one works, the others see that it does.</summary>
    private static async Task TwoAtOnceAsync(RefreshBench bench, IListStore store)
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => bench.Journey(store).RunAsync(RefreshTarget.Named(bench.Settings, [])))));
        Assert.Contains(results, r => !r.Busy);
        Assert.All(results, r => Assert.True(r.Busy ? r.Feeds.Count == 0 : r.Feeds.Count == 2));
    }

    private sealed record Behaviour(string Name, string[] Codes, Func<PublisherRequest, int, PublisherAnswer> Answer);
}
