using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Cli;

public sealed class ListsExportTests : IDisposable
{
    private const string Manifest = "bill,consignee,country\nBL1,Alpha Machine Works,CN\nBL2,Bluefield Ceramics GmbH,DE\n";
    private readonly ExportScreenProcess _exe = new();

    public void Dispose() => _exe.Dispose();

    [Fact]
    public void Lists_carried_to_another_machine_give_the_same_status_and_the_same_results_to_the_byte()
    {
        Import("2026-08-01", "Alpha Machine Works");
        var exported = _exe.Run("lists", "export", "--lists", "here", "-o", "lists.zip", "--json");
        Assert.True(exported.ExitCode == 0, exported.Output + exported.Errors);
        using var report = JsonDocument.Parse(exported.Output);
        var import = _exe.Run("lists", "import", "lists.zip", "--lists", "there");
        Assert.True(import.ExitCode == 0, import.Output + import.Errors);
        Assert.Contains(report.RootElement.GetProperty("manifestSha256").GetString()!, import.Output, StringComparison.Ordinal);
        Assert.Contains("the snapshot built here is the one in it, to the byte", import.Output, StringComparison.Ordinal);
        Assert.Equal(Status("here"), Status("there"));
        File.WriteAllText(_exe.PathOf("manifest.csv"), Manifest);
        foreach (var folder in (string[])["here", "there"])
            Assert.Equal(2, _exe.Run("screen", "manifest.csv", "--lists", folder, "-o", folder + ".xlsx", "--json", folder + ".json", "--csv", folder + ".csv", "--as-of", "2026-11-22").ExitCode);
        foreach (var form in (string[])["xlsx", "json", "csv"]) Assert.Equal(File.ReadAllBytes(_exe.PathOf("here." + form)), File.ReadAllBytes(_exe.PathOf("there." + form)));
        Assert.Contains(report.RootElement.GetProperty("snapshotId").GetString()!, File.ReadAllText(_exe.PathOf("there.json")), StringComparison.Ordinal);
        Assert.Equal(0, _exe.Run("lists", "import", "lists.zip", "--lists", "there").ExitCode);
        Assert.Equal(0, _exe.Run("lists", "export", "--lists", "there", "-o", "again.zip").ExitCode);
        Assert.Equal(File.ReadAllBytes(_exe.PathOf("lists.zip")), File.ReadAllBytes(_exe.PathOf("again.zip")));
    }

    [Fact]
    public void What_cannot_be_exported_or_taken_in_is_said_in_a_sentence()
    {
        Assert.Contains("No list has been imported", _exe.Run("lists", "export", "--lists", "here", "-o", "lists.zip").Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_exe.PathOf("lists.zip")));
        Import("2026-08-01", "Alpha Machine Works");
        Assert.Contains("say a day", _exe.Run("lists", "export", "--lists", "here", "--as-of", "../current", "-o", "lists.zip").Errors, StringComparison.Ordinal);
        Assert.Equal(1, _exe.Run("lists", "export", "--lists", "here").ExitCode);
        Assert.Equal(0, _exe.Run("lists", "export", "--lists", "here", "-o", "lists.zip").ExitCode);
        Assert.Contains("import it by itself", _exe.Run("lists", "import", "lists.zip", "watch-2026-08-01.json", "--lists", "there").Errors, StringComparison.Ordinal);
        var bytes = File.ReadAllBytes(_exe.PathOf("lists.zip"));
        File.WriteAllBytes(_exe.PathOf("cut.zip"), bytes[..(bytes.Length / 2)]);
        var refused = _exe.Run("lists", "import", "cut.zip", "--lists", "there");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("damaged", refused.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_exe.PathOf(Path.Combine("there", "current"))));
    }

    private void Import(string day, string name)
    {
        File.WriteAllText(_exe.PathOf($"watch-{day}.json"), $$"""{"format": "exportscreen-list/1", "id": "own-watch", "title": "Watch", "publisher": "in-house", "asOf": "{{day}}", "count": 1, "entries": [{"id": "1", "kind": "company", "names": ["{{name}}"]}]}""");
        Assert.Equal(0, _exe.Run("lists", "import", $"watch-{day}.json", "--lists", "here").ExitCode);
    }

    private string Status(string folder) => _exe.Run("lists", "status", "--lists", folder, "--json").Output;
}
