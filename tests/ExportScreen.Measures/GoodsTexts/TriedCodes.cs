using ExportScreen.Goods.Contradictions;

namespace ExportScreen.Measures.GoodsTexts;

/// <summary>All that was tried on the folds.</summary>
internal sealed class TriedCodes
{
    /// <summary>True codes: a contradiction is a false alarm.</summary>
    public List<TriedCode> True { get; } = [];

    /// <summary>Random innocent codes of controlled goods.</summary>
    public List<TriedCode> Random { get; } = [];

    /// <summary>The likeliest innocent codes of controlled goods.</summary>
    public List<TriedCode> Sibling { get; } = [];

    /// <summary>Share that is contradicted.</summary>
    public static double Share(List<TriedCode> codes, OperatingPoints points) => codes.Count(c => c.Contradicts(points)) / (double)codes.Count;
}
