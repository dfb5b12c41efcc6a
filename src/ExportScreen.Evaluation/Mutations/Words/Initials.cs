using System.Runtime.CompilerServices;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Words;

/// <summary>Class 15: given names as initials, with a rare family name: one that few entries of the subject bear.</summary>
internal static class Initials
{
    private const int RareFamily = 3;
    private const int ShortestFamily = 6;

    private static readonly ConditionalWeakTable<Subject, Dictionary<string, int>> Bearers = [];

    public static MutationClass Class { get; } = NameMutation.Class(
        15, "initials", 0.90, 0.95, n => n.IsPerson && n.Script is NameScript.Latin or NameScript.Cyrillic && !PersonWords.HasDescent(n) && PersonWords.FamilyAt(n) is not null, Mutate);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var family = PersonWords.FamilyAt(name)!.Value;
        var last = string.Join(' ', name.Words[family..]);
        var given = name.Words[..family].Where(w => char.IsLetter(w[0])).ToArray();
        if (given.Length == 0 || given.Any(w => w.Length < 2 || w[1] == '.') || Letters.Count(last) < ShortestFamily || CountOf(source.Subject, last) > RareFamily) return null;
        var initials = given.Select(w => char.ToUpperInvariant(w[0])).ToArray();
        return dice.Next(5) switch
        {
            0 => new(string.Concat(initials.Select(i => i + ". ")) + last, "A. B. Family"),
            1 => new(string.Concat(initials.Select(i => i + ".")) + " " + last, "A.B. Family"),
            2 => new($"{last} {string.Concat(initials.Select(i => i + "."))}", "Family A.B."),
            3 => new($"{last}, {string.Join(' ', initials)}", "Family, A B"),
            _ when given.Length > 1 => new($"{given[0]} {string.Join(' ', initials[1..].Select(i => i + "."))} {last}", "Given B. Family"),
            _ => new(string.Join(' ', initials) + " " + last, "A B Family"),
        };
    }

    private static int CountOf(Subject subject, string family) =>
        Bearers.GetValue(subject, Count).GetValueOrDefault(Letters.Fold(family));

    /// <summary>How many entries have a name that ends in the words.</summary>
    private static Dictionary<string, int> Count(Subject subject)
    {
        var entries = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in subject.Names)
        {
            var words = name.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var length = 1; length <= Math.Min(3, words.Length); length++)
            {
                var key = Letters.Fold(string.Join(' ', words[^length..]));
                if (!entries.TryGetValue(key, out var bearers)) entries.Add(key, bearers = new(StringComparer.Ordinal));
                bearers.Add(name.EntryId);
            }
        }

        return entries.ToDictionary(e => e.Key, e => e.Value.Count, StringComparer.Ordinal);
    }
}
