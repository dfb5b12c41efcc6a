using System.Text;
using ExportScreen.Model.Screenings;
using ExportScreen.Reports.Csv;
using ExportScreen.Reports.Tests.Fixtures;

namespace ExportScreen.Reports.Tests.Csv;

public sealed class CsvTests
{
    [Fact]
    public void Matches_the_golden_file() => Golden.Verify(Text(Sample.Quirks()), Repository.Corpus("reports", "quirks", "expected.csv"));

    [Fact]
    public void Begins_with_a_byte_order_mark_and_the_header_of_the_contract()
    {
        var bytes = Bytes(Sample.Quirks());
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.StartsWith("row,outcome,kind,id,party,role,list,entry,score,reason\r\n", Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("+A1", "'+A1")]
    [InlineData("-A1,b", "\"'-A1,b\"")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+1,200.00", "\"+1,200.00\"")]
    [InlineData("+49 (0)40 123-456", "+49 (0)40 123-456")]
    [InlineData("+49 40 1+1", "'+49 40 1+1")]
    [InlineData("+1+2", "'+1+2")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData(" a", "\" a\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Fields_are_quoted_and_formulas_disarmed(string? text, string field) => Assert.Equal(field, CsvField.Of(text));

    [Fact]
    public void Every_flagged_row_has_a_line()
    {
        var result = Sample.Quirks();
        var lines = Text(result).Split("\r\n").Skip(1).Select(l => l.Split(',')[0]).ToHashSet();
        foreach (var (file, row) in result.Rows())
            if (row.Outcome != Outcome.Clear) Assert.Contains(result.RowKey(file, row.Row), lines);
    }

    private static byte[] Bytes(ScreeningResult result)
    {
        using var stream = new MemoryStream();
        CsvWriter.Write(result, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static string Text(ScreeningResult result) => Encoding.UTF8.GetString(Bytes(result)).TrimStart('\uFEFF');
}
