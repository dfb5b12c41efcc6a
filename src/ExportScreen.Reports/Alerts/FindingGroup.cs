using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Alerts;

/// <summary>Findings of one rule with one evidence, over all rows.</summary>
/// <param name="finding">The first of them.</param>
/// <param name="reference">Reference of the first row.</param>
internal sealed class FindingGroup(Finding finding, string? reference)
{
    public Finding Finding { get; } = finding;

    public string? Reference { get; } = reference;

    public FirstRows Rows { get; } = new();
}
