using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.App.Settings;

/// <summary>
/// How lists are refreshed: flag over environment over <c>refresh</c> in <c>exportscreen.json</c> over the feeds' contracts. Immutable.
/// </summary>
/// <param name="Enabled">Whether the clock refreshes them; null = not said.</param>
/// <param name="Webhook">Where alarms are posted; null for nowhere.</param>
/// <param name="Changes">What is set otherwise than the contracts say, by feed id.</param>
internal sealed record RefreshConfiguration(bool? Enabled, Uri? Webhook, IReadOnlyDictionary<string, FeedSettings> Changes)
{
    /// <summary><c>on</c> or <c>off</c>.</summary>
    public const string EnabledVariable = "EXPORTSCREEN_REFRESH";

    /// <summary>Address for alarms.</summary>
    public const string WebhookVariable = "EXPORTSCREEN_REFRESH_WEBHOOK";

    /// <summary>Other addresses, <c>FEED=URL;FEED=URL</c>.</summary>
    public const string SourcesVariable = "EXPORTSCREEN_REFRESH_SOURCES";

    /// <summary>Other schedules, <c>FEED=CRON;FEED=CRON</c>.</summary>
    public const string SchedulesVariable = "EXPORTSCREEN_REFRESH_SCHEDULES";

    /// <summary>Reads it.</summary>
    /// <param name="setting">Gives an environment variable, null when it is not set.</param>
    /// <param name="file">The member <c>refresh</c> of the configuration file, or null.</param>
    /// <param name="sources">Addresses given as flags, <c>FEED=URL</c>.</param>
    /// <exception cref="UsageException">Something is wrong with it.</exception>
    public static RefreshConfiguration Read(Func<string, string?> setting, JsonElement? file, IReadOnlyList<string> sources)
    {
        var given = OfFile(file);
        var changes = given.Feeds.ToDictionary(
            f => f.Key, f => new FeedSettings(f.Value.Address is { } address ? Address(address, $"{ConfigurationFile.Name}, refresh.feeds.{f.Key}.address") : null, f.Value.Schedule, f.Value.Enabled, f.Value.AcceptDrift), StringComparer.Ordinal);
        foreach (var (feed, cron) in Pairs(setting(SchedulesVariable), SchedulesVariable)) changes[feed] = Of(changes, feed) with { Schedule = cron };
        foreach (var (feed, url) in Pairs(setting(SourcesVariable), SourcesVariable)) changes[feed] = Of(changes, feed) with { Address = Address(url, SourcesVariable) };
        foreach (var (feed, url) in sources.Select(s => Pair(s, "--source"))) changes[feed] = Of(changes, feed) with { Address = Address(url, "--source") };
        var webhook = setting(WebhookVariable) is { Length: > 0 } hook ? Address(hook, WebhookVariable) : given.Webhook is { } other ? Address(other, $"{ConfigurationFile.Name}, refresh.webhook") : null;
        if (webhook is not null && webhook.Scheme != Uri.UriSchemeHttps && !webhook.IsLoopback) throw new UsageException($"The webhook for alarms must have an https address: {webhook.Host} has not.");
        return new RefreshConfiguration(OnOff(setting(EnabledVariable)) ?? given.Enabled, webhook, changes);
    }

    /// <summary>Reads it from where a command finds it.</summary>
    public static RefreshConfiguration Read(IReadOnlyList<string> sources) => Read(Environment.GetEnvironmentVariable, ConfigurationFile.Find("refresh"), sources);

    private static RefreshSection OfFile(JsonElement? file)
    {
        try
        {
            return file?.Deserialize(RefreshConfigurationJson.Default.RefreshSection) ?? new RefreshSection();
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{ConfigurationFile.Name}, refresh{wrong.Path?.TrimStart('$')}: not as expected; the README of the program shows the form.");
        }
    }

    private static FeedSettings Of(Dictionary<string, FeedSettings> changes, string feed) => changes.GetValueOrDefault(feed) ?? new FeedSettings();

    private static bool? OnOff(string? text) => text switch
    {
        null or "" => null,
        "on" => true,
        "off" => false,
        _ => throw new UsageException($"{EnabledVariable} is on or off."),
    };

    /// <summary>Pairs <c>ID=VALUE;ID=VALUE</c>.</summary>
    internal static IEnumerable<(string Feed, string Value)> Pairs(string? text, string name) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => Pair(p, name));

    /// <summary>A pair <c>ID=VALUE</c>.</summary>
    internal static (string Feed, string Value) Pair(string text, string name)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 ? (text[..at].Trim(), text[(at + 1)..].Trim()) : throw new UsageException($"{name}: ID=VALUE is expected, for instance un-sc-xml=https://mirror.example/lists/.");
    }

    /// <summary>An address.</summary>
    internal static Uri Address(string text, string name) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? new Uri(text) : throw new UsageException($"{name}: “{text}” is not an address.");
}

/// <summary><c>refresh</c> of the configuration file.</summary>
internal sealed record RefreshSection
{
    /// <summary>Whether the clock refreshes lists.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Where alarms are posted.</summary>
    public string? Webhook { get; init; }

    /// <summary>By feed id.</summary>
    public IReadOnlyDictionary<string, FeedSection> Feeds { get; init => field = value ?? new Dictionary<string, FeedSection>(); } = new Dictionary<string, FeedSection>();
}

/// <summary>A feed in the configuration file.</summary>
/// <param name="Address">Where it is fetched instead.</param>
/// <param name="Schedule">When, in six fields.</param>
/// <param name="Enabled">Whether it is refreshed without being named.</param>
/// <param name="AcceptDrift">Whether parts that the reader does not know are taken.</param>
internal sealed record FeedSection(string? Address, string? Schedule, bool? Enabled, bool AcceptDrift);

/// <summary>Source-generated JSON of the section. What is not known is refused: a misspelt setting would be passed over in silence.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(RefreshSection))]
internal sealed partial class RefreshConfigurationJson : JsonSerializerContext;
