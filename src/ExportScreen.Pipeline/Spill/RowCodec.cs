using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Spill;

/// <summary>
/// Writes a row's screening to bytes and back. What repeats over rows (pointers, diagnostic kinds) is pooled and written as a number. Writing is for one thread, reading for
/// any once writing has ended.
/// </summary>
internal sealed class RowCodec
{
    private readonly Dictionary<(string, string, string?, string?, bool, bool), int> _pointerIndex = [];
    private readonly List<GoodsPointer> _pointers = [];
    private readonly Dictionary<string, int> _kindIndex = new(StringComparer.Ordinal);
    private readonly List<DiagnosticKind> _kinds = [];

    public void Write(SpillWriter to, RowScreening row)
    {
        ValueCodec.WriteSource(to, row.Row);
        to.Byte((byte)row.Outcome);
        to.Text(row.ReasonCode);
        to.Text(row.Reference);
        to.Number(row.Date?.DayNumber + 1 ?? 0);
        to.Number(row.Parties.Count);
        foreach (var party in row.Parties)
        {
            to.Byte((byte)party.Role);
            to.Text(party.RoleText);
            to.Number(party.Party);
            to.Text(party.Column);
        }

        to.Bool(row.Goods is not null);
        if (row.Goods is not null) WriteGoods(to, row.Goods);
        to.Number(row.Findings.Count);
        foreach (var finding in row.Findings) ValueCodec.WriteFinding(to, finding);
        to.Number(row.Diagnostics.Count);
        foreach (var diagnostic in row.Diagnostics) WriteDiagnostic(to, diagnostic);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="texts">The reader's own pool, since rows are read by several at a time; null for a row that is read alone.</param>
    public RowScreening Read(ReadOnlySpan<byte> record, TextPool? texts)
    {
        var from = new SpillReader(record, texts);
        var source = ValueCodec.ReadSource(ref from);
        var outcome = (Outcome)from.Byte();
        var reason = from.Text() ?? "";
        var reference = from.Text();
        var day = from.Number();
        var parties = new RowParty[from.Number()];
        for (var i = 0; i < parties.Length; i++) parties[i] = new RowParty((PartyRole)from.Byte(), from.Text(), from.Number(), from.Text());
        var goods = from.Bool() ? ReadGoods(ref from, source) : null;
        var findings = new Finding[from.Number()];
        for (var i = 0; i < findings.Length; i++) findings[i] = ValueCodec.ReadFinding(ref from);
        var diagnostics = new Diagnostic[from.Number()];
        for (var i = 0; i < diagnostics.Length; i++) diagnostics[i] = ReadDiagnostic(ref from);
        return new RowScreening
        {
            Row = source,
            Outcome = outcome,
            ReasonCode = reason,
            Reference = reference,
            Date = day == 0 ? null : DateOnly.FromDayNumber(day - 1),
            Parties = parties,
            Goods = goods,
            Findings = findings,
            Diagnostics = diagnostics,
        };
    }

    private void WriteGoods(SpillWriter to, GoodsScreening goods)
    {
        ValueCodec.WriteItem(to, goods.Item);
        ValueCodec.WriteCodes(to, goods.Codes);
        to.Number(goods.Pointers.Count);
        foreach (var pointer in goods.Pointers) to.Number(IndexOf(pointer));
        to.Text(goods.Destination);
        to.Text(goods.NextStep);
    }

    private GoodsScreening ReadGoods(ref SpillReader from, SourceRow row)
    {
        var item = ValueCodec.ReadItem(ref from, row);
        var codes = ValueCodec.ReadCodes(ref from);
        var pointers = new GoodsPointer[from.Number()];
        for (var i = 0; i < pointers.Length; i++) pointers[i] = _pointers[from.Number()];
        return new GoodsScreening(item, codes, pointers, from.Text(), from.Text());
    }

    private void WriteDiagnostic(SpillWriter to, Diagnostic diagnostic)
    {
        if (!_kindIndex.TryGetValue(diagnostic.Code, out var kind))
        {
            kind = _kinds.Count;
            _kinds.Add(diagnostic.Kind);
            _kindIndex.Add(diagnostic.Code, kind);
        }

        to.Number(kind);
        ValueCodec.WritePosition(to, diagnostic.Position);
        to.Text(diagnostic.Found);
        to.Text(diagnostic.Expected);
    }

    private Diagnostic ReadDiagnostic(ref SpillReader from) => new(_kinds[from.Number()], ValueCodec.ReadPosition(ref from), from.Text(), from.Text());

    private int IndexOf(GoodsPointer pointer)
    {
        var key = (pointer.Table, pointer.Entry, pointer.Detail, pointer.Condition, pointer.Partial, pointer.IsSideWay);
        if (_pointerIndex.TryGetValue(key, out var index)) return index;
        index = _pointers.Count;
        _pointers.Add(pointer);
        _pointerIndex.Add(key, index);
        return index;
    }
}
