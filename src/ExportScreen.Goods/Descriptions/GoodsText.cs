using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Parts;
using ExportScreen.Goods.References;
using ExportScreen.Goods.Suggestions;

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
    private readonly Lazy<HeadingRanking> _ranking;
    private readonly Lazy<HashSet<string>> _rankedHeadings;

    /// <summary>A reader with the tables of this build.</summary>
    /// <param name="tables">The control tables.</param>
    /// <param name="reference">Imported references: texts to rank against, editions, places; null when there are none. Without texts only the headings of the bundled terms are suggested, and the ranking contradicts nothing.</param>
    public GoodsText(ControlTables tables, ImportedReference? reference = null)
        : this(tables, reference, null)
    {
    }

    /// <summary>A reader with operating points of the caller's, for their calibration.</summary>
    internal GoodsText(ControlTables tables, ImportedReference? reference, OperatingPoints? points)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Tables = tables.With(reference);
        _checks = new CodeChecks(Tables);
        ReferenceId = reference?.Id ?? NoReference;
        HasReference = reference?.Model is not null;
        PartialReferences = reference?.Partial ?? [];
        _ranking = new(() => new HeadingRanking(reference?.Model ?? BundledTexts.Learn(Tables), Tables, ReferenceId, points ?? OperatingPoints.Load()));
        _rankedHeadings = new(() => [.. reference?.Model?.Headings ?? []]);
    }

    /// <summary><see cref="ReferenceId"/> without an imported reference.</summary>
    public const string NoReference = "none";

    /// <summary>The control tables, with what was imported in the place of what is bundled.</summary>
    public ControlTables Tables { get; }

    /// <summary>Id of the imported reference, or <see cref="NoReference"/>; part of the RunKey.</summary>
    public string ReferenceId { get; }

    /// <summary>Whether descriptions are ranked against the texts of the HS. When not, results should say that this was not done for want of a reference.</summary>
    public bool HasReference { get; }

    /// <summary>References that were accepted though they did not pass, and why; results have to say so.</summary>
    public IReadOnlyList<PartialReference> PartialReferences { get; }

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
        var makers = _makers.Value.Find(text, words);
        var parts = PartSupport.Of(_parts.Value.Find(text), words, terms, makers.Count > 0, hs6);
        return new GoodsReading
        {
            Terms = terms,
            Parts = parts,
            Makers = makers,
            Vagueness = parts.Count > 0 ? Vagueness.Specific : VagueText.Of(words, terms),
            Contradictions = hs6.Count == 0 ? [] : Contradictions(text, words, hs6, parts, terms),
        };
    }

    /// <summary>The headings that a description could belong to, the likeliest first. It ranks, it never assigns.</summary>
    /// <param name="description">As the manifest has it.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<HeadingSuggestion> Suggest(string description, int count)
    {
        ArgumentNullException.ThrowIfNull(description);
        return _ranking.Value.Suggest(description.Length > MostCharacters ? description[..MostCharacters] : description, count);
    }

    /// <summary>The part numbers of known families in a text, whatever stands beside them; <see cref="Read"/> leaves out those that may as well be article numbers.</summary>
    public IReadOnlyList<PartFound> Identify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _parts.Value.Find(text);
    }

    /// <summary>A part number says more than words, and words of the table more than the ranking, which speaks where neither does.</summary>
    private List<CodeContradiction> Contradictions(string text, List<WordSpan> words, IReadOnlyList<string> hs6, IReadOnlyList<PartFound> parts, List<TermFound> terms)
    {
        var found = _checks.Check(hs6, parts, terms);
        if (!HasReference || parts.Count > 0 || !hs6.Any(code => _rankedHeadings.Value.Contains(code[..4]))) return found;
        if (_ranking.Value.Contradiction(text, words, hs6) is { } ranked) found.Add(ranked);
        return found;
    }
}
