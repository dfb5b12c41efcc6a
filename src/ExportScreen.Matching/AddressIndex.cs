using ExportScreen.Matching.Addresses;

namespace ExportScreen.Matching;

/// <summary>An index of listed addresses over memory that is only read. Immutable and thread-safe.</summary>
public sealed class AddressIndex
{
    private readonly TextColumns _columns;

    private AddressIndex(TextColumns columns) => _columns = columns;

    /// <summary>Number of addresses.</summary>
    public int Count => _columns.Count;

    /// <summary>Opens an index that <see cref="AddressIndexBuilder.Build"/> made. The memory must stay unchanged.</summary>
    /// <exception cref="InvalidDataException">The bytes are no index of this version.</exception>
    public static AddressIndex Open(ReadOnlyMemory<byte> bytes) => new(TextColumns.Open("XSADDRS1"u8, bytes));

    internal string CountryOf(int row) => _columns.TextOf(row).Split('|', 2)[0];

    internal string TextOf(int row) => _columns.TextOf(row).Split('|', 2)[1];
}
