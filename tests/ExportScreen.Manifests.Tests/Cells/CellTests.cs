using System.Globalization;
using ExportScreen.Manifests.Cells;
using ExportScreen.Model.Codes;

namespace ExportScreen.Manifests.Tests.Cells;

public sealed class CellTests
{
    [Theory]
    [InlineData("14.404,26", ',', "14404.26", null)]
    [InlineData("5 200,00", ',', "5200.00", null)]
    [InlineData("5,70,000", '.', "570000", null)]
    [InlineData("36000.00KGS", '.', "36000.00", "KGS")]
    [InlineData("14.404,260 KG", ',', "14404.260", "KG")]
    [InlineData("149670,67", ',', "149670.67", null)]
    [InlineData("16,94", '.', "16.94", null)]
    [InlineData("1,234", '.', "1234", null)]
    [InlineData("1.234", '.', "1.234", null)]
    [InlineData("USD 12.50", '.', "12.50", "USD")]
    [InlineData("-3", '.', "-3", null)]
    [InlineData("1.5E+3", '.', "1500", null)]
    public void Reads_numbers(string cell, char mark, string number, string? unit)
    {
        Assert.True(NumberReader.TryRead(cell, mark, out var read, out var word));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), read);
        Assert.Equal(unit, word);
    }

    [Theory]
    [InlineData("1,618+0+0+0-0")]
    [InlineData("Weight Captured Separately")]
    [InlineData("See DN-304 (ID#:10589)")]
    [InlineData("")]
    public void Does_not_guess_at_numbers(string cell) => Assert.False(NumberReader.TryRead(cell, '.', out _, out _));

    [Theory]
    [InlineData(',', "12,5", "14.404,26")]
    [InlineData(',', "149670,67", "1.234")]
    [InlineData('.', "12.5", "1,234")]
    [InlineData('.', "1,234", "5,678")]
    public void Votes_for_the_decimal_mark(char mark, params string[] cells) => Assert.Equal(mark, NumberReader.VoteDecimalMark(cells));

    [Theory]
    [InlineData("2026-01-05", "2026-01-05")]
    [InlineData("2026-01-04T18:30:00.000Z", "2026-01-04")]
    [InlineData("02-Jun-06", "2006-06-02")]
    [InlineData("Apr 2023", "2023-04-01")]
    [InlineData("46027", "2026-01-05")]
    [InlineData("20260105", "2026-01-05")]
    [InlineData("11/19/25", "2025-11-19")]
    [InlineData("05.01.2026", "2026-01-05")]
    [InlineData("2026年1月5日", "2026-01-05")]
    public void Reads_dates(string cell, string date)
    {
        Assert.True(DateReader.TryRead(cell, DateOrder.DayFirst, out var read));
        Assert.Equal(date, read.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Votes_for_the_order_of_day_and_month()
    {
        Assert.Equal(DateOrder.MonthFirst, DateReader.VoteOrder(["01/02/2026", "03/31/2026"]));
        Assert.Equal(DateOrder.DayFirst, DateReader.VoteOrder(["01/02/2026", "31/03/2026"]));
        Assert.False(DateReader.TryRead("Date Not Captured", DateOrder.DayFirst, out _));
    }

    [Theory]
    [InlineData("862 863", "862", "863")]
    [InlineData("8542.31; 8471.30", "8542.31", "8471.30")]
    [InlineData("8542 31 90", "8542 31 90")]
    [InlineData("854231/847130", "854231", "847130")]
    [InlineData("854231 - 100 PCS", "854231")]
    [InlineData("4014000", "4014000")]
    [InlineData("854231\n847130", "854231", "847130")]
    [InlineData("8.54231E+05", "8.54231E+05")]
    [InlineData("8,54231E+09", "8,54231E+09")]
    [InlineData("8.54231E+05; 847130", "8.54231E+05", "847130")]
    [InlineData("-2+3", "-2+3")]
    [InlineData("854231+847130", "854231", "847130")]
    public void Splits_HS_cells(string cell, params string[] codes) => Assert.Equal(codes, HsCells.Split(cell));

    [Theory]
    [InlineData("BALL VALVES H.S. CODE 84818081 SHIPPERS LOAD", "84818081")]
    [InlineData("VALVES HS CODE: 8481.80", "8481.80")]
    [InlineData("SOY OIL NCM 1515.21.00", "1515.21.00")]
    [InlineData("ШАРОВЫЕ КРАНЫ, ТН ВЭД 8481808199", "8481808199")]
    [InlineData("MODEL WHS 123456")]
    [InlineData("VALVES 84818081")]
    public void Finds_HS_codes_in_goods_text(string text, params string[] codes) => Assert.Equal(codes, HsCells.InText(text));

    [Theory]
    [InlineData("EXAMPLE STAR IMO 9074729 / 012W", "9074729", ChecksumState.Valid)]
    [InlineData("IMO: 9074720", "9074720", ChecksumState.Invalid)]
    [InlineData("EXAMPLE 9074729", "9074729", ChecksumState.Valid)]
    [InlineData("34ABC1234567", null, ChecksumState.None)]
    [InlineData("TK 1234568", null, ChecksumState.None)]
    public void Finds_the_IMO_number_of_a_vessel(string text, string? imo, ChecksumState state)
    {
        var found = VesselCells.ImoInside(text);
        Assert.Equal(imo, found?.Value);
        Assert.Equal(state, found?.Check ?? ChecksumState.None);
    }

    [Theory]
    [InlineData("643", "RU")]
    [InlineData("TÜRKİYE", "TR")]
    [InlineData("Turqia", "TR")]
    [InlineData("CN - China", "CN")]
    [InlineData("XI", "GB")]
    [InlineData("EU", null)]
    public void Reads_countries(string text, string? code)
    {
        Assert.Equal(code is not null, CountryCells.TryRead(text, out var country));
        Assert.Equal(code ?? "", country.ToString());
    }

    [Theory]
    [InlineData("NULL")]
    [InlineData("N/A")]
    [InlineData("ОТСУТСТВУЕТ")]
    [InlineData("-")]
    [InlineData(" n/a ")]
    [InlineData("无")]
    [InlineData("XXXXXX")]
    [InlineData("<null/>")]
    public void Takes_sentinels_as_empty(string cell) => Assert.Null(CellText.OneLine(cell));

    [Theory]
    [InlineData("NULLARBOR TRADING")]
    [InlineData("NA SOLUTIONS")]
    public void Never_takes_part_of_a_cell_for_a_sentinel(string cell) => Assert.Equal(cell, CellText.OneLine(cell));
}
