using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>A changed name.</summary>
/// <param name="Query">The name after the change.</param>
/// <param name="Method">How it was changed.</param>
internal readonly record struct Mutated(string Query, string Method);

/// <summary>Changes a name; null where it does not fit.</summary>
/// <param name="name">The name.</param>
/// <param name="dice">What decides between ways.</param>
/// <param name="source">Where further names or facts come from.</param>
internal delegate Mutated? Mutator(BaseName name, Dice dice, MutationSource source);

/// <summary>Makes classes whose cases are one listed name each, changed. Pure and thread-safe.</summary>
internal static class NameMutation
{
    /// <summary>Throws of the dice per name until one changes it.</summary>
    private const int Tries = 6;

    /// <summary>A class.</summary>
    public static MutationClass Class(int number, string title, double floor, double stretch, Func<BaseName, bool> fits, Mutator mutate) =>
        new(number, title, floor, stretch, source => Cases(title, source, fits, mutate)) { ReportsShort = true };

    /// <summary>The cases of such a class.</summary>
    public static IEnumerable<MutationCase> Cases(string salt, MutationSource source, Func<BaseName, bool> fits, Mutator mutate) => CasesOfAny(salt, source, n => n.IsFair != source.TakesShort && fits(n), mutate);

    /// <summary>As <see cref="Cases"/>, short names too: where the condition itself says what is fair.</summary>
    public static IEnumerable<MutationCase> CasesOfAny(string salt, MutationSource source, Func<BaseName, bool> fits, Mutator mutate)
    {
        foreach (var name in source.Draw(salt, fits))
            if (Apply(name, source.DiceFor(salt, name), source, mutate) is { } made)
                yield return new MutationCase(name.Listed.EntryId, name.Text, made.Query, name.Kind, made.Method);
    }

    /// <summary>Changes a name; null where no throw of the dice changed it.</summary>
    public static Mutated? Apply(BaseName name, Dice dice, MutationSource source, Mutator mutate)
    {
        for (var i = 0; i < Tries; i++)
            if (mutate(name, dice, source) is { } made && !string.Equals(made.Query, name.Text, StringComparison.Ordinal) && made.Query.Length > 0) return made;
        return null;
    }
}
