using System.Text.RegularExpressions;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Refreshing.Fetching;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>What the contracts say about fetching hangs together.</summary>
public sealed class SourceContractTests
{
    public static TheoryData<string> Fetched => [.. ListFeeds.All.Where(f => f.Contract.Source is not null).Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Fetched))]
    public void A_source_is_whole(string id)
    {
        var contract = ListFeeds.All.Single(f => f.Id == id).Contract;
        var source = contract.Source!;
        Assert.NotNull(CronSchedule.TryParse(source.Schedule)?.After(DateTimeOffset.UnixEpoch));
        Assert.NotEmpty(source.Files);
        if (contract.Files.Count > 0) Assert.Equal(contract.Files, source.Files.Select(f => f.Name));
        Assert.All(source.Files.Select(f => f.Url).Append(source.Probe.Url ?? source.Files[0].Url), url => Assert.Equal("https", new Uri(url).Scheme));
        Assert.Equal(source.Probe.Kind is ProbeKind.Manifest or ProbeKind.Rss, source.Probe.Url is not null);
        if (source.Probe.Ignore is { } ignore) _ = new Regex(ignore, RegexOptions.NonBacktracking);
        Assert.True(source.MaxBytes > 0 && source.MaxSeconds is >= 60 and <= 3600 && source.UserAgent.Length > 0 && source.TrustHours > 0);
        Assert.NotEmpty(contract.Canaries);
        Assert.All(contract.Canaries, c => Assert.Contains(c.List, contract.Lists));
        Assert.InRange(contract.MaxFall, 0.05, 0.3);
    }

    [Fact]
    public void A_list_is_fetched_by_default_in_its_best_form_only()
    {
        var fetched = ListFeeds.All.Where(f => f.Contract.Source is { ByDefault: true }).ToList();
        Assert.NotEmpty(fetched);
        foreach (var feed in fetched)
            Assert.Contains(feed.Contract.Lists, l => fetched.Where(f => f.Contract.Lists.Contains(l)).MinBy(f => f.Contract.Rank) == feed);
    }

    [Theory]
    [InlineData("https://mirror.example/lists/", "https://mirror.example/lists/api/PublicationPreview/exports/SDN_ENHANCED.XML", "https://mirror.example/lists/api/PublicationPreview/SdnList")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5000/api/PublicationPreview/exports/SDN_ENHANCED.XML", "http://127.0.0.1:5000/api/PublicationPreview/SdnList")]
    [InlineData("https://mirror.example/sdn.xml", "https://mirror.example/sdn.xml", null)]
    public void A_source_moves_to_a_mirror(string address, string file, string? probe)
    {
        var moved = SourceAddress.Move(ListFeeds.All.Single(f => f.Id == "us-ofac-sdn-enhanced").Contract.Source!, new Uri(address))!;
        Assert.Equal((file, probe), (moved.Files[0].Url, moved.Probe.Url));
        Assert.Equal(probe is null ? ProbeKind.ETag : ProbeKind.Manifest, moved.Probe.Kind);
    }

    [Theory]
    [InlineData("us-ofac-sdn-enhanced", "http://mirror.example/")]
    [InlineData("us-ofac-sdn-enhanced", "ftp://mirror.example/")]
    [InlineData("us-ofac-sdn-csv", "https://mirror.example/SDN.CSV")]
    public void A_source_does_not_move_where_it_cannot_be_fetched_safely_and_whole(string feed, string address) =>
        Assert.Null(SourceAddress.Move(ListFeeds.All.Single(f => f.Id == feed).Contract.Source!, new Uri(address)));
}
