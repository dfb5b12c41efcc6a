using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Jobs.Finishing;

/// <summary>
/// What later runs may want to know of a run: who sent and who got goods of the Common High Priority List. Other tables name too much of everyday trade to be kept. Rows of one party that
/// agree in all but quantity are one line; memory grows with such lines, not with rows.
/// </summary>
internal static class HistoryLines
{
    private const string Table = "chpl";

    /// <summary>The lines of a run, in order of their first rows.</summary>
    public static IReadOnlyCollection<HistoryLine> Of(ScreeningResult result)
    {
        var lines = new Dictionary<LineKey, HistoryLine>();
        foreach (var (_, row) in result.NotableRows())
        {
            if (row.Goods is not { } goods || !goods.Pointers.Any(p => p.Table == Table)) continue;
            var codes = string.Join(' ', goods.Codes.SelectMany(c => c.Hs6).Distinct(StringComparer.Ordinal));
            foreach (var party in row.Parties)
            {
                if (party.Role is not (PartyRole.Consignor or PartyRole.Consignee or PartyRole.EndUser)) continue;
                var key = new LineKey(result.Parties[party.Party].Key, party.Role, codes, goods.Destination, goods.Item.Currency, row.Date);
                lines[key] = lines.TryGetValue(key, out var line)
                    ? line with { Rows = line.Rows + 1, Value = goods.Item.Value is { } more ? (line.Value ?? 0) + more : line.Value }
                    : First(key, row, goods);
            }
        }

        return lines.Values;
    }

    private static HistoryLine First(LineKey key, RowScreening row, GoodsScreening goods) => new()
    {
        PartyKey = key.Party,
        Role = key.Role,
        Row = row.Row.Ordinal,
        Hs6 = key.Codes.Length == 0 ? [] : key.Codes.Split(' '),
        Tables = [.. goods.Pointers.Select(p => p.Table).Distinct(StringComparer.Ordinal)],
        Destination = key.Destination,
        Value = goods.Item.Value,
        Currency = key.Currency,
        Date = key.Date,
    };

    private readonly record struct LineKey(string Party, PartyRole Role, string Codes, string? Destination, string? Currency, DateOnly? Date);
}
