using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Others;

/// <summary>Applies rules of spelling to the words of a Latin name. Pure and thread-safe.</summary>
internal static class Spellings
{
    /// <summary>A rule.</summary>
    /// <param name="From">Letters as listed, lower case.</param>
    /// <param name="To">Letters put for them.</param>
    /// <param name="Final">Only at the end of a word.</param>
    /// <param name="First">Only at the start of a word.</param>
    internal readonly record struct Rule(string From, string To, bool Final = false, bool First = false);

    /// <summary>Applies one rule that fits, everywhere in the name; null where none does.</summary>
    public static Mutated? One(BaseName name, Dice dice, IReadOnlyList<Rule> rules, string method)
    {
        foreach (var rule in dice.Shuffle(rules))
        {
            var changed = string.Join(' ', name.Words.Select(w => Apply(w, rule)));
            if (changed != name.Text) return new(changed, $"{method} {rule.From} {rule.To}");
        }

        return null;
    }

    /// <summary>Applies all rules in order.</summary>
    public static string All(string text, IReadOnlyList<Rule> rules) => string.Join(' ', text.Split(' ').Select(w => rules.Aggregate(w, Apply)));

    private static string Apply(string word, Rule rule)
    {
        var at = rule.Final ? word.Length - rule.From.Length : rule.First ? 0 : word.IndexOf(rule.From, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || string.Compare(word, at, rule.From, 0, rule.From.Length, StringComparison.OrdinalIgnoreCase) != 0 || word.Length <= rule.From.Length) return word;
        var model = word.Substring(at, rule.From.Length);
        var spelled = Letters.IsCapitals(word) ? rule.To.ToUpperInvariant() : rule.To.Length == 0 ? "" : Letters.InCaseOf(rule.To, char.IsUpper(model[0]) ? "A" : "a");
        var rest = word[(at + rule.From.Length)..];
        if (rule.Final || rule.First) return word[..at] + spelled + rest;
        return word[..at] + spelled + (rest.Length > rule.From.Length ? Apply(rest, rule) : rest);
    }
}
