using System.Text.Json.Nodes;
using ExportScreen.App.Alarms;
using ExportScreen.Model.Ports;
using ExportScreen.Testing.Publishing;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Tests.Lists;

public sealed class AlarmReceiversTests
{
    private static readonly Alarm Failed = new(Alarm.RefreshFailed, "un-sc-xml", ["un-sc"], "LS4003", "The publisher refuses to give the file.", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_alarm_is_posted_as_json_and_logged()
    {
        using var receiver = new LocalPublisher(_ => new PublisherAnswer { Status = 204, StatedLength = 0 });
        var log = await RaiseAsync(receiver.Address, Failed);
        var request = Assert.Single(receiver.Requests);
        Assert.Equal("POST", request.Method);
        Assert.StartsWith("application/json", request["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(
            """{"kind":"list-refresh-failed","subject":"un-sc-xml","lists":["un-sc"],"code":"LS4003","text":"The publisher refuses to give the file.","since":"2026-11-22T09:00:00+00:00","raised":"2026-11-22T10:00:00+00:00"}""",
            JsonNode.Parse(request.Body)!.ToJsonString(new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal([LogLevel.Warning], log.Levels);
    }

    [Fact]
    public async Task One_that_is_not_taken_is_posted_again_and_in_the_end_logged_as_undelivered()
    {
        var number = 0;
        using var receiver = new LocalPublisher(_ => new PublisherAnswer { Status = ++number < 3 ? 500 : 200 });
        Assert.Equal([LogLevel.Warning], (await RaiseAsync(receiver.Address, Failed)).Levels);
        Assert.Equal(3, receiver.Requests.Count);
        number = -9;
        Assert.Equal([LogLevel.Warning, LogLevel.Error], (await RaiseAsync(receiver.Address, Failed)).Levels);
        Assert.Equal([LogLevel.Warning, LogLevel.Error], (await RaiseAsync(new Uri("https://no-such-host.invalid/"), Failed)).Levels);
    }

    [Fact]
    public async Task Good_news_is_no_warning_and_without_a_webhook_the_log_is_all() =>
        Assert.Equal([LogLevel.Information], (await RaiseAsync(null, Failed with { Kind = Alarm.RefreshRecovered, Code = null })).Levels);

    private static async Task<Lines> RaiseAsync(Uri? webhook, Alarm alarm)
    {
        using var http = new HttpClient();
        var log = new Lines();
        await new AlarmReceivers(http, webhook, new Hurried(), log).RaiseAsync(alarm, CancellationToken.None);
        return log;
    }

    /// <summary>Waits a hundredth of the time.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, dueTime > TimeSpan.FromSeconds(5) ? dueTime : dueTime / 100, period);
    }

    private sealed class Lines : ILogger
    {
        public List<LogLevel> Levels { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Levels.Add(logLevel);
    }
}
