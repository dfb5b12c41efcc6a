using ExportScreen.App.Functions;
using ExportScreen.App.Settings;

namespace ExportScreen.App.Tests.Functions;

/// <summary>What the environment must say.</summary>
public sealed class FunctionsSettingsTests
{
    private static readonly Dictionary<string, string> Deployed = new()
    {
        ["FUNCTIONS_CUSTOMHANDLER_PORT"] = "40000",
        ["AzureWebJobsStorage__blobServiceUri"] = "https://x.blob.core.windows.net/",
        ["AzureWebJobsStorage__queueServiceUri"] = "https://x.queue.core.windows.net/",
        ["AzureWebJobsStorage__tableServiceUri"] = "https://x.table.core.windows.net/",
        ["AzureWebJobsStorage__clientId"] = "id",
    };

    [Fact]
    public void Reads_the_addresses_of_a_deployment()
    {
        var settings = FunctionsSettings.Read(Deployed.GetValueOrDefault);
        Assert.Equal((40000, "https://x.table.core.windows.net/", "id", null), (settings.Port, settings.Account.TableServiceUri!.ToString(), settings.Account.ManagedIdentityClientId, settings.Account.ConnectionString));
    }

    [Fact]
    public void A_connection_string_comes_first() =>
        Assert.Equal("UseDevelopmentStorage=true", FunctionsSettings.Read(new Dictionary<string, string>(Deployed) { ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true" }.GetValueOrDefault).Account.ConnectionString);

    [Theory]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", null)]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "0")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "65536")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "x")]
    [InlineData("AzureWebJobsStorage__blobServiceUri", null)]
    [InlineData("AzureWebJobsStorage__queueServiceUri", "http://x.queue.core.windows.net")]
    [InlineData("EXPORTSCREEN_CHUNK_ROWS", "0")]
    [InlineData("EXPORTSCREEN_THREADS", "-1")]
    public void A_missing_or_wrong_one_is_named(string name, string? value)
    {
        var settings = new Dictionary<string, string>(Deployed);
        if (value is null) settings.Remove(name);
        else settings[name] = value;
        Assert.Contains(name, Assert.Throws<UsageException>(() => FunctionsSettings.Read(settings.GetValueOrDefault)).Message, StringComparison.Ordinal);
    }
}
