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

    /// <summary>How much more than in proportion an inexact word counts against: the lost share of a word's information is multiplied by this. Default 1.25.</summary>
    public double InexactCost { get; init; } = 1.25;

    /// <summary>What a generic word (technology, group) counts as evidence, as a share of its weight. Default 0.25.</summary>
    public double GenericEvidence { get; init; } = 0.25;

    /// <summary>Bits that a listed name must carry for the words around it in a longer text to be left aside. Default 16.</summary>
    public double EmbeddedBits { get; init; } = 16;

    /// <summary>What the name of a place counts as evidence, as a share of its weight. Default 0.40.</summary>
    public double PlaceEvidence { get; init; } = 0.40;

    /// <summary>What each clue against a match counts where one of the names is a person's.</summary>
    public ClueWeights Person { get; init; } = ClueWeights.ForPersons;

    /// <summary>What each clue against a match counts between names of companies, ships and others.</summary>
    public ClueWeights Other { get; init; } = ClueWeights.ForOthers;

    /// <summary>Least score of names whose core is the same and rare, where one side adds trade words and a legal form. Default 0.81.</summary>
    public double ShortName { get; init; } = 0.81;

    /// <summary>Score of names that are the same but for one slip of the pen in a word that nobody knows. Default 0.94.</summary>
    public double OneSlip { get; init; } = 0.94;

    /// <summary>What each further slip takes. Default 0.04.</summary>
    public double FurtherSlip { get; init; } = 0.04;

    /// <summary>What is taken where the word with the slip is a known word on both sides, so that it may be meant. Default 0.12.</summary>
    public double MeantSlip { get; init; } = 0.12;

    /// <summary>Highest score of names that are not equal word by word. Default 0.965.</summary>
    public double InexactCeiling { get; init; } = 0.965;
}
