using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExportScreen.Lists.Refreshing;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Parties;
using ExportScreen.Pipeline.Rescreening;
using ExportScreen.Pipeline.Tests.Jobs;
using ExportScreen.Rules.Parties;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Pipeline.Tests.Rescreening;

/// <summary>Figures for the README: nothing here fails for being slow. <c>tests/measure/03.6.sh</c> runs it at full size.</summary>
public sealed class RescreenScaleTests(ITestOutputHelper output) : IDisposable
{
    private const int Changes = 500;
    private readonly RescreenBench _bench = new();
    private readonly MadeParties _made = new(TestSize.Seed);
    private readonly List<JsonObject> _entries = [];
    private int _next;

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_million_stored_parties_against_five_hundred_changed_entries()
    {
        var entries = Math.Max(2 * Changes, TestSize.Of(20_000));
        for (var i = 0; i < entries; i++) _entries.Add(Entry());
        await _bench.PublishAsync(File(1));
        var job = await _bench.ScreenAsync("Line,B/L No,Shipper,Consignee,HS Code\n1,B1,Quiet Meadow Bakery,Silver Pond Toys,690721\n");
        var planted = Change();
        var count = TestSize.Full ? 1_010_000 : 10_000;
        var keys = await KeepAsync(job.JobId, count, planted);
        await _bench.PublishAsync(File(2));
        using var process = Process.GetCurrentProcess();
        var (watch, worked) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var result = await _bench.RescreenAsync();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        worked = process.TotalProcessorTime - worked;
        output.WriteLine(FormattableString.Invariant($"rescreened={result.Counts.Parties} changed={result.Added + result.Removed + result.Changed} touched={result.Counts.Touched} opened={result.Counts.Opened} seconds={seconds:F1} processor-seconds={worked.TotalSeconds:F1} per-second={result.Counts.Parties / seconds:F0}"));
        Assert.Equal((RescreenOutcome.Done, false, Changes), (result.Outcome, result.IsFull, result.Added + result.Removed + result.Changed));
        // A few were made twice.
        Assert.InRange(result.Counts.Parties, count * 99L / 100, count + 2);
        // Every party that bears a name that came stands on the board now.
        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (Record record in _bench.Records.QueryAsync(new RecordQuery(TableNames.Findings), RescreenBench.Cancel)) found.Add(record.Text("party") ?? "");
        Assert.Empty(keys.Except(found, StringComparer.Ordinal));
    }

    /// <summary>Parties and their rows as the end of jobs leaves them; every thousandth bears a name that the lists are about to take in.</summary>
    private async Task<HashSet<string>> KeepAsync(string jobId, int count, IReadOnlyList<string> planted)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var done = 0; done < count;)
        {
            List<Record> parties = [], rows = [];
            for (var i = 0; i < 100_000 && done < count; i++, done++)
            {
                var party = _made.Party(done % 1000 == 0 ? planted[done / 1000 % planted.Count] : null);
                var key = PartyKey.Of(party);
                if (done % 1000 == 0) keys.Add(key);
                parties.Add(PartyRecords.Of(JobBench.Tenant, key, party));
                var text = new PartyRowText();
                text.Add(new PartyRow(done + 1, 0, Outcome.Clear, PartyRole.Consignee, null, "B1", FormattableString.Invariant($"{done + 2}")));
                rows.Add(PartyRowRecords.Of(JobBench.Tenant, key, PartyKeys.IdentityOf(party), jobId, text));
            }

            await _bench.Records.UpsertManyAsync(TableNames.Parties, Sorted(parties), RescreenBench.Cancel);
            await _bench.Records.UpsertManyAsync(TableNames.PartyRows, Sorted(rows), RescreenBench.Cancel);
        }

        return keys;
    }

    private static List<Record> Sorted(List<Record> records) => [.. records.OrderBy(r => r.Partition, StringComparer.Ordinal).ThenBy(r => r.Row, StringComparer.Ordinal)];

    /// <summary>200 entries go, 150 get another name, 150 come; gives the names that came.</summary>
    private List<string> Change()
    {
        _entries.RemoveRange(0, 200);
        var names = new List<string>();
        for (var i = 0; i < 300; i++)
        {
            if (i < 150) _entries[i]["names"]!.AsArray().Add(_made.Name());
            else _entries.Add(Entry());
            names.Add((i < 150 ? _entries[i] : _entries[^1])["names"]!.AsArray()[^1]!.GetValue<string>());
        }

        return names;
    }

    private JsonObject Entry() => new()
    {
        ["id"] = FormattableString.Invariant($"{++_next}"),
        ["kind"] = "unknown",
        ["names"] = new JsonArray([.. Enumerable.Range(0, 1 + _made.Next(5)).Select(_ => JsonValue.Create(_made.Name()))]),
        ["identifiers"] = new JsonArray("inn " + _made.Number()),
    };

    private ImportedFile File(int day)
    {
        var head = new JsonObject { ["format"] = "exportscreen-list/1", ["id"] = "own-scale", ["asOf"] = $"2026-08-{day:00}", ["effect"] = "prohibited", ["count"] = _entries.Count };
        head["entries"] = new JsonArray([.. _entries.Select(e => e.DeepClone())]);
        return new ImportedFile(FormattableString.Invariant($"scale-{day}.json"), Encoding.UTF8.GetBytes(head.ToJsonString(new JsonSerializerOptions())));
    }
}
