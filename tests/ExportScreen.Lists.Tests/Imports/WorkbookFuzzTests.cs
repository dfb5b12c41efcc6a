using System.IO.Compression;

namespace ExportScreen.Lists.Tests.Imports;

/// <summary>Workbooks whose parts are garbled inside a sound archive, as a broken or hostile program writes them: refused or read, never an exception.</summary>
public sealed class WorkbookFuzzTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("au-dfat")]
    [InlineData("jp-meti-eul")]
    public void Garbled_parts_with_sound_checksums_never_throw(string folder)
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var random = new Random(TestSize.Seed);
        var feed = ImportFixtures.Feed(folder);
        var parts = Parts(ImportFixtures.Whole(folder));
        for (var round = 0; round < TestSize.Of(6_000); round++)
        {
            var garbled = parts.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
            var name = parts.Keys.ElementAt(random.Next(parts.Count));
            garbled[name] = Garble([.. parts[name]], random);
            var file = Zip(garbled);
            feed.Recognises(file);
            var result = feed.Read([file]);
            if (!result.Succeeded) Assert.NotEmpty(result.Diagnostics);
        }
    }

    private static byte[] Garble(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 12), bytes.Length - from);
        switch (random.Next(4))
        {
            case 0: random.NextBytes(bytes.AsSpan(from, length)); return bytes;
            case 1: bytes.AsSpan(from, length).Fill((byte)"9\"<>/ -"[random.Next(7)]); return bytes;
            case 2: return [.. bytes[..from], .. bytes[(from + length)..]];
            default: return [.. bytes[..from], .. bytes[from..(from + length)], .. bytes[from..]];
        }
    }

    private static Dictionary<string, byte[]> Parts(ListFile file)
    {
        using var zip = new ZipArchive(file.OpenRead());
        return zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray();
        }, StringComparer.Ordinal);
    }

    private static ListFile Zip(Dictionary<string, byte[]> parts)
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(bytes);
            }
        }

        return new ListFile("quirks.xlsx", target.ToArray());
    }
}
