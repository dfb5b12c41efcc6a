using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Spill;
using FsCheck;
using FsCheck.Fluent;

namespace ExportScreen.Pipeline.Tests.Spill;

public sealed class RowCodecTests
{
    private static readonly DiagnosticKind Kind = new("TT0001", DiagnosticSeverity.Warning, "test");

    [Fact]
    public void Any_text_survives_lone_surrogates_included()
    {
        var texts = ArbMap.Default.GeneratorFor<string?>().ListOf();
        Prop.ForAll(texts.ToArbitrary(), cells =>
        {
            var row = Row([.. cells, "\ud800x", "y\udc00", "", null, "a\0b"]);
            return row.Row.Cells.SequenceEqual(RoundTrip(row).Row.Cells);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Everything_a_row_says_survives()
    {
        var tables = ControlTables.Bundled;
        var code = new HsReader(tables).Read("8541.50");
        var row = Row(["a", null]) with
        {
            Outcome = Model.Screenings.Outcome.Review,
            ReasonCode = "hit:us-ofac-sdn",
            Reference = "B1",
            Parties = [new RowParty(PartyRole.NotifyParty, null, 70_000, "Notify"), new RowParty(PartyRole.Other, "Vessel", 3, null)],
            Goods = new GoodsScreening(
                Make.Item("8541.50", "CN", "3A001") with { Row = Source(["a", null]), Quantity = -1.50m, Value = 12345678901234567890.12m, Currency = "EUR", GrossKg = 0m },
                [code], tables.PointersFor("854231", null), "RU", "look"),
            Findings = [new Finding("rule", "title", Model.Screenings.Outcome.Hold, "house", "evidence", "col", "as of 2026-11-22", LegalEffect.Prohibited), new Finding("r2", "t", Model.Screenings.Outcome.Clear, "a", "e")],
            Diagnostics = [new Diagnostic(Kind, new SourcePosition("f", "s", 5_000_000_000, "c", "p"), "found", "expected")],
        };
        var back = RoundTrip(row);
        Assert.Equivalent(row, back, strict: true);
        Assert.Equal(row.Goods.Pointers, back.Goods!.Pointers);
        Assert.Equal(row.Findings, back.Findings);
    }

    private static RowScreening Row(IReadOnlyList<string?> cells)
    {
        return new RowScreening { Row = Source(cells), Outcome = Model.Screenings.Outcome.Clear, ReasonCode = "" };
    }

    private static SourceRow Source(IReadOnlyList<string?> cells) => new(1, 0, new SourcePosition(Row: 2), cells);

    private static RowScreening RoundTrip(RowScreening row)
    {
        var codec = new RowCodec();
        var writer = new SpillWriter();
        codec.Write(writer, row);
        return codec.Read(writer.Record, new TextPool());
    }
}
