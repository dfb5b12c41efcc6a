using System.IO.Compression;
using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Lists.Tests.Refreshing;

public sealed class FileSetTests
{
    private static readonly FakeFeed Single = new("single");

    private static readonly FakeFeed Pair = new("pair", new ListContract
    {
        Feed = "pair",
        Title = "Pair",
        Publisher = "P",
        Files = ["A.CSV", "B.CSV"],
        Lists = ["un-sc"],
        MinEntries = 1,
        MaxEntries = 9,
    });

    [Fact]
    public void Files_of_one_feed_and_folder_are_a_set_and_other_files_stand_alone()
    {
        var sets = FileSet.Group(
            [
                FakeFeed.File("new/A.CSV", "pair 1"), FakeFeed.File("x.xml", "single 2"), FakeFeed.File("old/A.CSV", "pair 1"), FakeFeed.File("new/B.CSV", "pair 1"),
                FakeFeed.File("y.xml", "single 2"),
            ],
            [Single, Pair]);
        Assert.Equal(["new/A.CSV+new/B.CSV", "x.xml", "old/A.CSV", "y.xml"], sets.Select(s => string.Join('+', s.Raw.Select(f => f.Path))));
        Assert.Equal(["pair", "single", "pair", "single"], sets.Select(s => s.Feed?.Id));
    }

    [Fact]
    public void A_missing_sibling_is_named()
    {
        var set = Assert.Single(FileSet.Group([FakeFeed.File("A.CSV", "pair 1")], [Pair]));
        var verdict = EditionCheck.Judge(set);
        Assert.Equal(EditionOutcome.Refuse, verdict.Outcome);
        Assert.Contains("B.CSV", Assert.Single(verdict.Diagnostics).ToSentence(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", EditionOutcome.Refuse, "LS0002")]
    [InlineData("\uFEFF  <html>single 2</html>", EditionOutcome.Refuse, "LS0002")]
    [InlineData("Dear colleague,", EditionOutcome.NotAList, "LS0001")]
    [InlineData("", EditionOutcome.NotAList, "LS0001")]
    [InlineData("\u0000\u0001\u0002", EditionOutcome.NotAList, "LS0001")]
    public void What_is_no_list_is_said_to_be_none(string content, EditionOutcome outcome, string code)
    {
        var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([FakeFeed.File("SDN.CSV", content)], [Single, Pair])));
        Assert.Equal((outcome, code), (verdict.Outcome, Assert.Single(verdict.Diagnostics).Code));
    }

    [Fact]
    public void A_zip_with_one_file_is_unpacked_and_kept_as_it_came()
    {
        var zip = Zip(("inside.xml", "single 2"));
        var set = Assert.Single(FileSet.Group([zip], [Single]));
        Assert.Equal(("list.zip", "inside.xml"), (set.Raw[0].Name, set.Files[0].Name));
        Assert.Equal(2, EditionCheck.Judge(set).Reading!.Entries.Count);
        Assert.Equal(2, EditionCheck.Judge(FileSet.Of(Single, [zip])).Reading!.Entries.Count);
    }

    [Fact]
    public void A_zip_with_several_files_is_refused()
    {
        var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([Zip(("a", "single 2"), ("b", "single 2"))], [Single])));
        Assert.Equal(EditionOutcome.Refuse, verdict.Outcome);
        Assert.NotEmpty(verdict.Diagnostics);
    }

    private static ImportedFile Zip(params (string Name, string Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(content);
            }
        }

        return new ImportedFile("folder/list.zip", stream.ToArray());
    }
}
