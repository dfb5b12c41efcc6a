using System.Text;
using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Destinations;
using ExportScreen.Goods.References;
using ExportScreen.Testing.Publishing;

namespace ExportScreen.Goods.Tests.References;

/// <summary>Editions, correlation tables and UN/LOCODE as files: recognised by what is in them, never half.</summary>
public sealed class ReferenceFileTests
{
    private readonly ReferenceReader _reader = new(ControlTables.Bundled);

    [Theory]
    [InlineData(2022, "hs-texts")]
    [InlineData(2017, "hs-texts-2017")]
    [InlineData(2012, "hs-texts-2012")]
    [InlineData(2007, "hs-texts-2007")]
    [InlineData(2002, "hs-texts-2002")]
    [InlineData(1996, "hs-texts-1996")]
    [InlineData(1992, "hs-texts-1992")]
    public void Every_edition_is_known_by_its_codes(int year, string id)
    {
        var read = _reader.Read("file", Hs(year)).Value!;
        Assert.Equal((id, true), (read.Source.Id, read.IsWhole));
        var rows = SharedTable.Read("reference", "hs", $"hs{year}_comtrade.csv").Where(r => r["code"].Length is 4 or 6 && r["code"] != "999999").ToList();
        Assert.All(rows, row => Assert.Equal(row["description"], read.Edition!.TextOf(row["code"])));
    }

    [Theory]
    [InlineData("hs2022_to_hs2017", "hs-correlation-2022-2017", 15_657)]
    [InlineData("hs2022_to_hs2012", "hs-correlation-2022-2012", 16_377)]
    [InlineData("hs2017_to_hs2012", "hs-correlation-2017-2012", 6_141)]
    public void Every_correlation_table_is_read_whole_and_its_conversion_table_refused(string file, string id, int pairs)
    {
        var read = _reader.Read("file", File.ReadAllBytes(Requires.SharedData("goods", "reference", "hs_corr", file + "_correlation.csv"))).Value!;
        Assert.Equal((id, pairs, true), (read.Source.Id, read.Entries, read.IsWhole));
        Assert.Equal("GD1014", Code(_reader.Read("file", File.ReadAllBytes(Requires.SharedData("goods", "reference", "hs_corr", file + "_conversion.csv")))));
    }

    [Fact]
    public void Of_a_workbook_only_the_sheet_of_correlations_counts()
    {
        KeyValuePair<string, IReadOnlyList<string[]>> conversions = new("HS2022-HS2017 Conversions", [["From HS2022", "To HS2017"], ["854151", "851712"], ["010121", "010121"]]);
        KeyValuePair<string, IReadOnlyList<string[]>> correlations = new("HS2022-HS2017 Correlations", [["Between", "", ""], ["HS2022", "HS2017", "Relationship"], ["854151", "854190", "n:n"], ["10121", "10121", "1:1"], ["8516.60", "851660", "1:n"]]);
        KeyValuePair<string, IReadOnlyList<string[]>> older = new("Correlation HS17-HS12", [["Correlation table"], ["HS 2017", "", "HS 2012", "Relationship"], ["010121", "ex", "010121", "1:1"]]);
        var read = _reader.ReadSheets("file", [conversions, correlations], acceptPartial: true).Value!;
        Assert.Equal(("hs-correlation-2022-2017", 3), (read.Source.Id, read.Entries));
        Assert.Equal([(854190, 854151, true), (10121, 10121, false)], new[] { 854190, 10121 }.SelectMany(read.Correlation!.Of).Select(p => (p.Older, p.Newer, p.ManyToMany)));
        Assert.Empty(read.Correlation!.Of(851712));
        Assert.Equal("hs-correlation-2017-2012", _reader.ReadSheets("file", [older], acceptPartial: true).Value!.Source.Id);
        Assert.Equal("GD1014", Code(_reader.ReadSheets("file", [conversions], acceptPartial: true)));
        Assert.Equal("GD1005", Code(_reader.ReadSheets("file", [conversions, correlations])));
        Assert.Equal("GD1001", Code(_reader.ReadSheets("file", [new("Sheet1", [["a", "b"]])], acceptPartial: true)));
        Assert.Equal("GD1001", Code(_reader.ReadSheets("file", [new("Correlations", [["Between"], ["010121", "010121"]])], acceptPartial: true)));
    }

