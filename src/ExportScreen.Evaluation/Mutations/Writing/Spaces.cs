using System.Text;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Writing;

/// <summary>Class 5: white space and marks without width.</summary>
internal static class Spaces
{
    /// <summary>Blanks of other widths: no-break, thin, narrow no-break, ideographic, tab, line break, two and three blanks.</summary>
    private static readonly string[] Blanks = ["\u00A0", "\u2009", "\u202F", "\u3000", "\t", "\r\n", "  ", "   ", " \u00A0"];

    /// <summary>Zero-width space and no-break space, word joiner, soft hyphen, left-to-right and right-to-left marks.</summary>
    private const string Unseen = "\u200B\uFEFF\u2060\u00AD\u200E\u200F";

    public static MutationClass Class { get; } = NameMutation.Class(5, "white space, NBSP, zero-width, bidi", 1, 1, _ => true, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source) => dice.Next(5) switch
    {
        0 => new(string.Join(dice.Pick(Blanks), name.Words), "other blanks"),
        1 => new(dice.Pick(Blanks) + name.Text + dice.Pick(Blanks), "blanks around"),
        2 => Unwidthed(name.Text, dice),
        3 => new(dice.Pick(["\u202B{0}\u202C", "\u2067{0}\u2069", "\u200F{0}\u200F", "\u202A{0}\u202C"]).Replace("{0}", name.Text, StringComparison.Ordinal), "bidi marks around"),
        _ => new(name.Text.Normalize(NormalizationForm.FormD), "decomposed"),
    };

    private static Mutated? Unwidthed(string text, Dice dice)
    {
        var result = text;
        for (var count = 1 + dice.Next(3); count > 0; count--)
        {
            var at = dice.Next(result.Length + 1);
            if (at < result.Length && char.IsLowSurrogate(result[at])) continue;
            result = result.Insert(at, dice.Pick(Unseen).ToString());
        }

        return new(result, "marks without width");
    }
}
