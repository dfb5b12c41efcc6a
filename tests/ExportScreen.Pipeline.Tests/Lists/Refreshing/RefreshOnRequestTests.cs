using ExportScreen.Pipeline.Audit;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Lists;
using ExportScreen.Pipeline.Tests.Jobs;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Pipeline.Tests.Lists.Refreshing;

public sealed class RefreshOnRequestTests : IDisposable
{
    private readonly LocalPublisher _publisher = new(r => r.Target == "/un.xml" ? new PublisherAnswer { Body = new UnEdition(1).Bytes() }.With("ETag", "\"1\"") : new PublisherAnswer { Status = 404 });
    private readonly RefreshBench _lists;
    private readonly JobBench _jobs = new();
    private readonly RefreshOnRequest _requests;

    public RefreshOnRequestTests()
    {
        _lists = new RefreshBench(_publisher);
        _requests = new RefreshOnRequest(_jobs.Stores, _lists.Store, _lists.Journey(time: _jobs.Clock), _lists.Settings);
    }

    [Fact]
    public async Task A_list_that_is_asked_for_is_refreshed_once_however_often_its_message_comes()
    {
        var asked = await _requests.AskAsync(_requests.Find("un-sc")!, JobBench.Tenant, "A. Lee", JobBench.Cancel);
        var message = Assert.Single(await _jobs.Stores.Queues.ReceiveAsync(QueueNames.ListRefreshes, 9, TimeSpan.FromMinutes(1), JobBench.Cancel)).Text;
        for (var times = 0; times < 3; times++) await Trigger(message);
        Assert.True((await _lists.RecordAsync())!.Attempted >= asked);
        Assert.Equal(UnEdition.Entries, (await _lists.NamesAsync("un-sc")).Count);
        Assert.Equal(1, _publisher.Requests.Count(r => r.Target == "/un.xml"));
        var audited = Assert.Single((await new AuditLog(_jobs.Stores).PageAsync(JobBench.Tenant, 10, null, JobBench.Cancel)).Records);
        Assert.Equal(("A. Lee", "list-refresh", RefreshBench.Un), (audited.Actor, audited.Action, audited.Subject));
        // Asked again later, it is asked again.
        await _requests.AskAsync(_requests.Find("un-sc")!, JobBench.Tenant, "A. Lee", JobBench.Cancel);
        await Trigger(Assert.Single(await _jobs.Stores.Queues.ReceiveAsync(QueueNames.ListRefreshes, 9, TimeSpan.FromMinutes(1), JobBench.Cancel)).Text);
        Assert.Equal(2, _publisher.Requests.Count(r => r.Target == "/un.xml"));
    }

    [Fact]
    public async Task A_request_waits_while_another_refresh_is_at_work()
    {
        await _requests.AskAsync(_requests.Find(RefreshBench.Un)!, JobBench.Tenant, "A. Lee", JobBench.Cancel);
        var message = Assert.Single(await _jobs.Stores.Queues.ReceiveAsync(QueueNames.ListRefreshes, 1, TimeSpan.FromMinutes(1), JobBench.Cancel));
        using (await _lists.Store.TryLockAsync(JobBench.Cancel)) await Trigger(message.Text);
        Assert.Empty(_publisher.Requests);
        await _jobs.Stores.Queues.DeleteAsync(QueueNames.ListRefreshes, message, JobBench.Cancel);
        Assert.Equal(1, await _jobs.Stores.Queues.CountAsync(QueueNames.ListRefreshes, JobBench.Cancel));
    }

    [Theory]
    [InlineData("un-sc", true, true)]
    [InlineData("un-sc-xml", true, true)]
    [InlineData("own-watch", true, true)]
    [InlineData("eu-fsf", false, false)]
    [InlineData("http://publisher.example/list.xml", false, false)]
    public void A_name_means_a_feed_that_is_fetched_or_nothing(string name, bool found, bool known) =>
        Assert.Equal((found, known), (_requests.Find(name) is not null, _requests.IsKnown(name)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"feed":"","asked":"2026-11-22T00:00:00Z"}""")]
    public async Task A_message_that_is_none_is_a_fault(string text) => await Assert.ThrowsAsync<FormatException>(() => Trigger(text));

    private Task Trigger(string text) =>
        new JobTriggers(_jobs.Stores, _jobs.Shelf, _jobs.Options, null, _requests).Queues.Single(q => q.Queue == QueueNames.ListRefreshes).Run(text, JobBench.Cancel);

    public void Dispose()
    {
        _lists.Dispose();
        _jobs.Dispose();
        _publisher.Dispose();
    }
}
