using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Snapshots;

/// <summary>Small sources for snapshots.</summary>
internal static class Sources
{
    /// <summary>An edition of one feed with some entries.</summary>
    public static EditionEntries Edition(string feed, params IReadOnlyList<ListEntry> entries) => new(
        new ListEdition
        {
            Feed = feed,
            Publisher = "Publisher of " + feed,
            AsOf = new DateOnly(2026, 8, 1),
            Lists = [.. entries.GroupBy(e => e.List).Select(g => new ListCount(g.Key, g.Count(), g.Sum(e => e.Names.Count)))],
            Files = [],
            ParserVersion = "1",
        },
        entries);

    /// <summary>A company with a name and identifiers.</summary>
    public static ListEntry Company(string id, string name, params IReadOnlyList<Identifier> identifiers) => new()
    {
        Id = id,
        List = id[..id.IndexOf(':', StringComparison.Ordinal)],
        Kind = EntryKind.Company,
        Effect = LegalEffect.Licence,
        Names = [new ListedName(name)],
        Identifiers = identifiers,
    };

    /// <summary>Builds and opens.</summary>
    public static ListSnapshot Open(params IReadOnlyList<EditionEntries> editions)
    {
        var result = ListSnapshot.OpenSealed(SnapshotBuilder.Build(editions).Bytes);
        Assert.Empty(result.Diagnostics.Select(d => d.Code));
        return result.Value!;
    }
}
