namespace ExportScreen.Goods.Parts;

/// <summary>How sure a family is of its tariff code.</summary>
public enum PartConfidence
{
    /// <summary>Judged by us.</summary>
    Low,

    /// <summary>A fact table counts few parts, or some under another code.</summary>
    Medium,

    /// <summary>A fact table counts ten parts or more, nine in ten of them under this code.</summary>
    High,
}

/// <summary>A family of part numbers. Immutable.</summary>
/// <remarks>Source: part-families.csv.</remarks>
/// <param name="Name">Name of the family: the letters that its numbers begin with, mostly.</param>
/// <param name="Maker">Its maker; several share some series.</param>
/// <param name="What">What the parts are, in a few words.</param>
/// <param name="Hs6">The expected subheading of HS 2022.</param>
/// <param name="Also">Other subheadings that such parts are declared under in good faith; not a contradiction.</param>
/// <param name="Source">Where the code comes from: row of a fact table, or <c>house</c>: ours, without legal effect.</param>
/// <param name="Confidence">How sure the code is.</param>
/// <param name="Scheme">The page on the maker's numbering that was read, or <c>house</c>.</param>
public sealed record PartFamily(string Name, string Maker, string What, string Hs6, IReadOnlyList<string> Also, string Source, PartConfidence Confidence, string Scheme);

/// <summary>A part number found in a text. Immutable.</summary>
/// <param name="Number">The number as written.</param>
/// <param name="Start">Its position in the text, in UTF-16 units.</param>
/// <param name="Family">Its family.</param>
public sealed record PartFound(string Number, int Start, PartFamily Family);

/// <summary>A maker named in a text. Immutable.</summary>
/// <param name="Maker">The maker.</param>
/// <param name="Written">As written.</param>
/// <param name="Hs4">Headings that most of this maker's parts have, the commonest first; a clue only.</param>
/// <param name="Source">Row of the fact table, or <c>house</c>.</param>
public sealed record MakerFound(string Maker, string Written, IReadOnlyList<string> Hs4, string Source);
