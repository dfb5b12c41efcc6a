using System.Collections.Frozen;
using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Cells;

/// <summary>Units of weight and their kilograms. Source: SI; avoirdupois pound of 1959 (0.45359237 kg).</summary>
internal static class Weights
{
    private static readonly FrozenDictionary<string, decimal> Factors = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["kg"] = 1,
        ["kgs"] = 1,
        ["kgm"] = 1,
        ["kilo"] = 1,
        ["kilos"] = 1,
        ["kilogram"] = 1,
        ["kilograms"] = 1,
        ["k"] = 1,
        ["кг"] = 1,
        ["килограмм"] = 1,
        ["千克"] = 1,
        ["公斤"] = 1,
        ["kilogramm"] = 1,
        ["kilogrammes"] = 1,
        ["kilogramos"] = 1,
        ["t"] = 1000,
        ["to"] = 1000,
        ["ton"] = 1000,
        ["tons"] = 1000,
        ["tonne"] = 1000,
        ["tonnes"] = 1000,
        ["mt"] = 1000,
        ["mts"] = 1000,
        ["tne"] = 1000,
        ["т"] = 1000,
        ["тонн"] = 1000,
        ["тонна"] = 1000,
        ["吨"] = 1000,
        ["metric ton"] = 1000,
        ["metric tons"] = 1000,
        ["lb"] = 0.45359237m,
        ["lbs"] = 0.45359237m,
        ["lbr"] = 0.45359237m,
        ["pound"] = 0.45359237m,
        ["pounds"] = 0.45359237m,
        ["l"] = 0.45359237m,
        ["g"] = 0.001m,
        ["gr"] = 0.001m,
        ["grm"] = 0.001m,
        ["gram"] = 0.001m,
        ["grams"] = 0.001m,
        ["г"] = 0.001m,
        ["克"] = 0.001m,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Kilograms of one unit, or null when the word is no unit of weight.</summary>
    public static decimal? Factor(string? unit) =>
        unit is not null && Factors.TryGetValue(HeaderKey.Of(unit), out var factor) ? factor : null;

    /// <summary>The unit a header names (<c>Gross weight (lb)</c>), or null; one-letter units count only in brackets.</summary>
    public static decimal? FactorOfHeader(string header)
    {
        foreach (var word in HeaderKey.Of(header, keepBrackets: true).Split(' ').Reverse())
            if (word.Length > 1 && Factors.TryGetValue(word, out var factor)) return factor;
        var open = header.LastIndexOfAny(['(', '[', ',']);
        return open < 0 ? null : Factor(header[(open + 1)..].Trim(')', ']', ' '));
    }
}
