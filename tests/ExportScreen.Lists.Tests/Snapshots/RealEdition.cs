using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Snapshots;

/// <summary>A real list file of the shared data as an edition of its own.</summary>
internal static class RealEdition
{
    /// <summary>Reads a file under the folder of lists.</summary>
    public static EditionEntries Read(string file)
    {
        var path = Requires.SharedData(["lists", .. file.Split('/')]);
        var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([new ImportedFile(path, File.ReadAllBytes(path))], ListFeeds.All)), "judged elsewhere");
        var reading = verdict.Reading!;
        return new EditionEntries(
            new ListEdition
            {
                Feed = verdict.Set.Feed!.Id,
                Publisher = verdict.Set.Feed.Contract.Publisher,
                AsOf = reading.AsOf,
                Files = [],
                ParserVersion = verdict.Set.Feed.ParserVersion,
                Lists = [.. reading.Entries.GroupBy(e => e.List).Select(g => new ListCount(g.Key, g.Count(), g.Sum(e => e.Names.Count)))],
            },
            reading.Entries);
    }
}
