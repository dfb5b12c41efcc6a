using ExportScreen.Matching.Index;
using ExportScreen.Matching.Names;

namespace ExportScreen.Matching;

/// <summary>An index of listed names over memory that is only read. Immutable and thread-safe.</summary>
public sealed class NameIndex
{
    private NameIndex(IndexColumns columns) => Columns = columns;

    /// <summary>Number of names.</summary>
    public int Count => Columns.Column<byte>(IndexColumn.NameKind).Length;

    internal IndexColumns Columns { get; }

    internal int DistinctCount => Columns.Column<NameToken>(IndexColumn.Distinct).Length;

    /// <summary>
    /// Opens an index that <see cref="NameIndexBuilder.Build"/> made, in constant time. Nothing is copied; the memory must stay unchanged, and its start
    /// must be aligned to four bytes (arrays and mapped files are).
    /// </summary>
    /// <exception cref="InvalidDataException">The bytes are no index of this version, or are cut short.</exception>
    public static NameIndex Open(ReadOnlyMemory<byte> bytes) => new(IndexColumns.Open(bytes));
}
