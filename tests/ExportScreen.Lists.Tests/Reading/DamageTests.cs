namespace ExportScreen.Lists.Tests.Reading;

/// <summary>Damaged files: never an exception, never fewer entries in silence.</summary>
public sealed class DamageTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Fixtures => FixtureFeeds.All();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_cut_file_is_refused_wherever_it_is_cut(string folder, string name)
    {
        var feed = FixtureFeeds.Of(folder);
        var whole = ListFixtures.Corpus(folder, name);
        var text = whole.Content;
        var end = text.Span.TrimEnd(" \r\n"u8).Length;
        for (var length = 0; length < end; length++)
        {
            var cut = new ListFile(name, text[..length]);
            var result = feed.Read([cut]);

            // A CSV cut exactly behind a record is a shorter list: only the contract's minimum and the edition before can tell.
            var atRecordEnd = name.EndsWith(".csv", StringComparison.Ordinal) && length > 0 && (text.Span[length - 1] is (byte)'\r' or (byte)'\n') && result.Succeeded;
            Assert.True(!result.Succeeded || atRecordEnd, $"cut after {length} bytes was accepted");
            if (result.Succeeded) Assert.True(result.Value.Entries.Count < feed.Contract.MinEntries);
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Garbled_bytes_never_throw_and_never_lose_an_entry_in_silence(string folder, string name)
    {
        var random = new Random(TestSize.Seed);
        output.WriteLine($"seed {TestSize.Seed}");
        var feed = FixtureFeeds.Of(folder);
        var whole = ListFixtures.Corpus(folder, name);
        var entries = ListFixtures.Accepted(feed, whole).Entries.Count;
        for (var round = 0; round < TestSize.Of(10_000); round++)
        {
            var bytes = whole.Content.ToArray();
            var from = random.Next(bytes.Length);
            var length = Math.Min(random.Next(1, 40), bytes.Length - from);
            switch (random.Next(3))
            {
                case 0: random.NextBytes(bytes.AsSpan(from, length)); break;
                case 1: bytes.AsSpan(from, length).Fill((byte)"\"<>,;{}"[random.Next(7)]); break;
                default: bytes = [.. bytes[..from], .. bytes[(from + length)..]]; break;
            }

            var file = new ListFile(name, bytes);
            feed.Recognises(file);
            KnownNonLists.Find(file);
            var result = feed.Read([file]);
            if (!result.Succeeded) Assert.NotEmpty(result.Diagnostics);
            else if (result.Value.Entries.Count < entries)
                Assert.True(result.Diagnostics.Count > 0 || result.Value.Entries.Count < feed.Contract.MinEntries, $"round {round}: an entry is gone and nothing was said");
        }
    }
}
