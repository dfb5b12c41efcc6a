using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Spill;

/// <summary>Small values of a row to bytes and back; what is written is read in the same order. Pure.</summary>
internal static class ValueCodec
{
    public static void WriteSource(SpillWriter to, SourceRow row)
    {
        to.Number(row.Ordinal);
        to.Number(row.Table);
        WritePosition(to, row.Position);
        to.Number(row.Cells.Count);
        foreach (var cell in row.Cells) to.Text(cell);
    }

    public static SourceRow ReadSource(ref SpillReader from)
    {
        var ordinal = from.Number();
        var table = from.Number();
        var position = ReadPosition(ref from);
        var cells = new string?[from.Number()];
        for (var i = 0; i < cells.Length; i++) cells[i] = from.Text();
        return new SourceRow(ordinal, table, position, cells);
    }

    public static void WritePosition(SpillWriter to, SourcePosition position)
    {
        to.Text(position.File);
        to.Text(position.Sheet);
        to.Long(position.Row);
        to.Text(position.Column);
        to.Text(position.Path);
    }

    public static SourcePosition ReadPosition(ref SpillReader from) => new(from.Text(), from.Text(), from.Long(), from.Text(), from.Text());

    public static void WriteItem(SpillWriter to, GoodsItem item)
    {
        to.Text(item.Description);
        Texts(to, item.HsCodes);
        to.Text(item.ControlCode);
        to.Text(item.Licence);
        to.Text(item.Model);
        to.Decimal(item.Quantity);
        to.Text(item.Unit);
        to.Text(item.Packing);
        to.Decimal(item.GrossKg);
        to.Decimal(item.NetKg);
        to.Decimal(item.Value);
        to.Decimal(item.UnitPrice);
        to.Text(item.Currency);
        to.Number(item.Origin.Packed);
    }

    public static GoodsItem ReadItem(ref SpillReader from, SourceRow row) => new()
    {
        Row = row,
        Description = from.Text(),
        HsCodes = Texts(ref from),
        ControlCode = from.Text(),
        Licence = from.Text(),
        Model = from.Text(),
        Quantity = from.Decimal(),
        Unit = from.Text(),
        Packing = from.Text(),
        GrossKg = from.Decimal(),
        NetKg = from.Decimal(),
        Value = from.Decimal(),
        UnitPrice = from.Decimal(),
        Currency = from.Text(),
        Origin = CountryCode.FromPacked((ushort)from.Number()),
    };

    public static void WriteCodes(SpillWriter to, IReadOnlyList<HsReading> codes)
    {
        to.Number(codes.Count);
        foreach (var code in codes)
        {
            to.Text(code.Raw);
            to.Text(code.Digits);
            Texts(to, code.Hs6);
            to.Byte((byte)code.State);
            to.Text(code.Edition);
            to.Number(code.Direct);
        }
    }

    public static HsReading[] ReadCodes(ref SpillReader from)
    {
        var codes = new HsReading[from.Number()];
        for (var i = 0; i < codes.Length; i++)
            codes[i] = new HsReading(from.Text() ?? "", from.Text(), Texts(ref from), (HsState)from.Byte(), from.Text()) { Direct = from.Number() };
        return codes;
    }

    public static void WriteFinding(SpillWriter to, Finding finding)
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

    public static Finding ReadFinding(ref SpillReader from)
    {
        var finding = new Finding(from.Text()!, from.Text()!, (Outcome)from.Byte(), from.Text()!, from.Text()!, from.Text(), from.Text());
        var effect = from.Byte();
        return effect == 0 ? finding : finding with { Effect = (LegalEffect)(effect - 1) };
    }

    public static void Texts(SpillWriter to, IReadOnlyList<string> values)
    {
        to.Number(values.Count);
        foreach (var value in values) to.Text(value);
    }

    public static string[] Texts(ref SpillReader from)
    {
        var values = new string[from.Number()];
        for (var i = 0; i < values.Length; i++) values[i] = from.Text() ?? "";
        return values;
    }
}
