using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Parts;

namespace ExportScreen.Goods.Descriptions;

/// <summary>What a description of goods says, and whether the declared codes fit it. Immutable.</summary>
public sealed record GoodsReading
{
    /// <summary>Terms of controlled and confusable goods in the order of the text; a term inside a longer one is left out. Vague terms are among them.</summary>
    public required IReadOnlyList<TermFound> Terms { get; init; }

    /// <summary>Part numbers of known families, in the order of the text; short ones only where a maker, a term or the declared chapter speaks of such goods.</summary>
    public required IReadOnlyList<PartFound> Parts { get; init; }

    /// <summary>Makers named in the text.</summary>
    public required IReadOnlyList<MakerFound> Makers { get; init; }

    /// <summary>Whether the text says what the goods are.</summary>
    public required Vagueness Vagueness { get; init; }

    /// <summary>Where the declared codes and the text disagree, the strongest first; empty without codes. A reason to look, never an assignment.</summary>
    public required IReadOnlyList<CodeContradiction> Contradictions { get; init; }
}
