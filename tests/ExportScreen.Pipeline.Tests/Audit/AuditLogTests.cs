using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Tests.Fixtures;
using FsCheck;
using FsCheck.Fluent;
using Record = ExportScreen.Model.Ports.Record;

namespace ExportScreen.Pipeline.Tests.Audit;

public sealed class AuditLogTests : IDisposable
{
    private readonly OpenStores _stores = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private AuditLog Log => new(_stores.Jobs);

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task Records_are_numbered_from_one_and_come_newest_first()
    {
        await Fill(25);
        var seen = new List<long>();
        for (long? before = null; ;)
        {
            var page = await Log.PageAsync("default", 10, before, Cancel);
            seen.AddRange(page.Records.Select(r => r.Sequence));
            if ((before = page.Before) is null) break;
        }

        Assert.Equal(Enumerable.Range(1, 25).Select(i => (long)i).Reverse(), seen);
        var newest = (await Log.PageAsync("default", 1, null, Cancel)).Records[0];
        Assert.Equal(("person 25", "decide", "subject 25"), (newest.Actor, newest.Action, newest.Subject));
        Assert.Empty((await Log.PageAsync("other", 10, null, Cancel)).Records);
        Assert.True((await Log.VerifyAsync("default", null, Cancel)).IsWhole);
        Assert.True((await Log.VerifyAsync("other", null, Cancel)).IsWhole);
    }

    [Fact]
    public async Task Eight_writers_at_once_leave_no_gap_and_one_whole_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await Log.AppendAsync("default", Entry(w * 100 + i), Cancel);
        }, Cancel)));
        var verdict = await Log.VerifyAsync("default", null, Cancel);
        Assert.True(verdict.IsWhole);
        Assert.Equal(80, verdict.Head.Sequence);
        Assert.Equal(80, (await Log.PageAsync("default", 1000, null, Cancel)).Records.Select(r => r.Subject).Distinct().Count());
    }

    [Fact]
    public void Any_edit_deletion_insertion_or_move_is_found_at_the_first_record_that_is_wrong()
    {
        var changes = from kind in Gen.Choose(0, 8) from at in Gen.Choose(1, 12) select (kind, at);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(TestSize.Of(600)).WithReplay((ulong)TestSize.Seed, 1), Prop.ForAll(changes.ToArbitrary(), change =>
        {
            using var stores = new OpenStores();
            var log = new AuditLog(stores.Jobs);
            for (var i = 1; i <= 12; i++) log.AppendAsync("default", Entry(i), CancellationToken.None).GetAwaiter().GetResult();
            var first = Tamper(stores.Records, change.kind, change.at).GetAwaiter().GetResult();
            return log.VerifyAsync("default", null, CancellationToken.None).GetAwaiter().GetResult().FirstBad == first;
        }));
    }

    [Fact]
    public async Task A_log_cut_short_is_found_also_after_more_was_written()
    {
        await Fill(10);
        for (var i = 8; i <= 10; i++) await _stores.Records.DeleteAsync(TableNames.Audit, "default", Key(i), Cancel);
        Assert.Equal((8, "the log was cut short"), ((int)(await Log.VerifyAsync("default", null, Cancel)).FirstBad!, (await Log.VerifyAsync("default", null, Cancel)).Problem));
        await Fill(3);
        Assert.Equal(8, (await Log.VerifyAsync("default", null, Cancel)).FirstBad);
        Assert.Equal(13, (await Log.PageAsync("default", 1, null, Cancel)).Records[0].Sequence);
    }

    [Fact]
    public async Task A_log_written_anew_as_a_whole_is_found_by_the_head_that_is_kept_apart()
    {
        await Fill(5);
        var head = (await Log.VerifyAsync("default", null, Cancel)).Head;
        await _stores.Records.DeleteAsync(TableNames.Seals, "default", "audit-head", Cancel);
        for (var i = 1; i <= 5; i++) await _stores.Records.DeleteAsync(TableNames.Audit, "default", Key(i), Cancel);
        await Fill(6);
        Assert.True((await Log.VerifyAsync("default", null, Cancel)).IsWhole);
        Assert.Equal(5, (await Log.VerifyAsync("default", head, Cancel)).FirstBad);
    }

    [Fact]
    public async Task A_crash_before_the_head_was_moved_is_no_fault_and_is_made_good_by_the_next_record()
    {
        await Fill(3);
        var head = await _stores.Records.GetAsync(TableNames.Seals, "default", "audit-head", Cancel);
        await Fill(2);
        await _stores.Records.UpsertAsync(TableNames.Seals, head! with { ETag = null }, Cancel);
        Assert.True((await Log.VerifyAsync("default", null, Cancel)).IsWhole);
        Assert.Equal(5, (await Log.PageAsync("default", 1, null, Cancel)).Records[0].Sequence);
        await Fill(1);
        Assert.Equal(6, (await _stores.Records.GetAsync(TableNames.Seals, "default", "audit-head", Cancel))!.Number("sequence"));
        Assert.True((await Log.VerifyAsync("default", null, Cancel)).IsWhole);
    }

    [Fact]
    public void Every_action_has_a_word_of_its_own()
    {
        var words = Enum.GetValues<AuditAction>().Select(a => a.Word()).ToList();
        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.All(Enum.GetValues<AuditAction>(), a => Assert.Equal(a, AuditActions.Parse(a.Word())));
        Assert.Null(AuditActions.Parse("unheard-of"));
    }

    /// <summary>Changes the log behind its back; the number of the first record that is then wrong.</summary>
    private static async Task<long> Tamper(IRecordStore records, int kind, int at)
    {
        var record = (await records.GetAsync(TableNames.Audit, "default", Key(at), CancellationToken.None))!;
        var values = record.Values.ToDictionary(StringComparer.Ordinal);
        switch (kind)
        {
            case 0: values["actor"] = "somebody else"; break;
            case 1: values["at"] = record.Time("at")!.Value.AddSeconds(1); break;
            case 2: values["action"] = "download"; break;
            case 3: values["detail"] = ""; break;
            case 4: values.Remove("subject"); break;
            case 5: values["note"] = "added"; break;
            case 6: values["hash"] = new string('0', 64); break;
            case 7:
                await records.DeleteAsync(TableNames.Audit, "default", Key(at), CancellationToken.None);
                return at;
            default:
                var other = at == 12 ? 11 : at + 1;
                var next = (await records.GetAsync(TableNames.Audit, "default", Key(other), CancellationToken.None))!;
                await records.UpsertAsync(TableNames.Audit, new Record("default", Key(at), next.Values), CancellationToken.None);
                await records.UpsertAsync(TableNames.Audit, new Record("default", Key(other), record.Values), CancellationToken.None);
                return Math.Min(at, other);
        }

        await records.UpsertAsync(TableNames.Audit, new Record("default", Key(at), values), CancellationToken.None);
        return at;
    }

    private static string Key(int sequence) => sequence.ToString("D12", CultureInfo.InvariantCulture);

    private static AuditEntry Entry(int i) => new() { Actor = $"person {i}", Action = AuditAction.Decide, Subject = $"subject {i}", Detail = i % 2 == 0 ? null : "detail" };

    private async Task Fill(int count)
    {
        for (var i = 1; i <= count; i++) await Log.AppendAsync("default", Entry(i), Cancel);
    }
}
