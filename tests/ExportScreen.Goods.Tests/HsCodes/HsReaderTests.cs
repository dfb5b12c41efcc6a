using ExportScreen.Goods.Controls;
using ExportScreen.Goods.HsCodes;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Tests.HsCodes;

public sealed class HsReaderTests
{
    private readonly HsReader _reader = new(ControlTables.Bundled);

    [Theory]
    [InlineData("8542.31", "854231", "854231")]
    [InlineData("8542 31 00 00", "8542310000", "854231")]
    [InlineData("85-42-31-90", "85423190", "854231")]
    [InlineData("854231", "854231", "854231")]
    [InlineData("85423190000", "85423190000", "854231")]
    [InlineData("854231900000", "854231900000", "854231")]
    [InlineData("85423190 000", "85423190000", "854231")]
    [InlineData(" 8542.31\u00A0", "854231", "854231")]
    [InlineData("８５４２３１", "854231", "854231")]
    [InlineData("٨٥٤٢٣١", "854231", "854231")]
    [InlineData("HS 8542.31", "854231", "854231")]
    [InlineData("H.S. CODE: 8542.31.00", "85423100", "854231")]
    [InlineData("HTSUS 8542.31.0001", "8542310001", "854231")]
    [InlineData("ТН ВЭД 8542 31 000 0", "8542310000", "854231")]
    [InlineData("ex 8542 31", "854231", "854231")]
    [InlineData("'0101210000", "0101210000", "010121")]
    [InlineData("=\"0101210000\"", "0101210000", "010121")]
    [InlineData("8542310000.0", "8542310000", "854231")]
    [InlineData("8542310000,0", "8542310000", "854231")]
    [InlineData("8542,31", "854231", "854231")]
    [InlineData("8542\u200B31", "854231", "854231")]
    [InlineData("8542–31", "854231", "854231")]
    public void Reads_a_code_in_every_usual_spelling(string raw, string digits, string hs6)
    {
        var reading = _reader.Read(raw);
        Assert.Equal((HsState.Valid, digits, "HS2022"), (reading.State, reading.Digits, reading.Edition));
        Assert.Equal([hs6], reading.Hs6);
        Assert.Equal(raw, reading.Raw);
    }

    [Theory]
    [InlineData("10121", "010121", "010121")]
    [InlineData("4014000", "04014000", "040140")]
    [InlineData("101210000", "0101210000", "010121")]
    [InlineData("20130000000", "020130000000", "020130")]
    [InlineData("1012100.0", "01012100", "010121")]
    [InlineData("401.40.00", "04014000", "040140")]
    [InlineData("401.40.00.000", "04014000000", "040140")]
    public void Restores_a_lost_leading_zero(string raw, string digits, string hs6)
    {
        var reading = _reader.Read(raw);
        Assert.Equal((HsState.ZeroRestored, digits), (reading.State, reading.Digits));
        Assert.Equal([hs6], reading.Hs6);
    }

    [Theory]
    [InlineData("8542.3", "85423", HsState.TooShort)] // grouped as a heading: no zero is missing
    [InlineData("85423", "85423", HsState.TooShort)] // 085423 is no code
    [InlineData("8542310", "8542310", HsState.Valid)] // 0854 is no heading
    [InlineData("854231000", "854231000", HsState.Valid)] // nine digits are national in Japan
    [InlineData("30049000000", "30049000000", HsState.Valid)] // eleven are in Germany
    public void Adds_no_zero_where_it_makes_no_code(string raw, string digits, HsState state)
    {
        var reading = _reader.Read(raw);
        Assert.Equal((state, digits), (reading.State, reading.Digits));
    }

    [Fact]
    public void Keeps_both_readings_when_eleven_digits_are_a_code_with_and_without_the_zero()
    {
        var reading = _reader.Read("21011100000"); // 2101.11 coffee extract, or 0210.11 ham with its zero lost
        Assert.Equal(["210111", "021011"], reading.Hs6);
        Assert.Equal((HsState.ZeroRestored, 2), (reading.State, reading.Direct));
    }

