using System.Globalization;
using ExportScreen.Lists.Refreshing;

namespace ExportScreen.Lists.Tests.Refreshing;

/// <summary>Every file of the shared table that belongs to a feed, or to none, ends as the table says.</summary>
public sealed class RealEditionsTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_file_ends_as_the_table_says()
    {
        var rows = Table();
        var sets = rows.Where(r => !r.Outcome.StartsWith("with ", StringComparison.Ordinal)).ToList();
        Assert.True(sets.Count >= 28);
        var wrong = new List<string>();
        foreach (var row in sets) wrong.AddRange(Differences(row, Judge(row.File)));
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_web_page_under_the_name_of_any_list_is_refused()
    {
        foreach (var row in Table())
        {
            var page = new ImportedFile(row.File, "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Sign in</title></head></html>"u8.ToArray());
            var verdict = EditionCheck.Judge(Assert.Single(FileSet.Group([page], ListFeeds.All)), "anything goes");
            Assert.Equal((EditionOutcome.Refuse, "LS0002"), (verdict.Outcome, Assert.Single(verdict.Diagnostics).Code));
        }
    }

    private IEnumerable<string> Differences(Row row, Func<string?, EditionVerdict> judge)
    {
        var verdict = judge(null);
        output.WriteLine($"{row.File}: {verdict.Outcome}, {verdict.Reading?.Entries.Count} entries {string.Join(' ', verdict.Diagnostics.GroupBy(d => d.Code).Select(g => $"{g.Key}x{g.Count()}"))}");
        var expected = row.Outcome switch
        {
            "accept" => EditionOutcome.Accept,
            "not-a-list" => EditionOutcome.NotAList,
            _ => EditionOutcome.Refuse,
        };
        if (verdict.Outcome != expected) yield return $"{row.File}: {verdict.Outcome}, not {expected}: {string.Join("; ", verdict.Diagnostics.Select(d => d.ToSentence()).Take(3))}";
        if (verdict.Outcome is EditionOutcome.Refuse or EditionOutcome.NotAList && verdict.Diagnostics.Count == 0) yield return $"{row.File}: refused without a word";
        if (row.Outcome == "accept-partial")
        {
            verdict = judge("measured against the table");
            if (verdict.Outcome != EditionOutcome.AcceptPartial) yield return $"{row.File}: {verdict.Outcome} with a reason: {string.Join("; ", verdict.Diagnostics.Select(d => d.ToSentence()).Take(3))}";
        }

        if (row.Outcome.StartsWith("accept", StringComparison.Ordinal) && row.Entries is { } count && verdict.Reading?.Entries.Count != count)
            yield return $"{row.File}: {verdict.Reading?.Entries.Count} entries, not {count}";
        if (row.Outcome == "refuse" && judge("measured against the table").Reading is not null) yield return $"{row.File}: a reason must not make it pass";
        if (row.Note.Contains("siblings", StringComparison.Ordinal) && !verdict.Diagnostics.Any(d => d.ToSentence() is var s && s.Contains("ADD", StringComparison.Ordinal) && s.Contains("ALT", StringComparison.Ordinal)))
            yield return $"{row.File}: the missing siblings are not named";
    }

    /// <summary>The set a file belongs to: for OFAC's CSV the whole folder.</summary>
    private static Func<string?, EditionVerdict> Judge(string file)
    {
        var path = Requires.SharedData(["lists", .. file.Split('/')]);
        var paths = file.StartsWith("ofac/csv", StringComparison.Ordinal) ? Directory.GetFiles(Path.GetDirectoryName(path)!) : [path];
        var set = Assert.Single(FileSet.Group([.. paths.Select(p => new ImportedFile(p, File.ReadAllBytes(p)))], ListFeeds.All));
        return reason => EditionCheck.Judge(set, reason);
    }

    private static List<Row> Table() => [.. File.ReadLines(Requires.SharedData("lists", "expected.tsv")).Skip(1).Select(line => line.Split('\t')).Select(f =>
        new Row(f[0], f[2].Length == 0 ? null : int.Parse(f[2], CultureInfo.InvariantCulture), f[3], f.Length > 4 ? f[4] : ""))];

    private sealed record Row(string File, int? Entries, string Outcome, string Note);
}
