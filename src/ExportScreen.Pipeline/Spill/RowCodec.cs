using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Spill;

/// <summary>
/// Writes a row's screening to bytes and back. What repeats over rows (pointers, diagnostic kinds) is pooled and written as a number. Writing is for one thread, reading for
/// any once writing has ended.
/// </summary>
internal sealed class RowCodec
{
    private readonly Dictionary<(string, string, string?, string?, bool), int> _pointerIndex = [];
    private readonly List<GoodsPointer> _pointers = [];
    private readonly Dictionary<string, int> _kindIndex = new(StringComparer.Ordinal);
    private readonly List<DiagnosticKind> _kinds = [];

    public void Write(SpillWriter to, RowScreening row)
    {
        WriteSource(to, row.Row);
        to.Byte((byte)row.Outcome);
        to.Text(row.ReasonCode);
        to.Text(row.Reference);
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
        foreach (var finding in row.Findings) WriteFinding(to, finding);
        to.Number(row.Diagnostics.Count);
        foreach (var diagnostic in row.Diagnostics) WriteDiagnostic(to, diagnostic);
    }

    public RowScreening Read(ReadOnlySpan<byte> record)
    {
        var from = new SpillReader(record);
        var source = ReadSource(ref from);
        var outcome = (Outcome)from.Byte();
        var reason = from.Text() ?? "";
        var reference = from.Text();
        var parties = new RowParty[from.Number()];
        for (var i = 0; i < parties.Length; i++) parties[i] = new RowParty((PartyRole)from.Byte(), from.Text(), from.Number(), from.Text());
        var goods = from.Bool() ? ReadGoods(ref from, source) : null;
        var findings = new Finding[from.Number()];
        for (var i = 0; i < findings.Length; i++) findings[i] = ReadFinding(ref from);
        var diagnostics = new Diagnostic[from.Number()];
        for (var i = 0; i < diagnostics.Length; i++) diagnostics[i] = ReadDiagnostic(ref from);
        return new RowScreening
        {
            Row = source,
            Outcome = outcome,
            ReasonCode = reason,
            Reference = reference,
            Parties = parties,
            Goods = goods,
            Findings = findings,
            Diagnostics = diagnostics,
        };
    }

    private static void WriteSource(SpillWriter to, SourceRow row)
    {
        to.Number(row.Ordinal);
        to.Number(row.Table);
        WritePosition(to, row.Position);
        to.Number(row.Cells.Count);
        foreach (var cell in row.Cells) to.Text(cell);
    }

    private static SourceRow ReadSource(ref SpillReader from)
    {
        var ordinal = from.Number();
        var table = from.Number();
        var position = ReadPosition(ref from);
        var cells = new string?[from.Number()];
        for (var i = 0; i < cells.Length; i++) cells[i] = from.Text();
        return new SourceRow(ordinal, table, position, cells);
    }

    private static void WritePosition(SpillWriter to, SourcePosition position)
    {
        to.Text(position.File);
        to.Text(position.Sheet);
        to.Long(position.Row);
        to.Text(position.Column);
        to.Text(position.Path);
    }

    private static SourcePosition ReadPosition(ref SpillReader from) => new(from.Text(), from.Text(), from.Long(), from.Text(), from.Text());

    private void WriteGoods(SpillWriter to, GoodsScreening goods)
    {
        var item = goods.Item;
        to.Text(item.Description);
        Texts(to, item.HsCodes);
        to.Text(item.ControlCode);
        to.Text(item.Licence);
        to.Text(item.Model);
        to.Decimal(item.Quantity);
        to.Text(item.Unit);
        to.Decimal(item.GrossKg);
        to.Decimal(item.NetKg);
        to.Decimal(item.Value);
        to.Decimal(item.UnitPrice);
        to.Text(item.Currency);
        to.Number(item.Origin.Packed);
        to.Number(goods.Codes.Count);
        foreach (var code in goods.Codes)
        {
            to.Text(code.Raw);
            to.Text(code.Digits);
            Texts(to, code.Hs6);
            to.Byte((byte)code.State);
            to.Text(code.Edition);
            to.Number(code.Direct);
        }

        to.Number(goods.Pointers.Count);
        foreach (var pointer in goods.Pointers) to.Number(IndexOf(pointer));
        to.Text(goods.Destination);
        to.Text(goods.NextStep);
    }

    private GoodsScreening ReadGoods(ref SpillReader from, SourceRow row)
    {
        var item = new GoodsItem
        {
            Row = row,
            Description = from.Text(),
            HsCodes = Texts(ref from),
            ControlCode = from.Text(),
            Licence = from.Text(),
            Model = from.Text(),
            Quantity = from.Decimal(),
            Unit = from.Text(),
            GrossKg = from.Decimal(),
            NetKg = from.Decimal(),
            Value = from.Decimal(),
            UnitPrice = from.Decimal(),
            Currency = from.Text(),
            Origin = CountryCode.FromPacked((ushort)from.Number()),
        };
        var codes = new HsReading[from.Number()];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = new HsReading(from.Text() ?? "", from.Text(), Texts(ref from), (HsState)from.Byte(), from.Text()) { Direct = from.Number() };
        var pointers = new GoodsPointer[from.Number()];
        for (var i = 0; i < pointers.Length; i++) pointers[i] = _pointers[from.Number()];
        return new GoodsScreening(item, codes, pointers, from.Text(), from.Text());
    }

    private static void WriteFinding(SpillWriter to, Finding finding)
    {
        to.Text(finding.RuleId);
        to.Text(finding.Title);
        to.Byte((byte)finding.Outcome);
        to.Text(finding.Authority);
        to.Text(finding.Evidence);
        to.Text(finding.Column);
        to.Text(finding.DateBasis);
        to.Byte(finding.Effect is { } effect ? (byte)(effect + 1) : (byte)0);
    }

    private static Finding ReadFinding(ref SpillReader from)
    {
        var finding = new Finding(from.Text()!, from.Text()!, (Outcome)from.Byte(), from.Text()!, from.Text()!, from.Text(), from.Text());
        var effect = from.Byte();
        return effect == 0 ? finding : finding with { Effect = (LegalEffect)(effect - 1) };
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
        WritePosition(to, diagnostic.Position);
        to.Text(diagnostic.Found);
        to.Text(diagnostic.Expected);
    }

    private Diagnostic ReadDiagnostic(ref SpillReader from) => new(_kinds[from.Number()], ReadPosition(ref from), from.Text(), from.Text());

    private int IndexOf(GoodsPointer pointer)
    {
        var key = (pointer.Table, pointer.Entry, pointer.Detail, pointer.Condition, pointer.Partial);
        if (_pointerIndex.TryGetValue(key, out var index)) return index;
        index = _pointers.Count;
        _pointers.Add(pointer);
        _pointerIndex.Add(key, index);
        return index;
    }

    private static void Texts(SpillWriter to, IReadOnlyList<string> values)
    {
        to.Number(values.Count);
        foreach (var value in values) to.Text(value);
    }

    private static string[] Texts(ref SpillReader from)
    {
        var values = new string[from.Number()];
        for (var i = 0; i < values.Length; i++) values[i] = from.Text() ?? "";
        return values;
    }
}
