using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExportScreen.Model.Ports;

namespace ExportScreen.EndToEnd.Tests.Functions;

/// <summary>
/// Does what the Functions host does: finds the functions in their folders, polls their queues with the numbers of host.json, posts each message as the host posts it, and deletes, releases or
/// moves it by the answer. A queue that is a poison queue has none of its own: what fails there stays invisible (QueueProcessor of the storage extension).
/// </summary>
internal sealed class FunctionsHostDriver
{
    private readonly IMessageQueues _queues;
    private readonly Func<HandlerProcess> _handler;
    private readonly JsonNode _rules;
    private readonly List<(string Function, string Queue)> _triggers = [];

    /// <param name="queues">The queues of the account.</param>
    /// <param name="handler">The handler of the moment.</param>
    public FunctionsHostDriver(IMessageQueues queues, Func<HandlerProcess> handler)
    {
        (_queues, _handler) = (queues, handler);
        _rules = JsonNode.Parse(File.ReadAllText(Repository.PathOf("host.json")))!["extensions"]!["queues"]!;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src", "ExportScreen.App", "Functions"), "function.json", SearchOption.AllDirectories))
            if (JsonNode.Parse(File.ReadAllText(file))!["bindings"]![0]! is var binding && (string?)binding["type"] == "queueTrigger")
                _triggers.Add((Path.GetFileName(Path.GetDirectoryName(file)!), (string)binding["queueName"]!));
    }

    /// <summary>How long a failed message waits; the host takes visibilityTimeout. Tests do not.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>How long a message stays invisible while it runs; the host takes ten minutes.</summary>
    public TimeSpan Invisible { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>All that was posted: function, delivery, status (0 = the connection was lost).</summary>
    public ConcurrentQueue<(string Function, int Delivery, int Status)> Posts { get; } = [];

    /// <summary>Called when a message is about to be posted.</summary>
    public Func<string, Task>? Posting { get; init; }

    /// <summary>Polls until a condition holds.</summary>
    public async Task RunUntilAsync(Func<Task<bool>> done, TimeSpan limit)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var polls = _triggers.SelectMany(t => Enumerable.Range(0, (int)_rules["batchSize"]! + (int)_rules["newBatchThreshold"]!).Select(_ => PollAsync(t.Function, t.Queue, end.Token))).ToList();
        var until = DateTime.UtcNow + limit;
        while (!await done())
        {
            Assert.True(DateTime.UtcNow < until, "Not done in time. Posts: " + string.Join(' ', Posts));
            if (polls.FirstOrDefault(p => p.IsCompleted) is { } ended) await ended;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await end.CancelAsync();
        await Task.WhenAll(polls);
    }

    private async Task PollAsync(string function, string queue, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var messages = await _queues.ReceiveAsync(queue, 1, Invisible, CancellationToken.None);
            foreach (var message in messages) await HandleAsync(function, queue, message);
            if (messages.Count == 0) await Task.Delay(50, CancellationToken.None);
        }
    }

    private async Task HandleAsync(string function, string queue, QueueMessage message)
    {
        var most = (int)_rules["maxDequeueCount"]!;
        var poison = queue.EndsWith("-poison", StringComparison.Ordinal) ? null : queue + "-poison";
        if (Posting is { } posting) await posting(function);
        var status = poison is not null && message.Deliveries > most ? 0 : await SendAsync(HostInvocation.Binary(function, Encoding.UTF8.GetBytes(message.Text), message.Deliveries, message.Id));
        Posts.Enqueue((function, message.Deliveries, status));
        if (status is >= 200 and < 300)
        {
            await _queues.DeleteAsync(queue, message, CancellationToken.None);
        }
        else if (poison is not null && message.Deliveries >= most)
        {
            await _queues.SendAsync(poison, message.Text, TimeSpan.Zero, CancellationToken.None);
            await _queues.DeleteAsync(queue, message, CancellationToken.None);
        }
        else if (poison is not null)
        {
            await _queues.HideAsync(queue, message, RetryAfter, CancellationToken.None);
        }
    }

    private async Task<int> SendAsync(HttpRequestMessage request)
    {
        try
        {
            using var answer = await _handler().Client.SendAsync(request, CancellationToken.None);
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
            Assert.Equal(JsonValueKind.Object, body.RootElement.GetProperty("Outputs").ValueKind);
            return (int)answer.StatusCode;
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            return 0;
        }
    }
}
