using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web.Pages.Jobs;

/// <summary>What the pages of a job show. Immutable.</summary>
/// <param name="Job">The job.</param>
/// <param name="Plan">How its manifest was read and with what it is screened; null until it is planned.</param>
public sealed record JobModel(JobView Job, PlannedView? Plan);
