using ExportScreen.Goods.Destinations;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Goods.Suggestions;

namespace ExportScreen.Goods.References;

/// <summary>A reference that was read from its file, or from all of its parts. Immutable.</summary>
public sealed record ReferenceFile
{
    /// <summary>What it is.</summary>
    public required ReferenceSource Source { get; init; }

    /// <summary>Rows of the file, the header not counted.</summary>
    public required int Rows { get; init; }

    /// <summary>What could be used of them: texts with a heading of HS 2022, codes of an older edition, pairs of codes, or places.</summary>
    public required int Entries { get; init; }

    /// <summary>Date of the youngest row of UN/LOCODE, to the month; null for references without dates.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether it has as many rows as the publisher's; false only for one that was accepted nevertheless: that one adds to the bundled tables and never stands in their place.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The texts to learn from, in the order of the file.</summary>
    internal IReadOnlyList<LabelledText> Labelled { get; init; } = [];

    /// <summary>The codes of an edition with their texts, or null.</summary>
    internal HsEdition? Edition { get; init; }

    /// <summary>The pairs of a correlation table, or null.</summary>
    internal HsCorrelation? Correlation { get; init; }

    /// <summary>The places, or null.</summary>
    internal UnlocodeTable? Places { get; init; }
}
