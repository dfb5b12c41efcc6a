using ExportScreen.Matching.Index;

namespace ExportScreen.Matching;

/// <summary>Builds a name index. Deterministic: the same names in the same order give the same bytes. Not thread-safe.</summary>
public sealed class NameIndexBuilder
{
    private readonly IndexWriter _writer = new();

    /// <summary>Adds a name and returns its ordinal, which is the order of the calls.</summary>
    public int Add(in IndexedName name)
    {
        ArgumentNullException.ThrowIfNull(name.Text);
        return _writer.Add(name.Text, name.Kind);
    }

    /// <summary>The index as bytes for <see cref="NameIndex.Open"/>.</summary>
    public byte[] Build() => _writer.Write();
}
