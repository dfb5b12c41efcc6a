using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Storage.Azure;

namespace ExportScreen.App.Tests.Deployment;

/// <summary>What the files of a deployment say, and what the program says.</summary>
internal static class Deployed
{
    /// <summary>The triggers of the program; its stores are never called.</summary>
    public static JobTriggers Triggers()
    {
        var account = AzureStores.Open(new AzureStorageSettings { ConnectionString = "UseDevelopmentStorage=true" }, TimeProvider.System);
        var stores = new JobStores(account.Blobs, account.Records, account.Queues, account.Leases, TimeProvider.System);
        return new JobTriggers(stores, new EngineShelf(account.Lists, () => null, TimeProvider.System), new JobOptions { TempFolder = Path.GetTempPath() });
    }

    public static JsonObject Host() => Json("host.json");

    public static JsonObject Json(params string[] path) => JsonNode.Parse(File.ReadAllText(Repository.PathOf(path)))!.AsObject();

    public static string Bicep(params string[] path) => File.ReadAllText(Repository.PathOf(["infra", .. path]));

    /// <summary>All Bicep of infra, without comments.</summary>
    public static string AllBicep() =>
        string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("infra"), "*.bicep", SearchOption.AllDirectories).Select(f => Regex.Replace(File.ReadAllText(f), @"(?m)(^|\s)//.*$", "")));

    /// <summary>The texts of <c>var name = [ … ]</c> in modules/names.bicep.</summary>
    public static string[] Names(string name)
    {
        var list = Regex.Match(Bicep("modules", "names.bicep"), $@"(?s)^var {name} = \[(.*?)^\]", RegexOptions.Multiline);
        Assert.True(list.Success, $"names.bicep has no {name}.");
        return [.. Regex.Matches(list.Groups[1].Value, "'([^']+)'").Select(m => m.Groups[1].Value)];
    }
}
