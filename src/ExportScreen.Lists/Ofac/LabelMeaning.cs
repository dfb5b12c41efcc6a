using ExportScreen.Model.Codes;

namespace ExportScreen.Lists.Ofac;

/// <summary>What the value behind a label of OFAC is.</summary>
internal enum LabelMeaning
{
    /// <summary>Known and of no use for matching: it stays in the remarks.</summary>
    Kept,

    /// <summary>Date of birth, founding or build.</summary>
    Date,

    /// <summary>Place of birth.</summary>
    BirthPlace,

    /// <summary>Nationality, citizenship or country of registration.</summary>
    Country,

    /// <summary>A weak alias in quotes.</summary>
    WeakAlias,

    /// <summary>A weak former name in quotes.</summary>
    WeakFormer,

    /// <summary>A weak new name in quotes.</summary>
    WeakNew,

    /// <summary>Name of a linked party or operator.</summary>
    Related,

    /// <summary>A number of <see cref="OfacLabel.Identifier"/>.</summary>
    Number,

    /// <summary>A digital-currency address behind its currency code.</summary>
    Crypto,

    /// <summary>An IMO number: of the ship, or of the company when the entry is one.</summary>
    Imo,

    /// <summary>Type of vessel or aircraft.</summary>
    CraftType,
}

/// <summary>A label of OFAC's remarks, features or identity documents.</summary>
/// <param name="Text">As published, without a closing colon.</param>
/// <param name="Meaning">What its value is.</param>
/// <param name="Identifier">Kind of the number, for <see cref="LabelMeaning.Number"/>.</param>
internal sealed record OfacLabel(string Text, LabelMeaning Meaning, IdentifierKind Identifier = IdentifierKind.Other);
