using ExportScreen.Matching;

namespace ExportScreen.Evaluation.Tables;

/// <summary>A row of a table of queries.</summary>
/// <param name="Id">Its id, as given.</param>
/// <param name="Name">The name to look for; empty finds nothing.</param>
public readonly record struct Query(string Id, NameQuery Name);
