using ExportScreen.Matching.Index;
using ExportScreen.Matching.Names;

namespace ExportScreen.Matching;

/// <summary>An index of listed names over memory that is only read. Immutable and thread-safe.</summary>
public sealed class NameIndex
{
    private NameIndex(IndexColumns columns) => Columns = columns;

    /// <summary>Number of names.</summary>
    public int Count => Columns.Column<int>(IndexColumn.NameOrdinal) is [.., var last] ? last + 1 : 0;

    /// <summary>Number of rows: names in several spellings have one for each.</summary>
    internal int RowCount => Columns.Column<int>(IndexColumn.NameOrdinal).Length;

    internal IndexColumns Columns { get; }

    internal int DistinctCount => Columns.Column<NameToken>(IndexColumn.Distinct).Length;

    /// <summary>
    /// Opens an index that <see cref="NameIndexBuilder.Build"/> made, in constant time. Nothing is copied; the memory must stay unchanged, and its start
    /// must be aligned to four bytes (arrays and mapped files are).
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are no index of this version, or are cut short.</exception>
    public static NameIndex Open(ReadOnlyMemory<byte> bytes) => new(IndexColumns.Open(bytes));
}
