namespace ExportScreen.Lists.Reading;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">1-based line on which it starts.</param>
/// <param name="Fields">Its fields, unquoted and otherwise untouched.</param>
internal readonly record struct CsvRow(int Line, IReadOnlyList<string> Fields);
