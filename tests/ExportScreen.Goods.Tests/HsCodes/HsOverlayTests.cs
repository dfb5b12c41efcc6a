using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Goods.References;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Tests.HsCodes;

/// <summary>Imported editions and correlation tables in the place of the bundled ones.</summary>
public sealed class HsOverlayTests
{
    private static readonly int[] Years = [1992, 1996, 2002, 2007, 2012, 2017, 2022];
    private readonly ReferenceReader _reader = new(ControlTables.Bundled);

    [Fact]
    public void The_shipped_editions_imported_give_every_code_what_the_bundled_tables_give()
    {
        var editions = Years.Select(year => _reader.Read("hs", File.ReadAllBytes(Requires.SharedData("goods", "reference", "hs", $"hs{year}_comtrade.csv"))).Value!.Edition!).ToList();
        string[] files = ["hs2022_to_hs2017", "hs2022_to_hs2012", "hs2017_to_hs2012"];
        var tables = files.Select(file => _reader.Read("hs", File.ReadAllBytes(Requires.SharedData("goods", "reference", "hs_corr", file + "_correlation.csv"))).Value!.Correlation!).ToList();
        var (bundled, imported) = (ControlTables.Bundled.Nomenclature, HsNomenclature.Load(editions, tables));
        Assert.Equal((bundled.Count, bundled.CurrentCount, bundled.MappedCount), (imported.Count, imported.CurrentCount, imported.MappedCount));
        for (var number = 0; number < 1_000_000; number++)
        {
            var code = number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
            var (before, after) = (bundled.IndexOf(code), imported.IndexOf(code));
            Assert.Equal(before, after);
            if (before < 0) continue;
            Assert.Equal(bundled.EditionsOf(before), imported.EditionsOf(after));
            Assert.Equal(bundled.SuccessorsOf(before, out var direct), imported.SuccessorsOf(after, out var directNow));
            Assert.Equal(direct, directNow);
        }
    }

    [Fact]
    public void A_whole_edition_decides_which_codes_there_are_and_one_accepted_in_part_takes_none_away()
    {
        var codes = ControlTables.Bundled.Nomenclature.CurrentCodes.Select(c => (Code: c, Text: $"goods of {c}")).ToList();
        (string, string)[] changed = [.. codes.Where(c => c.Code != "010121"), ("010199", "a new code")];
        var whole = Reader(HsEdition.Of(2022, isWhole: true, changed));
        Assert.Equal(HsState.Valid, whole.Read("0101.99").State);
        Assert.Equal((HsState.Unknown, "HS2017"), (whole.Read("0101.21").State, whole.Read("0101.21").Edition));
        var part = Reader(HsEdition.Of(2022, isWhole: false, [("010199", "a new code")]));
        Assert.Equal(HsState.Valid, part.Read("0101.99").State);
        Assert.Equal(HsState.Valid, part.Read("0101.21").State);
    }

    [Fact]
    public void Another_correlation_table_leads_to_other_codes_and_one_accepted_in_part_is_not_used()
    {
        CorrelationPair[] pairs = [new(852580, 852589, false), new(852580, 880622, true), new(852580, 999999, true)];
        var whole = Reader(HsCorrelation.Of(2022, 2017, isWhole: true, pairs)).Read("8525.80");
        Assert.Equal((HsState.Mapped, 1), (whole.State, whole.Direct));
        Assert.Equal(["852589", "880622"], whole.Hs6);
        // What the table of the United Nations leaves out is never lost.
        Assert.Equal(["854151", "854159"], Reader(HsCorrelation.Of(2022, 2017, isWhole: true, pairs)).Read("8541.50").Hs6);
        var part = Reader(HsCorrelation.Of(2022, 2017, isWhole: false, pairs)).Read("8525.80");
        Assert.Equal(new HsReader(ControlTables.Bundled).Read("8525.80").Hs6, part.Hs6);
    }

    [Fact]
    public void Two_tables_lead_where_no_single_one_does()
    {
        // 8528.12 left with HS 2002 and has no successor in this chain's tables; 8471.60 is of every edition.
        var nomenclature = HsNomenclature.Load(
            [HsEdition.Of(2012, isWhole: false, [("850011", "a code of 2012 alone")]), HsEdition.Of(2017, isWhole: false, [("850012", "a code of 2017 alone")])],
            [HsCorrelation.Of(2022, 2017, isWhole: true, [new(850012, 850110, false)]), HsCorrelation.Of(2017, 2012, isWhole: true, [new(850011, 850012, false), new(850011, 847160, true)])]);
        Assert.Equal(["850110", "847160"], nomenclature.SuccessorsOf(nomenclature.IndexOf("850011"), out var direct));
        Assert.Equal(1, direct);
    }

    [Fact]
    public void The_control_tables_point_by_the_imported_codes_and_keep_their_id()
    {
        var file = _reader.Read("hs", Encoding.UTF8.GetBytes("code,level,parent,description\n8525,4,85,Transmission apparatus\n852580,6,8525,Television cameras\n"), acceptPartial: true).Value!;
        var tables = ControlTables.Bundled.With(ImportedReference.Make("id", null, [file]));
        Assert.Equal((ControlTables.Bundled.Id, "Television cameras", null, null), (tables.Id, tables.TextOf("852580", "HS2017"), tables.TextOf("852580", "HS2022"), ControlTables.Bundled.TextOf("852580", "HS2017")));
        Assert.Equal(ControlTables.Bundled.PointersFor("854231", null).Select(p => p.Table), tables.PointersFor("854231", null).Select(p => p.Table));
        Assert.Contains(tables.Tables, t => t.Id == "imported-hs-2017");
        Assert.Same(ControlTables.Bundled, ControlTables.Bundled.With(null));
    }

    private static HsReader Reader(HsEdition edition) => Reader([edition], []);

    private static HsReader Reader(HsCorrelation table) => Reader([], [table]);

    private static HsReader Reader(IReadOnlyList<HsEdition> editions, IReadOnlyList<HsCorrelation> tables) =>
        new(ControlTables.Bundled.With(new ImportedReference { Id = "id", Editions = editions, Correlations = tables }));
}