    [Theory]
    [InlineData("8.54231E+09", "8542310000", HsState.Valid)]
    [InlineData("8.542311E+09", "8542311000", HsState.Valid)]
    [InlineData("8.5E+9", "85", HsState.TooShort)]
    [InlineData("8.542E9", "8542", HsState.TooShort)]
    [InlineData("4.014E+06", "0401", HsState.TooShort)]
    [InlineData("7.7E+9", "77", HsState.Unknown)]
    [InlineData("8.5E+30", null, HsState.NotACode)]
    [InlineData("8.5E-9", null, HsState.NotACode)]
    public void Takes_from_scientific_notation_only_the_digits_that_are_left(string raw, string? digits, HsState state)
    {
        var reading = _reader.Read(raw);
        Assert.Equal((state, digits), (reading.State, reading.Digits));
    }

    [Fact]
    public void Keeps_the_code_below_when_scientific_notation_may_have_rounded_up()
    {
        Assert.Equal(["854232", "854231"], _reader.Read("8.54232E+09").Hs6);
        Assert.Equal(["854232"], _reader.Read("8.542321E+09").Hs6);
    }

    [Theory]
    [InlineData("85", "85")]
    [InlineData("8542", "8542")]
    [InlineData("401", "0401")]
    [InlineData("1", "01")]
    [InlineData("8542.0", "8542")]
    [InlineData("HS 85.42", "8542")]
    public void Calls_chapters_and_headings_too_short(string raw, string digits)
    {
        var reading = _reader.Read(raw);
        Assert.Equal((HsState.TooShort, digits), (reading.State, reading.Digits));
        Assert.Empty(reading.Hs6);
    }

    [Theory]
    [InlineData("77")]
    [InlineData("770110")]
    [InlineData("7701.10.00")]
    [InlineData("8599")]
    [InlineData("854299")]
    [InlineData("98010000")]
    [InlineData("9999999")]
    public void Calls_digits_of_no_edition_unknown(string raw)
    {
        var reading = _reader.Read(raw);
        Assert.Equal(HsState.Unknown, reading.State);
        Assert.Empty(reading.Hs6);
        Assert.NotNull(reading.Digits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("XXXXXX")]
    [InlineData("N/A")]
    [InlineData("ОТСУТСТВУЕТ")]
    [InlineData("000000")]
    [InlineData("0")]
    [InlineData("UN1263")]
    [InlineData("UN 3480")]
    [InlineData("4006381333931")] // EAN-13
    [InlineData("14006381333938")] // GTIN-14
    [InlineData("XC7A100T-1CSG324C")]
    [InlineData("8542.31 (processors)")]
    [InlineData("....")]
    public void Sees_that_a_text_is_no_code(string raw)
    {
        var reading = _reader.Read(raw);
        Assert.Equal((HsState.NotACode, null), (reading.State, reading.Digits));
        Assert.Empty(reading.Hs6);
    }

    [Theory]
    [InlineData("8542.31 / 8542.39")]
    [InlineData("8542.31,8542.39")]
    [InlineData("854231, 854239")]
    [InlineData("854231;854239")]
    [InlineData("854231 854239")]
    [InlineData("8542.31 8542.39")]
    [InlineData("85423100 85423900")]
    [InlineData("854231\n854239")]
    [InlineData("854231、854239")]
    public void Keeps_every_code_of_a_cell(string raw)
    {
        var reading = _reader.Read(raw);
        Assert.Equal(["854231", "854239"], reading.Hs6);
        Assert.Equal((HsState.Valid, 2), (reading.State, reading.Direct));
    }

    [Fact]
    public void A_cell_with_one_bad_code_has_the_worst_state_and_keeps_the_good_code()
    {
        var reading = _reader.Read("8542.31 / 7701.00");
        Assert.Equal(HsState.Unknown, reading.State);
        Assert.Equal(["854231"], reading.Hs6);
    }

    [Fact]
    public void A_stale_code_after_a_lost_zero_is_mapped()
    {
        var reading = _reader.Read("3026100"); // 0302.61 of HS 2007, sardines
        Assert.Equal((HsState.Mapped, "03026100"), (reading.State, reading.Digits));
        Assert.NotEmpty(reading.Hs6);
    }
}
