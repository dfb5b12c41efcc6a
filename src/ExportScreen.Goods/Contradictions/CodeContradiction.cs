namespace ExportScreen.Goods.Contradictions;

/// <summary>What speaks against a declared code.</summary>
public enum ContradictionBasis
{
    /// <summary>A part number of a known family.</summary>
    PartNumber,

    /// <summary>A term of high strength.</summary>
    Term,

    /// <summary>The ranking of the whole description over the imported HS texts.</summary>
    Ranking,
}

/// <summary>How far apart the declared and the expected code are.</summary>
public enum CodeDistance
{
    /// <summary>Same heading, other subheading.</summary>
    Subheading,

    /// <summary>Same chapter, other heading.</summary>
    Heading,

    /// <summary>Other chapter.</summary>
    Chapter,
}

/// <summary>One disagreement of text and code. Immutable.</summary>
/// <param name="Basis">What speaks against the code.</param>
/// <param name="Written">The words, the part number, or the whole description.</param>
/// <param name="Declared">The declared codes, six digits of HS 2022.</param>
/// <param name="Expected">The codes that the text points to, four or six digits, the likeliest first.</param>
/// <param name="Distance">How far the nearest of them is from the nearest declared code.</param>
/// <param name="DeclaredShare">Probability that the ranking gives the declared heading; null unless <see cref="ContradictionBasis.Ranking"/>.</param>
/// <param name="ExpectedShare">Probability of all controlled headings together, of which the likeliest are expected; null unless <see cref="ContradictionBasis.Ranking"/>.</param>
/// <param name="HidesControl">Whether an expected code stands in an export control table while no declared one does.</param>
/// <param name="Source">What is known from where: a row of a fact table, a page, <c>house</c>, or the id of the reference.</param>
public sealed record CodeContradiction(
    ContradictionBasis Basis,
    string Written,
    IReadOnlyList<string> Declared,
    IReadOnlyList<string> Expected,
    CodeDistance Distance,
    double? DeclaredShare,
    double? ExpectedShare,
    bool HidesControl,
    string Source)
{
    /// <summary>How sure the family of the part is of its code; null unless <see cref="ContradictionBasis.PartNumber"/>.</summary>
    public Parts.PartConfidence? Confidence { get; init; }

    /// <summary>The disagreement in one sentence. It repeats words of the manifest: not for logs.</summary>
    public string Sentence() => ContradictionSentence.Of(this);
}
