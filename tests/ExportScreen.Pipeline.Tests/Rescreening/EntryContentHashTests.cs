using System.Text;
using ExportScreen.Lists;
using ExportScreen.Lists.Changes;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>What a decision is bound to changes with the entry's content, all of it, and with nothing else.</summary>
public sealed class EntryContentHashTests
{
    private static readonly ListEntry Entry = new()
    {
        Id = "own-x:1",
        List = "own-x",
        Kind = EntryKind.Company,
        Effect = LegalEffect.RedFlag,
        Names = [new ListedName("Granit Optika Works"), new ListedName("Granit", NameKind.Alias)],
    };

    /// <summary>One change of each property, the table of what an entry consists of.</summary>
    private static readonly Dictionary<string, Func<ListEntry, ListEntry>> Changes = new(StringComparer.Ordinal)
    {
        ["Id"] = e => e with { Id = "own-x:2" },
        ["List"] = e => e with { List = "own-y" },
        ["Kind"] = e => e with { Kind = EntryKind.Vessel },
        ["Names"] = e => e with { Names = [e.Names[0], e.Names[1] with { Strength = AliasStrength.Weak }] },
        ["Addresses"] = e => e with { Addresses = [new ListedAddress(City: "Tula")] },
        ["AddressOnly"] = e => e with { AddressOnly = true },
        ["Identifiers"] = e => e with { Identifiers = [new Identifier(IdentifierKind.Inn, "7740000076", "7740000076")] },
        ["Countries"] = e => e with { Countries = [CountryCode.Of("RU")] },
        ["BirthDates"] = e => e with { BirthDates = [PartialDate.OfYear(1990)] },
        ["BirthPlaces"] = e => e with { BirthPlaces = ["Tula"] },
        ["Programmes"] = e => e with { Programmes = ["X"] },
        ["LegalBasis"] = e => e with { LegalBasis = "X" },
        ["Effect"] = e => e with { Effect = LegalEffect.Licence },
        ["Measure"] = e => e with { Measure = "X" },
        ["ListedOn"] = e => e with { ListedOn = new DateOnly(2026, 1, 1) },
        ["ExpiresOn"] = e => e with { ExpiresOn = new DateOnly(2027, 1, 1) },
        ["Positions"] = e => e with { Positions = ["X"] },
        ["Related"] = e => e with { Related = ["X"] },
        ["CraftType"] = e => e with { CraftType = "X" },
        ["Remarks"] = e => e with { Remarks = "X" },
        ["SourceUrl"] = e => e with { SourceUrl = "https://example.org" },
    };

    [Fact]
    public void Neither_edition_nor_date_nor_parser_nor_neighbours_are_part_of_it()
    {
        var hash = HashOf(Edition(), Entry);
        Assert.Equal(hash, HashOf(Edition() with { AsOf = new DateOnly(2026, 9, 1), Fetched = DateTimeOffset.UnixEpoch, ParserVersion = "99", Feed = "other", Publisher = "other", PartialReason = "cut" }, Entry));
        Assert.Equal(hash, HashOf(Edition(), Entry, Entry with { Id = "own-x:0" }, Entry with { Id = "own-x:9" }));
    }

    [Fact]
    public void Every_property_of_an_entry_is_part_of_it()
    {
        Assert.Equal(typeof(ListEntry).GetProperties().Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal), Changes.Keys.Order(StringComparer.Ordinal));
        var hashes = Changes.Select(change => HashOf(Edition(), change.Value(Entry))).Append(HashOf(Edition(), Entry)).ToList();
        Assert.Equal(Changes.Count + 1, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("un/consolidated_2026-08.xml", "dateGenerated=\"2026-08-01T", "dateGenerated=\"2026-09-02T")]
    [InlineData("eu_fsf/full_2026-02_rebuilt.xml", "generationDate=\"2026-02-25T", "generationDate=\"2026-03-26T")]
    [InlineData("uk_uksl/real_trimmed_2026-08-26.xml", "<DateGenerated>20/08/2026", "<DateGenerated>21/08/2026")]
    [InlineData("switzerland_seco/real_trimmed_2026-08-27.xml", " date=\"2026-08-27\"", " date=\"2026-08-28\"")]
    public void An_edition_of_another_date_changes_no_entry_of_a_real_list(string file, string dated, string redated)
    {
        var text = File.ReadAllText(Requires.SharedData(["lists", .. file.Split('/')]));
        Assert.Contains(dated, text, StringComparison.Ordinal);
        var (before, after) = (Read(file, text), Read(file, text.Replace(dated, redated, StringComparison.Ordinal)));
        Assert.NotEqual(before.AsOf, after.AsOf);
        Assert.NotEmpty(before.Entries);
        Assert.Empty(ListChanges.Between(before.Entries, after.Entries).Changes);
    }

    private static ListReading Read(string file, string text) =>
        EditionCheck.Judge(Assert.Single(FileSet.Group([new ImportedFile(Path.GetFileName(file), Encoding.UTF8.GetBytes(text))], ListFeeds.All)), "compared only").Reading!;

    private static ListEdition Edition() => new() { Feed = "own-json", Publisher = "in-house", AsOf = new DateOnly(2026, 8, 1), Lists = [], Files = [], ParserVersion = "1" };

    private static string HashOf(ListEdition edition, params ListEntry[] entries)
    {
        using var snapshot = ListSnapshot.Open(SnapshotBuilder.Build([new EditionEntries(edition, entries)]).Bytes).Value!;
        var at = Enumerable.Range(0, snapshot.EntryCount).First(i => snapshot.Entry(i).Id == entries[0].Id);
        return snapshot.ContentHash(at);
    }
}
