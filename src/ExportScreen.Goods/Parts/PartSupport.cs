using System.Text.RegularExpressions;
using ExportScreen.Goods.Descriptions;

namespace ExportScreen.Goods.Parts;

/// <summary>
/// Whether a number that is written like a part number is one. A few letters and digits are also the article number of a shirt, a standard for screws, or a load; such a number counts only where
/// something else speaks of electronics: a maker, a term, the declared chapter, or that nothing else is said. Numbers with more structure count by themselves. Pure and thread-safe. House.
/// </summary>
internal static partial class PartSupport
{
    private const int ShortestWord = 3;

    /// <summary>Words beside a number that do not say what it is of.</summary>
    private static readonly HashSet<string> Neutral = new(
        WordSpan.Of("qty quantity pcs pce pc piece unit set reel new original genuine part number model item type code article ref order stock шт штук новый модель артикул").Select(word => word.Stem), StringComparer.Ordinal);

    /// <summary>The parts that count.</summary>
    /// <param name="parts">Numbers that fit a family.</param>
    /// <param name="words">All words of the text.</param>
    /// <param name="terms">Terms found in it.</param>
    /// <param name="hasMaker">Whether a maker is named.</param>
    /// <param name="hs6">Declared codes.</param>
    public static IReadOnlyList<PartFound> Of(IReadOnlyList<PartFound> parts, List<WordSpan> words, IReadOnlyList<TermFound> terms, bool hasMaker, IReadOnlyList<string> hs6)
    {
        if (parts.Count == 0 || hasMaker || hs6.Any(IsOfMachines) || terms.Any(t => t.Term.Hs.Any(IsOfMachines))) return parts;
        if (!words.Exists(word => IsOtherWord(word, parts, terms))) return parts;
        var telling = parts.Where(part => !IsShort(part.Number)).ToList();
        return telling.Count == parts.Count ? parts : telling;
    }

    /// <summary>Machines, electronics, aircraft, instruments.</summary>
    private static bool IsOfMachines(string code) => code[..2] is "84" or "85" or "88" or "90";

    private static bool IsShort(string number) => ShortNumber().IsMatch(number);

    private static bool IsOtherWord(WordSpan word, IReadOnlyList<PartFound> parts, IReadOnlyList<TermFound> terms)
    {
        if ((!word.IsHan && word.Length < ShortestWord) || word.Stem.AsSpan().ContainsAnyInRange('0', '9') || Neutral.Contains(word.Stem)) return false;
        return !parts.Any(part => IsWithin(word, part.Start, part.Number.Length)) && !terms.Any(t => t.Term.Strength == TermStrength.Vague && IsWithin(word, t.Start, t.Written.Length));
    }

    private static bool IsWithin(WordSpan word, int start, int length) => word.Start >= start && word.Start < start + length;

    [GeneratedRegex(@"\A\d?[A-Z]{1,4}[-/ ]?\d{2,6}[A-Z]?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortNumber();
}
