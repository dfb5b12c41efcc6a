using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Model.Consignments;

/// <summary>One sheet line, CSV record or JSON leaf record: the unit in which outcomes are counted.</summary>
/// <param name="Ordinal">1-based number among the data rows of the file; stable, unique within the file.</param>
/// <param name="Table">Index into <see cref="Manifest.Tables"/>.</param>
/// <param name="Position">Where it stands, as the user's program shows it.</param>
/// <param name="Cells">The cells as text, in the order of the table's columns, unchanged; null where empty. May be shorter than the columns.</param>
public sealed record SourceRow(int Ordinal, int Table, SourcePosition Position, IReadOnlyList<string?> Cells);
