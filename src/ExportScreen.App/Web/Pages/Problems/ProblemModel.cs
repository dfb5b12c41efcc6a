namespace ExportScreen.App.Web.Pages.Problems;

/// <summary>An error as a page shows it. Immutable.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Detail">What to do, or null.</param>
/// <param name="TraceId">Under which the log says more; null where it says nothing.</param>
public sealed record ProblemModel(string Title, string? Detail, string? TraceId);
