using ExportScreen.Lists.BisDpl;
using ExportScreen.Lists.Dfat;
using ExportScreen.Lists.Eu833;
using ExportScreen.Lists.Meti;
using ExportScreen.Lists.Mofcom;
using ExportScreen.Lists.OpenSanctions;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>The hand-written fixtures of lists that come as workbook, tab text, import layout or export, and the feed each belongs to.</summary>
internal static class ImportFixtures
{
    private static readonly (string Folder, string Name, IListFeed Feed)[] Table =
    [
        ("bis-dpl", "quirks.txt", new BisDplFeed()),
        ("au-dfat", "quirks.tsv", new DfatXlsxFeed()),
        ("jp-meti-eul", "quirks.tsv", new MetiXlsxFeed()),
        ("cn-mofcom", "quirks.json", new MofcomJsonFeed()),
        ("eu-833", "quirks.csv", new Eu833CsvFeed()),
        ("opensanctions-simple", "quirks.csv", new OpenSanctionsCsvFeed()),
        ("opensanctions-nested", "quirks.json", new OpenSanctionsNestedFeed()),
        ("opensanctions-entities", "quirks.json", new OpenSanctionsEntitiesFeed()),
    ];

    public static TheoryData<string> All() => [.. Table.Select(t => t.Folder)];

    public static IListFeed Feed(string folder) => Table.Single(t => t.Folder == folder).Feed;

    /// <summary>Whether the fixture is the text of a workbook.</summary>
    public static bool IsWorkbook(string folder) => Table.Single(t => t.Folder == folder).Name.EndsWith(".tsv", StringComparison.Ordinal);

    /// <summary>The text of a fixture.</summary>
    public static string Text(string folder) => File.ReadAllText(Repository.Corpus("lists", folder, Table.Single(t => t.Folder == folder).Name));

    /// <summary>The fixture as the feed gets it.</summary>
    public static ListFile Whole(string folder) => Make(folder, Text(folder));

    /// <summary>A changed text of a fixture as the feed gets it.</summary>
    public static ListFile Make(string folder, string text) =>
        IsWorkbook(folder) ? WorkbookFixture.Make(text) : new ListFile(Table.Single(t => t.Folder == folder).Name, System.Text.Encoding.UTF8.GetBytes(text));
}
