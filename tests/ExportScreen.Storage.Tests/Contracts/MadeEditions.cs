using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>Editions for tests.</summary>
internal static class MadeEditions
{
    /// <summary>An edition with all that is kept of one.</summary>
    public static StoredEdition Of(string feed) => new(
        new ListEdition
        {
            Feed = feed,
            Publisher = "Größe",
            AsOf = new DateOnly(2026, 8, 1),
            Lists = [new ListCount("un-sc", 2, 3)],
            Files = [new RawFile("x.xml", "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73", 7)],
            Fetched = new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero),
            ParserVersion = "1",
        },
        EditionUse.Current);
}
