using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Parts;

namespace ExportScreen.Goods.Descriptions;

/// <summary>
/// Reads descriptions of goods: terms, part numbers, makers, and whether the declared code fits. Never throws on any text. The tables are read on first use; thread-safe.
/// </summary>
public sealed class GoodsText
{
    private const int MostCharacters = 2000;
    private readonly Lazy<TermIndex> _terms = new(() => new TermIndex(GoodsTerms.Load()));
    private readonly Lazy<PartFamilies> _parts = new(PartFamilies.Load);
    private readonly Lazy<Makers> _makers = new(Makers.Load);
    private readonly CodeChecks _checks;

    /// <summary>A reader with the tables of this build.</summary>
    public GoodsText(ControlTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _checks = new CodeChecks(tables);
    }

    /// <summary>What a description says, and where it disagrees with the declared codes.</summary>
    /// <param name="description">As the manifest has it; what comes after 2,000 characters is not read.</param>
    /// <param name="hs6">Declared codes, six digits of HS 2022 each (<see cref="Model.Goods.HsReading.Hs6"/>, the direct ones); empty when none is known.</param>
    public GoodsReading Read(string description, IReadOnlyList<string> hs6)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(hs6);
        var text = description.Length > MostCharacters ? description[..MostCharacters] : description;
        var words = WordSpan.Of(text);
        var terms = _terms.Value.Find(text, words);
        var parts = _parts.Value.Find(text);
        return new GoodsReading
        {
            Terms = terms,
            Parts = parts,
            Makers = _makers.Value.Find(text, words),
            Vagueness = parts.Count > 0 ? Vagueness.Specific : VagueText.Of(words, terms),
            Contradictions = hs6.Count == 0 ? [] : _checks.Check(hs6, parts, terms),
        };
    }

    /// <summary>The part numbers of known families in a text.</summary>
    public IReadOnlyList<PartFound> Identify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _parts.Value.Find(text);
    }
}
