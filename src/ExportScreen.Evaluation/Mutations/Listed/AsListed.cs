using ExportScreen.Evaluation.Mutations.Bases;

namespace ExportScreen.Evaluation.Mutations.Listed;

/// <summary>Classes 1 and 2: strong names as they are listed, short ones too.</summary>
internal static class AsListed
{
    public static MutationClass Primary { get; } = Class(1, "exact primary", n => n.Listed.IsPrimary);

    public static MutationClass Alias { get; } = Class(2, "strong alias, former name, native-script name", n => !n.Listed.IsPrimary);

    private static MutationClass Class(int number, string title, Func<BaseName, bool> fits) => new(
        number, title, 1, 1,
        source => source.Draw(title, n => n.Script != NameScript.None && fits(n)).Select(n => new MutationCase(n.Listed.EntryId, n.Text, n.Text, n.Kind, n.Script.ToString())));
}
