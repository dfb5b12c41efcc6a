using System.Text;
using ExportScreen.App.Functions;
using FsCheck.Fluent;

namespace ExportScreen.App.Tests.Functions;

/// <summary>What the host sends and what it must get.</summary>
public sealed class TriggerProtocolTests
{
    public static TheoryData<string> Messages { get; } =
    [
        """{"jobId":"a1","n":5}""", """{"path":"manifests/default/x.csv","eTag":"0x8D","nested":{"a":[1,2]}}""", "plain", "[1,2]", "\"quoted\"", "", " ", "Ünïcödé \u4e2d\u6587 \ud83d\ude80 \\ / \" \n\t", "eyJhIjoxfQ==",
    ];

    [Fact]
    public async Task The_host_gets_an_answer_at_the_root()
    {
        await using var handler = await HandlerUnderTest.StartAsync((_, _) => throw new InvalidOperationException());
        Assert.Equal(200, (await handler.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/"))).Status);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_reaches_its_step_as_it_was_sent_in_both_forms(string message)
    {
        var seen = new List<string>();
        await using var handler = await HandlerUnderTest.StartAsync((text, _) =>
        {
            seen.Add(text);
            return Task.CompletedTask;
        });
        Assert.Equal((200, true), await AnswerAsync(HostInvocation.Binary("screen-chunk", Encoding.UTF8.GetBytes(message), deliveries: 3)));
        Assert.Equal((200, true), await AnswerAsync(HostInvocation.Text("screen-chunk", message, deliveries: 3)));
        Assert.Equal([message, message], seen);

        async Task<(int, bool)> AnswerAsync(HttpRequestMessage request)
        {
            var (status, log) = await handler.SendAsync(request);
            return (status, log.StartsWith("screen-chunk done, delivery 3, ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Any_text_comes_through_both_forms() =>
        FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<FsCheck.NonNull<string>>(), text =>
        {
            // A lone surrogate is no text: it has no UTF-8.
            var message = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            return Read(HostInvocation.Binary("f", Encoding.UTF8.GetBytes(message))) == message && Read(HostInvocation.Text("f", message)) == message;
        }));

    [Fact]
    public async Task The_clock_starts_a_step()
    {
        var runs = 0;
        await using var handler = await HandlerUnderTest.StartAsync((text, _) => Task.FromResult(text == "timer" ? runs++ : throw new InvalidOperationException()));
        Assert.Equal(200, (await handler.SendAsync(HostInvocation.Timer("job-sweep"))).Status);
        Assert.Equal(200, (await handler.SendAsync(HostInvocation.Timer("job-sweep", pastDue: true))).Status);
        Assert.Equal(2, runs);
    }

    [Fact]
    public async Task A_step_that_throws_is_an_error_that_names_the_kind_and_keeps_the_text_to_itself()
    {
        await using var handler = await HandlerUnderTest.StartAsync((_, _) => throw new IOException("manifest of Ivan Petrov", new TimeoutException("Petrov")));
        var (status, log) = await handler.SendAsync(HostInvocation.Binary("screen-chunk", "x"u8.ToArray()));
        Assert.Equal((500, "screen-chunk failed: IOException because of TimeoutException"), (status, log));
        Assert.Equal(500, (await handler.SendAsync(HostInvocation.Timer("job-sweep"))).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Metadata":{}}""")]
    [InlineData("""{"Data":null}""")]
    [InlineData("""{"Data":{}}""")]
    [InlineData("""{"Data":{"msg":7}}""")]
    [InlineData("""{"Data":{"msg":"eA==","other":"eA=="}}""")]
    [InlineData("""{"Data":{"msg":"not base64!"}}""")]
    [InlineData("""{"Data":{"msg":"\"half"}}""")]
    [InlineData("""{"Data":{"msg":"gICA"}}""")]
    public async Task A_body_that_is_not_the_hosts_runs_nothing_and_is_an_error(string body)
    {
        var runs = 0;
        await using var handler = await HandlerUnderTest.StartAsync((_, _) => Task.FromResult(runs++));
        var (status, log) = await handler.SendAsync(HostInvocation.Request("screen-chunk", body));
        Assert.Equal((400, 0), (status, runs));
        Assert.StartsWith("screen-chunk failed: ", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_largest_message_of_a_queue_comes_through_and_more_than_the_limit_does_not()
    {
        var length = 0;
        await using var handler = await HandlerUnderTest.StartAsync((text, _) => Task.FromResult(length = text.Length));
        var largest = "{\"text\":\"" + new string('"', 21_000).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"}";
        Assert.Equal(200, (await handler.SendAsync(HostInvocation.Text("screen-chunk", largest))).Status);
        Assert.Equal(largest.Length, length);
        length = 0;
        Assert.Equal(413, (await handler.SendAsync(HostInvocation.Request("screen-chunk", new string(' ', HandlerRules.MaxTriggerBytes + 1)))).Status);
        Assert.Equal(0, length);
    }

    private static string Read(HttpRequestMessage request)
    {
        Assert.True(TriggerMessage.TryRead(request.Content!.ReadAsByteArrayAsync().GetAwaiter().GetResult(), out var message, out var problem), problem);
        return message.Text;
    }
}
