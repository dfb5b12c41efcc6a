using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>A query made from something listed, and the entry that must alert on it. Immutable.</summary>
/// <param name="EntryId">The entry that must alert.</param>
/// <param name="Listed">The listed name, address or identifier the query was made from.</param>
/// <param name="Query">The query.</param>
/// <param name="Kind">What the entry is; the query says so too.</param>
/// <param name="Method">How the query was made, in a few words (<c>delete</c>, <c>ISO 9</c>).</param>
public sealed record MutationCase(string EntryId, string Listed, string Query, EntryKind Kind, string Method)
{
    /// <summary>Country given with an address or identifier, or none.</summary>
    public CountryCode Country { get; init; }

    /// <summary>What the query is when it is an identifier, else null.</summary>
    public IdentifierKind? Identifier { get; init; }
}
