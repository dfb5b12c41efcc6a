using System.Text;
using ExportScreen.Manifests.Owners;
using ExportScreen.Manifests.Tests.Workbooks;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ownership;

namespace ExportScreen.Manifests.Tests.Owners;

public sealed class OwnersReaderTests
{
    private static ReadResult<OwnersFile> Read(string text) => OwnersReader.Read(Encoding.UTF8.GetBytes(text), "owners.csv");

    [Fact]
    public void A_table_is_read_whatever_the_order_of_its_columns_its_delimiter_and_its_decimal_mark()
    {
        var file = Read("Owner;Company;Share;From;To;Owner country\nИван Пример;\"Acme; Trading\";33,4 %;01.02.2024;31.12.2025;Russia\nB;A;50;;;\n").Value!;
        Assert.Equal(
            [new Stake("Acme; Trading", "Иван Пример", 33.4m, Model.Codes.CountryCode.Of("RU"), new(2024, 2, 1), new(2025, 12, 31), 2), new Stake("A", "B", 50, default, null, null, 3)], file.Stakes);
        Assert.Equal("owners.csv", file.FileName);
        Assert.Equal(64, file.Sha256.Length);
    }

    [Fact]
    public void A_workbook_is_read_and_says_which_further_sheet_is_not()
    {
        var bytes = new XlsxMaker()
            .Sheet("Owners", XlsxMaker.Row(1, "party", "owner", "percent") + XlsxMaker.Row(2, "A", "B", "<c r=\"@\"><v>60</v></c>"))
            .Sheet("Old", XlsxMaker.Row(1, "party", "owner", "percent") + XlsxMaker.Row(2, "C", "D", "50")).ToBytes();
        var read = OwnersReader.Read(bytes, "owners.xlsx");
        Assert.Equal([new Stake("A", "B", 60, default, null, null, 2)], read.Value!.Stakes);
        Assert.Equal("MF0513", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData("", "MF0001")]
    [InlineData("party,owner,percent\n", "MF0514")]
    [InlineData("party,owner\nA,B\n", "MF0502")]
    [InlineData("party,owner,percent,share\nA,B,50,50\n", "MF0503")]
    [InlineData("party,owner,percent\n,B,50\n", "MF0505")]
    [InlineData("party,owner,percent\nA,,50\n", "MF0505")]
    [InlineData("party,owner,percent\nA,B,half\n", "MF0506")]
    [InlineData("party,owner,percent\nA,B,0\n", "MF0506")]
    [InlineData("party,owner,percent\nA,B,101\n", "MF0506")]
    [InlineData("party,owner,percent\nA,B,-5\n", "MF0506")]
    [InlineData("party,owner,percent\nA,B,50 shares\n", "MF0506")]
    [InlineData("party,owner,percent\nA,B,0.6\n", "MF0507")]
    [InlineData("party,owner,percent\nA,B,1\n", "MF0507")]
    [InlineData("party,owner,percent,country\nA,B,50,Atlantis\n", "MF0508")]
    [InlineData("party,owner,percent,from\nA,B,50,spring\n", "MF0509")]
    [InlineData("party,owner,percent,from,to\nA,B,50,2026-02-01,2026-01-01\n", "MF0509")]
    [InlineData("party,owner,percent\nA,B,50\nA,b,20\n", "MF0510")]
    [InlineData("party,owner,percent,from,to\nA,B,50,,2025-06-30\nA,B,20,2025-06-30,\n", "MF0510")]
    [InlineData("{\"party\":\"A\",\"owner\":\"B\",\"percent\":50}", "MF0501")]
    public void A_file_with_one_bad_row_is_refused_and_the_row_is_named(string text, string code)
    {
        var read = Read(text);
        Assert.False(read.Succeeded);
        var found = Assert.Single(read.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(code, found.Code);
        if (code is "MF0505" or "MF0506" or "MF0507" or "MF0508" or "MF0509") Assert.Equal(2, found.Position.Row);
    }

    [Fact]
    public void Every_bad_row_is_named_not_only_the_first() =>
        Assert.Equal([2L, 4L], Read("party,owner,percent\nA,B,x\nC,D,50\nE,F,200\n").Diagnostics.Select(d => d.Position.Row));

    [Theory]
    [InlineData("party,owner,percent,note\nA,B,50,hello\n", "MF0504")]
    [InlineData("party,owner,percent\nA,B,60\nA,C,60\n", "MF0511")]
    public void What_is_odd_is_told_and_read(string text, string code)
    {
        var read = Read(text);
        Assert.True(read.Succeeded);
        Assert.Equal(code, Assert.Single(read.Diagnostics).Code);
    }

    [Fact]
    public void A_share_left_empty_is_open_and_one_below_one_percent_is_read_with_its_sign() =>
        Assert.Equal([null, 0.6m], Read("party,owner,percent\nA,B,\nC,D,0.6%\n").Value!.Stakes.Select(s => s.Percent));

    [Fact]
    public void The_same_owner_may_have_one_share_after_the_other() =>
        Assert.Equal(2, Read("party,owner,percent,from,to\nA,B,50,,2025-06-30\nA,B,20,2025-07-01,\n").Value!.Stakes.Count);
}
