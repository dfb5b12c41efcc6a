using ExportScreen.Evaluation.Mutations.Bases;
using ExportScreen.Evaluation.Mutations.Meaning;
using ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;
using ExportScreen.Evaluation.Mutations.Slips;
using ExportScreen.Evaluation.Mutations.Words;
using ExportScreen.Evaluation.Mutations.Writing;

namespace ExportScreen.Evaluation.Mutations.Combined;

/// <summary>Class 29: two classes together.</summary>
internal static class TwoClasses
{
    public static MutationClass Class { get; } = new(29, "two classes together", 0.93, 0.97, source => InTurn.Of(
        Pair("7 + 12", source, n => Order.Fits(n) && Edits.Fits(n), Edits.MutateOne, Order.Mutate),
        Pair("3 + 7", source, Edits.Fits, Punctuation.Mutate, Edits.MutateOne),
        Pair("16 + 7", source, n => LegalFormChange.Fits(n) && Edits.Fits(n), LegalFormChange.Mutate, Edits.MutateOne),
        Pair("16 + 19", source, n => n.Script == NameScript.Cyrillic && LegalFormChange.Fits(n), LegalFormChange.Mutate, CyrillicToLatin.Mutate),
        Pair("12 + 14", source, n => Order.Fits(n) && (n.IsPerson || n.IsCompany), Order.Mutate, Extra.Mutate)));

    private static IEnumerable<MutationCase> Pair(string title, MutationSource source, Func<BaseName, bool> fits, Mutator first, Mutator second) =>
        NameMutation.Cases(title, source, fits, (name, dice, from) =>
        {
            if (first(name, dice, from) is not { } one || string.Equals(one.Query, name.Text, StringComparison.Ordinal)) return null;
            var changed = BaseName.Of(name.Listed with { Text = one.Query });
            if (!fits(changed) || second(changed, dice, from) is not { } two || string.Equals(two.Query, one.Query, StringComparison.Ordinal)) return null;
            return new(two.Query, $"{title}: {one.Method}, {two.Method}");
        });
}
