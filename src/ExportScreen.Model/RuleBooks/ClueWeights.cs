namespace ExportScreen.Model.RuleBooks;

/// <summary>
/// What each clue against a match takes from the logarithm of its odds (base e). The odds of a match are those of <see cref="Base"/> less the sum of clue times
/// weight; its score follows from the odds. Weights are 0 or more, so no clue ever speaks for a match. Immutable and thread-safe.
/// </summary>
/// <remarks>Source: house; fitted by logistic regression with the signs held fixed, on the tuning pairs, damaged names of real lists and the nearest listed names of clean parties.</remarks>
public sealed record ClueWeights
{
    /// <summary>Logarithm of the odds where nothing speaks against the match.</summary>
    public double Base { get; init; }

    /// <summary>What agrees proves little: 1 - evidence / 48 bits, not below 0.</summary>
    public double Thin { get; init; }

    /// <summary>1 - evidence / 24 bits, not below 0.</summary>
    public double Thinner { get; init; }

    /// <summary>Share of all letters, those of legal forms and trade words included, that stand against nothing or against others.</summary>
    public double Letters { get; init; }

    /// <summary>The same, at most a tenth, times ten: whether more than a slip of the pen is different.</summary>
    public double MoreThanSlip { get; init; }

    /// <summary>Share of the corresponding words' information that is lost because they correspond inexactly.</summary>
    public double Inexact { get; init; }

    /// <summary>How far the least like pair of core words is from equality, 0 to 0.4.</summary>
    public double WorstWord { get; init; }

    /// <summary><see cref="Thin"/> in the measure of <see cref="WorstWord"/>: little agrees, and that inexactly.</summary>
    public double ThinInexact { get; init; }

    /// <summary><see cref="Thin"/> in the measure of the words that one side lacks: little agrees of much.</summary>
    public double ThinPart { get; init; }

    /// <summary>The least like pair of core words is less alike than two spellings of one name are: how far beyond 0.15, times four.</summary>
    public double FarWord { get; init; }

    /// <summary><see cref="WorstWord"/> in the measure of the words that one side lacks: two reasons for another bearer, where one may be chance.</summary>
    public double InexactPart { get; init; }

    /// <summary>Both names have core words that the other lacks: their share of the information.</summary>
    public double Conflict { get; init; }

    /// <summary>Number of core words that stand against each other so, at most 2.</summary>
    public double ConflictWords { get; init; }

    /// <summary>Share of the information that only the listed name has, in core words and numbers.</summary>
    public double Omission { get; init; }

    /// <summary>Share of the information that only the given name has, in core words and numbers, around a name that is not found whole.</summary>
    public double Addition { get; init; }

    /// <summary>The same where the whole listed name stands in one run of the given words.</summary>
    public double Around { get; init; }

    /// <summary>Share of generic words that stand against each other.</summary>
    public double GenericConflict { get; init; }

    /// <summary>Share of generic words that one side lacks.</summary>
    public double GenericApart { get; init; }

    /// <summary>The first word of one name is missing in the other, which begins with a later word: a son is named with his father's whole name.</summary>
    public double First { get; init; }

    /// <summary>Both names have a number and they differ.</summary>
    public double Number { get; init; }

    /// <summary>Only one of the names has a number.</summary>
    public double NumberApart { get; init; }

    /// <summary>X bin Y against Y bin X.</summary>
    public double Descent { get; init; }

    /// <summary>The words stand in another order.</summary>
    public double Order { get; init; }

    /// <summary>Words are written as one.</summary>
    public double Joined { get; init; }

    /// <summary>Both names have a legal form and they differ.</summary>
    public double LegalConflict { get; init; }

    /// <summary>A person, a company, a ship: both kinds are known and differ.</summary>
    public double Kind { get; init; }

    /// <summary>No distinctive word agrees where distinctive words differ.</summary>
    public double Undistinctive { get; init; }

    /// <summary>Weights for names of which one is a person's.</summary>
    public static ClueWeights ForPersons { get; } = new()
    {
        Base = 8.26,
        Thin = 1.53,
        Thinner = 1.17,
        MoreThanSlip = 4.3,
        ThinInexact = 3.48,
        ThinPart = 1.04,
        FarWord = 0.93,
        InexactPart = 1.42,
        ConflictWords = 3.06,
        Addition = 2.79,
        Around = 7.95,
        GenericApart = 9.96,
        First = 0.54,
        Number = 3,
        NumberApart = 0.04,
        Descent = 8.91,
        Order = 0.7,
        Joined = 1.24,
        Kind = 7.75,
    };

    /// <summary>Weights for names of companies, ships and others.</summary>
    public static ClueWeights ForOthers { get; } = new()
    {
        Base = 7.76,
        Thin = 4.05,
        Letters = 0.26,
        MoreThanSlip = 3.92,
        ThinInexact = 0.82,
        InexactPart = 0.61,
        ConflictWords = 1,
        Around = 5.73,
        GenericConflict = 11.2,
        GenericApart = 2.21,
        First = 0.48,
        Number = 3,
        NumberApart = 1.45,
        Order = 0.57,
        LegalConflict = 4.71,
        Kind = 7.18,
    };
}
