using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExportScreen.App.Settings;

/// <summary>Where references are fetched instead of their publishers: flag over environment over <c>referenceSources</c> in <c>exportscreen.json</c>.</summary>
internal static class ReferenceConfiguration
{
    /// <summary>Other addresses, <c>KIND=URL;KIND=URL</c>.</summary>
    public const string SourcesVariable = "EXPORTSCREEN_REFERENCE_SOURCES";

    private const string Member = "referenceSources";

    /// <summary>The addresses by source id.</summary>
    /// <param name="setting">Gives an environment variable, null when it is not set.</param>
    /// <param name="file">The member <c>referenceSources</c> of the configuration file, or null.</param>
    /// <param name="flags">Addresses given as flags, <c>KIND=URL</c>.</param>
    /// <exception cref="UsageException">Something is wrong with them.</exception>
    public static IReadOnlyDictionary<string, Uri> Read(Func<string, string?> setting, JsonElement? file, IReadOnlyList<string> flags)
    {
        var addresses = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var (id, address) in OfFile(file)) addresses[id] = RefreshConfiguration.Address(address, $"{ConfigurationFile.Name}, {Member}.{id}");
        foreach (var (id, url) in RefreshConfiguration.Pairs(setting(SourcesVariable), SourcesVariable)) addresses[id] = RefreshConfiguration.Address(url, SourcesVariable);
        foreach (var (id, url) in flags.Select(f => RefreshConfiguration.Pair(f, "--source"))) addresses[id] = RefreshConfiguration.Address(url, "--source");
        return addresses;
    }

    /// <summary>Reads them from where a command finds them.</summary>
    public static IReadOnlyDictionary<string, Uri> Read(IReadOnlyList<string> flags) => Read(Environment.GetEnvironmentVariable, ConfigurationFile.Find(Member), flags);

    private static IReadOnlyDictionary<string, string> OfFile(JsonElement? file)
    {
        try
        {
            return file?.Deserialize(ReferenceConfigurationJson.Default.DictionaryStringString) ?? [];
        }
        catch (JsonException wrong)
        {
            throw new UsageException($"{ConfigurationFile.Name}, {Member}{wrong.Path?.TrimStart('$')}: not as expected; an object is, with an address for each kind.");
        }
    }
}

/// <summary>Source-generated JSON of the member.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ReferenceConfigurationJson : JsonSerializerContext;
