using ExportScreen.Lists.Snapshots;

namespace ExportScreen.Lists.Tests.Snapshots;

public sealed class SnapshotDamageTests(ITestOutputHelper output)
{
    private static readonly byte[] Sound = SnapshotBuilder.Build([.. new EntryGenerator(11).Entries(40).GroupBy(e => e.List).Select(g => Sources.Edition("feed-of-" + g.Key, [.. g]))]).Bytes.ToArray();

    [Fact]
    public void A_flipped_bit_anywhere_is_refused()
    {
        output.WriteLine($"seed {TestSize.Seed}");
        var random = new Random(TestSize.Seed);
        var headerAndTable = Enumerable.Range(0, 192);
        foreach (var at in headerAndTable.Concat(Enumerable.Range(0, TestSize.Of(20_000)).Select(_ => random.Next(Sound.Length))))
        {
            var bytes = Sound.ToArray();
            bytes[at] ^= (byte)(1 << random.Next(8));
            var result = ListSnapshot.Open(bytes);
            Assert.False(result.Succeeded, $"byte {at}");
            Assert.Contains(result.Diagnostics, d => d.Code is "LS3001" or "LS3002");
        }
    }

    [Fact]
    public void Swapped_words_are_refused()
    {
        for (var at = 256; at + 64 <= Sound.Length; at += 997)
        {
            var bytes = Sound.ToArray();
            Sound.AsSpan(at, 8).CopyTo(bytes.AsSpan(at + 32));
            Sound.AsSpan(at + 32, 8).CopyTo(bytes.AsSpan(at));
            if (bytes.AsSpan().SequenceEqual(Sound)) continue;
            Assert.False(ListSnapshot.Open(bytes).Succeeded, $"byte {at}");
        }
    }

    [Fact]
    public void A_cut_or_longer_file_is_refused()
    {
        foreach (var length in new[] { 0, 1, 8, 63, 64, 191, 192, Sound.Length / 2, Sound.Length - 1 })
            Assert.Equal("LS3001", Assert.Single(ListSnapshot.Open(Sound.AsMemory(0, length)).Diagnostics).Code);
        Assert.Equal("LS3001", Assert.Single(ListSnapshot.Open(new byte[Sound.Length]).Diagnostics).Code);
        Assert.False(ListSnapshot.Open((byte[])[.. Sound, 0]).Succeeded);
    }

    [Fact]
    public void A_forged_checksum_does_not_pass_the_seal()
    {
        var bytes = Sound.ToArray();
        bytes[^1] ^= 1;
        BitConverter.TryWriteBytes(bytes.AsSpan(SnapshotFormat.ChecksumAt), SnapshotChecksum.Of(bytes.AsSpan(SnapshotFormat.Sha256At)));
        Assert.True(SnapshotFile.IsSound(bytes));
        Assert.False(SnapshotFile.IsSealed(bytes));
        Assert.True(SnapshotFile.IsSealed(Sound));
    }

    [Fact]
    public void Another_format_or_engine_is_named_as_such()
    {
        var bytes = Sound.ToArray();
        bytes[8] = 99;
        var diagnostic = Assert.Single(ListSnapshot.Open(bytes, file: "x.snap").Diagnostics);
        Assert.Equal(("LS3002", "format 99", "x.snap"), (diagnostic.Code, diagnostic.Found, diagnostic.Position.File));
        var facts = new SnapshotFacts("0", "0", "old", "id", []);
        var other = ListSnapshot.Open(SnapshotFile.Write(facts, new SnapshotColumns([], [])));
        Assert.Equal("LS3002", Assert.Single(other.Diagnostics).Code);
    }

    [Fact]
    public void A_refused_snapshot_gives_its_memory_back()
    {
        var owner = new Owner();
        Assert.False(ListSnapshot.Open(new byte[10], owner).Succeeded);
        Assert.Equal(1, owner.Disposals);
    }

    private sealed class Owner : IDisposable
    {
        public int Disposals { get; private set; }

        public void Dispose() => Disposals++;
    }
}
