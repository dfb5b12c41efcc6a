namespace ExportScreen.Goods.Descriptions;

/// <summary>How much a term of the table says by itself.</summary>
public enum TermStrength
{
    /// <summary>Says too little to name goods ("spare parts").</summary>
    Vague,

    /// <summary>Mostly ordinary goods; a clue beside others.</summary>
    Low,

    /// <summary>Often controlled, often not.</summary>
    Medium,

    /// <summary>Names a kind of goods that the control lists are about.</summary>
    High,
}

/// <summary>How a term was recognised.</summary>
public enum TermMatch
{
    /// <summary>The words of the table, inflection and regional spelling aside.</summary>
    Written,

    /// <summary>One word differs by a letter or two.</summary>
    Misspelt,

    /// <summary>The text ends in the middle of the term.</summary>
    CutOff,

    /// <summary>A Russian term in Latin letters.</summary>
    Transliterated,
}

/// <summary>A term of controlled or confusable goods. Immutable.</summary>
/// <remarks>Source: goods-terms.csv, whose rows name a row of keywords.csv or <c>house</c>.</remarks>
/// <param name="Text">The term as the table has it.</param>
/// <param name="Language">ISO 639-1: en, ru, zh.</param>
/// <param name="Strength">What it says by itself.</param>
/// <param name="Hs">Headings or subheadings of HS 2022 that such goods have, four or six digits; empty for vague terms.</param>
/// <param name="AnnexI">Entries of EU Annex I that are about such goods, as a hint for the reviewer; mostly empty.</param>
/// <param name="Source">Row of the fact table, or <c>house</c>: ours, without legal effect.</param>
public sealed record GoodsTerm(string Text, string Language, TermStrength Strength, IReadOnlyList<string> Hs, IReadOnlyList<string> AnnexI, string Source);

/// <summary>A term found in a description. Immutable.</summary>
/// <param name="Term">The term.</param>
/// <param name="Written">The words of the description that matched.</param>
/// <param name="Start">Position of the first of them in the description, in UTF-16 units.</param>
/// <param name="Match">How it was recognised.</param>
public sealed record TermFound(GoodsTerm Term, string Written, int Start, TermMatch Match);
