using ExportScreen.Manifests.Owners;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ownership;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Settings;

/// <summary>The customer's file of owners: of a flag, of the environment (<c>EXPORTSCREEN_OWNERS</c>), of <c>owners</c> in <c>exportscreen.json</c>, else <c>owners.csv</c> or <c>owners.xlsx</c> in the data folder.</summary>
internal static class OwnersSetting
{
    /// <summary>Reads it; null when there is none.</summary>
    /// <param name="flag">What was asked for on the command line, or null.</param>
    /// <param name="warn">Receives warnings as sentences.</param>
    /// <exception cref="UsageException">It cannot be used: every bad row is named.</exception>
    public static OwnersFile? Load(string? flag, Action<string> warn)
    {
        if (DataFolders.Owners(flag) is not { } path) return null;
        var read = OwnersReader.Read(File.ReadAllBytes(path), path);
        foreach (var warning in read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)) warn(warning.ToSentence());
        return read.Value ?? throw new UsageException(string.Join(Environment.NewLine, read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToSentence())));
    }

    /// <summary>Its bytes as they are now, for the plan of a job; null when there is none.</summary>
    public static PlannedOwners? InUse() => DataFolders.Owners(null) is { } path ? new PlannedOwners(Path.GetFileName(path), File.ReadAllBytes(path)) : null;
}
