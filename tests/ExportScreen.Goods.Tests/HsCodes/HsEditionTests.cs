using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Tests.HsCodes;

/// <summary>The editions and correlation tables against the publishers' files, and the traps of mapping.</summary>
public sealed class HsEditionTests
{
    private static readonly int[] Years = [1992, 1996, 2002, 2007, 2012, 2017, 2022];
    private readonly HsReader _reader = new(ControlTables.Bundled);

    [Fact]
    public void Every_code_of_HS_2022_reads_valid_and_means_itself()
    {
        var codes = Codes(2022);
        Assert.Equal(5612, codes.Count);
        foreach (var code in codes)
        {
            var reading = _reader.Read(code);
            Assert.Equal((HsState.Valid, code, "HS2022"), (reading.State, Assert.Single(reading.Hs6), reading.Edition));
        }

        Assert.Equal(codes.Count, ControlTables.Bundled.Nomenclature.CurrentCount);
    }

    [Fact]
    public void Every_edition_has_exactly_the_codes_of_its_reference_list()
    {
        var nomenclature = ControlTables.Bundled.Nomenclature;
        var byYear = Years.ToDictionary(year => $"HS{year}", Codes);
        foreach (var code in byYear.Values.SelectMany(codes => codes).Distinct())
        {
            var index = nomenclature.IndexOf(code);
            Assert.True(index >= 0, code);
            Assert.Equal(byYear.Where(edition => edition.Value.Contains(code)).Select(edition => edition.Key), nomenclature.EditionsOf(index));
        }

        Assert.Equal(byYear.Values.SelectMany(codes => codes).Distinct().Count(), nomenclature.Count);
    }

    [Theory]
    [InlineData(2017)]
    [InlineData(2012)]
    public void A_code_lost_since_maps_to_all_targets_of_the_correlation_table_and_no_others(int year)
    {
        var targets = SharedTable.Read("reference", "hs_corr", $"hs2022_to_hs{year}_correlation.csv").ToLookup(row => row[$"hs{year}"], row => row["hs2022"]);
        var later = Years.Where(other => other > year).SelectMany(Codes).ToHashSet();
        var mapped = 0;
        foreach (var code in Codes(year).Where(code => !later.Contains(code)))
        {
            var expected = targets[code].Concat(code == "854150" ? ["854151", "854159"] : []).Order(StringComparer.Ordinal).ToList();
            var reading = _reader.Read(code);
            Assert.Equal((expected.Count > 0 ? HsState.Mapped : HsState.Unknown, $"HS{year}"), (reading.State, reading.Edition));
            Assert.Equal(expected, reading.Hs6.Order(StringComparer.Ordinal));
            Assert.True(reading.Direct <= reading.Hs6.Count && (expected.Count == 0 || reading.Direct > 0), code);
            if (expected.Count > 0) mapped++;
        }

        Assert.True(mapped > 50);
    }

    [Fact]
    public void Every_older_code_maps_into_HS_2022_or_is_one_of_the_sixteen_without_a_table()
    {
        var current = Codes(2022).ToHashSet();
        var lost = Years.SelectMany(Codes).Where(code => !current.Contains(code)).Distinct().ToList();
        var without = lost.Where(code => _reader.Read(code).State == HsState.Unknown).ToList();
        Assert.Equal(16, without.Count);
        Assert.All(lost.Except(without), code => Assert.All(_reader.Read(code).Hs6, target => Assert.Contains(target, current)));
    }

    [Fact]
    public void Never_follows_the_conversion_table()
    {
        // The conversion table takes 8541.51 and 8541.59 for mobile phones (8517.12) and drones for cameras (8525.80): only the codes themselves count.
        Assert.Equal(["854151"], _reader.Read("8541.51").Hs6);
        Assert.Equal(["854159"], _reader.Read("8541.59").Hs6);
        Assert.Equal(["880622"], _reader.Read("8806.22").Hs6);
        Assert.Equal(["851713", "851714"], Direct("8517.12"));
        Assert.DoesNotContain("854151", Direct("8517.12"));
    }

    [Theory]
    [InlineData("8525.80", "852589")]
    [InlineData("8541.40", "854149")]
    [InlineData("8541.50", "854151")]
    [InlineData("8541.50", "854159")]
    [InlineData("8548.90", "854800")]
    [InlineData("8803.30", "880730")]
    public void Finds_the_priority_codes_that_had_another_code_in_HS_2017(string stale, string current) => Assert.Contains(current, Direct(stale));

    [Fact]
    public void A_camera_code_from_before_2022_may_be_a_drone()
    {
        var reading = _reader.Read("8525.80.90");
        Assert.Equal((HsState.Mapped, "HS2017", "85258090"), (reading.State, reading.Edition, reading.Digits));
        Assert.Equal(["852581", "852582", "852583", "852589"], reading.Hs6.Take(reading.Direct));
        Assert.Superset(new HashSet<string> { "880621", "880622", "880623", "880624", "880629" }, reading.Hs6.ToHashSet());
    }

    [Theory]
    [InlineData("850680", HsState.Valid, "HS2022")]
    [InlineData("852520", HsState.Mapped, "HS2002")]
    [InlineData("854211", HsState.Mapped, "HS1992")]
    [InlineData("847120", HsState.Mapped, "HS1992")]
    public void Says_the_newest_edition_that_has_the_code(string code, HsState state, string edition)
    {
        var reading = _reader.Read(code);
        Assert.Equal((state, edition), (reading.State, reading.Edition));
    }

    private static HashSet<string> Codes(int year) =>
        SharedTable.Read("reference", "hs", $"hs{year}_comtrade.csv").Select(row => row["code"]).Where(code => code.Length == 6 && code != "999999").ToHashSet(StringComparer.Ordinal);

    private IEnumerable<string> Direct(string raw)
    {
        var reading = _reader.Read(raw);
        return reading.Hs6.Take(reading.Direct);
    }
}
