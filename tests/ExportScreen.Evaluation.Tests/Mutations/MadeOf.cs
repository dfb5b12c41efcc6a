using ExportScreen.Evaluation.Mutations;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Tests.Mutations;

/// <summary>Cases made of a few names written down in a test.</summary>
internal static class MadeOf
{
    private const int Seeds = 400;

    /// <summary>A subject of names of one kind, each the primary name of an entry of its own.</summary>
    public static Subject Names(EntryKind kind, params string[] names) =>
        Subject.Of([.. names.Select((name, i) => new ExportScreen.Evaluation.ListedName(i, $"own-test:{i}", name, kind, AliasStrength.Strong, true))], new MatchSettings());

    /// <summary>All queries that a class makes of one name, over many seeds.</summary>
    public static SortedSet<string> Queries(int number, EntryKind kind, string name, string title = "")
    {
        var subject = Names(kind, name);
        var made = MutationClasses.All.Single(c => c.Number == number && c.Title.Contains(title, StringComparison.Ordinal));
        return new SortedSet<string>(Enumerable.Range(0, Seeds).SelectMany(seed => made.Generate(subject, seed, 50)).Select(c => c.Query), StringComparer.Ordinal);
    }
}
