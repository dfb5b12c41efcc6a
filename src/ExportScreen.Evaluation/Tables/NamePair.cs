using ExportScreen.Model.Lists;

namespace ExportScreen.Evaluation.Tables;

/// <summary>A row of a table of pairs.</summary>
/// <param name="Id">Its id, as given.</param>
/// <param name="Kind">What both names name.</param>
/// <param name="Given">The name that is looked for.</param>
/// <param name="Listed">The listed name.</param>
public readonly record struct NamePair(string Id, EntryKind Kind, string Given, string Listed);
