using ExportScreen.Lists.Csl;
using ExportScreen.Lists.EuFsf;
using ExportScreen.Lists.Ofac.Legacy;
using ExportScreen.Lists.Seco;
using ExportScreen.Lists.Sema;
using ExportScreen.Lists.Uk;
using ExportScreen.Lists.Uk.ConList;
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
        "ofac-legacy" => new OfacLegacySdnFeed(),
        "ofac-legacy-cons" => new OfacLegacyConsFeed(),
        "ca-sema" => new SemaXmlFeed(),
        "ch-seco" => new SecoXmlFeed(),
        "uk-conlist" => new OfsiConListFeed(),
        _ => new UkSanctionsXmlFeed(),
    };

    public static TheoryData<string, string> All() => new()
    {
        { "csl-csv", "quirks.csv" },
        { "csl-json", "quirks.json" },
        { "un-sc", "quirks.xml" },
        { "eu-fsf", "quirks.xml" },
        { "uk-xml", "quirks.xml" },
        { "ofac-legacy", "quirks.xml" },
        { "ofac-legacy-cons", "quirks.xml" },
        { "ca-sema", "quirks.xml" },
        { "ch-seco", "quirks.xml" },
        { "uk-conlist", "quirks.csv" },
    };
}
