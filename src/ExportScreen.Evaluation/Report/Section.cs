using System.Text.Json.Serialization;

namespace ExportScreen.Evaluation.Report;

/// <summary>One part of the quality report. Immutable.</summary>
/// <param name="Id">Id of the part (<c>pairs</c>).</param>
/// <param name="Title">Title.</param>
/// <param name="Note">What was measured, on what, in a sentence or two; and how the figures are to be read.</param>
/// <param name="Figures">The figures, in the order of reading.</param>
public sealed record Section(string Id, string Title, string Note, IReadOnlyList<Figure> Figures)
{
    /// <summary>A map from scores to shares that was fitted; null in other parts.</summary>
    public IReadOnlyList<Calibration.MapPoint>? Map { get; init; }

    /// <summary>Ids of the figures that miss their floor.</summary>
    [JsonIgnore]
    public IEnumerable<string> Short => Figures.Where(f => f.Held == false).Select(f => f.Id);
}
