using ExportScreen.Lists.Refreshing;
using ExportScreen.Lists.Snapshots;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Lists;

/// <summary>What an import did.</summary>
/// <param name="Sets">What became of each file or set of files, in the order given.</param>
/// <param name="Build">The snapshot made; null when none was needed or it failed.</param>
/// <param name="Diagnostics">What there is to say beyond the sets.</param>
public sealed record ImportResult(IReadOnlyList<ImportedSet> Sets, BuildResult? Build, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>True when every file was taken and what had to be published was.</summary>
    public bool Succeeded =>
        Sets.All(s => s.Outcome is EditionOutcome.Accept or EditionOutcome.AcceptPartial) && Build is null or { Published: true }
        && Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error);
}

/// <summary>What became of one set of files.</summary>
/// <param name="Files">Their names.</param>
/// <param name="Outcome">Accepted, refused or no list.</param>
/// <param name="Edition">The edition; null when refused.</param>
/// <param name="Use">Whether it is current or kept for earlier dates; null when refused.</param>
/// <param name="SuppliesLists">The lists that are screened with this edition after the import.</param>
/// <param name="Diagnostics">What there is to say about the files.</param>
public sealed record ImportedSet(
    IReadOnlyList<string> Files, EditionOutcome Outcome, ListEdition? Edition, EditionUse? Use, IReadOnlyList<string> SuppliesLists, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Entries of all its lists.</summary>
    public int Entries => Edition?.Lists.Sum(l => l.Entries) ?? 0;

    /// <summary>Names of all its lists.</summary>
    public int Names => Edition?.Lists.Sum(l => l.Names) ?? 0;
}

/// <summary>What a build did.</summary>
/// <param name="SnapshotId">The snapshot built; null when it did not come that far.</param>
/// <param name="Published">True when it is the one in use now.</param>
/// <param name="Lists">Its lists.</param>
/// <param name="Report">Its checks; null when it did not come that far.</param>
/// <param name="Diagnostics">What there is to say, the checks' included.</param>
public sealed record BuildResult(
    string? SnapshotId, bool Published, IReadOnlyList<SnapshotList> Lists, SnapshotReport? Report, IReadOnlyList<Diagnostic> Diagnostics)
{
    internal static BuildResult Failed(params IReadOnlyList<Diagnostic> diagnostics) => new(null, false, [], null, diagnostics);
}
