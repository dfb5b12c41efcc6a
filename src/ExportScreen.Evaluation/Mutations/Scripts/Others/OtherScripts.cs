using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Evaluation.Mutations.Scripts.Hangul;

namespace ExportScreen.Evaluation.Mutations.Scripts.Others;

/// <summary>Class 22: Korean, Japanese, Hebrew, Greek, Georgian, Armenian and Thai names in Latin letters, as far as the lists have them.</summary>
internal static class OtherScripts
{
    public static MutationClass Class { get; } = new(
        22, "Korean, Japanese, Hebrew, Greek, Georgian, Armenian, Thai", 0.93, 0.97,
        source => InTurn.Of(HangulToLatin.Cases(source), InTurn.Of([.. LetterSystem.All.Select(s => Letters(source, s))]), HebrewSpelling.Cases(source), JapaneseSpelling.Cases(source), ThaiToLatin.Cases(source)));

    private static IEnumerable<MutationCase> Letters(MutationSource source, LetterSystem system) =>
        NameMutation.Cases(system.Title, source, n => n.Script == system.Script, (name, _, _) => new(system.Write(name.Text), system.Title));
}
