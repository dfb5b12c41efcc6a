using System.IO.Compression;
using System.Text;
using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Tests.Reading;

public sealed class ArchiveMembersTests
{
    private const long Most = 1 << 20;

    [Fact]
    public void The_members_that_are_wanted_come_in_the_order_of_the_archive_under_their_own_names()
    {
        var members = ArchiveMembers.Take(Archive(("a/part1.csv", "one"), ("read.me", "no"), ("b/part2.csv", "two")), name => name.EndsWith(".csv", StringComparison.Ordinal), Most).Value!;
        Assert.Equal([("part1.csv", "one"), ("part2.csv", "two")], members.Select(m => (m.Name, Encoding.UTF8.GetString(m.Content.Span))));
        Assert.Empty(ArchiveMembers.Take(Archive(("read.me", "no")), name => name.EndsWith(".csv", StringComparison.Ordinal), Most).Value!);
    }

    [Fact]
    public void Members_that_unpack_to_more_than_allowed_together_are_refused()
    {
        var archive = Archive(("part1.csv", new string('a', 600)), ("part2.csv", new string('b', 600)));
        Assert.Equal(ListDiagnostics.ArchiveTooLarge.Code, ArchiveMembers.Take(archive, _ => true, 1000).Diagnostics[0].Code);
        Assert.True(ArchiveMembers.Take(archive, _ => true, 1200).Succeeded);
        // Packed more tightly than any list is.
        Assert.Equal(ListDiagnostics.ArchiveTooLarge.Code, ArchiveMembers.Take(Archive(("part1.csv", new string('a', 1 << 20))), _ => true, Most).Diagnostics[0].Code);
    }

    [Fact]
    public void An_archive_cut_or_altered_anywhere_never_gives_other_bytes()
    {
        var random = new Random(TestSize.Seed);
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => $"{i},{random.Next()}\n"));
        var whole = Archive(("part1.csv", text));
        for (var i = 0; i < TestSize.Of(4_000); i++)
        {
            var bytes = whole.Content.ToArray();
            if (i % 2 == 0) bytes = bytes[..random.Next(bytes.Length)];
            else bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            var taken = ArchiveMembers.Take(new ListFile("a.zip", bytes), _ => true, Most);
            if (taken.Succeeded) Assert.All(taken.Value, member => Assert.Equal(text, Encoding.UTF8.GetString(member.Content.Span)));
        }
    }

    private static ListFile Archive(params (string Name, string Text)[] members)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in members)
            {
                using var target = archive.CreateEntry(name).Open();
                target.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return new ListFile("a.zip", stream.ToArray());
    }
}
