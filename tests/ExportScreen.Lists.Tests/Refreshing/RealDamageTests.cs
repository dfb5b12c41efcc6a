using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>Real files with the damage of real transfers: none of them becomes an edition.</summary>
public sealed class RealDamageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("ofac/CONSOLIDATED_2025-06.XML", "<sdnEntry>", "</sdnEntry>")]
    [InlineData("canada/sema-lmes_2025-03.xml", "<record>", "</record>")]
    public void No_damaged_variant_is_accepted(string path, string start, string end)
    {
        var random = new Random(TestSize.Seed);
        output.WriteLine($"seed {TestSize.Seed}");
        var whole = File.ReadAllBytes(Requires.SharedData(["lists", .. path.Split('/')]));
        for (var round = 0; round < TestSize.Of(200); round++)
        {
            var kind = round % 7;
            var bytes = kind switch
            {
                0 => whole[..random.Next(whole.Length - 20)],
                1 => Blank(whole, random),
                2 => [.. whole, .. whole],
                3 => [.. "<html><body>Maintenance</body></html>"u8, .. whole],
                4 => [.. whole[..random.Next(whole.Length)], .. "<html><body>502 Bad Gateway</body></html>"u8],
                5 => Shrunk(whole, start, end, random),
                _ => Foreign(whole, random),
            };
            var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([new ImportedFile(path, bytes)], ListFeeds.All)));
            Assert.True(verdict.Reading is null, $"round {round}, damage {kind}: {verdict.Outcome}");
            Assert.NotEmpty(verdict.Diagnostics);
        }
    }

    /// <summary>A stretch of zero bytes, as a download that was written out of order leaves.</summary>
    private static byte[] Blank(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        bytes.AsSpan(random.Next(bytes.Length - 4096), 512).Clear();
        return bytes;
    }

    /// <summary>Well-formed, with less than half of the records.</summary>
    private static byte[] Shrunk(byte[] whole, string start, string end, Random random)
    {
        var text = System.Text.Encoding.UTF8.GetString(whole);
        var first = text.IndexOf(start, StringComparison.Ordinal);
        var keep = text.IndexOf(start, first + random.Next((text.Length - first) / 3), StringComparison.Ordinal);
        return System.Text.Encoding.UTF8.GetBytes(text[..keep] + text[(text.LastIndexOf(end, StringComparison.Ordinal) + end.Length)..]);
    }

    /// <summary>A byte that UTF-8 does not have.</summary>
    private static byte[] Foreign(byte[] whole, Random random)
    {
        var bytes = whole.ToArray();
        bytes[random.Next(bytes.Length)] = 0xFF;
        return bytes;
    }
}
