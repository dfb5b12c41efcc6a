using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>Looks names up as a screening does. Thread-safe.</summary>
/// <param name="searched">What is searched.</param>
/// <param name="whole">All names of the entries, which tell the same party under two ids.</param>
internal sealed class ByName(Subject searched, Subject whole) : ICaseFinder
{
    private readonly ILookup<string, ListedName> _names = whole.Names.ToLookup(n => n.EntryId, StringComparer.Ordinal);
    private readonly ILookup<string, ListedName> _searched = searched.Names.ToLookup(n => n.EntryId, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<string> Find(MutationCase made) => [.. searched.Alerts(new NameQuery(made.Query, made.Kind)).Select(r => r.EntryId)];

    /// <summary>The same party is often on several lists under different ids: an entry that shares a whole name with the expected one is taken for it.</summary>
    public bool IsSame(MutationCase made, string entryId) =>
        string.Equals(made.EntryId, entryId, StringComparison.Ordinal) || Forms(entryId).Overlaps(Forms(made.EntryId));

    /// <inheritdoc/>
    public double? BestScore(MutationCase made) => _searched[made.EntryId]
        .Select(n => (double?)NameComparison.Compare(new NameQuery(made.Query, made.Kind), new IndexedName(n.Text, n.Kind, n.Strength, null), searched.Settings).Score).Max();

    private HashSet<string> Forms(string entryId) =>
        _names[entryId].Select(n => ComparisonForm.Of(n.Text, n.Kind)).Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal);
}
