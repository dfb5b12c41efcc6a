using System.Runtime.InteropServices;
using System.Text;
using ExportScreen.Matching;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Snapshots;

/// <summary>
/// All lists of one screening, over one piece of read-only memory. Immutable and thread-safe. Entries and names are numbered from 0 in canonical order (list id,
/// entry id, order of the source). Dispose it after the last use: until then its memory stays mapped; afterwards every member but <see cref="Id"/>,
/// <see cref="Lists"/> and the counts throws <see cref="ObjectDisposedException"/>.
/// </summary>
public sealed partial class ListSnapshot : IDisposable
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly ReadOnlyMemory<byte> _entries;
    private readonly ReadOnlyMemory<byte> _names;
    private readonly ReadOnlyMemory<byte> _identifiers;
    private readonly ReadOnlyMemory<byte> _addresses;
    private readonly ReadOnlyMemory<byte> _records;
    private readonly IDisposable? _owner;
    private readonly NameIndex _nameIndex;
    private readonly AddressIndex _addressIndex;
    private volatile bool _disposed;

    private ListSnapshot(ReadOnlyMemory<byte> bytes, SnapshotFacts facts, IDisposable? owner)
    {
        Id = facts.Id;
        Lists = facts.Lists;
        _owner = owner;
        _file = bytes;
        _entries = SnapshotFile.SectionOf(bytes, Section.Entries);
        _names = SnapshotFile.SectionOf(bytes, Section.Names);
        _identifiers = SnapshotFile.SectionOf(bytes, Section.Identifiers);
        _addresses = SnapshotFile.SectionOf(bytes, Section.Addresses);
        _records = SnapshotFile.SectionOf(bytes, Section.Records);
        _nameIndex = NameIndex.Open(SnapshotFile.SectionOf(bytes, Section.NameIndex));
        _addressIndex = AddressIndex.Open(SnapshotFile.SectionOf(bytes, Section.AddressIndex));
        EntryCount = _entries.Length / Marshal.SizeOf<EntryRow>();
        NameCount = _names.Length / Marshal.SizeOf<NameRow>();
        AddressCount = _addresses.Length / Marshal.SizeOf<AddressRow>();
    }

    /// <summary>SnapshotId (CONTRACTS, Lists): 32 lower-case hex digits.</summary>
    public string Id { get; }

    /// <summary>The lists, by id.</summary>
    public IReadOnlyList<SnapshotList> Lists { get; }

    /// <summary>Number of entries, expired ones too.</summary>
    public int EntryCount { get; }

    /// <summary>Number of names, all kinds.</summary>
    public int NameCount { get; }

    /// <summary>Number of addresses in <see cref="Addresses"/>.</summary>
    public int AddressCount { get; }

    /// <summary>The whole file, as it was opened.</summary>
    public ReadOnlyMemory<byte> File => Alive()._file;

    /// <summary>The index over all names; its ordinals are the names' numbers here.</summary>
    public NameIndex Names => Alive()._nameIndex;

    /// <summary>The index over the addresses that are listed whoever is there; country-only ones are not in it.</summary>
    public AddressIndex Addresses => Alive()._addressIndex;

    /// <summary>The whole entry, made anew at every call.</summary>
    public ListEntry Entry(int entry) => EntryRecord.Read(RecordOf(entry));

    /// <summary>What the entry is.</summary>
    public EntryKind KindOf(int entry) => (EntryKind)Row(entry).Kind;

    /// <summary>What the listing means for an export.</summary>
    public LegalEffect EffectOf(int entry) => (LegalEffect)Row(entry).Effect;

    /// <summary>Which of <see cref="Lists"/> it is on.</summary>
    public int ListOf(int entry) => Row(entry).List;

    /// <summary>First country of nationality, registration or flag; none when the source gives none.</summary>
    public CountryCode CountryOf(int entry) => CountryCode.FromPacked(Row(entry).Country);

    /// <summary>False when the listing ended before the day.</summary>
    public bool InForce(int entry, DateOnly asOf) => asOf.DayNumber <= Row(entry).LastDay;

    /// <summary>First 16 hex digits of the SHA-256 of the canonical content: changes when anything the publisher says of the entry changes.</summary>
    public string ContentHash(int entry) => Text(Row(entry).ContentHash);

    /// <summary>The entries that list the same party, this one too, ascending: publishers give them one id (UN reference, IMO, passport, tax number, OFAC's own). Usually it alone.</summary>
    public IReadOnlyList<int> ListingsOf(int entry)
    {
        var next = Row(entry).NextListing;
        if (next == entry) return [entry];
        var all = new List<int> { entry };
        for (; next != entry; next = Row(next).NextListing) all.Add(next);
        all.Sort();
        return all;
    }

    /// <summary>The first of <see cref="ListingsOf"/>; it stands for the party.</summary>
    public int PartyOf(int entry)
    {
        var first = entry;
        for (var next = Row(entry).NextListing; next != entry; next = Row(next).NextListing) first = Math.Min(first, next);
        return first;
    }

    /// <summary>The id of an entry.</summary>
    public string IdOf(int entry) => EntryRecord.IdOf(RecordOf(entry));

    /// <summary>Number of its first name; the others follow.</summary>
    public int FirstNameOf(int entry) => Row(entry).FirstName;

    /// <summary>How many names it has.</summary>
    public int NameCountOf(int entry) => Row(entry).NameCount;

    /// <summary>The entry that bears a name.</summary>
    public int EntryOfName(int name) => NameAt(name).Entry;

    /// <summary>Kind of a name.</summary>
    public NameKind NameKindOf(int name) => (NameKind)NameAt(name).Kind;

    /// <summary>Quality of a name.</summary>
    public AliasStrength StrengthOf(int name) => (AliasStrength)NameAt(name).Strength;

    /// <summary>A name as the publisher writes it.</summary>
    public string NameText(int name)
    {
        var row = NameAt(name);
        return Encoding.UTF8.GetString(_records.Span.Slice(row.TextOffset, row.TextLength));
    }

    /// <summary>The entry that lists an address of <see cref="Addresses"/>.</summary>
    public int EntryOfAddress(int address) => Column<AddressRow>(_addresses)[address].Entry;

    /// <summary>Which of the entry's addresses it is.</summary>
    public int OrdinalOfAddress(int address) => Column<AddressRow>(_addresses)[address].Ordinal;

    /// <summary>The entries that bear an identifier, ascending, each once; empty when there is none.</summary>
    /// <param name="kind">Kind; only identifiers of this kind are compared.</param>
    /// <param name="value">Comparison form (<see cref="Identifier.Value"/>); the empty one finds nothing.</param>
    public IReadOnlyList<int> FindIdentifier(IdentifierKind kind, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length is 0 or > 1024) return [];
        Span<byte> buffer = stackalloc byte[256];
        var key = Encoding.UTF8.GetByteCount(value) <= buffer.Length ? buffer[..Encoding.UTF8.GetBytes(value, buffer)] : Encoding.UTF8.GetBytes(value);
        var rows = Column<IdentifierRow>(_identifiers);
        var first = LowerBound(rows, (byte)kind, key);
        List<int>? found = null;
        for (var i = first; i < rows.Length && Compare(rows[i], (byte)kind, key) == 0; i++)
        {
            found ??= [];
            if (found.Count == 0 || found[^1] != rows[i].Entry) found.Add(rows[i].Entry);
        }

        return found ?? (IReadOnlyList<int>)[];
    }

    /// <summary>A content hash as sixteen lower-case hexadecimal digits.</summary>
    internal static string Text(ulong contentHash) => contentHash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        _owner?.Dispose();
    }

    /// <summary>The canonical record of an entry.</summary>
    internal ReadOnlySpan<byte> RecordOf(int entry)
    {
        var row = Row(entry);
        return _records.Span.Slice(row.RecordOffset, row.RecordLength);
    }

    private int LowerBound(ReadOnlySpan<IdentifierRow> rows, byte kind, ReadOnlySpan<byte> value)
    {
        int low = 0, high = rows.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Compare(rows[middle], kind, value) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Compare(in IdentifierRow row, byte kind, ReadOnlySpan<byte> value) =>
        row.Kind != kind ? row.Kind.CompareTo(kind) : _records.Span.Slice(row.ValueOffset, row.ValueLength).SequenceCompareTo(value);

    private EntryRow Row(int entry) => Column<EntryRow>(_entries)[entry];

    private NameRow NameAt(int name) => Column<NameRow>(_names)[name];

    private ReadOnlySpan<T> Column<T>(ReadOnlyMemory<byte> column)
        where T : unmanaged
    {
        Alive();
        return MemoryMarshal.Cast<byte, T>(column.Span);
    }

    private ListSnapshot Alive()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return this;
    }
}
