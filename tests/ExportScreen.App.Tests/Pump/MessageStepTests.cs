using ExportScreen.App.Web.Pump;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExportScreen.App.Tests.Pump;

/// <summary>What the host does with a message, the pump does too; over the real queue with a clock that is moved by hand.</summary>
public sealed class MessageStepTests : IDisposable
{
    private const string Queue = "screen-chunks";
    private readonly string _folder = Directory.CreateTempSubdirectory("exportscreen-pump-").FullName;
    private readonly HandClock _clock = new();
    private readonly EmbeddedStores _stores;

    public MessageStepTests() => _stores = EmbeddedStores.Open(_folder, _clock);

    public void Dispose()
    {
        _stores.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_message_that_is_done_is_gone()
    {
        Assert.Equal(StepEnd.Done, await DeliverAsync(Step(_ => Task.CompletedTask)));
        Assert.Equal(0, await _stores.Queues.CountAsync(Queue, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_fails_comes_back_after_its_time_and_lies_in_the_poison_queue_after_the_last_try()
    {
        var runs = 0;
        var step = Step(_ =>
        {
            runs++;
            throw new InvalidOperationException("always");
        });
        await _stores.Queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        for (var delivery = 1; delivery <= QueueRules.MaxDeliveries; delivery++)
        {
            var message = Assert.Single(await ReceiveAsync());
            Assert.Equal(delivery, message.Deliveries);
            var end = await step.RunAsync(message, CancellationToken.None);
            Assert.Equal(delivery < QueueRules.MaxDeliveries ? StepEnd.TryAgain : StepEnd.Poisoned, end);
            Assert.Empty(await ReceiveAsync());
            _clock.Advance(QueueRules.RetryAfter);
        }

        Assert.Equal(QueueRules.MaxDeliveries, runs);
        Assert.Equal(0, await _stores.Queues.CountAsync(Queue, CancellationToken.None));
        Assert.Equal("chunk", Assert.Single(await _stores.Queues.ReceiveAsync(Queue + "-poison", 1, QueueRules.Invisible, CancellationToken.None)).Text);
    }

    [Fact]
    public async Task A_message_that_killed_its_process_too_often_is_not_run_again()
    {
        await _stores.Queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        for (var i = 0; i < QueueRules.MaxDeliveries; i++)
        {
            Assert.Single(await ReceiveAsync());
            Assert.Equal(1, await _stores.ReleaseInFlightAsync(CancellationToken.None));
        }

        var end = await Step(_ => throw new InvalidOperationException("must not run")).RunAsync(Assert.Single(await ReceiveAsync()), CancellationToken.None);
        Assert.Equal(StepEnd.Poisoned, end);
    }

    [Fact]
    public async Task What_fails_in_a_poison_queue_stays_there()
    {
        var step = new MessageStep(new QueueTrigger("screen-chunk-poison", Queue + "-poison", (_, _) => throw new IOException("storage")), _stores.Queues, _clock, NullLogger.Instance);
        await _stores.Queues.SendAsync(Queue + "-poison", "chunk", TimeSpan.Zero, CancellationToken.None);
        for (var i = 0; i < QueueRules.MaxDeliveries + 2; i++)
        {
            var message = Assert.Single(await _stores.Queues.ReceiveAsync(Queue + "-poison", 1, QueueRules.Invisible, CancellationToken.None));
            Assert.Equal(StepEnd.TryAgain, await step.RunAsync(message, CancellationToken.None));
            _clock.Advance(QueueRules.Invisible);
        }

        Assert.Equal(0, await _stores.Queues.CountAsync(Queue + "-poison-poison", CancellationToken.None));
    }

    [Fact]
    public async Task A_step_that_takes_long_keeps_its_message()
    {
        var release = new TaskCompletionSource();
        await _stores.Queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        var running = Step(_ => release.Task).RunAsync(Assert.Single(await ReceiveAsync()), CancellationToken.None);
        for (var i = 0; i < 6; i++)
        {
            await _clock.SomebodyWaitsAsync();
            _clock.Advance(QueueRules.Invisible / 2);
            await _clock.SomebodyWaitsAsync();
            Assert.Empty(await ReceiveAsync());
        }

        release.SetResult();
        Assert.Equal(StepEnd.Done, await running);
        Assert.Equal(0, await _stores.Queues.CountAsync(Queue, CancellationToken.None));
    }

    [Fact]
    public async Task A_renewal_that_the_disk_refuses_is_tried_again_while_the_step_goes_on()
    {
        var release = new TaskCompletionSource();
        await _stores.Queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        var step = new MessageStep(new QueueTrigger("screen-chunk", Queue, (_, _) => release.Task), new RefusingQueues(_stores.Queues, 1), _clock, NullLogger.Instance);
        var running = step.RunAsync(Assert.Single(await ReceiveAsync()), CancellationToken.None);
        foreach (var time in new[] { QueueRules.Invisible / 2, QueueRules.RetryAfter, QueueRules.Invisible / 2, QueueRules.Invisible / 4 })
        {
            await _clock.SomebodyWaitsAsync();
            _clock.Advance(time);
            await _clock.SomebodyWaitsAsync();
            Assert.Empty(await ReceiveAsync());
        }

        release.SetResult();
        Assert.Equal(StepEnd.Done, await running);
    }

    [Fact]
    public async Task A_message_whose_step_is_stopped_is_given_back_at_once()
    {
        using var stop = new CancellationTokenSource();
        await _stores.Queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        var running = Step(cancel => Task.Delay(Timeout.Infinite, cancel)).RunAsync(Assert.Single(await ReceiveAsync()), stop.Token);
        await stop.CancelAsync();
        Assert.Equal(StepEnd.GivenBack, await running);
        Assert.Single(await ReceiveAsync());
    }

    [Theory]
    [InlineData(false, nameof(StepEnd.Done), 0)]
    [InlineData(true, nameof(StepEnd.TryAgain), 1)]
    public async Task The_end_of_a_message_is_told_again_until_the_disk_takes_it(bool fails, string end, int left)
    {
        var (found, waited) = await EndOnAsync(new RefusingQueues(_stores.Queues, 3), fails);
        Assert.Equal(end, found.ToString());
        Assert.True(waited < QueueRules.RetryAfter);
        _clock.Advance(QueueRules.RetryAfter);
        Assert.Equal(left, (await ReceiveAsync()).Count);
    }

    [Fact]
    public async Task A_message_whose_end_no_disk_takes_is_left_before_it_comes_back_by_itself()
    {
        var (found, waited) = await EndOnAsync(new RefusingQueues(_stores.Queues, int.MaxValue), fails: false);
        Assert.Equal(StepEnd.Lost, found);
        Assert.True(waited < QueueRules.Invisible);
    }

    [Fact]
    public async Task A_sent_message_wakes_its_reader()
    {
        var queues = new WakingQueues(_stores.Queues);
        var waiting = queues.WaitAsync(Queue, TimeSpan.FromMinutes(5), CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        await queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        await waiting;
    }

    [Theory]
    [InlineData("2026-11-22T10:00:00Z", 5, 300)]
    [InlineData("2026-11-22T10:04:59Z", 5, 1)]
    [InlineData("2026-11-22T10:59:30Z", 60, 30)]
    public void A_timer_runs_at_its_minutes_of_the_hour(string now, int minutes, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), TimerLoop.UntilNext(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), minutes));

    private MessageStep Step(Func<CancellationToken, Task> run) => new(new QueueTrigger("screen-chunk", Queue, (_, cancel) => run(cancel)), _stores.Queues, _clock, NullLogger.Instance);

    private async Task<(StepEnd End, TimeSpan Waited)> EndOnAsync(RefusingQueues queues, bool fails)
    {
        await _stores.Queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        var step = new MessageStep(
            new QueueTrigger("screen-chunk", Queue, (_, _) => fails ? Task.FromException(new InvalidOperationException("failed")) : Task.CompletedTask), queues, _clock, NullLogger.Instance);
        var running = step.RunAsync(Assert.Single(await ReceiveAsync()), CancellationToken.None);
        var waited = TimeSpan.Zero;
        for (; !running.IsCompleted; waited += TimeSpan.FromSeconds(1))
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, CancellationToken.None);
        }

        return (await running, waited);
    }

    private async Task<StepEnd> DeliverAsync(MessageStep step)
    {
        await _stores.Queues.SendAsync(Queue, "chunk", TimeSpan.Zero, CancellationToken.None);
        return await step.RunAsync(Assert.Single(await ReceiveAsync()), CancellationToken.None);
    }

    private ValueTask<IReadOnlyList<QueueMessage>> ReceiveAsync() => _stores.Queues.ReceiveAsync(Queue, 2, QueueRules.Invisible, CancellationToken.None);
}
