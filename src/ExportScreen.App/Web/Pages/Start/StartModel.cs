using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.App.Web.Pages.Start;

/// <summary>What the first page shows. Immutable.</summary>
/// <param name="Jobs">The newest jobs, newest first.</param>
/// <param name="MostBytes">Largest manifest taken.</param>
public sealed record StartModel(IReadOnlyList<JobView> Jobs, long MostBytes);
