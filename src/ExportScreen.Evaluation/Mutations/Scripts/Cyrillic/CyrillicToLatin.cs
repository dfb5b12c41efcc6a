using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;

/// <summary>Class 19: Cyrillic names in Latin letters, by the system of a standard or of the press.</summary>
internal static class CyrillicToLatin
{
    /// <summary>The Cyrillic name is on the list.</summary>
    public static MutationClass Class { get; } = NameMutation.Class(19, "Cyrillic to Latin, eleven systems", 0.98, 0.995, Fits, Mutate);

    public static bool Fits(BaseName name) => name.Script == NameScript.Cyrillic && NameScripts.IsAll(name.Text, NameScript.Cyrillic) && CyrillicSystems.All[0].Knows(name.Text);

    public static Mutated? Mutate(BaseName name, Dice dice, MutationSource source)
    {
        var system = dice.Pick(CyrillicSystems.For(name.Text));
        return new(system.Write(name.Text), system.Title);
    }
}
