using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>What a job's plan has frozen, for people: how the manifest was read and with what it is screened. Immutable.</summary>
/// <param name="Manifest">The manifest with the meaning of its columns.</param>
/// <param name="Lists">The lists, as of the run's date.</param>
/// <param name="NotCovered">Lists and tables that it is not screened against.</param>
/// <param name="Warnings">Loud warnings that belong on every output.</param>
/// <param name="RuleBookVersion">RuleBook version.</param>
/// <param name="Diagnostics">What there is to say about the file as a whole.</param>
public sealed record PlannedView(
    Manifest Manifest, IReadOnlyList<ListFacts> Lists, IReadOnlyList<string> NotCovered, IReadOnlyList<string> Warnings, string RuleBookVersion, IReadOnlyList<Diagnostic> Diagnostics);
