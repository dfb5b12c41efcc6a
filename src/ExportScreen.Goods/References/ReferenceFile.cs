using ExportScreen.Goods.Suggestions;

namespace ExportScreen.Goods.References;

/// <summary>A reference file that was read. Immutable.</summary>
public sealed record ReferenceFile
{
    /// <summary>What it is.</summary>
    public required ReferenceSource Source { get; init; }

    /// <summary>Rows of the file, the header not counted.</summary>
    public required int Rows { get; init; }

    /// <summary>Texts with a heading of HS 2022.</summary>
    public int Texts => Labelled.Count;

    /// <summary>The texts, in the order of the file.</summary>
    internal IReadOnlyList<LabelledText> Labelled { get; init; } = [];
}
