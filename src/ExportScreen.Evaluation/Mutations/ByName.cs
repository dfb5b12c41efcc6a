using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>Looks names up as a screening does. Thread-safe.</summary>
internal sealed class ByName(Subject subject) : ICaseFinder
{
    private readonly ILookup<string, ListedName> _names = subject.Names.ToLookup(n => n.EntryId, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<string> Find(MutationCase made) => [.. subject.Alerts(new NameQuery(made.Query, made.Kind)).Select(r => r.EntryId)];

    /// <summary>The same party is often on several lists under different ids: an entry that shares a whole name with the expected one is taken for it.</summary>
    public bool IsSame(MutationCase made, string entryId)
    {
        if (string.Equals(made.EntryId, entryId, StringComparison.Ordinal)) return true;
        var forms = Forms(made.EntryId);
        return Forms(entryId).Overlaps(forms);
    }

    private HashSet<string> Forms(string entryId) =>
        _names[entryId].Select(n => ComparisonForm.Of(n.Text, n.Kind)).Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal);
}
