using ExportScreen.Lists.Eu833;
using ExportScreen.Lists.Tests.Reading;

namespace ExportScreen.Lists.Tests.Imports;

public sealed class Eu833Tests
{
    [Fact]
    public void A_file_as_spreadsheet_programs_of_Europe_save_it_is_read_alike()
    {
        const string Saved = "\uFEFF#eu-833;2026-08-20;;;\r\n#entries;2;;;\r\nAnnex;Name;Act;IMO;Addresses\r\nIV;\"Perlfluss; Electronics\";Regulation (EU) 2023/1214;;\"1 Example Street, Tula, Russia\nUnit 3, Sharjah, United Arab Emirates\"\r\n;;;;\r\nxlii;SAMPLE STAR;Regulation (EU) 2024/1745;IMO9187629;\r\n";
        var reading = ListFixtures.Accepted(new Eu833CsvFeed(), ListFixtures.Text("annexes.csv", Saved));
        Assert.Equal(["Perlfluss; Electronics", "SAMPLE STAR"], reading.Entries.Select(e => e.Caption));
        Assert.Equal(["RU", "AE"], reading.Entries[0].Addresses.Select(a => a.Country.ToString()));
        Assert.Equal("eu-833-annex-xlii:9187629", reading.Entries[1].Id);
        Assert.True(new Eu833CsvFeed().Recognises(ListFixtures.Text("annexes.csv", Saved)));
    }

    [Fact]
    public void The_example_of_the_README_is_read()
    {
        var readme = File.ReadAllText(Repository.PathOf("src", "ExportScreen.Lists", "Eu833", "README.md"));
        var start = readme.IndexOf("```csv\n", StringComparison.Ordinal) + 7;
        var example = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        var result = new Eu833CsvFeed().Read([ListFixtures.Text("annexes.csv", example)]);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(["eu-833-annex-iv", "eu-833-annex-xlii"], result.Value!.Entries.Select(e => e.List));
    }
}
