using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ExportScreen.EndToEnd.Tests.Cli;

/// <summary>Imports and builds killed anywhere (SIGKILL): what is in use is always a whole edition, and the same import goes through afterwards.</summary>
public sealed class ListsKilledTests(ITestOutputHelper output) : IDisposable
{
    private const int LeastEntries = 150;
    private readonly ExportScreenProcess _exe = new();

    public void Dispose() => _exe.Dispose();

    [Fact]
    public void A_killed_import_leaves_a_whole_edition_in_use_and_the_next_one_succeeds()
    {
        var random = new Random(TestSize.Seed);
        output.WriteLine($"seed {TestSize.Seed}");
        var day = 0;
        var watch = Stopwatch.StartNew();
        Import(Edition(++day));
        var whole = watch.Elapsed;
        int killed = 0, published = 0, behind = 0;
        while (killed < TestSize.Of(200))
        {
            var file = Edition(++day);
            using (var process = _exe.Start("lists", "import", file, "--lists", "lists"))
            {
                // Half of the time goes by before the first byte is written: late points are the ones that matter.
                Thread.Sleep(whole * (0.25 + random.NextDouble()));
                process.Kill(entireProcessTree: true);
                if (process.WaitForExit(TimeSpan.FromMinutes(1)) && process.ExitCode != 0) killed++;
            }

            var inUse = DayInUse();
            Assert.True(inUse == day || inUse == day - 1, $"day {inUse} is in use after the import of day {day}");
            if (inUse == day) published++;
            else behind++;
            Import(file);
            Assert.Equal(day, DayInUse());
        }

        output.WriteLine($"{killed} killed, {published} of the imports had published, {behind} had not; a whole import takes {whole.TotalMilliseconds:0} ms");
    }

    /// <summary>An edition of the in-house list whose number of entries tells its day.</summary>
    private string Edition(int day)
    {
        var date = new DateOnly(2025, 1, 1).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var entries = Enumerable.Range(1, LeastEntries + day).Select(i => $$"""{"id": "{{i}}", "kind": "company", "names": ["{{Name(i)}} Works {{i}}"]}""");
        var path = _exe.PathOf($"watch-{day}.json");
        File.WriteAllText(path, $$"""{"format": "exportscreen-list/1", "id": "own-watch", "title": "Watch", "publisher": "in-house", "asOf": "{{date}}", "count": {{LeastEntries + day}}, "entries": [{{string.Join(",", entries)}}]}""");
        return path;
    }

    private static string Name(int number)
    {
        const string syllables = "bakodumifelanorupesitavogezahiljo";
        var name = "";
        for (var rest = number + 7; rest > 0; rest /= 11) name += syllables.Substring(3 * (rest % 11), 3);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private void Import(string file)
    {
        var result = _exe.Run("lists", "import", file, "--lists", "lists");
        Assert.True(result.ExitCode == 0, result.Output + result.Errors);
    }

    private int DayInUse()
    {
        var status = _exe.Run("lists", "status", "--lists", "lists", "--json");
        Assert.True(status.ExitCode == 0, status.Output + status.Errors);
        using var json = JsonDocument.Parse(status.Output);
        return Assert.Single(json.RootElement.EnumerateArray()).GetProperty("entries").GetInt32() - LeastEntries;
    }
}
