using System.Text;
using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>Files of full size with the damage of real transfers: none of them becomes an edition.</summary>
public sealed class FullSizeDamageTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, string> Lists => new()
    {
        { "ofac/CONSOLIDATED_2025-06.XML", "<sdnEntry>", "</sdnList>" },
        { "ofac-legacy", "<sdnEntry>", "</sdnList>" },
        { "canada/sema-lmes_2025-03.xml", "<record>", "</data-set>" },
        { "ch-seco", "<target ", "<place ssid" },
        { "uk-conlist", "FIXTURE,Hassan", "" },
        { "un/consolidated_2026-08.xml", "<INDIVIDUAL>", "</INDIVIDUALS>" },
        { "eu_fsf/full_2026-02_rebuilt.xml", "<sanctionEntity ", "</export>" },
        { "uk_uksl/UK-Sanctions-List_2026-08-10_rebuilt.xml", "<Designation>", "</Designations>" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_whole_list_is_accepted_and_no_damaged_variant_is(string name, string start, string end)
    {
        var random = new Random(TestSize.Seed);
        output.WriteLine($"seed {TestSize.Seed}");
        var whole = FullSizeLists.Load(name);
        var accepted = Judge(whole);
        Assert.True(accepted.Outcome == EditionOutcome.Accept, string.Join('\n', accepted.Diagnostics.Select(d => d.ToSentence()).Take(5)));
        output.WriteLine($"{accepted.Reading!.Entries.Count} entries, {whole.Content.Length:n0} bytes");
        for (var round = 0; round < TestSize.Of(200); round++)
        {
            var damage = (round + TestSize.Seed) % 8;
            var verdict = Judge(whole with { Content = Damaged(damage, whole.Content.ToArray(), start, end, random) });
            Assert.True(verdict.Reading is null, $"round {round}, damage {damage}: {verdict.Outcome}");
            Assert.NotEmpty(verdict.Diagnostics);
        }
    }

    private static byte[] Damaged(int kind, byte[] whole, string start, string end, Random random) => kind switch
    {
        0 => Cut(whole, random),
        1 => Blank(whole, random),
        2 => [.. whole, .. whole],
        3 => [.. "<html><body>Maintenance</body></html>"u8, .. whole],
        4 => [.. whole[..random.Next(whole.Length)], .. "<html><body>502 Bad Gateway</body></html>"u8],
        5 => Shrunk(whole, start, end, random),
        6 => Foreign(whole, random),
        _ => Shrunk(whole, start, end, null),
    };

    private static EditionVerdict Judge(ImportedFile file) => EditionCheck.Judge(Assert.Single(FileSet.Group([file], ListFeeds.All)));

    /// <summary>Cut somewhere, but not exactly behind a line: a table that ends there is a shorter table, which only the edition before can tell.</summary>
    private static byte[] Cut(byte[] whole, Random random) => whole.AsSpan(0, 1 + random.Next(whole.Length - 40)).TrimEnd("\r\n"u8)[..^1].ToArray();

    /// <summary>A stretch of zero bytes, as a download that was written out of order leaves.</summary>
    private static byte[] Blank(byte[] whole, Random random)
    {
        whole.AsSpan(random.Next(whole.Length - 600), 512).Clear();
        return whole;
    }

    /// <summary>Well-formed, with less than half of the records or none.</summary>
    private static byte[] Shrunk(byte[] whole, string start, string end, Random? random)
    {
        var text = Encoding.UTF8.GetString(whole);
        var first = text.IndexOf(start, StringComparison.Ordinal);
        var last = end.Length == 0 ? text.Length : text.IndexOf(end, first, StringComparison.Ordinal);
        var keep = random is null ? first : text.IndexOf(start, first + random.Next((last - first) / 3), StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text[..keep] + text[last..]);
    }

    /// <summary>A byte that UTF-8 does not have.</summary>
    private static byte[] Foreign(byte[] whole, Random random)
    {
        whole[random.Next(whole.Length)] = 0xFF;
        return whole;
    }
}
