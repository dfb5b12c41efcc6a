using ExportScreen.Reports.Excel.Parts;

namespace ExportScreen.Reports.Tests.Excel;

public sealed class NamesTests
{
    [Theory]
    [InlineData("a/b\\c?d*e[f]g:h", "a b c d e f g h")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("History", "Sheet History")]
    [InlineData("", "Sheet")]
    [InlineData("An exceedingly long sheet name that goes on", "An exceedingly long sheet name")]
    public void Sheet_names_are_what_excel_takes(string wished, string name) => Assert.Equal(name, Names.Sheet(wished, new HashSet<string>()));

    [Fact]
    public void Sheet_names_are_unique_without_regard_to_case()
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["Data", "data (2)", "DATA (3)"], new[] { "Data", "data", "DATA" }.Select(n => Names.Sheet(n, used)));
        var (first, second) = (Names.Sheet(new string('x', 40), used), Names.Sheet(new string('x', 40), used));
        Assert.Equal((31, 31), (first.Length, second.Length));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Column_names_are_unique_and_never_empty() => Assert.Equal(
        ["A", "a (2)", "Column 3", "Column 4", "Outcome (2)", "b c"],
        Names.Columns(["A", "a", "", " \t", "Outcome", " b\r\n c\u0001 "], new HashSet<string>(["Outcome"], StringComparer.OrdinalIgnoreCase)));

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(16_383, "XFD")]
    public void Columns_have_letters(int index, string letters) => Assert.Equal(letters, Column.Letters(index));
}
