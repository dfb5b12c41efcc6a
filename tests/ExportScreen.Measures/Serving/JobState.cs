using System.Text.Json;

namespace ExportScreen.Measures.Serving;

/// <summary>A job as the API shows it. Immutable.</summary>
/// <param name="Status">The word of its status.</param>
/// <param name="Rows">Rows screened so far.</param>
/// <param name="Total">Rows in all, or null.</param>
/// <param name="SnapshotId">The lists it was planned with, or null.</param>
/// <param name="Reason">Why it failed, or null.</param>
/// <param name="Outcomes">Clear, review, hold and not screened; null until it is over.</param>
/// <param name="SummaryRows">Data rows as the summary counts them; null until it is over.</param>
internal sealed record JobState(string Status, int Rows, int? Total, string? SnapshotId, string? Reason, IReadOnlyList<int>? Outcomes, int? SummaryRows)
{
    private static readonly string[] Counted = ["clear", "review", "hold", "notScreened"];

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool IsOver => Status is "completed" or "completed_with_errors" or "failed" or "superseded";

    /// <summary>Whether every one of so many rows has exactly one outcome.</summary>
    public bool AllRows(int rows) => SummaryRows == rows && Outcomes?.Sum() == rows;

    public static JobState Read(JsonElement job)
    {
        var progress = job.GetProperty("progress");
        var total = progress.GetProperty("total");
        var summary = job.GetProperty("summary");
        var over = summary.ValueKind == JsonValueKind.Object;
        return new JobState(
            job.GetProperty("status").GetString()!, progress.GetProperty("rows").GetInt32(), total.ValueKind == JsonValueKind.Number ? total.GetInt32() : null,
            job.GetProperty("snapshotId").GetString(), job.GetProperty("reason").GetString(),
            over ? [.. Counted.Select(name => summary.GetProperty(name).GetInt32())] : null, over ? summary.GetProperty("rows").GetInt32() : null);
    }
}
