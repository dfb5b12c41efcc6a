using ExportScreen.Lists.Csl;
using ExportScreen.Lists.EuFsf;
using ExportScreen.Lists.Uk;
using ExportScreen.Lists.Un;

namespace ExportScreen.Lists.Tests.Reading;

/// <summary>The hand-written fixtures and the feed each belongs to.</summary>
internal static class FixtureFeeds
{
    public static IListFeed Of(string folder) => folder switch
    {
        "csl-csv" => new CslCsvFeed(),
        "csl-json" => new CslJsonFeed(),
        "un-sc" => new UnScXmlFeed(),
        "eu-fsf" => new EuFsfXmlFeed(),
        _ => new UkSanctionsXmlFeed(),
    };

    public static TheoryData<string, string> All() => new()
    {
        { "csl-csv", "quirks.csv" },
        { "csl-json", "quirks.json" },
        { "un-sc", "quirks.xml" },
        { "eu-fsf", "quirks.xml" },
        { "uk-xml", "quirks.xml" },
    };
}
