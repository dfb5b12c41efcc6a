using System.Text.Json;
using ExportScreen.App.Settings;
using ExportScreen.Pipeline.Retention;

namespace ExportScreen.App.Tests.Settings;

public sealed class RetentionConfigurationTests
{
    [Fact]
    public void A_class_has_what_the_file_says_and_else_its_default()
    {
        var settings = Read("""{"manifests":"5y","snapshots":"30d","findings":"always"}""");
        Assert.Equal([3653, 30, 1827, 3653, null], Enum.GetValues<RetentionClass>().Select(settings.DaysOf));
        Assert.Equal(90, RetentionConfiguration.Of(null).DaysOf(RetentionClass.Snapshots));
    }

    [Fact]
    public void Settings_reach_a_running_service_whole()
    {
        var settings = Read("""{"manifests":"5y","findings":"always"}""");
        var read = RetentionConfiguration.OfText(RetentionConfiguration.ToText(settings));
        Assert.Equal(Enum.GetValues<RetentionClass>().Select(settings.DaysOf), Enum.GetValues<RetentionClass>().Select(read.DaysOf));
    }

    [Theory]
    [InlineData("[]", "an object")]
    [InlineData("""{"manifest":"5y"}""", "manifest is none of listFiles, snapshots, manifests, results, findings")]
    [InlineData("""{"manifests":5}""", "manifests: a period")]
    [InlineData("""{"manifests":"1d"}""", "at least 7d")]
    public void What_is_wrong_is_named(string json, string says) =>
        Assert.Contains(says, Assert.Throws<UsageException>(() => Read(json)).Message, StringComparison.Ordinal);

    private static RetentionSettings Read(string json) => RetentionConfiguration.Of(JsonSerializer.Deserialize<JsonElement>(json));
}
