using ExportScreen.Lists.Ofac.Csv;
using ExportScreen.Lists.Ofac.Enhanced;
using ExportScreen.Lists.Own;

namespace ExportScreen.Lists;

/// <summary>The table of feeds. A test finds the feed that is missing from it.</summary>
public static class ListFeeds
{
    /// <summary>All feeds, in the order in which they are asked to recognise a file.</summary>
    public static IReadOnlyList<IListFeed> All { get; } =
    [
        new OfacEnhancedSdnFeed(),
        new OfacEnhancedConsFeed(),
        new OfacCsvSdnFeed(),
        new OfacCsvConsFeed(),
        new OwnCsvFeed(),
        new OwnJsonFeed(),
    ];
}
