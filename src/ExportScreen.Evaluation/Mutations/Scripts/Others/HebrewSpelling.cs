using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Scripts.Others;

/// <summary>
/// Latin names of entries that have a Hebrew one, in the other usual spellings of Hebrew sounds (Academy of the Hebrew Language 2006 against everyday spelling; house).
/// Hebrew is written without most vowels, so a Hebrew name alone does not give its Latin form. Pure and thread-safe.
/// </summary>
internal static class HebrewSpelling
{
    private static readonly Spellings.Rule[] Rules =
    [
        new("tz", "ts"), new("ts", "tz"), new("ch", "h"), new("kh", "ch"), new("ck", "k"), new("v", "w"), new("f", "ph"), new("ph", "f"), new("y", "i", Final: true),
        new("i", "y", Final: true), new("ei", "e"), new("ah", "a", Final: true),
        new("a", "ah", Final: true), new("y", "i", First: true), new("k", "q", First: true), new("tt", "t"), new("ss", "s"), new("oo", "u"), new("ya", "ia"),
    ];

    public static IEnumerable<MutationCase> Cases(MutationSource source)
    {
        var entries = source.Strong.Where(n => n.Script == NameScript.Hebrew).Select(n => n.Listed.EntryId).ToHashSet(StringComparer.Ordinal);
        return NameMutation.Cases("Hebrew", source, n => n is { IsPerson: true, Script: NameScript.Latin } && entries.Contains(n.Listed.EntryId), (name, dice, _) => Spellings.One(name, dice, Rules, "Hebrew"));
    }
}
