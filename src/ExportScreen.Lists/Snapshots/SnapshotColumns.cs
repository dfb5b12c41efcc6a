using ExportScreen.Matching;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Snapshots;

/// <summary>Collects the columns of a snapshot, entry by entry in canonical order. Not thread-safe.</summary>
internal sealed class SnapshotColumns(IReadOnlyList<SnapshotList> lists, IReadOnlyList<int> nextListing)
{
    private readonly NameIndexBuilder _nameIndex = new();
    private readonly AddressIndexBuilder _addressIndex = new();
    private readonly List<TextSpan> _nameSpans = [];
    private readonly List<TextSpan> _identifierSpans = [];
    private int _list;

    public List<EntryRow> Entries { get; } = [];

    public List<NameRow> Names { get; } = [];

    public List<IdentifierRow> Identifiers { get; } = [];

    public List<AddressRow> Addresses { get; } = [];

    public RecordWriter Records { get; } = new();

    public void Add(ListEntry entry)
    {
        while (lists[_list].Id != entry.List) _list++;
        var start = Records.Position;
        _nameSpans.Clear();
        _identifierSpans.Clear();
        EntryRecord.Write(Records, entry, _nameSpans, _identifierSpans);
        Entries.Add(new EntryRow(
            SnapshotIdentity.ContentHash(Records.Written[start..]), start, Records.Position - start, Names.Count, entry.Names.Count,
            entry.ExpiresOn?.DayNumber ?? int.MaxValue, nextListing[Entries.Count], (ushort)_list, entry.Countries.Count > 0 ? entry.Countries[0].Packed : (ushort)0,
            (byte)entry.Kind, (byte)entry.Effect));
        var ordinal = Entries.Count - 1;
        AddNames(entry, ordinal);
        AddIdentifiers(entry, ordinal);
        if (entry.AddressOnly) AddAddresses(entry, ordinal);
    }

    public byte[] BuildNameIndex() => _nameIndex.Build();

    public byte[] BuildAddressIndex() => _addressIndex.Build();

    /// <summary>The identifiers by kind, value (UTF-8 bytes) and entry.</summary>
    public IdentifierRow[] SortedIdentifiers()
    {
        var rows = Identifiers.ToArray();
        Array.Sort(rows, Compare);
        return rows;
    }

    private void AddNames(ListEntry entry, int ordinal)
    {
        for (var i = 0; i < entry.Names.Count; i++)
        {
            var name = entry.Names[i];
            var index = _nameIndex.Add(new IndexedName(name.Text, entry.Kind, name.Strength, name.Parts));
            if (index != Names.Count) throw new InvalidOperationException("The name index numbers its names otherwise.");
            Names.Add(new NameRow(ordinal, _nameSpans[i].Offset, _nameSpans[i].Length, (byte)name.Kind, (byte)name.Strength));
        }
    }

    private void AddIdentifiers(ListEntry entry, int ordinal)
    {
        for (var i = 0; i < entry.Identifiers.Count; i++)
        {
            // Punctuation only compares equal to any other punctuation: not an identifier to be found by.
            if (_identifierSpans[i].Length == 0) continue;
            Identifiers.Add(new IdentifierRow(ordinal, _identifierSpans[i].Offset, _identifierSpans[i].Length, (byte)entry.Identifiers[i].Kind));
        }
    }

    private void AddAddresses(ListEntry entry, int ordinal)
    {
        for (var i = 0; i < entry.Addresses.Count; i++)
        {
            // A country alone would match every address in it.
            if (entry.Addresses[i].ToLine() is not { Length: > 0 } line) continue;
            var index = _addressIndex.Add(line, entry.Addresses[i].Country);
            if (index != Addresses.Count) throw new InvalidOperationException("The address index numbers its addresses otherwise.");
            Addresses.Add(new AddressRow(ordinal, i));
        }
    }

    private int Compare(IdentifierRow left, IdentifierRow right)
    {
        if (left.Kind != right.Kind) return left.Kind.CompareTo(right.Kind);
        var records = Records.Written;
        var order = records.Slice(left.ValueOffset, left.ValueLength).SequenceCompareTo(records.Slice(right.ValueOffset, right.ValueLength));
        return order != 0 ? order : left.Entry.CompareTo(right.Entry);
    }
}
