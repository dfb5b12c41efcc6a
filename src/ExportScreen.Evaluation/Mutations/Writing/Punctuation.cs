using System.Globalization;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Writing;

/// <summary>Class 3: case, punctuation, hyphen, apostrophe, dots.</summary>
internal static class Punctuation
{
    private const int LongestDotted = 4;

    private static readonly Mutator[] Ways = [Capitals, Small, Title, HyphenToBlank, BlankToHyphen, ApostropheDropped, ApostropheCurled, DotsDropped, DotsBetween, Quoted, Trailing, CommasDropped];

    public static MutationClass Class { get; } = NameMutation.Class(3, "case, punctuation, hyphen, apostrophe, dots", 1, 1, _ => true, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        foreach (var way in dice.Shuffle(Ways))
            if (way(name, dice, source) is { } made && !string.Equals(made.Query, name.Text, StringComparison.Ordinal)) return made;
        return null;
    }

    private static Mutated? Capitals(BaseName name, Dice dice, MutationSource source) => new(name.Text.ToUpperInvariant(), "capitals");

    private static Mutated? Small(BaseName name, Dice dice, MutationSource source) => new(name.Text.ToLowerInvariant(), "small letters");

    private static Mutated? Title(BaseName name, Dice dice, MutationSource source) => new(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.Text.ToLowerInvariant()), "title case");

    private static Mutated? HyphenToBlank(BaseName name, Dice dice, MutationSource source) => new(name.Text.Replace('-', ' '), "hyphen to blank");

    private static Mutated? BlankToHyphen(BaseName name, Dice dice, MutationSource source)
    {
        var places = Enumerable.Range(1, Math.Max(0, name.Words.Length - 1)).Where(i => char.IsLetter(name.Words[i - 1][^1]) && char.IsLetter(name.Words[i][0])).ToList();
        if (places.Count == 0 || !name.IsAlphabetic) return null;
        var at = dice.Pick(places);
        return new(string.Join(' ', name.Words[..at]) + "-" + string.Join(' ', name.Words[at..]), "blank to hyphen");
    }

    private static Mutated? ApostropheDropped(BaseName name, Dice dice, MutationSource source) => new(WithoutAny(name.Text, "'’‘`ʼʿʾ"), "apostrophe dropped");

    private static Mutated? ApostropheCurled(BaseName name, Dice dice, MutationSource source) => new(name.Text.Replace('\'', dice.Pick("’‘`´ʼ")), "other apostrophe");

    private static Mutated? DotsDropped(BaseName name, Dice dice, MutationSource source) => new(WithoutAny(name.Text, "."), "dots dropped");

    private static Mutated? CommasDropped(BaseName name, Dice dice, MutationSource source) => new(WithoutAny(name.Text, ",;"), "commas dropped");

    private static Mutated? Quoted(BaseName name, Dice dice, MutationSource source)
    {
        if (name.Text.Contains('"', StringComparison.Ordinal)) return new(WithoutAny(name.Text, "\"“”„«»"), "quotation marks dropped");
        var marks = dice.Pick(["\"\"", "“”", "«»", "''"]);
        return new(marks[0] + name.Text + marks[1], "quoted");
    }

    private static Mutated? Trailing(BaseName name, Dice dice, MutationSource source) => new(name.Text + dice.Pick(".,;*"), "mark at the end");

    /// <summary>A short word of capitals written with dots: one without a vowel, a usual one, or any where other words have small letters (SIS in <c>SIS d.o.o.</c>).</summary>
    private static Mutated? DotsBetween(BaseName name, Dice dice, MutationSource source)
    {
        var places = name.WordsThat(w => w.Length is >= 2 and <= LongestDotted && w.All(char.IsAsciiLetterUpper) && (name.Text.Any(char.IsLower) || PlainWords.Contains(w) || !w.Any(Letters.IsVowel)));
        if (places.Count == 0) return null;
        var at = dice.Pick(places);
        return new(name.With(at, string.Concat(name.Words[at].Select(c => c + "."))), "dots between letters");
    }

    private static string WithoutAny(string text, string marks) => string.Concat(text.Where(c => !marks.Contains(c, StringComparison.Ordinal)));
}
