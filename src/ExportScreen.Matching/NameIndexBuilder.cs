using ExportScreen.Matching.Names;

namespace ExportScreen.Matching;

/// <summary>Builds a name index. Deterministic: the same names in the same order give the same bytes. Not thread-safe.</summary>
public sealed class NameIndexBuilder
{
    private readonly List<IndexedName> _names = [];

    /// <summary>Adds a name and returns its ordinal, which is the order of the calls.</summary>
    public int Add(in IndexedName name)
    {
        ArgumentNullException.ThrowIfNull(name.Text);
        _names.Add(name);
        return _names.Count - 1;
    }

    /// <summary>The index as bytes for <see cref="NameIndex.Open"/>.</summary>
    public byte[] Build() => TextColumns.Write("XSNAMES1"u8, _names.Select(n => (n.Text, (byte)n.Kind)).ToList());
}
