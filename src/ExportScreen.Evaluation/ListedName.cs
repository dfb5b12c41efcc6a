using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation;

/// <summary>A listed name under evaluation. Immutable.</summary>
/// <param name="Ordinal">Its number in the index of the <see cref="Subject"/>, from 0.</param>
/// <param name="EntryId">Id of the entry that bears it.</param>
/// <param name="Text">The name as listed.</param>
/// <param name="Kind">What the entry is.</param>
/// <param name="Strength">Quality of the name.</param>
/// <param name="IsPrimary">True for the main name of its entry (in a table: the first row of an entry).</param>
public sealed record ListedName(int Ordinal, string EntryId, string Text, EntryKind Kind, AliasStrength Strength, bool IsPrimary);
