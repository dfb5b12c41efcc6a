using ExportScreen.Goods.Contradictions;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>A title tried with a code.</summary>
/// <param name="ByOthers">Whether a part number or a term contradicts, whatever the operating points.</param>
/// <param name="Controlled">Share of all controlled headings; null where the ranking does not speak.</param>
/// <param name="Declared">Share of the declared heading.</param>
internal readonly record struct TriedCode(bool ByOthers, double? Controlled, double Declared)
{
    /// <summary>Tries a code with a reader whose operating points contradict everything.</summary>
    public static TriedCode Of(GoodsText goods, string title, string code)
    {
        var found = goods.Read(title, [code]).Contradictions.Where(c => c.Distance > CodeDistance.Subheading).ToList();
        var ranking = found.Find(c => c.Basis == ContradictionBasis.Ranking);
        return new TriedCode(found.Exists(c => c.Basis != ContradictionBasis.Ranking), ranking?.ExpectedShare, ranking?.DeclaredShare ?? 0);
    }

    /// <summary>Whether these points contradict it.</summary>
    public bool Contradicts(OperatingPoints points) => ByOthers || (Controlled is { } controlled && points.Contradict(controlled, Declared));
}
