using System.Text.Json;
using System.Text.Json.Serialization;
using ExportScreen.App.Terminal;
using ExportScreen.Manifests;

namespace ExportScreen.App.Settings;

/// <summary>Saved mappings: one JSON file per profile in the user's data folder, <c>{ "consignee": "Recv" }</c>.</summary>
internal static class Profiles
{
    /// <summary>
    /// The mapping of a run. With a profile and no <c>--map</c>: the saved one. With both: the saved one with the changes, saved again.
    /// </summary>
    public static IReadOnlyList<MappingOverride> Mapping(string? profile, IReadOnlyList<MappingOverride> given, ScreenView view)
    {
        if (profile is null) return given;
        var path = PathOf(profile);
        var saved = File.Exists(path) ? Read(path, profile) : [];
        if (given.Count == 0)
            return saved.Count > 0 ? [.. saved.Select(p => new MappingOverride(p.Key, p.Value))] : throw new UsageException($"--profile {profile}: there is no such profile. Give --map as well to make it.");
        foreach (var map in given) saved[map.Field] = map.Header;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(saved, ProfileJson.Default.SortedDictionaryStringString));
        view.Note($"Mapping saved as profile “{profile}”; next time --profile {profile} is enough.");
        return [.. saved.Select(p => new MappingOverride(p.Key, p.Value))];
    }

    private static SortedDictionary<string, string> Read(string path, string profile)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ProfileJson.Default.SortedDictionaryStringString) ?? [];
        }
        catch (JsonException)
        {
            throw new UsageException($"--profile {profile}: the file {path} is not valid JSON. Correct it or delete it.");
        }
    }

    private static string PathOf(string profile)
    {
        if (profile.Length is 0 or > 64 || profile.Any(c => !char.IsLetterOrDigit(c) && c is not ('-' or '_')))
            throw new UsageException($"--profile {profile}: letters, digits, - and _ only.");
        return Path.Combine(DataFolders.Profiles, profile + ".json");
    }
}

/// <summary>Source-generated JSON of a profile.</summary>
[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class ProfileJson : JsonSerializerContext;
