using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Cli;

public sealed class ListsCommandTests : IDisposable
{
    private readonly ExportScreenProcess _exe = new();

    public void Dispose() => _exe.Dispose();

    [Fact]
    public void A_watch_list_of_ones_own_is_imported_screened_and_shown()
    {
        var watch = Repository.Corpus("lists", "own", "watch-csv", "watch.csv");
        var import = _exe.Run("lists", "import", watch, "--lists", "lists", "--json");
        Assert.True(import.ExitCode == 0, import.Output + import.Errors);
        using var status = JsonDocument.Parse(_exe.Run("lists", "status", "--lists", "lists", "--json").Output);
        Assert.StartsWith("own-", status.RootElement[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Contains("us-ofac-sdn", _exe.Run("lists", "status", "--lists", "lists").Output, StringComparison.Ordinal);
        Assert.Equal(0, _exe.Run("lists", "build", "--lists", "lists").ExitCode);
    }

    [Fact]
    public void A_web_page_instead_of_a_list_is_refused_and_the_lists_stay()
    {
        File.WriteAllText(_exe.PathOf("SDN.CSV"), "<!DOCTYPE html><html><body>Sign in</body></html>");
        var result = _exe.Run("lists", "import", "SDN.CSV", "--lists", "lists");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SDN.CSV", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_edition_changed_is_shown_and_an_earlier_day_is_checked_with_its_own_lists()
    {
        foreach (var (day, names) in new[] { ("2026-08-01", "\"Alpha Machine Works\""), ("2026-09-01", "\"Alpha Machine Works\", \"Omega Turbine Plant\"") })
        {
            File.WriteAllText(_exe.PathOf($"watch-{day}.json"), $$"""{"format": "exportscreen-list/1", "id": "own-watch", "title": "Watch", "publisher": "in-house", "asOf": "{{day}}", "count": 1, "entries": [{"id": "1", "kind": "company", "names": [{{names}}]}]}""");
            Assert.Equal(0, _exe.Run("lists", "import", $"watch-{day}.json", "--lists", "lists").ExitCode);
        }

        using var changes = JsonDocument.Parse(_exe.Run("lists", "diff", "--lists", "lists", "--json", "-o", "changes.xlsx").Output);
        Assert.Equal("Omega Turbine Plant (alias)", changes.RootElement.GetProperty("changes")[0].GetProperty("fields")[0].GetProperty("after").GetString());
        Assert.True(new FileInfo(_exe.PathOf("changes.xlsx")).Length > 1000);
        Assert.Equal(2, _exe.Run("check", "Omega Turbine Plant", "--lists", "lists").ExitCode);
        Assert.Equal(0, _exe.Run("check", "Omega Turbine Plant", "--lists", "lists", "--as-of", "2026-08-15").ExitCode);
        Assert.Contains("neither a file nor lists", _exe.Run("lists", "diff", "nonsense", "--lists", "lists").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void One_party_is_checked_in_any_script_and_by_identifier()
    {
        Assert.Equal(2, _exe.Run("check", "АО Микрон", "--country", "RU").ExitCode);
        Assert.Equal(2, _exe.Run("check", "红兔矢量实业（深圳）有限公司").ExitCode);
        Assert.Equal(2, _exe.Run("check", "", "--id", "IMO 9256860").ExitCode);
        Assert.Equal(0, _exe.Run("check", "", "--id", "IMO 9074729").ExitCode);
        Assert.Contains("do not fit", _exe.Run("check", "", "--id", "IMO 9256861").Output, StringComparison.Ordinal);
        Assert.Equal(1, _exe.Run("check", "---").ExitCode);
        var clean = _exe.Run("check", "Bluefield Ceramics GmbH");
        Assert.Equal(0, clean.ExitCode);
        Assert.Contains("No match found in the", clean.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_are_listed_and_explained()
    {
        Assert.Contains("chpl-diversion", _exe.Run("rules", "list").Output, StringComparison.Ordinal);
        Assert.Contains("Authority", _exe.Run("rules", "explain", "chpl-diversion").Output, StringComparison.Ordinal);
        Assert.Equal(1, _exe.Run("rules", "explain", "nothing").ExitCode);
    }
}
