using System.Security.Cryptography;
using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Cli;

/// <summary><c>screen --owners</c> as a user would run it, against a list of their own.</summary>
public sealed class OwnersTests : IDisposable
{
    private readonly ExportScreenProcess _exe = new();

    public void Dispose() => _exe.Dispose();

    [Fact]
    public void Owners_of_a_file_are_screened_shown_and_named_in_the_stamp()
    {
        Write();
        var with = _exe.Run("screen", "m.csv", "--owners", "owners.csv", "--json", "with.json", "--quiet", "--as-of", "2026-11-22");
        var without = _exe.Run("screen", "m.csv", "--json", "without.json", "--quiet", "--as-of", "2026-11-22");
        Assert.Equal((2, 0), (with.ExitCode, without.ExitCode));
        var text = File.ReadAllText(_exe.PathOf("with.json"));
        Assert.Contains("listed owners hold 70 % of the consignee through Ember Holding BV (", text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_exe.PathOf("owners.csv")))), text, StringComparison.Ordinal);
        Assert.NotEqual(RunKey("with.json"), RunKey("without.json"));
    }

    [Fact]
    public void A_file_in_the_data_folder_is_taken_without_being_asked_for()
    {
        Write();
        File.Copy(_exe.PathOf("owners.csv"), Path.Combine(Directory.CreateDirectory(_exe.PathOf("data")).FullName, "owners.csv"));
        Assert.Equal(2, _exe.Run("screen", "m.csv", "--quiet", "--as-of", "2026-11-22").ExitCode);
    }

    [Fact]
    public void Every_bad_row_is_named_and_nothing_is_screened()
    {
        Write();
        File.WriteAllText(_exe.PathOf("owners.csv"), "party,owner,percent\nA,B,many\nC,D,0.6\nE,F,60\n");
        var result = _exe.Run("screen", "m.csv", "--owners", "owners.csv", "-o", "r.xlsx");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("row 2", result.Errors, StringComparison.Ordinal);
        Assert.Contains("row 3", result.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_exe.PathOf("r.xlsx")));
        Assert.Contains("--owners missing.csv: no such file", _exe.Run("screen", "m.csv", "--owners", "missing.csv").Errors, StringComparison.Ordinal);
    }

    private void Write()
    {
        using var starter = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("src", "ExportScreen.Lists", "Starter", "starter.json")));
        var listed = starter.RootElement.GetProperty("entries").EnumerateArray()
            .First(e => e.GetProperty("list").GetString() == "us-ofac-sdn" && e.GetProperty("kind").GetString() == "company" && e.GetProperty("names")[0].ValueKind == JsonValueKind.String).GetProperty("names")[0].GetString();
        File.WriteAllText(_exe.PathOf("m.csv"), "Shipper,Shipper Country,Consignee,Consignee Country,HS Code,Goods Description,Country of Destination\nBluefield Ceramics GmbH,DE,Lantern Machine Works Ltd,GB,690721,ceramic tiles,GB\n");
        File.WriteAllText(_exe.PathOf("owners.csv"), $"party,owner,percent\nLantern Machine Works Ltd,Ember Holding BV,70\nEmber Holding BV,\"{listed}\",60 %\n");
    }

    private string RunKey(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(_exe.PathOf(name)));
        return json.RootElement.GetProperty("run").GetProperty("runKey").GetString()!;
    }
}
