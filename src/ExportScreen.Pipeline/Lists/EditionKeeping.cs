using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>Keeps the raw files of an edition that was judged good. Writing them twice changes nothing.</summary>
internal static class EditionKeeping
{
    /// <summary>Keeps them, and describes the edition for the log.</summary>
    /// <param name="store">Where.</param>
    /// <param name="verdict">What was judged; has a reading.</param>
    /// <param name="origins">Where each file was fetched, in the order of the set; empty when it came by hand.</param>
    /// <param name="now">When it came (UTC).</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<ListEdition> KeepAsync(IListStore store, EditionVerdict verdict, IReadOnlyList<RawOrigin> origins, DateTimeOffset now, CancellationToken cancel)
    {
        var raw = new List<RawFile>();
        foreach (var file in verdict.Set.Raw)
            raw.Add(new RawFile(file.Name, await store.PutRawAsync(file.Content, cancel), file.Content.Length) { Origin = origins.ElementAtOrDefault(raw.Count) });
        var feed = verdict.Set.Feed!;
        return new ListEdition
        {
            Feed = feed.Id,
            Publisher = feed.Contract.Publisher,
            AsOf = verdict.Reading!.AsOf,
            Lists = [.. verdict.Reading.Entries.GroupBy(e => e.List, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new ListCount(g.Key, g.Count(), g.Sum(e => e.Names.Count)))],
            Files = raw,
            Fetched = now,
            PartialReason = verdict.PartialReason,
            ParserVersion = feed.ParserVersion,
        };
    }
}
