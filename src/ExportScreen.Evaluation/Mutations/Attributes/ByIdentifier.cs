using ExportScreen.Model.Codes;

namespace ExportScreen.Evaluation.Mutations.Attributes;

/// <summary>Looks identifiers up as a screening does: the label tells the kind, or the content where it can. Thread-safe.</summary>
internal sealed class ByIdentifier(Subject subject) : ICaseFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Find(MutationCase made)
    {
        if (subject.Snapshot is not { } snapshot || made.Identifier is not { } kind) return [];
        var identifier = Identifiers.Of(kind, made.Query, made.Country);
        return [.. snapshot.FindIdentifier(identifier.Kind, identifier.Value).Select(e => snapshot.Entry(e).Id)];
    }

    /// <summary>Every entry that bears the number is right.</summary>
    public bool IsSame(MutationCase made, string entryId) => true;

    /// <inheritdoc/>
    public double? BestScore(MutationCase made) => null;
}
