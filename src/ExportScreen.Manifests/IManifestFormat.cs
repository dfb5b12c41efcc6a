using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests;

/// <summary>A file format: how it is recognised, and how it is opened or why it is refused. Stateless and thread-safe.</summary>
public interface IManifestFormat
{
    /// <summary>Format id, as <c>Manifest.Format</c> shows it.</summary>
    string Id { get; }

    /// <summary>What people call it.</summary>
    string Title { get; }

    /// <summary>False when the format is recognised only to be refused by name.</summary>
    bool IsRead { get; }

    /// <summary>Whether the bytes look like this format. The file name never decides alone.</summary>
    bool Recognises(ManifestInput input);

    /// <summary>Opens the manifest, or refuses it with an Error diagnostic.</summary>
    ReadResult<OpenManifest> Open(ManifestInput input);
}
