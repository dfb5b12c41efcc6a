using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;

namespace ExportScreen.Evaluation.Mutations.Scripts.Native;

/// <summary>Classes in which the list knows only Latin names: class 23 asks in the native script, a part of class 19 in another romanisation than the listed one.</summary>
internal static class NativeQueries
{
    private static readonly NameScript[] Scripts =
         [NameScript.Cyrillic, NameScript.Arabic, NameScript.Han, NameScript.Hangul, NameScript.Hebrew, NameScript.Greek, NameScript.Georgian, NameScript.Armenian, NameScript.Thai];

    public static MutationClass Native { get; } = new(
        23, "native script in, only Latin on the list", 0.95, 0.98,
         source => InTurn.Of([.. Scripts.Select(script => Cases(source, script))]), subject => new ByName(LatinOnly.Of(subject), subject))
    { IsOverLatinNames = true };

    public static MutationClass OtherRomanisation { get; } = new(
        19, "Cyrillic to Latin, only another Latin spelling on the list", 0.98, 0.995, Respelled, subject => new ByName(LatinOnly.Of(subject), subject))
    { IsOverLatinNames = true };

    /// <summary>The cases of one script. Greek names of organisations are translations into Greek.</summary>
    private static IEnumerable<MutationCase> Cases(MutationSource source, NameScript script) =>
        NativePairs.Draw(source, "native " + script, n => n.Script == script && n.IsFair && (n.IsPerson || script != NameScript.Greek))
            .Select(p => new MutationCase(p.Native.Listed.EntryId, p.Latin.Text, p.Native.Text, p.Native.Kind, script.ToString()));

    private static IEnumerable<MutationCase> Respelled(MutationSource source)
    {
        foreach (var (native, latin) in NativePairs.Draw(source, "Cyrillic respelled", n => CyrillicToLatin.Fits(n) && n.IsFair))
        {
            var made = CyrillicToLatin.Mutate(native, source.DiceFor("Cyrillic respelled", native), source)!.Value;
            if (Letters.Fold(made.Query) != Letters.Fold(latin.Text)) yield return new MutationCase(native.Listed.EntryId, latin.Text, made.Query, native.Kind, made.Method);
        }
    }
}
