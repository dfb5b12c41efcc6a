using ExportScreen.Manifests.Cells;
using ExportScreen.Manifests.Parties;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Manifests.Tables;

/// <summary>Turns a data row into a consignment. One per table and walk; not thread-safe.</summary>
internal sealed class RowReader
{
    private readonly string _file;
    private readonly TableLayout _layout;
    private readonly RowCells _cells;
    private readonly IReadOnlyList<PartyColumns> _parties;
    private readonly RouteReader _route;
    private readonly GoodsReader _goods;
    private readonly int[] _dates;
    private readonly int[] _bills;
    private readonly int[] _masters;
    private readonly int[] _declarations;
    private readonly int[] _invoices;
    private List<Diagnostic>? _diagnostics;
    private SourcePosition _position;

    public RowReader(string file, TableLayout layout, bool remember = true)
    {
        _file = file;
        _layout = layout;
        _cells = new RowCells(layout, remember);
        _parties = PartyColumns.Of(layout, remember ? PartyColumns.Remembered : 0);
        _route = new RouteReader(layout, _cells, Say, remember);
        _goods = new GoodsReader(layout, _cells, Say, remember);
        _dates = DateColumns.InOrder(layout);
        _bills = _cells.Columns("bl_number");
        _masters = _cells.Columns("master_bl");
        _declarations = _cells.Columns("declaration_no");
        _invoices = _cells.Columns("invoice_no");
    }

    /// <summary>The consignment of a row; what is wrong with it stands in its diagnostics.</summary>
    public Consignment Read(in RawRow row, int ordinal)
    {
        _diagnostics = null;
        _position = Position(row);
        _cells.Set(row.Cells);
        Faults(row);
        var parties = Parties();
        var item = _goods.Read(new SourceRow(ordinal, _layout.Index, _position, row.Cells));
        var route = _route.Read();
        var invoice = _cells.First(_invoices);
        var bill = _cells.First(_bills) ?? _cells.First(_masters);
        if (!_layout.IsUnderstood) Say(ManifestDiagnostics.NoMeaning, -1, null);
        else if (IsEmpty(parties, item, route)) Say(ManifestDiagnostics.NothingToScreen, -1, null);
        return new Consignment
        {
            Bill = bill,
            BillKey = DocumentKeys.Of(bill, _cells.First(_declarations), invoice),
            Reference = invoice,
            Date = Date(),
            Parties = parties,
            Items = [item],
            Route = route,
            Diagnostics = _diagnostics ?? (IReadOnlyList<Diagnostic>)[],
        };
    }

    /// <summary>Where a row stands.</summary>
    public SourcePosition Position(in RawRow row) => new(_file, _layout.Name.Length == 0 ? null : _layout.Name, row.Number, null, row.Path);

    private void Say(DiagnosticKind kind, int column, string? found)
    {
        var header = column == -1 ? null : column < _layout.Columns.Count ? _cells.Header(column) : LayoutFinder.Letters(column);
        (_diagnostics ??= []).Add(new Diagnostic(kind, _position with { Column = header is { Length: > 0 } ? header : null }, Excerpt(found)));
    }

    private static string? Excerpt(string? text) => text is { Length: > 60 } ? string.Concat(text.AsSpan(0, 60), "…") : text;

    private void Faults(in RawRow row)
    {
        foreach (var fault in row.Faults ?? []) Say(fault.Kind, fault.Column, fault.Found);
        for (var i = _layout.Columns.Count; i < row.Cells.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(row.Cells[i])) continue;
            Say(ManifestDiagnostics.TooManyCells, -1, row.Cells[i]);
            break;
        }
    }

    private List<Party> Parties()
    {
        var result = new List<Party>(_parties.Count + 1);
        List<(string Field, string Target, int At, PartyRole Role)>? copies = null;
        foreach (var columns in _parties)
        {
            var at = result.Count;
            var reading = columns.Read(_cells, result);
            if (reading.Lost is { } lost) Say(ManifestDiagnostics.NameLost, columns.NameColumn, lost);
            if (reading.SameAs is { } target) (copies ??= []).Add((columns.Field, target, at, Headers.FieldIds.Roles[columns.Field]));
        }

        if (copies is not null) Copy(copies, result);
        return result;
    }

    // "Same as consignee" takes the party over under its own role.
    private void Copy(List<(string Field, string Target, int At, PartyRole Role)> copies, List<Party> parties)
    {
        for (var i = copies.Count - 1; i >= 0; i--)
        {
            var (_, target, at, role) = copies[i];
            var source = target == "above"
                ? parties.Take(at).LastOrDefault(p => p.Role == PartyRole.Consignee) ?? parties.Take(at).LastOrDefault() ?? parties.FirstOrDefault(p => p.Role == PartyRole.Consignee)
                : parties.FirstOrDefault(p => p.Role == Headers.FieldIds.Roles[target]) ?? (target == "consignee" ? parties.FirstOrDefault(p => p.Role == PartyRole.Importer) : null);
            if (source is null) Say(ManifestDiagnostics.SameAsNobody, -1, null);
            else parties.Insert(Math.Min(at, parties.Count), source with { Role = role, RoleText = null, Marks = source.Marks | PartyMarks.SameAs });
        }
    }

    private DateOnly? Date()
    {
        foreach (var column in _dates)
        {
            if (_cells.Text(column) is not { } text) continue;
            if (DateReader.TryRead(text, _layout.DateOrders.GetValueOrDefault(column), out var date)) return date;
            if (text.AsSpan().ContainsAnyInRange('0', '9')) Say(ManifestDiagnostics.BadDate, column, text);
        }

        return null;
    }

    private static bool IsEmpty(List<Party> parties, GoodsItem item, Route route) =>
        parties.Count == 0 && item.Description is null && item.HsCodes.Count == 0 && item.Origin.IsNone && item.ControlCode is null && route.Dispatch.IsNone && route.Destination.IsNone
        && route.Unspecified.IsNone && route.UnreadCountries.Count == 0 && route.Vessel is null && route.Ports.Count == 0;
}
