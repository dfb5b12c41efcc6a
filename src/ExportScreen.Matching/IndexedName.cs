using ExportScreen.Model.Lists;

namespace ExportScreen.Matching;

/// <summary>A listed name as it goes into an index or a comparison.</summary>
/// <param name="Text">The whole name, in any script, as the publisher writes it.</param>
/// <param name="Kind">What the listed party is.</param>
/// <param name="Strength">Strong or weak, as the publisher grades the name; kept for the caller, it does not move the score.</param>
/// <param name="Parts">Name parts of a person where the source tells them, else null.</param>
public readonly record struct IndexedName(string Text, EntryKind Kind, AliasStrength Strength, PersonNameParts? Parts);

/// <summary>A name to look for.</summary>
/// <param name="Text">The name as given, in any script; may be a whole cell or free text.</param>
/// <param name="Kind">What the party is, where known.</param>
public readonly record struct NameQuery(string Text, EntryKind Kind);

/// <summary>A listed name found.</summary>
/// <param name="Name">Its ordinal in the index: the order of <see cref="NameIndexBuilder.Add"/>.</param>
/// <param name="Score">0 to 1.</param>
public readonly record struct NameMatch(int Name, double Score);
