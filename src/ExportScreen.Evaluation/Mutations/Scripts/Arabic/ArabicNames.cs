using System.Collections.Frozen;
using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Arabic;

/// <summary>
/// Class 20: Arabic and Persian names of persons in other romanisations. Listed Latin names are respelled; names listed in Arabic letters are written in Latin where every
/// word is in a table of usual names, since the letters leave the vowels open.
/// </summary>
internal static class ArabicNames
{
    private static readonly FrozenDictionary<string, string> Vowelled = MutationData.Lines("arabic-names.tsv").Select(l => l.Split('\t')).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>Words that only names of these languages have (house).</summary>
    private static readonly FrozenSet<string> Marks = (
        "al el bin ibn ould abd abdul abdel abu abou muhammad mohammed mohamed mohammad ahmad ahmed hasan " +
        "hassan husayn hussein hussain hossein ali mahmud mahmoud umar omar uthman khalid khaled ibrahim yusuf mustafa ismail " +
        "abdallah abdullah said saeed rashid hamid karim jamal salim nasir walid tariq reza mahdi sayyid seyyed akbar asghar gholam").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static MutationClass Class { get; } = new(20, "Arabic and Persian romanisations", 0.96, 0.99, source => InTurn.Of(Respelled(source), Written(source)));

    /// <summary>Whether a Latin name is one of these languages, as far as its words tell.</summary>
    internal static bool IsArabic(BaseName name) =>
        name is { IsPerson: true, Script: NameScript.Latin } && name.Words.SelectMany(w => w.Split('-')).Count(w => Marks.Contains(Letters.Fold(w))) >= 1 && name.Words.Length >= 2;

    /// <summary>The vowelled Latin form of a name in Arabic letters; null where a word is not in the table.</summary>
    internal static string? Vowel(BaseName name)
    {
        var words = new List<string>(name.Words.Length);
        foreach (var word in name.Words)
        {
            if (!Vowelled.TryGetValue(word, out var latin)) return null;
            words.Add(words.Count == 0 && char.IsLower(latin[0]) ? char.ToUpperInvariant(latin[0]) + latin[1..] : latin);
        }

        return string.Join(' ', words).Replace("Abd Allah", "Abdallah", StringComparison.Ordinal);
    }

    private static IEnumerable<MutationCase> Respelled(MutationSource source) =>
        NameMutation.Cases("Arabic respelled", source, IsArabic, (name, dice, _) => ArabicStyle.Respell(name.Text, dice));

    private static IEnumerable<MutationCase> Written(MutationSource source) =>
        NameMutation.Cases(
            "Arabic written", source, n => n.IsPerson && n.Script == NameScript.Arabic && n.Words.Length >= 3
                && Vowel(n) is { } latin && BaseName.Of(n.Listed with { Text = latin }).Informative >= 2, (name, dice, _) =>
        {
            var plain = Vowel(name)!;
            return dice.Chance(30) ? new(plain, "written in Latin") : ArabicStyle.Respell(plain, dice) is { } styled ? new(styled.Query, "written in Latin, " + styled.Method) : new(plain, "written in Latin");
        });
}
