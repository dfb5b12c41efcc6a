using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Headers;
using ExportScreen.Manifests.Tables;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Parties;

/// <summary>Reads one party of a table from its columns, remembering cells that repeat. Not thread-safe.</summary>
internal sealed class PartyColumns
{
    private readonly (int Column, string Part)[] _columns;
    private readonly PartyRole _role;
    private readonly string? _roleText;
    private readonly string? _source;
    private readonly BoundedCache<PartyReading> _cache = new(20_000);
    private char[] _key = new char[256];

    private PartyColumns(IGrouping<(string Field, int Instance, string? RoleText), ColumnMeaning> group)
    {
        Field = group.Key.Field;
        _role = FieldIds.Roles[Field];
        _roleText = group.Key.RoleText;
        _columns = [.. group.Select(m => (m.Index, m.Field.Part!))];
        _source = (group.FirstOrDefault(m => m.Field.Part == "name") ?? group.First()).Header;
    }

    /// <summary>Party field id.</summary>
    public string Field { get; }

    /// <summary>One reader per party of the table, in column order.</summary>
    public static IReadOnlyList<PartyColumns> Of(TableLayout layout) =>
        [.. layout.Meanings.Where(m => m.Field.IsParty).GroupBy(m => (m.Field.Field, m.Field.Instance, m.Field.RoleText)).Select(g => new PartyColumns(g))];

    /// <summary>The parties of the current row.</summary>
    public PartyReading Read(RowCells cells)
    {
        var length = 0;
        var any = false;
        foreach (var (column, _) in _columns)
        {
            var raw = cells.Raw(column);
            if (raw is { Length: > 0 }) any = true;
            Append(raw, ref length);
        }

        if (!any) return PartyReading.None;
        var key = _key.AsSpan(0, length);
        return _cache.TryGet(key, out var known) ? known : _cache.Put(key.ToString(), Parse(cells));
    }

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
        string? country = null, contact = null;
        foreach (var (column, part) in _columns)
        {
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

        if (names.Count + address.Count + identifiers.Count == 0 && country is null && contact is null) return PartyReading.None;
        var reading = PartyReader.Read(new PartyCells
        {
            Role = _role, RoleText = _roleText, SourceColumn = _source, Names = names, Address = address, Country = country, Contact = contact, Identifiers = identifiers,
        });
        return contact is null ? reading : reading with { Parties = [.. reading.Parties, ContactOf(contact)] };
    }

    // The contact person is screened too, as a party of its own.
    private Party ContactOf(string contact) => new()
    {
        Role = PartyRole.Other, RoleText = $"contact of {Field}", Name = contact, Kind = Model.Lists.EntryKind.Person, SourceColumn = _source,
        Marks = Scripts.HasMixedWord(contact) ? PartyMarks.MixedScript : PartyMarks.None,
    };
}
