using ExportScreen.Matching;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Evaluation.Reference;

/// <summary>The score of two names, without an index. Pure and thread-safe.</summary>
public static class PairScore
{
    /// <summary>0 to 1; 0 where one of the names holds nothing that can be compared (a name of question marks).</summary>
    public static double Of(in NameQuery given, string listed, EntryKind listedKind, MatchSettings settings) =>
        IsComparable(given.Text, given.Kind) && IsComparable(listed, listedKind) ? OfComparable(given, listed, listedKind, settings) : 0;

    /// <summary>The same for names of which it is known that they can be compared.</summary>
    internal static double OfComparable(in NameQuery given, string listed, EntryKind listedKind, MatchSettings settings) =>
        NameComparison.Compare(given, new IndexedName(listed, listedKind, AliasStrength.Strong, null), settings).Score;

    /// <summary>Whether anything of a name is left to compare.</summary>
    internal static bool IsComparable(string name, EntryKind kind) => ComparisonForm.Of(name, kind).Length > 0;
}
