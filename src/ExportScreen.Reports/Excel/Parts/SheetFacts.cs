namespace ExportScreen.Reports.Excel.Parts;

/// <summary>What a sheet is before its first row.</summary>
/// <param name="Number">Number of the part, from 1 (<c>xl/worksheets/sheet1.xml</c>).</param>
/// <param name="Place">Its place among the tabs.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Frozen">Whether the first row is a header that stays in view.</param>
/// <param name="Protected">Whether locked cells are protected (without password).</param>
internal sealed record SheetFacts(int Number, SheetPlace Place, string Name, IReadOnlyList<Column> Columns, bool Frozen = true, bool Protected = true)
{
    /// <summary>Pages that the columns take beside each other in print, landscape: one while that stays legible, else two.</summary>
    public int PagesWide => Columns.Sum(c => c.Width) < 330 ? 1 : 2;

    /// <summary>Columns at the left that stay in view with the header.</summary>
    public int FrozenColumns => Place == SheetPlace.ActionList ? 2 : 0;

    /// <summary>Colour of the tab, ARGB.</summary>
    public string TabColour => Place switch
    {
        SheetPlace.Summary => "FF1F3864",
        SheetPlace.ActionList => "FFC00000",
        SheetPlace.RedFlags or SheetPlace.NearMisses => "FFE0A800",
        SheetPlace.NotScreened => "FF7F7F7F",
        SheetPlace.Parties or SheetPlace.Goods or SheetPlace.AllRows => "FF2E75B6",
        _ => "FFBFBFBF",
    };
}

/// <summary>A table part of a sheet.</summary>
/// <param name="Name">Name for formulas and macros.</param>
/// <param name="Headers">Its column names, exactly as in the header cells.</param>
/// <param name="FirstRow">1-based row of the header.</param>
/// <param name="LastRow">1-based last row; at least one below the header.</param>
internal sealed record TablePart(string Name, IReadOnlyList<string> Headers, int FirstRow, int LastRow)
{
    /// <summary>The cells it covers.</summary>
    public string Reference => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"A{FirstRow}:{Column.Letters(Headers.Count - 1)}{LastRow}");
}
