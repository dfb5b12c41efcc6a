using System.Text;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Tests.Reading;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>Damaged files: never an exception, never fewer entries in silence, never a damaged edition of full size taken.</summary>
public sealed class ImportDamageTests(ITestOutputHelper output)
{
    public static TheoryData<string> Fixtures => ImportFixtures.All();

    /// <summary>Forms whose file can end behind a record without a trace in its bytes: only the contract's minimum and the edition before can tell.</summary>
    private static readonly string[] EndAnywhere = ["bis-dpl", "opensanctions-simple", "opensanctions-nested", "opensanctions-entities"];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_cut_file_is_refused_wherever_it_is_cut(string folder)
    {
        var feed = ImportFixtures.Feed(folder);
        var whole = ImportFixtures.Whole(folder).Content;
        var end = whole.Span.TrimEnd(" \r\n"u8).Length;
        for (var length = 0; length < end; length++)
        {
            var result = feed.Read([new ListFile(ImportFixtures.Whole(folder).Name, whole[..length])]);
            var atRecordEnd = EndAnywhere.Contains(folder) && length > 0 && (whole.Span[length - 1] == '\n' || whole.Span[length] == '\n');
            Assert.True(!result.Succeeded || atRecordEnd, $"cut after {length} bytes was accepted");
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Garbled_bytes_never_throw_and_never_lose_an_entry_in_silence(string folder)
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var random = new Random(TestSize.Seed);
        var feed = ImportFixtures.Feed(folder);
        var whole = ImportFixtures.Whole(folder);
        var entries = ListFixtures.Accepted(feed, whole).Entries.Count;
        for (var round = 0; round < TestSize.Of(6_000); round++)
        {
            var file = new ListFile(whole.Name, Garble(whole.Content.ToArray(), random));
            foreach (var any in ListFeeds.All) any.Recognises(file);
            KnownNonLists.Find(file);
            var result = feed.Read([file]);
            if (!result.Succeeded) Assert.NotEmpty(result.Diagnostics);
            else if (ImportFixtures.IsWorkbook(folder)) Assert.True(result.Value.Entries.Count == entries, $"round {round}: a workbook with other rows was accepted");
            else if (result.Value.Entries.Count < entries && folder is "cn-mofcom" or "eu-833")
                Assert.True(result.Diagnostics.Count > 0 || result.Value.Entries.Count < feed.Contract.MinEntries, $"round {round}: an entry is gone and nothing was said");
        }
    }

    [Theory]
    [InlineData("bis_dpl/dpl_2023-11.txt")]
    [InlineData("australia/dfat_2026-07.xlsx")]
    [InlineData("japan_meti/end_user_list_2025-09-29.xlsx")]
    [InlineData("china_mofcom/entity_list_2026-07.json")]
    public void No_damaged_edition_of_full_size_is_taken(string path)
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var random = new Random(TestSize.Seed);
        var whole = File.ReadAllBytes(Requires.SharedData(["lists", .. path.Split('/')]));
        var entries = Judge(path, whole).Reading!.Entries.Count;
        for (var round = 0; round < TestSize.Of(200); round++)
        {
            var (what, bytes) = Damage(whole, random, round % 6);
            var verdict = Judge(path, bytes);
            Assert.True(verdict.Reading is null, $"round {round}: {what} was taken with {verdict.Reading?.Entries.Count} of {entries} entries");
            Assert.NotEmpty(verdict.Diagnostics);
        }
    }

    [Theory]
    [InlineData("bis_dpl/dpl_2023-11.txt")]
    [InlineData("australia/dfat_2026-07.xlsx")]
    [InlineData("japan_meti/end_user_list_2025-09-29.xlsx")]
    [InlineData("china_mofcom/entity_list_2026-07.json")]
    public void A_sound_file_that_lost_most_of_its_entries_is_below_its_contract(string path)
    {
        var whole = File.ReadAllBytes(Requires.SharedData(["lists", .. path.Split('/')]));
        foreach (var kept in new[] { 0.0, 0.1, 0.3, 0.55 })
        {
            var verdict = Judge(path, Shrunk.To(kept, path, whole));
            Assert.Null(verdict.Reading);

            // An empty JSON array says nothing of what it is.
            Assert.Contains(verdict.Diagnostics, d => d.Code is "LS3101" or "LS0015" or "LS0012" || (kept == 0 && d.Code == "LS0001"));
        }
    }

    private static EditionVerdict Judge(string path, byte[] bytes) =>
        EditionCheck.Judge(Assert.Single(FileSet.Group([new ImportedFile(path, bytes)], ListFeeds.All)));

    private static (string What, byte[] Bytes) Damage(byte[] whole, Random random, int kind)
    {
        var at = random.Next(1, whole.Length - 1);
        switch (kind)
        {
            case 0: return ($"the first {at} bytes without a line end", whole[..at].AsSpan().TrimEnd("\n"u8).ToArray());
            case 1: return ("a web page", Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><body>{at}</body></html>"));
            case 2: return ("nothing", new byte[random.Next(0, 3)]);
            case 3: return ("zeros to the end", [.. whole[..at], .. new byte[whole.Length - at]]);
            case 4: return ("bytes of another encoding", [.. whole[..at], 0xFF, 0xFE, 0x00, .. whole[at..]]);
            default:
                var half = random.Next(1, whole.Length / 2);
                return ($"half the file gone at {half}", [.. whole[..half], .. whole[(half + (whole.Length / 2))..]]);
        }
    }

    private static byte[] Garble(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 40), bytes.Length - from);
        switch (random.Next(3))
        {
            case 0: random.NextBytes(bytes.AsSpan(from, length)); return bytes;
            case 1: bytes.AsSpan(from, length).Fill((byte)"\"<>,;{}\t"[random.Next(8)]); return bytes;
            default: return [.. bytes[..from], .. bytes[(from + length)..]];
        }
    }
}
