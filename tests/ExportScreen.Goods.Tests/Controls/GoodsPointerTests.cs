using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Goods.Tests.Controls;

public sealed class GoodsPointerTests
{
    private readonly ControlTables _tables = ControlTables.Bundled;

    [Fact]
    public void Has_every_priority_code_with_its_tier()
    {
        var rows = SharedTable.Read("tables", "chpl.csv");
        Assert.Equal(50, rows.Count);
        foreach (var row in rows)
        {
            var pointer = Assert.Single(_tables.PointersFor(row["hs6"], null), pointer => pointer.Table == "chpl");
            Assert.Equal("Tier " + row["tier"], pointer.Detail);
            Assert.Equal((false, ControlDirection.Export), (pointer.Partial, pointer.Direction));
            Assert.Equal(["RU", "BY"], pointer.AppliesTo.Select(country => country.ToString()));
            Assert.NotNull(_tables.LabelOf(row["hs6"]));
        }
    }

    [Fact]
    public void No_code_outside_the_list_has_a_tier()
    {
        var listed = SharedTable.Read("tables", "chpl.csv").Select(row => row["hs6"]).ToHashSet();
        foreach (var row in SharedTable.Read("tables", "hs6_control_flags.csv"))
            Assert.Equal(listed.Contains(row["hs6"]), _tables.PointersFor(row["hs6"], null).Any(pointer => pointer.Table == "chpl"));
    }

    [Fact]
    public void Finds_every_row_of_the_EU_annexes_by_its_code()
    {
        var reader = new HsReader(_tables);
        var current = SharedTable.Read("tables", "hs6_control_flags.csv").Select(row => row["hs6"]).ToList();
        var rows = SharedTable.Read("tables", "eu_833_annex_codes.csv");
        Assert.Equal(1272, rows.Count);
        foreach (var row in rows)
        {
            var annex = row["annex"] is "VII" or "XVII" ? row["annex"] + "-B" : row["annex"];
            var id = "eu-833-" + annex.ToLowerInvariant();
            var printed = row["code_printed"];
            var digits = printed.Replace("ex ", "", StringComparison.Ordinal);
            var codes = digits.Length >= 6 ? reader.Read(digits[..6]).Hs6 : current.Where(code => code.StartsWith(digits, StringComparison.Ordinal) && !code.StartsWith("7401", StringComparison.Ordinal));
            if (digits == "98")
            {
                Assert.Empty(codes); // HS 2022 has no chapter 98; the Combined Nomenclature has
                Assert.Contains(_tables.PointersFor("980100", null), pointer => pointer.Table == id && pointer.Entry == printed);
                continue;
            }

            Assert.NotEmpty(codes);
            foreach (var code in codes.Take(digits.Length >= 6 ? reader.Read(digits[..6]).Direct : 1000))
            {
                var pointer = Assert.Single(_tables.PointersFor(code, digits.Length > 6 ? digits : null, TariffNomenclature.EuCombined).Where(pointer => pointer.Table == id && pointer.Entry == printed && Same(pointer, row)).Take(1));
                Assert.Equal((row["as_of"], true), ($"{pointer.AsOf:yyyy-MM-dd}", pointer.Partial || row["partial"] != "1"));
                Assert.Contains("Art. " + row["article"], pointer.Authority, StringComparison.Ordinal);
                Assert.Equal(["RU"], pointer.AppliesTo.Select(country => country.ToString()));
            }
        }
    }

