using ExportScreen.Lists.Ofac.Csv;
using ExportScreen.Lists.Ofac.Enhanced;
using ExportScreen.Lists.Own;
using ExportScreen.Model.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Lists.Tests.Ofac;

/// <summary>Damage never throws and never yields fewer entries without a word.</summary>
public sealed class OfacFuzzTests
{
    private static readonly ListFile[] SdnSet = GoldenReading.Folder("ofac-csv", "sdn-set");

    [Fact]
    public void A_cut_file_of_a_set_is_always_refused()
    {
        foreach (var part in SdnSet)
            for (var length = 0; length < part.Content.Length; length++)
                Assert.False(Read(new OfacCsvSdnFeed(), Swap(part.Name, part.Content[..length])).Succeeded, $"{part.Name} cut at {length}");
    }

    [Fact]
    public void A_cut_enhanced_export_is_always_refused()
    {
        var whole = GoldenReading.File("ofac-enhanced", "cons-three-parties", "CONS_ENHANCED.XML");
        var end = whole.Content.Span.LastIndexOf("</sanctionsData>"u8) + "</sanctionsData>".Length;
        for (var length = 0; length < end; length += length < 2_000 ? 1 : 11)
            Assert.False(Read(new OfacEnhancedConsFeed(), [whole with { Content = whole.Content[..length] }]).Succeeded, $"cut at {length}");
    }

    [Fact]
    public void Garbled_files_never_throw_and_never_lose_entries_silently()
    {
        var enhanced = GoldenReading.File("ofac-enhanced", "cons-three-parties", "CONS_ENHANCED.XML");
        var csv = GoldenReading.File("own", "watch-csv", "watch.csv");
        var json = GoldenReading.File("own", "watch-json", "watch.json");
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(10_000)).WithReplay((ulong)TestSize.Seed, 1UL),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var random = new Random(seed);
                foreach (var part in SdnSet) NothingLost(new OfacCsvSdnFeed(), Swap(part.Name, Garble(part.Content, random)), 5);
                NothingLost(new OfacEnhancedConsFeed(), [enhanced with { Content = Garble(enhanced.Content, random) }], 3);
                NothingLost(new OwnCsvFeed(), [csv with { Content = Garble(csv.Content, random) }], 4);
                NothingLost(new OwnJsonFeed(), [json with { Content = Garble(json.Content, random) }], 3);
            }));
    }

    /// <summary>Either refused with an Error, or every record is an entry or counted as rejected with a diagnostic.</summary>
    private static void NothingLost(IListFeed feed, ListFile[] files, int records)
    {
        foreach (var file in files) feed.Recognises(file);
        var result = Read(feed, files);
        if (!result.Succeeded)
        {
            Assert.Contains(result.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
            return;
        }

        Assert.Equal(result.Value.SourceRecords, result.Value.Entries.Count + result.Value.Rejected);
        Assert.True(result.Value.SourceRecords >= records || result.Diagnostics.Count > 0, $"{feed.Id}: {result.Value.SourceRecords} of {records} records and no word");
        Assert.True(result.Value.Rejected == 0 || result.Diagnostics.Count > 0);
        Assert.Equal(result.Value.Entries.Count, result.Value.Entries.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static ReadResult<ListReading> Read(IListFeed feed, ListFile[] files) => feed.Read(files);

    private static ListFile[] Swap(string name, ReadOnlyMemory<byte> content) => [.. SdnSet.Select(f => f.Name == name ? f with { Content = content } : f)];

    /// <summary>Changes, drops, doubles or moves up to four stretches of bytes.</summary>
    private static byte[] Garble(ReadOnlyMemory<byte> content, Random random)
    {
        var bytes = content.ToArray().ToList();
        for (var n = random.Next(1, 5); n > 0 && bytes.Count > 1; n--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                default: bytes[at] = "\",;\r\n<>&'{}[]#"u8[random.Next(14)]; break;
            }
        }

        return [.. bytes];
    }
}
