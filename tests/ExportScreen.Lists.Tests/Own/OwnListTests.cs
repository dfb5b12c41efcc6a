using System.Text;
using ExportScreen.Lists.Own;
using ExportScreen.Lists.Tests.Ofac;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Tests.Own;

public sealed class OwnListTests
{
    [Theory]
    [InlineData("watch-csv")]
    [InlineData("mistakes-csv")]
    [InlineData("watch-json")]
    [InlineData("mistakes-json")]
    public void Reads_an_own_list_or_says_every_mistake_with_its_place(string folder)
    {
        var files = GoldenReading.Folder("own", folder);
        var feed = Assert.Single(ListFeeds.All, f => f.Recognises(files[0]));
        Golden.Verify(GoldenReading.Of(feed.Read(files)), Repository.Corpus("lists", "own", folder, "expected.json"));
    }

    [Theory]
    [InlineData("csv", 2)]
    [InlineData("json", 1)]
    public void The_example_of_the_readme_is_read(string form, int entries)
    {
        var readme = File.ReadAllText(Repository.PathOf("src", "ExportScreen.Lists", "Own", "README.md")).ReplaceLineEndings("\n");
        var start = readme.IndexOf($"```{form}\n", StringComparison.Ordinal) + form.Length + 4;
        var text = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        var result = form == "csv" ? Csv(text) : Json(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(entries, result.Value!.Entries.Count);
    }

    [Fact]
    public void A_stated_count_tells_a_list_that_was_cut_at_the_end_of_a_row()
    {
        var result = Csv("#list,own-a\n#entries,2\nid,name\n1,Alpha\n");
        Assert.False(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Kind == ListDiagnostics.CountMismatch);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Reads_the_delimiters_of_spreadsheet_programs(char delimiter)
    {
        var result = Csv($"#list{delimiter}own-a\nid{delimiter}name\n1{delimiter}Alpha\n");
        Assert.Equal("own-a:1", Assert.Single(result.Value!.Entries).Id);
    }

    [Fact]
    public void Reads_utf_16_as_spreadsheet_programs_save_unicode_text()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("#list\town-a\r\nid\tname\r\n1\tАльфа\r\n")).ToArray();
        var file = new ListFile("watch.txt", bytes);
        Assert.True(new OwnCsvFeed().Recognises(file));
        Assert.Equal("Альфа", new OwnCsvFeed().Read([file]).Value!.Entries[0].Names[0].Text);
    }

    [Fact]
    public void Refuses_bytes_that_are_not_utf_8_and_says_how_to_save()
    {
        var result = new OwnCsvFeed().Read([new ListFile("watch.csv", Encoding.Latin1.GetBytes("#list,own-a\nid,name\n1,Möwe\n"))]);
        Assert.Equal(ListDiagnostics.WrongEncoding, Assert.Single(result.Diagnostics).Kind);
    }

    [Fact]
    public void Cells_with_line_breaks_and_doubled_quotes_are_one_cell()
    {
        var entry = Csv("#list,own-a\nid,name,aliases\n1,\"Alpha \"\"Star\"\", Ltd\",\"A\nB;C\"\n").Value!.Entries[0];
        Assert.Equal(["Alpha \"Star\", Ltd", "A", "B", "C"], entry.Names.Select(n => n.Text));
    }

    [Fact]
    public void A_stray_quote_refuses_the_file() => Assert.False(Csv("#list,own-a\nid,name\n1,Al\"pha\n2,Beta\n").Succeeded);

    [Fact]
    public void A_users_file_cannot_claim_a_legal_list()
    {
        var csv = Csv("#list,us-ofac-sdn\nid,name\n1,Alpha\n");
        Assert.Equal(ListDiagnostics.OwnValueWrong, Assert.Single(csv.Diagnostics).Kind);
        var json = Json("""{"format":"exportscreen-list/1","id":"own-a","entries":[{"id":"1","list":"us-ofac-sdn","names":["Alpha"]}]}""");
        Assert.Equal(ListDiagnostics.OwnForeignList, Assert.Single(json.Diagnostics).Kind);
    }

    [Fact]
    public void A_member_given_twice_refuses_the_file() =>
        Assert.False(Json("""{"format":"exportscreen-list/1","id":"own-a","id":"own-b","entries":[{"id":"1","names":["A"]}]}""").Succeeded);

    [Fact]
    public void The_effect_of_the_file_holds_unless_the_entry_says_otherwise()
    {
        var entries = Csv("#list,own-a\n#effect,prohibited\nid,name,effect\n1,Alpha,\n2,Beta,licence\n").Value!.Entries;
        Assert.Equal([LegalEffect.Prohibited, LegalEffect.Licence], entries.Select(e => e.Effect));
        Assert.Equal(LegalEffect.RedFlag, Csv("#list,own-a\nid,name\n1,Alpha\n").Value!.Entries[0].Effect);
    }

    [Fact]
    public void Cut_json_is_always_refused()
    {
        var text = Encoding.UTF8.GetString(GoldenReading.File("own", "watch-json", "watch.json").Content.Span).TrimEnd();
        for (var length = 0; length < text.Length; length += 7) Assert.False(Json(text[..length]).Succeeded);
    }

    [Fact]
    public void Cut_csv_with_a_stated_count_is_always_refused()
    {
        var bytes = GoldenReading.File("own", "watch-csv", "watch.csv").Content;
        var whole = new OwnCsvFeed().Read([new ListFile("watch.csv", bytes)]).Value!.Entries.Count;
        for (var length = 0; length < bytes.Length; length += 5)
        {
            var result = new OwnCsvFeed().Read([new ListFile("watch.csv", bytes[..length])]);
            Assert.True(!result.Succeeded || result.Value.Entries.Count == whole, $"cut at {length}");
        }
    }

    private static ReadResult<ListReading> Csv(string text) => new OwnCsvFeed().Read([new ListFile("watch.csv", Encoding.UTF8.GetBytes(text))]);

    private static ReadResult<ListReading> Json(string text) => new OwnJsonFeed().Read([new ListFile("watch.json", Encoding.UTF8.GetBytes(text))]);
}
