using System.Net.Sockets;
using System.Text;
using ExportScreen.App.Functions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExportScreen.App.Tests.Functions;

/// <summary>How a step ends that does not end by itself.</summary>
public sealed class TriggerEndTests
{
    private static readonly HandlerRules Short = new() { Deadline = TimeSpan.FromMilliseconds(300), Grace = TimeSpan.FromMilliseconds(300), ShutDown = TimeSpan.FromSeconds(10) };

    [Fact]
    public async Task A_step_over_its_deadline_is_told_to_stop_and_answered_with_an_error()
    {
        await using var handler = await HandlerUnderTest.StartAsync((_, cancel) => Task.Delay(Timeout.Infinite, cancel), Short);
        var (status, log) = await handler.SendAsync(HostInvocation.Binary("screen-chunk", "x"u8.ToArray()));
        Assert.Equal((500, "screen-chunk stopped: it took too long, or the handler is ending"), (status, log));
    }

    [Fact]
    public async Task A_step_that_does_not_stop_is_answered_all_the_same()
    {
        var never = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var handler = await HandlerUnderTest.StartAsync((_, _) => never.Task, Short);
        Assert.Equal(500, (await handler.SendAsync(HostInvocation.Binary("screen-chunk", "x"u8.ToArray()))).Status);
        never.SetResult();
    }

    [Fact]
    public async Task A_step_that_blocks_its_thread_is_answered_all_the_same()
    {
        using var gate = new ManualResetEventSlim();
        await using var handler = await HandlerUnderTest.StartAsync((_, _) =>
        {
            gate.Wait(CancellationToken.None);
            return Task.CompletedTask;
        }, Short);
        Assert.Equal(500, (await handler.SendAsync(HostInvocation.Binary("screen-chunk", "x"u8.ToArray()))).Status);
        gate.Set();
    }

    [Fact]
    public async Task A_step_stops_when_the_hosts_connection_drops()
    {
        var (begun, stopped) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var handler = await HandlerUnderTest.StartAsync(async (_, cancel) =>
        {
            cancel.Register(stopped.SetResult);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, cancel);
        });
        using (var host = new TcpClient())
        {
            await host.ConnectAsync("127.0.0.1", handler.Port, TestContext.Current.CancellationToken);
            await host.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /screen-chunk HTTP/1.1\r\nHost: 127.0.0.1:{handler.Port}\r\nUser-Agent: Azure-Functions-Host/4.1037.0.0\r\n"
                + $"X-Azure-Functions-InvocationId: {Guid.NewGuid()}\r\nTransfer-Encoding: chunked\r\n\r\n17\r\n{{\"Data\":{{\"msg\":\"eA==\"}}}}\r\n0\r\n\r\n"), TestContext.Current.CancellationToken);
            await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }

        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Steps_are_told_to_stop_when_the_handler_ends()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var handler = await HandlerUnderTest.StartAsync((_, cancel) =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, cancel);
        });
        var answer = handler.SendAsync(HostInvocation.Binary("screen-chunk", "x"u8.ToArray()));
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await handler.StopAsync();
        Assert.Equal(500, (await answer).Status);
    }

    [Fact]
    public async Task The_handler_ends_when_its_parent_is_another()
    {
        if (ParentWatch.Parent() is not { } parent)
        {
            Assert.Skip("skipped: no /proc");
            return;
        }

        using var lifetime = new Lifetime();
        using var calm = new ParentWatch(parent, TimeSpan.FromMilliseconds(10), TimeProvider.System, lifetime.Value);
        await calm.StartAsync(CancellationToken.None);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(lifetime.Value.ApplicationStopping.IsCancellationRequested);
        await calm.StopAsync(CancellationToken.None);

        using var orphan = new ParentWatch(parent + 1, TimeSpan.FromMilliseconds(10), TimeProvider.System, lifetime.Value);
        await orphan.StartAsync(CancellationToken.None);
        await orphan.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.True(lifetime.Value.ApplicationStopping.IsCancellationRequested);
    }

    private sealed class Lifetime : IDisposable
    {
        public IHostApplicationLifetime Value { get; } = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);

        public void Dispose() => Value.StopApplication();
    }
}
