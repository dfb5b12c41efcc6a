namespace ExportScreen.Model.Consignments;

/// <summary>What is known about a manifest before its rows are read. Immutable and thread-safe.</summary>
/// <param name="FileName">File name without folder.</param>
/// <param name="Format">Format id (<c>csv</c>, <c>tsv</c>, <c>xlsx</c>, <c>xls</c>, <c>json</c>, <c>ndjson</c>).</param>
/// <param name="Encoding">Web name of the text encoding, or null for binary formats.</param>
/// <param name="Tables">The tables with data, in file order.</param>
public sealed record Manifest(string FileName, string Format, string? Encoding, IReadOnlyList<ManifestTable> Tables);

/// <summary>One table of a manifest.</summary>
/// <param name="Name">Sheet name, JSON path, or the empty string for a text file.</param>
/// <param name="HeaderRow">1-based row of the (last) header row; 0 when the format has none.</param>
/// <param name="Columns">Headers in order, as given (several header rows joined with " / "); never null, possibly empty strings.</param>
/// <param name="Mapping">Which column means what.</param>
public sealed record ManifestTable(string Name, int HeaderRow, IReadOnlyList<string> Columns, ColumnMapping Mapping);

/// <summary>The mapping chosen or given, part of the result.</summary>
/// <param name="Columns">One per mapped column.</param>
/// <param name="Unmapped">Headers that were given no meaning.</param>
/// <param name="Absent">Ids of fields that a rule could use and no column supplies: coverage notes, not findings.</param>
public sealed record ColumnMapping(IReadOnlyList<MappedColumn> Columns, IReadOnlyList<string> Unmapped, IReadOnlyList<string> Absent);

/// <summary>One column and its meaning.</summary>
/// <param name="Index">0-based column.</param>
/// <param name="Header">Header as given.</param>
/// <param name="Field">Field id (<c>consignee</c>, <c>consignee.address</c>, <c>hs_code</c>).</param>
/// <param name="Basis">Why.</param>
public sealed record MappedColumn(int Index, string Header, string Field, MappingBasis Basis);

/// <summary>Why a column was given its meaning.</summary>
public enum MappingBasis
{
    /// <summary>The header is a known spelling.</summary>
    Synonym,

    /// <summary>The values look like it.</summary>
    Values,

    /// <summary>The user said so.</summary>
    User,
}
