using ExportScreen.Matching.Names;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching;

/// <summary>An index of listed names over memory that is only read. Immutable and thread-safe.</summary>
public sealed class NameIndex
{
    private readonly TextColumns _columns;

    private NameIndex(TextColumns columns) => _columns = columns;

    /// <summary>Number of names.</summary>
    public int Count => _columns.Count;

    /// <summary>Opens an index that <see cref="NameIndexBuilder.Build"/> made. Nothing is copied; the memory must stay unchanged.</summary>
    /// <exception cref="InvalidDataException">The bytes are no index of this version.</exception>
    public static NameIndex Open(ReadOnlyMemory<byte> bytes) => new(TextColumns.Open("XSNAMES1"u8, bytes));

    internal string TextOf(int name) => _columns.TextOf(name);

    internal EntryKind KindOf(int name) => (EntryKind)_columns.TagOf(name);
}