    [Fact]
    public void Agrees_with_the_flags_by_subheading()
    {
        (string Column, string Table)[] columns = [("eu_vii_b", "eu-833-vii-b"), ("eu_xxiii", "eu-833-xxiii"), ("eu_xxxvii", "eu-833-xxxvii"), ("eu_xi", "eu-833-xi"), ("eu_xviii_luxury", "eu-833-xviii"), ("eu_xx", "eu-833-xx")];
        var differences = new List<string>();
        foreach (var row in SharedTable.Read("tables", "hs6_control_flags.csv"))
        {
            var pointers = _tables.PointersFor(row["hs6"], null);
            foreach (var (column, table) in columns)
            {
                var expected = row[column].Length > 0;
                if (expected != pointers.Any(pointer => pointer.Table == table)) differences.Add($"{row["hs6"]} {table}");
            }
        }

        // Annex XXIII prints 4418 60 of HS 2017, which the flags drop and the correlation table finds under its successors; it leaves out 7401, which the flags keep.
        Assert.Equal(["441830", "441881", "441882", "441883", "441889", "740100"], differences.Select(difference => difference[..6]).Order(StringComparer.Ordinal));
        Assert.All(differences, difference => Assert.EndsWith("eu-833-xxiii", difference, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("XVII", "eu-833-xvii-b", ControlDirection.Import)]
    [InlineData("XXI", "eu-833-xxi", ControlDirection.Import)]
    [InlineData("XXII", "eu-833-xxii", ControlDirection.Import)]
    [InlineData("XXXVII", "eu-833-xxxvii", ControlDirection.Transit)]
    [InlineData("XXIII", "eu-833-xxiii", ControlDirection.Export)]
    [InlineData("XL", "eu-833-xl", ControlDirection.Export)]
    public void Says_which_movement_an_annex_is_about(string annex, string table, ControlDirection direction)
    {
        var rows = SharedTable.Read("tables", "eu_833_annex_codes.csv").Where(row => row["annex"] == annex).ToList();
        Assert.All(rows.Where(row => row["condition"].Length > 0 && direction == ControlDirection.Import), row => Assert.StartsWith("IMPORT", row["condition"], StringComparison.Ordinal));
        var all = Enumerable.Range(1, 98).SelectMany(chapter => Codes(chapter).SelectMany(code => _tables.PointersFor(code, null))).Where(pointer => pointer.Table == table).ToList();
        Assert.NotEmpty(all);
        Assert.All(all, pointer => Assert.Equal(direction, pointer.Direction));
    }

    [Fact]
    public void A_chip_stands_in_the_priority_list_and_in_the_EU_annexes()
    {
        var pointers = _tables.PointersFor("854231", "8542319000");
        Assert.Equal(["chpl", "eu-833-vii-b", "eu-833-xl"], pointers.Where(pointer => pointer.Direction == ControlDirection.Export).Select(pointer => pointer.Table));
        Assert.Equal("eu-833-xxi", Assert.Single(pointers, pointer => pointer.Direction == ControlDirection.Import).Table);
        Assert.All(pointers, pointer => Assert.False(pointer.Partial));
    }

    [Fact]
    public void The_one_priority_code_outside_Annex_VII_B_stands_in_Annex_XI() =>
        Assert.Equal(["chpl", "eu-833-xi", "eu-833-xl"], _tables.PointersFor("880730", null).Where(pointer => pointer.Direction == ControlDirection.Export).Select(pointer => pointer.Table));

    [Theory]
    [InlineData(null, TariffNomenclature.Unknown, true, true)]
    [InlineData("84717098", TariffNomenclature.EuCombined, true, false)]
    [InlineData("8471709800", TariffNomenclature.EuCombined, true, false)]
    [InlineData("84717098", TariffNomenclature.Unknown, true, false)]
    [InlineData("84717020", TariffNomenclature.EuCombined, false, false)]
    [InlineData("84717020", TariffNomenclature.Unknown, true, true)]
    [InlineData("8471704065", TariffNomenclature.Other, true, true)]
    [InlineData("8471701000", TariffNomenclature.China, true, true)]
    public void National_digits_rule_a_row_out_only_within_its_own_tariff(string? digits, TariffNomenclature tariff, bool found, bool partial)
    {
        var pointers = _tables.PointersFor("847170", digits, tariff).Where(pointer => pointer.Table == "eu-833-vii-b").ToList();
        Assert.Equal(found, pointers.Count == 1);
        if (found) Assert.Equal((partial, "84717098"), (pointers[0].Partial, pointers[0].Entry));
    }

    [Fact]
    public void Has_every_Chinese_code_and_says_which_controls_have_ended()
    {
        var rows = SharedTable.Read("tables", "cn_mofcom_uav_codes.csv");
        Assert.Equal(41, rows.Count);
        foreach (var row in rows)
        {
            var pointer = Assert.Single(_tables.PointersFor(row["hs6"], row["cn_code10"], TariffNomenclature.China), pointer => pointer.Table == "cn-uav" && pointer.Entry == row["cn_code10"]);
            Assert.Equal((true, 0), (pointer.Partial, pointer.AppliesTo.Count));
            Assert.Equal(row["status"].StartsWith("temporary", StringComparison.Ordinal), pointer.Condition!.Contains("ended", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_luxury_threshold_is_a_number_only_where_it_was_read()
    {
        Assert.Equal(750m, Threshold("851711"));
        Assert.Equal(50_000m, Threshold("870323"));
        Assert.Equal(5_000m, Threshold("871150"));
        Assert.Equal(1_500m, Threshold("920120"));
        Assert.Equal(0m, Threshold("900580"));
        Assert.Null(Threshold("870899")); // spare parts: the limit was not read
        decimal? Threshold(string hs6) => Assert.Single(_tables.PointersFor(hs6, null), pointer => pointer.Table == "eu-833-xviii").Threshold?.Amount;
    }

    [Fact]
    public void Copper_matte_is_left_out_of_chapter_74()
    {
        Assert.Contains(_tables.PointersFor("740200", null), pointer => pointer.Table == "eu-833-xxiii");
        Assert.DoesNotContain(_tables.PointersFor("740100", null), pointer => pointer.Table == "eu-833-xxiii");
    }

    [Theory]
    [InlineData("")]
    [InlineData("85")]
    [InlineData("8542")]
    [InlineData("85423x")]
    [InlineData("990000")]
    public void Anything_but_six_digits_in_a_table_has_no_pointers(string hs6) => Assert.Empty(_tables.PointersFor(hs6, hs6));

    [Fact]
    public void Counts_its_tables_and_names_its_gaps()
    {
        var rows = _tables.Tables.ToDictionary(table => table.Id, table => table.Rows);
        var shared = SharedTable.Read("tables", "eu_833_annex_codes.csv").GroupBy(row => row["annex"]).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(shared["VII"], rows["eu-833-vii-b"]);
        Assert.Equal(shared["XVII"], rows["eu-833-xvii-b"]);
        foreach (var annex in new[] { "XI", "XVIII", "XX", "XXI", "XXII", "XXIII", "XXXVII", "XL" }) Assert.Equal(shared[annex], rows["eu-833-" + annex.ToLowerInvariant()]);
        Assert.Equal((50, 41, 384, 633), (rows["chpl"], rows["cn-uav"], rows["eu-annex-i"], rows["us-ccl"]));
        Assert.All(_tables.Tables, table => Assert.True(table.Rows > 0 && table.AsOf <= table.Newest && table.Title.Length > 0 && table.Authority.Length > 0, table.Id));
        Assert.Equal(LegalEffect.Prohibited, _tables.Tables.Single(table => table.Id == "eu-833-xxiii").Effect);
        Assert.Contains(_tables.NotCovered, gap => gap.Contains("746", StringComparison.Ordinal));
        Assert.Matches("^[0-9a-f]{64}$", _tables.Id);
    }

    private static bool Same(GoodsPointer pointer, Dictionary<string, string> row) =>
        row["annex"] != "XVIII" || pointer.Detail!.StartsWith($"group {row["part"].Split(' ')[0]}:", StringComparison.Ordinal);

    private IEnumerable<string> Codes(int chapter) =>
        Enumerable.Range(chapter * 10_000, 10_000).Select(number => $"{number:D6}").Where(code => _tables.Nomenclature.IndexOf(code) >= 0);
}
