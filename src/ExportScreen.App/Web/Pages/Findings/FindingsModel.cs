using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web.Pages.Findings;

/// <summary>What the findings page shows. Immutable.</summary>
/// <param name="Job">The job whose findings they are; null for those of all jobs.</param>
/// <param name="Query">The filters.</param>
/// <param name="Page">The findings.</param>
/// <param name="Address">Address of the page without its query.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record FindingsModel(JobView? Job, FindingQuery Query, FindingPage Page, string Address, bool IsFirst);
