namespace ExportScreen.Model.RuleBooks;

/// <summary>Thresholds and weights of the matching. Scores are 0 to 1. Immutable and thread-safe.</summary>
public sealed partial record MatchSettings
{
    /// <summary>Lowest score that is kept as a near miss. Default 0.70.</summary>
    public double NearMissLine { get; init; } = 0.70;

    /// <summary>Lowest score that alerts. Default 0.80.</summary>
    public double ReviewLine { get; init; } = 0.80;

    /// <summary>Lowest score of the Strong band. Default 0.92.</summary>
    public double StrongLine { get; init; } = 0.92;

    /// <summary>Most hits kept per party and list; more are counted, not shown. Default 10.</summary>
    public int MaxHitsPerList { get; init; } = 10;

    /// <summary>Lowest similarity at which two words are taken for the same word, 0 to 1. Default 0.62.</summary>
    public double WordLine { get; init; } = 0.62;

    /// <summary>What a bit of information counts where both names have a word that the other lacks (another given name, another number). Default 1.35.</summary>
    public double ConflictCost { get; init; } = 1.35;

    /// <summary>What a bit counts that only the listed name has. Default 0.33.</summary>
    public double OmissionCost { get; init; } = 0.33;

    /// <summary>What a bit counts that only the given name has. Default 0.36.</summary>
    public double AdditionCost { get; init; } = 0.36;

    /// <summary>How much more than in proportion an inexact word counts against: the lost share of a word's information is multiplied by this. Default 1.25.</summary>
    public double InexactCost { get; init; } = 1.25;

    /// <summary>Most that words around a listed name found word by word in a longer text take from the score. Default 0.10.</summary>
    public double EmbeddedCost { get; init; } = 0.10;

    /// <summary>Bits that a listed name must carry to be looked for inside a longer text. Default 22.</summary>
    public double EmbeddedBits { get; init; } = 22;

    /// <summary>Bits of agreement at which a match that is not a full equality loses nothing for want of evidence. Default 24.</summary>
    public double FullEvidenceBits { get; init; } = 24;

    /// <summary>Share of the score that a match without any evidence in core words loses. Default 0.45.</summary>
    public double ThinEvidenceCost { get; init; } = 0.45;

    /// <summary>What a generic word (technology, group) counts as evidence, as a share of its weight. Default 0.25.</summary>
    public double GenericEvidence { get; init; } = 0.25;

    /// <summary>Factor on the score where names agree in all words but the order around "bin" is reversed (X bin Y, Y bin X). Default 0.72.</summary>
    public double ReversedDescentFactor { get; init; } = 0.72;

    /// <summary>Highest score of names that are not equal word by word. Default 0.965.</summary>
    public double InexactCeiling { get; init; } = 0.965;
}
