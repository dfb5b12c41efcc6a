using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Security;

/// <summary>File names that want to be paths, commands or something else: taken as a name and nothing more.</summary>
[Collection(OnStage.Name)]
public sealed class UploadNameTests(Stage stage)
{
    private static readonly string[] Names =
    [
        "../MARK.csv", "../../../../../../tmp/MARK.csv", @"..\..\MARK.csv", "..%2f..%2fMARK.csv", "%2e%2e/MARK.csv", "....//....//MARK.csv", "..;/MARK.csv", "/MARK.csv", "/tmp/MARK.csv", "/etc/cron.d/MARK",
        @"C:\Windows\MARK.csv", "C:MARK.csv", @"\\server\share\MARK.csv", @"\\?\C:\MARK.csv", "file:///tmp/MARK.csv", "http://127.0.0.1:TRAP/MARK.csv", "http://169.254.169.254/MARK.csv", "MARK.csv\0.exe", "MARK\0", "\0MARK.csv",
        "CON", "NUL.csv", "COM1", "aux.MARK.csv", "MARK.csv::$DATA", "MARK.csv:stream", "MARK.csv.", "MARK.csv   ", ".MARK", "..MARK", "..", ".", "-rf MARK", "~root/MARK.csv", "$(touch MARK).csv", "`touch MARK`.csv",
        "MARK; touch MARK", "MARK|touch MARK", "MARK\r\nSet-Cookie: a=b.csv", "MARK\n.csv", "\uFF0E\uFF0E\uFF0FMARK.csv", "\u2025\u2215MARK.csv", "MARK\u202Evsc.exe", "MARK\u200B.csv", "MARK\uFFFE.csv", "=cmd|' /C calc'!MARK.csv",
        "<script>MARK</script>.csv", "\"MARK\".csv", "MARK.csv\"; filename=\"x.exe", "MARK" + "%s%n%x.csv",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_its_name_a_manifest_stays_within_the_stores()
    {
        using var client = stage.Client("submitter");
        var wrong = new List<string>();
        var jobs = new List<string>();
        foreach (var name in Names.Append("MARK" + new string('n', 3000) + ".csv"))
        {
            var given = name.Replace("MARK", stage.Mark, StringComparison.Ordinal).Replace("TRAP", stage.Victim.Names["trap"], StringComparison.Ordinal);
            var job = await StageJobs.SubmitAsync(client, "/api/manifests?name=" + Uri.EscapeDataString(given), "x"u8.ToArray());
            jobs.Add(job);
            var shown = (await client.GetFromJsonAsync<JsonElement>("/api/manifests/" + job, Cancel)).GetProperty("fileName").GetString()!;
            HostileLog.Request("names", name, IsClean(shown));
            if (!IsClean(shown)) wrong.Add($"{Escaped(name)} is shown as {Escaped(shown)}");
        }

        foreach (var job in jobs) await StageJobs.OverAsync(client, job);
        Assert.Equal(jobs.Count, jobs.Distinct().Count());
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(stage.Strays());
        Assert.Equal(0, stage.Trap.Caught);
        Assert.Empty(stage.Leaks());
    }

    [Fact]
    public async Task The_name_of_a_download_cannot_write_headers()
    {
        using var client = stage.Client("submitter");
        var name = $"{stage.Mark}\"; filename=\"x.exe\"\r\nX-Evil: 1\r\n\r\n<html>ö.csv";
        var job = await StageJobs.SubmitAsync(client, "/api/manifests?name=" + Uri.EscapeDataString(name), await File.ReadAllBytesAsync(Repository.Corpus("first-look", "manifest.csv"), Cancel));
        await StageJobs.OverAsync(client, job);
        using var answer = await client.GetAsync($"/api/manifests/{job}/csv", Cancel);
        Assert.False(answer.Headers.Contains("X-Evil"));
        var disposition = answer.Content.Headers.ContentDisposition!;
        Assert.Equal("attachment", disposition.DispositionType);
        Assert.EndsWith(".csv", disposition.FileNameStar ?? disposition.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.DoesNotContain("exe", string.Join(' ', disposition.Parameters.Where(p => p.Name == "filename").Skip(1)), StringComparison.Ordinal);
    }

    /// <summary>A name for people: no folder, no control character, nothing that turns the direction of what stands beside it.</summary>
    private static bool IsClean(string name) =>
        name.Length is >= 1 and <= 200 && !name.StartsWith('.') && !name.Any(c => c is '/' or '\\' || char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is > ' ' and < '\u007F' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")));
}
