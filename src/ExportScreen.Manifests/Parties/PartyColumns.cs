using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Headers;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Parties;

/// <summary>Reads one party of a table from its columns, remembering cells that repeat. Not thread-safe.</summary>
internal sealed class PartyColumns
{
    /// <summary>Parties that are remembered in one table; about 80 MB when full.</summary>
    public const int Remembered = 1 << 17;

    private const string Contact = "contact";
    private readonly (int Column, string Part)[] _columns;
    private readonly PartyRole _role;
    private readonly string? _roleText;
    private readonly string? _source;
    private readonly BoundedCache<PartyReading> _memory;
    private readonly char _shape;
    private char[] _key = new char[256];

    private PartyColumns(IGrouping<(string Field, int Instance, string? RoleText), ColumnMeaning> group, List<string> shapes, BoundedCache<PartyReading> memory)
    {
        _memory = memory;
        Field = group.Key.Field;
        _role = FieldIds.Roles[Field];
        _roleText = group.Key.RoleText;
        _columns = [.. group.Select(m => (m.Index, m.Field.Part!))];
        _shape = Shape(string.Join(' ', _columns.Select(c => c.Part)), shapes);
        _source = (group.FirstOrDefault(m => m.Field.Part == "name") ?? group.First()).Header;
    }

    /// <summary>Party field id.</summary>
    public string Field { get; }

    /// <summary>
    /// One reader per party of the table, in column order. They share one memory, since the same company is shipper here and notify party there; 0 remembers nothing.
    /// </summary>
    public static IReadOnlyList<PartyColumns> Of(TableLayout layout, int remembered = Remembered)
    {
        var shapes = new List<string>();
        var memory = new BoundedCache<PartyReading>(remembered);
        return [.. layout.Meanings.Where(m => m.Field.IsParty).GroupBy(m => (m.Field.Field, m.Field.Instance, m.Field.RoleText)).Select(g => new PartyColumns(g, shapes, memory))];
    }

    /// <summary>Column of the name, for evidence.</summary>
    public int NameColumn => _columns.FirstOrDefault(c => c.Part == "name", _columns[0]).Column;

    /// <summary>Adds the parties of the current row; returns what was read, whose parties have no role yet.</summary>
    public PartyReading Read(RowCells cells, List<Party> into)
    {
        _key[0] = _shape;
        var length = 1;
        var any = false;
        foreach (var (column, _) in _columns)
        {
            var raw = cells.Raw(column);
            if (raw is { Length: > 0 }) any = true;
            Append(raw, ref length);
        }

        if (!any) return PartyReading.None;
        var key = _key.AsSpan(0, length);
        var reading = _memory.TryGet(key, out var known) ? known : _memory.Put(key.ToString(), Parse(cells));
        foreach (var party in reading.Parties) into.Add(Dressed(party));
        return reading;
    }

    // Columns of the same parts in the same order read the same cells alike.
    private static char Shape(string parts, List<string> shapes)
    {
        if (!shapes.Contains(parts)) shapes.Add(parts);
        return (char)shapes.IndexOf(parts);
    }

    // What is remembered has no role yet; a bank found in an order bill and a contact person keep theirs.
    private Party Dressed(Party party) => party switch
    {
        { Role: PartyRole.Other, RoleText: null } => party with { Role = _role, RoleText = _role == PartyRole.Other ? _roleText : null, SourceColumn = _source },
        { RoleText: Contact } => party with { RoleText = $"contact of {Field}", SourceColumn = _source },
        _ => party with { SourceColumn = _source },
    };

    private void Append(string? raw, ref int length)
    {
        var needed = length + (raw?.Length ?? 0) + 1;
        if (needed > _key.Length) Array.Resize(ref _key, Math.Max(needed, _key.Length * 2));
        raw?.CopyTo(0, _key, length, raw.Length);
        length = needed;
        _key[length - 1] = '\u001F';
    }

    private PartyReading Parse(RowCells cells)
    {
        var names = new List<string>();
        var address = new List<string>();
        var identifiers = new List<(string, string)>();
        string? country = null, contact = null, lost = null;
        foreach (var (column, part) in _columns)
        {
            if (part == "name" && cells.Raw(column) is { Length: > 1 } raw && LostNames.IsLost(raw)) lost ??= raw;
            if (CellText.Lines(cells.Raw(column)) is not { } text || text == "0") continue;
            switch (part)
            {
                case "name": names.Add(text); break;
                case "address" or "city": address.Add(text); break;
                case "country": country ??= CellText.Join(text); break;
                case "contact": contact ??= CellText.Join(text); break;
                default: identifiers.Add((part, text)); break;
            }
        }

        if (names.Count + address.Count + identifiers.Count == 0 && country is null && contact is null) return lost is null ? PartyReading.None : new PartyReading([], null, lost);
        // Another column may give the name that this one lost.
        if (names.Exists(n => LostNames.HasLetter(n) && !LostNames.IsLost(n))) lost = null;
        var reading = PartyReader.Read(new PartyCells
        {
            Role = PartyRole.Other,
            Names = names,
            Address = address,
            Country = country,
            Contact = contact,
            Identifiers = identifiers,
        });
        reading = reading with { Lost = lost };
        return contact is null ? reading : reading with { Parties = [.. reading.Parties, ContactOf(contact)] };
    }

    // The contact person is screened too, as a party of its own.
    private static Party ContactOf(string contact) => new()
    {
        Role = PartyRole.Other,
        RoleText = Contact,
        Name = contact,
        Kind = Model.Lists.EntryKind.Person,
        Marks = Scripts.HasMixedWord(contact) ? PartyMarks.MixedScript : PartyMarks.None,
    };
}
