using System.Numerics;

namespace ExportScreen.Rules.Groups;

/// <summary>The families of goods of which an unmanned aircraft is put together. Pure and thread-safe.</summary>
/// <remarks>Source: red_flags.csv, row G45.</remarks>
internal static class KitFamilies
{
    private static readonly (string Prefix, byte Family)[] Codes =
    [
        ("8806", 1), ("8807", 1), ("8501", 2), ("8407", 2), ("852691", 3), ("852692", 4), ("8517", 4), ("852589", 5), ("901380", 5), ("9014", 6), ("850760", 7), ("9032", 8), ("8537", 8), ("681511", 9), ("681512", 9), ("681513", 9), ("681519", 9),
    ];

    private static readonly string[] Names =
        ["", "aircraft or its parts", "small engine", "satellite navigation", "radio control or link", "camera", "inertial navigation", "lithium battery", "flight controller", "carbon fibre"];

    /// <summary>Number of families; they count from 1.</summary>
    public static int Count => Names.Length - 1;

    /// <summary>Whether a set of families makes a kit: enough of them, a telling one among them.</summary>
    /// <param name="set">Bit n for family n.</param>
    /// <param name="least">How many are enough.</param>
    public static bool IsKit(int set, int least) => BitOperations.PopCount((uint)set) >= least && Enumerable.Range(1, Count).Any(f => (set & (1 << f)) != 0 && IsTelling(f));

    /// <summary>Families of which one at least must be there: the others are in every electronics trade.</summary>
    private static bool IsTelling(int family) => family is 1 or 3 or 6;

    /// <summary>The family of a code of six digits, or 0.</summary>
    public static byte Of(string hs6)
    {
        foreach (var (prefix, family) in Codes)
            if (hs6.StartsWith(prefix, StringComparison.Ordinal)) return family;
        return 0;
    }

    /// <summary>The families of a set in words.</summary>
    /// <param name="set">Bit n for family n.</param>
    public static string InWords(int set) => string.Join(", ", Enumerable.Range(1, Names.Length - 1).Where(f => (set & (1 << f)) != 0).Select(f => Names[f]));
}
