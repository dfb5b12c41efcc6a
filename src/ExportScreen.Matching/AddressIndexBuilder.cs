using ExportScreen.Matching.Addresses;
using ExportScreen.Model.Codes;

namespace ExportScreen.Matching;

/// <summary>Builds an index of addresses that are listed whoever is there. Deterministic. Not thread-safe.</summary>
public sealed class AddressIndexBuilder
{
    private readonly List<(string Text, byte Tag)> _rows = [];

    /// <summary>Adds an address and returns its ordinal, which is the order of the calls.</summary>
    public int Add(string address, CountryCode country)
    {
        ArgumentNullException.ThrowIfNull(address);
        _rows.Add((country + "|" + address, 0));
        return _rows.Count - 1;
    }

    /// <summary>The index as bytes for <see cref="AddressIndex.Open"/>.</summary>
    public byte[] Build() => TextColumns.Write("XSADDRS1"u8, _rows);
}
