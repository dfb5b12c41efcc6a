namespace ExportScreen.Matching.Scoring;

/// <summary>What speaks against two names being those of one bearer. Each clue is 0 where there is nothing and grows with what there is.</summary>
internal enum Clue
{
    /// <summary>What agrees proves little: 1 - evidence / 48 bits, not below 0.</summary>
    Thin,

    /// <summary>1 - evidence / 24 bits, not below 0.</summary>
    Thinner,

    /// <summary>Share of all letters, those of legal forms and trade words included, that stand against nothing or against others.</summary>
    Letters,

    /// <summary>The same, at most a tenth, times ten: whether more than a slip of the pen is different.</summary>
    MoreThanSlip,

    /// <summary>Share of the corresponding words' information that is lost because they correspond inexactly.</summary>
    Inexact,

    /// <summary>How far the least like pair of core words is from equality, 0 to 0.4.</summary>
    WorstWord,

    /// <summary><see cref="Thin"/> in the measure of <see cref="WorstWord"/>: little agrees, and that inexactly.</summary>
    ThinInexact,

    /// <summary><see cref="Thin"/> in the measure of the words that one side lacks: little agrees of much.</summary>
    ThinPart,

    /// <summary>The least like pair of core words is less alike than two spellings of one name are: how far beyond 0.15, times four.</summary>
    FarWord,

    /// <summary><see cref="WorstWord"/> in the measure of the words that one side lacks: two reasons for another bearer, where one may be chance.</summary>
    InexactPart,

    /// <summary>Both names have core words that the other lacks: their share of the information.</summary>
    Conflict,

    /// <summary>Number of core words that stand against each other so, at most 2.</summary>
    ConflictWords,

    /// <summary>Share of the information that only the listed name has, in core words and numbers.</summary>
    Omission,

    /// <summary>Share of the information that only the given name has, in core words and numbers, around a name that is not found whole.</summary>
    Addition,

    /// <summary>The same where the whole listed name stands in one run of the given words.</summary>
    Around,

    /// <summary>Share of generic words that stand against each other.</summary>
    GenericConflict,

    /// <summary>Share of generic words that one side lacks.</summary>
    GenericApart,

    /// <summary>The first word of one name is missing in the other, which begins with a later word: a son is named with his father's whole name.</summary>
    First,

    /// <summary>Both names have a number and they differ.</summary>
    Number,

    /// <summary>Only one of the names has a number.</summary>
    NumberApart,

    /// <summary>X bin Y against Y bin X.</summary>
    Descent,

    /// <summary>The words stand in another order.</summary>
    Order,

    /// <summary>Words are written as one.</summary>
    Joined,

    /// <summary>Both names have a legal form and they differ.</summary>
    LegalConflict,

    /// <summary>A person, a company, a ship: both kinds are known and differ.</summary>
    Kind,

    /// <summary>No distinctive word agrees where distinctive words differ.</summary>
    Undistinctive,
}
