using System.Text.Json;
using ExportScreen.App.Settings;
using ExportScreen.Pipeline.Lists;

namespace ExportScreen.App.Tests.Lists;

/// <summary>Flag over environment over file.</summary>
public sealed class RefreshConfigurationTests
{
    private const string File = """
        { "enabled": true, "webhook": "https://alarms.example/hook",
          "feeds": { "un-sc-xml": { "address": "https://file.example/", "schedule": "0 0 1 * * *", "acceptDrift": true }, "uk-sanctions-csv": { "enabled": true } } }
        """;

    [Fact]
    public void Nothing_said_is_nothing_changed()
    {
        var read = Read([], null);
        Assert.Equal((null, null, 0), (read.Enabled, read.Webhook, read.Changes.Count));
    }

    [Fact]
    public void The_file_sets_each_feed()
    {
        var read = Read([], File);
        Assert.Equal((true, "alarms.example"), (read.Enabled, read.Webhook!.Host));
        Assert.Equal(new FeedSettings(new Uri("https://file.example/"), "0 0 1 * * *", null, true), read.Changes["un-sc-xml"]);
        Assert.Equal(new FeedSettings(Enabled: true), read.Changes["uk-sanctions-csv"]);
    }

    [Fact]
    public void The_environment_goes_before_the_file_and_a_flag_before_both()
    {
        var environment = new Dictionary<string, string>
        {
            ["EXPORTSCREEN_REFRESH"] = "off",
            ["EXPORTSCREEN_REFRESH_WEBHOOK"] = "http://127.0.0.1:9/",
            ["EXPORTSCREEN_REFRESH_SOURCES"] = "un-sc-xml=https://environment.example/; eu-fsf-xml=https://environment.example/eu.xml?token=a=b",
            ["EXPORTSCREEN_REFRESH_SCHEDULES"] = "un-sc-xml=0 30 2 * * *",
        };
        var read = Read(environment, File, "un-sc-xml=http://localhost:5000");
        Assert.Equal((false, "127.0.0.1"), (read.Enabled, read.Webhook!.Host));
        Assert.Equal(("http://localhost:5000/", "0 30 2 * * *", true), (read.Changes["un-sc-xml"].Address!.ToString(), read.Changes["un-sc-xml"].Schedule, read.Changes["un-sc-xml"].AcceptDrift));
        Assert.Equal("https://environment.example/eu.xml?token=a=b", read.Changes["eu-fsf-xml"].Address!.ToString());
    }

    [Theory]
    [InlineData("""{ "enable": true }""", "refresh")]
    [InlineData("""{ "feeds": { "un-sc-xml": { "url": "https://x/" } } }""", "un-sc-xml")]
    [InlineData("""{ "feeds": { "un-sc-xml": { "address": "nowhere" } } }""", "un-sc-xml.address")]
    [InlineData("""{ "webhook": "http://alarms.example/hook" }""", "https")]
    [InlineData("""{ "webhook": "file:///etc/passwd" }""", "refresh.webhook")]
    public void A_wrong_setting_is_named(string file, string words) =>
        Assert.Contains(words, Assert.Throws<UsageException>(() => Read([], file)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("EXPORTSCREEN_REFRESH", "yes")]
    [InlineData("EXPORTSCREEN_REFRESH_SOURCES", "un-sc-xml")]
    [InlineData("EXPORTSCREEN_REFRESH_SOURCES", "un-sc-xml=x")]
    [InlineData("EXPORTSCREEN_REFRESH_SCHEDULES", "=0 0 * * * *")]
    public void A_wrong_variable_is_named(string name, string value) =>
        Assert.Contains(name, Assert.Throws<UsageException>(() => Read(new Dictionary<string, string> { [name] = value }, null)).Message, StringComparison.Ordinal);

    private static RefreshConfiguration Read(Dictionary<string, string> environment, string? file, params string[] sources) =>
        RefreshConfiguration.Read(environment.GetValueOrDefault, file is null ? null : JsonDocument.Parse(file).RootElement, sources);
}
