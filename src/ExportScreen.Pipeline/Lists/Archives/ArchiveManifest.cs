using System.Text.Json.Serialization;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists.Archives;

/// <summary>The first file of an archive: what the others are.</summary>
/// <param name="Form">Version of the form: 1.</param>
/// <param name="SnapshotId">The snapshot.</param>
/// <param name="Engine">What built it.</param>
/// <param name="Files">Every other file, in order.</param>
internal sealed record ArchiveManifest(int Form, string SnapshotId, ArchiveEngine Engine, IReadOnlyList<ArchiveMember> Files);

/// <summary>A file of an archive.</summary>
/// <param name="Name">Its name in it.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Bytes">Length.</param>
internal sealed record ArchiveMember(string Name, string Sha256, long Bytes);

/// <summary>Source-generated JSON of an archive. What is unknown or given twice refuses it: an archive is whole or none.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ArchiveManifest))]
[JsonSerializable(typeof(ListEdition))]
[JsonSerializable(typeof(IReadOnlyList<FeedRefresh>))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
