using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Model.Ports;
using Microsoft.Extensions.Logging;

namespace ExportScreen.App.Alarms;

/// <summary>Writes alarms to the log and posts them as JSON to a webhook, if there is one, in three tries. Thread-safe.</summary>
/// <param name="http">The client.</param>
/// <param name="webhook">Where they are posted; null for nowhere.</param>
/// <param name="clock">For the waits.</param>
/// <param name="log">The log.</param>
internal sealed partial class AlarmReceivers(HttpClient http, Uri? webhook, TimeProvider clock, ILogger log) : IAlarms
{
    private const int Tries = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async ValueTask RaiseAsync(Alarm alarm, CancellationToken cancel)
    {
        if (alarm.Code is null) Log.Over(log, alarm.Kind, alarm.Subject, alarm.Text);
        else Log.Raised(log, alarm.Kind, alarm.Subject, alarm.Code, alarm.Text);
        if (webhook is null) return;
        var problem = "";
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            if (await PostAsync(alarm, cancel) is not { } failed) return;
            problem = failed;
            if (attempt < Tries) await Task.Delay(TimeSpan.FromSeconds(attempt), clock, cancel);
        }

        Log.Undelivered(log, alarm.Kind, alarm.Subject, webhook.Host, problem);
    }

    /// <summary>What went wrong, or null.</summary>
    private async Task<string?> PostAsync(Alarm alarm, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            // With its length: some receivers take no chunks.
            using var content = new StringContent(JsonSerializer.Serialize(alarm, AlarmJson.Default.Alarm), Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(webhook, content, stop.Token);
            return answer.IsSuccessStatusCode ? null : FormattableString.Invariant($"HTTP {(int)answer.StatusCode}");
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "no answer in time";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(50, LogLevel.Warning, "Alarm {Kind}: {Subject}, {Code}. {Text}")]
        public static partial void Raised(ILogger logger, string kind, string subject, string code, string text);

        [LoggerMessage(51, LogLevel.Information, "{Kind}: {Subject}. {Text}")]
        public static partial void Over(ILogger logger, string kind, string subject, string text);

        [LoggerMessage(52, LogLevel.Error, "The alarm {Kind} about {Subject} could not be delivered to {Host}: {Problem}")]
        public static partial void Undelivered(ILogger logger, string kind, string subject, string host, string problem);
    }
}

/// <summary>Source-generated JSON of an alarm.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Alarm))]
internal sealed partial class AlarmJson : JsonSerializerContext;
