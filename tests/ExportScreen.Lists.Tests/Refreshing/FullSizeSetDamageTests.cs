using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>Tables, archives and sets of files of full size, one of whose files was damaged on its way: none of them becomes an edition.</summary>
public sealed class FullSizeSetDamageTests(ITestOutputHelper output)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("us_csl/consolidated_2026-07_rebuilt.json")]
    [InlineData("us_csl/consolidated_2022-05.csv")]
    [InlineData("ofac/CONS_ENHANCED_2025-01.ZIP")]
    [InlineData("ofac/csv_2025-12/CONS_PRIM.CSV", "ofac/csv_2025-12/CONS_ADD.CSV", "ofac/csv_2025-12/CONS_ALT.CSV", "ofac/csv_2025-12/CONS_COMMENTS.CSV")]
    public void The_whole_set_is_accepted_and_no_damaged_variant_is(params string[] paths)
    {
        var random = new Random(TestSize.Seed);
        output.WriteLine($"seed {TestSize.Seed}");
        var whole = paths.Select(path => new ImportedFile(path[(path.LastIndexOf('/') + 1)..], File.ReadAllBytes(Requires.SharedData(["lists", .. path.Split('/')])))).ToArray();
        // As a refresh takes them: by the feed that it asked for.
        var feed = Assert.Single(FileSet.Group(whole, ListFeeds.All)).Feed!;
        var accepted = Judge(feed, whole);
        Assert.True(accepted.Outcome == EditionOutcome.Accept, string.Join('\n', accepted.Diagnostics.Select(d => d.ToSentence()).Take(5)));
        var entries = accepted.Reading!.Entries.Count;
        var last = new ListEdition
        {
            Feed = feed.Id,
            Publisher = feed.Contract.Publisher,
            AsOf = accepted.Reading.AsOf,
            Lists = [.. accepted.Reading.Entries.GroupBy(e => e.List, StringComparer.Ordinal).Select(g => new ListCount(g.Key, g.Count(), g.Sum(e => e.Names.Count)))],
            Files = [],
            ParserVersion = feed.ParserVersion,
        };
        for (var round = 0; round < TestSize.Of(200); round++)
        {
            var at = random.Next(whole.Length);
            var (what, content) = Damage(whole[at].Name, whole[at].Content.ToArray(), random, (round + TestSize.Seed) % 7);
            // Half of the aliases, cut between rows: only the edition before can tell, as a refresh has it.
            var verdict = EditionCheck.AgainstLast(Judge(feed, [.. whole.Select((file, i) => i == at ? file with { Content = content } : file)]), last, Today);
            Assert.True(verdict.Reading is null, $"round {round}: {whole[at].Name}, {what}, was taken with {verdict.Reading?.Entries.Count} of {entries} entries");
            Assert.NotEmpty(verdict.Diagnostics);
        }
    }

    private static EditionVerdict Judge(IListFeed feed, ImportedFile[] files) => EditionCheck.Judge(FileSet.Of(feed, files));

    private static (string What, byte[] Content) Damage(string name, byte[] whole, Random random, int kind)
    {
        var at = random.Next(1, whole.Length - 1);
        switch (kind)
        {
            case 0: return ($"cut after {at} bytes, within a record", whole[..at].AsSpan().TrimEnd("\r\n"u8)[..^1].ToArray());
            case 1: return ("a web page", [.. "<!DOCTYPE html><html><body>Maintenance</body></html>"u8]);
            case 2: return ("nothing", new byte[random.Next(3)]);
            case 3: return ($"zeros from {at}", [.. whole[..at], .. new byte[whole.Length - at]]);
            case 4:
                var from = random.Next(whole.Length - Math.Min(600, whole.Length / 2));
                whole.AsSpan(from, Math.Min(512, whole.Length / 4)).Clear();
                return ($"a stretch of zeros at {from}", whole);
            // An archive behind itself is read from its end: it is the whole one.
            case 5 when !whole.AsSpan().StartsWith("PK"u8): return ("twice", [.. whole, .. whole]);
            default:
                // What follows remarks that were too long for their row: nothing else says how many there are, as with a table that ends behind a row.
                if (name.EndsWith("COMMENTS.CSV", StringComparison.Ordinal)) return Damage(name, whole, random, 3);
                var half = random.Next(1, whole.Length / 2);
                return ($"half the file gone at {half}", [.. whole[..half], .. whole[(half + (whole.Length / 2))..]]);
        }
    }
}
