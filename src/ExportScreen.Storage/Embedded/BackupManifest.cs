using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExportScreen.Storage.Embedded;

/// <summary>What a backup holds; written last, so that a backup without it is none. Immutable.</summary>
/// <param name="Format">Version of this file: 1.</param>
/// <param name="Schema">Schema of the database in it.</param>
/// <param name="Taken">When it was taken (UTC).</param>
/// <param name="Files">Every file.</param>
public sealed record BackupManifest(int Format, int Schema, DateTimeOffset Taken, IReadOnlyList<BackupFile> Files)
{
    internal const int NewestFormat = 1;
    internal const string FileName = "backup.json";

    /// <summary>Writes it into a backup, whole and on the disk.</summary>
    internal void Write(string folder) => DurableFile.Replace(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, BackupManifestJson.Default.BackupManifest));

    /// <summary>Reads the one of a backup.</summary>
    /// <exception cref="InvalidDataException">There is none, it is damaged, or it was written by a newer version.</exception>
    internal static BackupManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new InvalidDataException($"The folder {folder} holds no complete backup: {FileName} is missing.");
        try
        {
            var manifest = JsonSerializer.Deserialize(File.ReadAllBytes(path), BackupManifestJson.Default.BackupManifest);
            if (manifest is null || manifest.Format < 1 || manifest.Files is null || manifest.Files.Any(f => f?.Path is null || f.Sha256 is null)) throw Damaged(null);
            if (manifest.Format > NewestFormat || manifest.Schema > Embedded.Schema.Newest) throw new InvalidDataException("The backup was written by a newer version of ExportScreen: restore it with that version.");
            return manifest;
        }
        catch (JsonException failure)
        {
            throw Damaged(failure);
        }

        InvalidDataException Damaged(JsonException? failure) => new($"The list of files of the backup in {folder} is damaged.", failure);
    }
}

/// <summary>A file of a backup. Immutable.</summary>
/// <param name="Path">Path within the backup, with slashes.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
public sealed record BackupFile(string Path, long Length, string Sha256);

/// <summary>Source-generated JSON of a backup's list of files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupManifestJson : JsonSerializerContext;
