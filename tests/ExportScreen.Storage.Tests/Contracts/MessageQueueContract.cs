using ExportScreen.Model.Ports;

namespace ExportScreen.Storage.Tests.Contracts;

/// <summary>What every queue keeps. Times are real: a second is the shortest that a service knows.</summary>
public abstract class MessageQueueContract
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);
    private readonly string _queue = $"q-{Guid.NewGuid():N}";

    /// <summary>The queues under test; the same at every call within a test.</summary>
    protected abstract ValueTask<IMessageQueues> QueuesAsync();

    [Fact]
    public async Task A_message_is_received_once_and_deleted()
    {
        var queues = await QueuesAsync();
        var before = DateTimeOffset.UtcNow;
        await queues.SendAsync(_queue, "text", TimeSpan.Zero, default);
        var message = Assert.Single(await queues.ReceiveAsync(_queue, 32, Long, default));
        Assert.Equal(("text", 1), (message.Text, message.Deliveries));
        Assert.True((message.Sent - before).Duration() < TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.Zero, message.Sent.Offset);
        Assert.Empty(await queues.ReceiveAsync(_queue, 32, Long, default));
        Assert.True(await queues.DeleteAsync(_queue, message, default));
        Assert.False(await queues.DeleteAsync(_queue, message, default));
        Assert.Equal(0, await queues.CountAsync(_queue, default));
    }

    [Fact]
    public async Task A_queue_without_messages_is_empty()
    {
        var queues = await QueuesAsync();
        Assert.Empty(await queues.ReceiveAsync(_queue, 1, Short, default));
        Assert.Equal(0, await queues.CountAsync(_queue, default));
        var message = new QueueMessage("0", "text", 1, "0", DateTimeOffset.UnixEpoch);
        Assert.False(await queues.DeleteAsync(_queue, message, default));
        Assert.Null(await queues.HideAsync(_queue, message, Short, default));
    }

    [Fact]
    public async Task A_message_that_is_not_deleted_comes_back_with_a_higher_count_and_the_old_receipt_is_void()
    {
        var queues = await QueuesAsync();
        await queues.SendAsync(_queue, "text", TimeSpan.Zero, default);
        var first = Assert.Single(await queues.ReceiveAsync(_queue, 1, Short, default));
        var second = await NextAsync(queues, _queue);
        Assert.Equal((first.Id, first.Text, first.Sent, 2), (second.Id, second.Text, second.Sent, second.Deliveries));
        Assert.False(await queues.DeleteAsync(_queue, first, default));
        Assert.Null(await queues.HideAsync(_queue, first, TimeSpan.Zero, default));
        Assert.Equal(1, await queues.CountAsync(_queue, default));
        Assert.True(await queues.DeleteAsync(_queue, second, default));
        Assert.Equal(0, await queues.CountAsync(_queue, default));
    }

    [Fact]
    public async Task A_message_whose_time_is_over_can_still_be_deleted_while_nobody_else_has_it()
    {
        var queues = await QueuesAsync();
        await queues.SendAsync(_queue, "text", TimeSpan.Zero, default);
        var message = Assert.Single(await queues.ReceiveAsync(_queue, 1, Short, default));
        await Task.Delay(1500);
        Assert.True(await queues.DeleteAsync(_queue, message, default));
        Assert.Equal(0, await queues.CountAsync(_queue, default));
    }

    [Fact]
    public async Task A_delayed_message_stays_away_at_first()
    {
        var queues = await QueuesAsync();
        await queues.SendAsync(_queue, "later", TimeSpan.FromSeconds(5), default);
        Assert.Empty(await queues.ReceiveAsync(_queue, 1, Long, default));
        Assert.Equal(1, await queues.CountAsync(_queue, default));
        Assert.Equal(1, (await NextAsync(queues, _queue)).Deliveries);
    }

    [Fact]
    public async Task Hiding_prolongs_and_gives_a_new_receipt()
    {
        var queues = await QueuesAsync();
        await queues.SendAsync(_queue, "text", TimeSpan.Zero, default);
        var first = Assert.Single(await queues.ReceiveAsync(_queue, 1, Short, default));
        var hidden = await queues.HideAsync(_queue, first, Long, default);
        Assert.NotNull(hidden);
        Assert.Equal((first.Id, first.Text, first.Deliveries, first.Sent), (hidden.Id, hidden.Text, hidden.Deliveries, hidden.Sent));
        await Task.Delay(1500);
        Assert.Empty(await queues.ReceiveAsync(_queue, 1, Long, default));
        Assert.False(await queues.DeleteAsync(_queue, first, default));
        Assert.True(await queues.DeleteAsync(_queue, hidden, default));
    }

    [Fact]
    public async Task Hiding_for_no_time_gives_a_message_back()
    {
        var queues = await QueuesAsync();
        await queues.SendAsync(_queue, "text", TimeSpan.Zero, default);
        var first = Assert.Single(await queues.ReceiveAsync(_queue, 1, Long, default));
        Assert.NotNull(await queues.HideAsync(_queue, first, TimeSpan.Zero, default));
        Assert.Equal(2, (await NextAsync(queues, _queue)).Deliveries);
    }

    [Theory]
    [InlineData("<a href=\"x\">&amp;</a> ]]> <!-- --> 'q'")]
    [InlineData("货运 манифест بيان \ud83d\udea2 e\u0301")]
    [InlineData(" leading, trailing, lines\r\n\t and \u0001 controls ")]
    [InlineData("eyJ0aGlzIjoibG9va3MgbGlrZSBiYXNlNjQifQ==")]
    [InlineData("{\"jobId\":\"\\\"\"}")]
    public async Task Any_text_comes_back_to_the_letter(string text)
    {
        var queues = await QueuesAsync();
        await queues.SendAsync(_queue, text, TimeSpan.Zero, default);
        Assert.Equal(text, Assert.Single(await queues.ReceiveAsync(_queue, 1, Long, default)).Text);
    }

    [Fact]
    public async Task A_text_holds_forty_eight_kibibytes_and_no_more()
    {
        var queues = await QueuesAsync();
        var text = new string('é', 24 * 1024);
        await queues.SendAsync(_queue, text, TimeSpan.Zero, default);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await queues.SendAsync(_queue, text + "x", TimeSpan.Zero, default));
        Assert.Equal(text, Assert.Single(await queues.ReceiveAsync(_queue, 32, Long, default)).Text);
    }

    [Fact]
    public async Task A_hundred_messages_reach_eight_receivers_once_each_in_whatever_order()
    {
        var queues = await QueuesAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, 100), async (n, cancel) => await queues.SendAsync(_queue, $"m{n}", TimeSpan.Zero, cancel));
        Assert.Equal(100, await queues.CountAsync(_queue, default));
        var all = await EightTimes.RunAsync(n => DrainAsync(queues, _queue, most: 1 + n));
        Assert.Equal(Enumerable.Range(0, 100).Select(n => $"m{n}").Order(), all.SelectMany(t => t).Order());
        Assert.Equal(0, await queues.CountAsync(_queue, default));
    }

    [Fact]
    public async Task At_most_as_many_as_wanted_are_received()
    {
        var queues = await QueuesAsync();
        for (var n = 0; n < 40; n++) await queues.SendAsync(_queue, $"m{n}", TimeSpan.Zero, default);
        var three = await queues.ReceiveAsync(_queue, 3, Long, default);
        Assert.Equal(3, three.Select(m => m.Id).Distinct().Count());
        Assert.Equal(32, (await queues.ReceiveAsync(_queue, 32, Long, default)).Count);
        Assert.Equal(5, (await queues.ReceiveAsync(_queue, 32, Long, default)).Count);
        Assert.Equal(40, await queues.CountAsync(_queue, default));
    }

    [Fact]
    public async Task Queues_do_not_mix()
    {
        var queues = await QueuesAsync();
        await queues.SendAsync(_queue, "one", TimeSpan.Zero, default);
        await queues.SendAsync(_queue + "-poison", "two", TimeSpan.Zero, default);
        var one = Assert.Single(await queues.ReceiveAsync(_queue, 32, Long, default));
        Assert.Equal("one", one.Text);
        Assert.False(await queues.DeleteAsync(_queue + "-poison", one, default));
        Assert.Equal("two", Assert.Single(await queues.ReceiveAsync(_queue + "-poison", 32, Long, default)).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Upper")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    [InlineData("ab-")]
    [InlineData("a_b")]
    [InlineData("../x")]
    public async Task What_is_no_queue_name_is_refused(string queue)
    {
        var queues = await QueuesAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await queues.SendAsync(queue, "text", TimeSpan.Zero, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await queues.ReceiveAsync(queue, 1, Long, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task One_to_thirty_two_are_received_at_a_time(int most)
    {
        var queues = await QueuesAsync();
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await queues.ReceiveAsync(_queue, most, Long, default));
    }

    /// <summary>Waits for a message; a minute is more than any of these needs.</summary>
    private static async Task<QueueMessage> NextAsync(IMessageQueues queues, string queue)
    {
        for (var n = 0; n < 240; n++)
        {
            if (await queues.ReceiveAsync(queue, 1, Long, default) is [var message]) return message;
            await Task.Delay(250);
        }

        throw new InvalidOperationException("No message came.");
    }

    private static async ValueTask<List<string>> DrainAsync(IMessageQueues queues, string queue, int most)
    {
        var texts = new List<string>();
        while (await queues.ReceiveAsync(queue, most, Long, default) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                texts.Add(message.Text);
                Assert.True(await queues.DeleteAsync(queue, message, default));
            }
        }

        return texts;
    }
}
