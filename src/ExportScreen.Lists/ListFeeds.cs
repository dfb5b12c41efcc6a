using ExportScreen.Lists.BisDpl;
using ExportScreen.Lists.Csl;
using ExportScreen.Lists.Dfat;
using ExportScreen.Lists.Eu833;
using ExportScreen.Lists.EuFsf;
using ExportScreen.Lists.Meti;
using ExportScreen.Lists.Mofcom;
using ExportScreen.Lists.Ofac.Csv;
using ExportScreen.Lists.Ofac.Enhanced;
using ExportScreen.Lists.Ofac.Legacy;
using ExportScreen.Lists.OpenSanctions;
using ExportScreen.Lists.Own;
using ExportScreen.Lists.Seco;
using ExportScreen.Lists.Sema;
using ExportScreen.Lists.Uk;
using ExportScreen.Lists.Uk.ConList;
using ExportScreen.Lists.Un;

namespace ExportScreen.Lists;

/// <summary>The table of feeds. A test finds the feed that is missing from it.</summary>
public static class ListFeeds
{
    /// <summary>All feeds, in the order in which they are asked to recognise a file.</summary>
    public static IReadOnlyList<IListFeed> All { get; } =
    [
        new OfacEnhancedSdnFeed(),
        new OfacEnhancedConsFeed(),
        new OfacLegacySdnFeed(),
        new OfacLegacyConsFeed(),
        new OfacCsvSdnFeed(),
        new OfacCsvConsFeed(),
        new CslJsonFeed(),
        new CslCsvFeed(),
        new UnScXmlFeed(),
        new EuFsfXmlFeed(),
        new UkSanctionsXmlFeed(),
        new UkSanctionsCsvFeed(),
        new OfsiConListFeed(),
        new SemaXmlFeed(),
        new SecoXmlFeed(),
        new BisDplFeed(),
        new DfatXlsxFeed(),
        new MetiXlsxFeed(),
        new MofcomJsonFeed(),
        new Eu833CsvFeed(),
        new OpenSanctionsEntitiesFeed(),
        new OpenSanctionsNestedFeed(),
        new OpenSanctionsCsvFeed(),
        new OwnCsvFeed(),
        new OwnJsonFeed(),
    ];
}