    [Fact]
    public void Parts_of_UN_LOCODE_without_the_others_are_refused_and_the_missing_countries_named()
    {
        var parts = Directory.GetFiles(Path.GetDirectoryName(Requires.SharedData("goods", "reference", "geo", "unlocode_2024-2_part3_OM-ZW.csv"))!, "unlocode*.csv").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), (ReadOnlyMemory<byte>)File.ReadAllBytes(path))).ToList();
        Assert.All(parts, part => Assert.True(ReferenceReader.IsPlacePart(part.Item2.Span)));
        var refused = Assert.Single(_reader.ReadPlaces(parts).Diagnostics);
        Assert.Equal(("GD1012", "all; missing are countries with A B C D E F"), (refused.Code, refused.Expected));
        var taken = _reader.ReadPlaces(parts, acceptPartial: true).Value!;
        Assert.Equal((27_676 + 33_980, false, new DateOnly(2024, 7, 1)), (taken.Rows, taken.IsWhole, taken.AsOf));
        // The very bytes of windows-1252.
        Assert.Equal("Ålesund", taken.Places!.Find("NOAES")!.Name);
        var oslo = taken.Places!.Find("NOOSL")!.Position!.Value;
        Assert.Equal((59 + (54 / 60.0), 10 + (44 / 60.0)), (oslo.Latitude, oslo.Longitude));
        Assert.Null(taken.Places!.Find("NOZZZ"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_UN_LOCODE_is_read_in_either_encoding_and_comes_back_from_its_bytes(bool utf8)
    {
        var edition = new UnlocodeEdition("2501", ("UA", "QQ2", "Morskaya Bukhta", "43", ""), ("IR", "QQ3", "Bandar Nowsazi", "", "2710N 05620E")) { Utf8 = utf8 };
        var read = _reader.ReadPlaces([.. edition.Parts().Select(p => (p.Name, (ReadOnlyMemory<byte>)p.Content))]).Value!;
        Assert.Equal((true, new DateOnly(2025, 1, 1)), (read.IsWhole, read.AsOf));
        var back = UnlocodeTable.FromBytes(read.Places!.ToBytes());
        Assert.Equal((read.Places!.Count, read.IsWhole, read.AsOf), (back.Count, back.IsWhole, back.AsOf));
        Assert.Equal("Ort NOZZAé", back.Find("NOZZA")!.Name);
        Assert.Equal(("Morskaya Bukhta", "43", null), (back.Find("UAQQ2")!.Name, back.Find("UAQQ2")!.Subdivision, back.Find("UAQQ2")!.Position));
        Assert.Equal("IR", back.CountryOf("BANDAR NOWSAZI").ToString());
    }

    [Fact]
    public void Foreign_bytes_never_raise_and_never_make_a_whole_reference()
    {
        var random = new Random(TestSize.Seed);
        byte[][] seeds =
        [
            Encoding.UTF8.GetBytes("code,level,parent,description\n010121,6,0101,\"Horses, live\"\n"), Encoding.UTF8.GetBytes("hs2022,hs2017,relationship\n010121,010121,1:1\n"),
            Encoding.UTF8.GetBytes("{\"results\":[{\"id\":\"010121\",\"text\":\"010121 - Horses\"}]}"), Encoding.Latin1.GetBytes(",\"GA\",,\".GABON\",,,,,,,,\n,\"GA\",\"AKE\",\"Akiéni\",\"Akieni\",,\"---4----\",\"AI\",\"9601\",,\"0045S 00927E\",\n"),
        ];
        for (var i = 0; i < TestSize.Of(20_000); i++)
        {
            var bytes = (byte[])seeds[i % seeds.Length].Clone();
            for (var flips = random.Next(1, 6); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            bytes = bytes[..random.Next(1, bytes.Length + 1)];
            foreach (var accept in (bool[])[false, true])
            {
                Assert.NotEqual(true, _reader.Read("file", bytes, accept).Value?.IsWhole);
                _ = ReferenceReader.IsPlacePart(bytes);
                Assert.NotEqual(true, _reader.ReadPlaces([("file", bytes)], accept).Value?.IsWhole);
            }
        }
    }

    [Fact]
    public void A_cut_or_altered_reference_in_the_store_is_never_opened()
    {
        var edition = _reader.Read("file", "code,level,parent,description\n8525,4,85,Cameras\n852580,6,8525,\"Cameras, television\"\n"u8, acceptPartial: true).Value!;
        var table = _reader.Read("file", "hs2022,hs2017,relationship\n010121,010121,1:1\n"u8, acceptPartial: true).Value!;
        Assert.Equal("hs-texts-2017", edition.Source.Id);
        var bytes = ImportedReference.Make("id", null, [edition, table], [new PartialReference("hs-texts-2017", "a test of it")]).ToBytes();
        var back = ImportedReference.FromBytes("id", bytes)!;
        Assert.Equal([new PartialReference("hs-texts-2017", "a test of it")], back.Partial);
        Assert.Equal((1, 1, "Cameras, television"), (back.Editions.Count, back.Correlations.Count, back.TextOf("852580", "HS2017")));
        for (var i = 0; i < bytes.Length; i++)
        {
            Assert.Null(ImportedReference.FromBytes("id", bytes.AsSpan(0, i)));
            var altered = (byte[])bytes.Clone();
            altered[i] ^= 0x10;
            Assert.Null(ImportedReference.FromBytes("id", altered));
        }
    }

    private static string Code(Model.Diagnostics.ReadResult<ReferenceFile> read) => Assert.Single(read.Diagnostics, d => d.Severity == Model.Diagnostics.DiagnosticSeverity.Error).Code;

    private static byte[] Hs(int year) => File.ReadAllBytes(Requires.SharedData("goods", "reference", "hs", $"hs{year}_comtrade.csv"));
}
