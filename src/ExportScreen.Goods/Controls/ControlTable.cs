using ExportScreen.Model.Codes;
using ExportScreen.Model.Goods;
using ExportScreen.Model.Lists;

namespace ExportScreen.Goods.Controls;

/// <summary>One table as the method sheet shows it. Immutable.</summary>
/// <param name="Id">Table id as in <see cref="GoodsPointer.Table"/> and <see cref="JurisdictionPointer.Table"/>.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Authority">Legal reference or publisher.</param>
/// <param name="AsOf">Date of the text that was read; the oldest one when rows differ.</param>
/// <param name="Newest">Date of the newest row; equal to <paramref name="AsOf"/> mostly.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Source">Where the rows come from (file of the project's fact tables).</param>
/// <param name="Effect">What a match means where the table applies; null for reference tables without bearing on what is allowed.</param>
/// <param name="Limits">What was not read, or null.</param>
public sealed record ControlTable(
    string Id, string Title, string Authority, DateOnly AsOf, DateOnly Newest, int Rows, string Source, LegalEffect? Effect, string? Limits);

/// <summary>What is fixed about a table of goods codes; its rows are in a data file.</summary>
internal sealed record GoodsTable(
    string Id,
    string Annex,
    string Title,
    string Authority,
    ControlDirection Direction,
    LegalEffect Effect,
    IReadOnlyList<CountryCode> AppliesTo,
    string? Limits);
