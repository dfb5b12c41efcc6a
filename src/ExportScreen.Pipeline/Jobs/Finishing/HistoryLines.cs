using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Jobs.Finishing;

/// <summary>
/// What later runs may want to know of a run: who sent and who got goods of the Common High Priority List. Other tables name too much of everyday trade to be kept. Rows of one party that
/// agree in all but quantity are one line; memory grows with such lines, not with rows. Not thread-safe.
/// </summary>
internal sealed class HistoryLines
{
    private const string Table = "chpl";
    private readonly Dictionary<LineKey, HistoryLine> _lines = [];

    /// <summary>Takes in the rows of a consignment whose parties have their numbers; consignments come in order.</summary>
    public void Add(ConsignmentScreening screened)
    {
        foreach (var item in screened.Items)
        {
            if (!item.Goods.Pointers.Any(p => p.Table == Table)) continue;
            var codes = string.Join(' ', item.Goods.Codes.SelectMany(c => c.Hs6).Distinct(StringComparer.Ordinal));
            foreach (var party in screened.Parties)
            {
                if (party.Role is not (PartyRole.Consignor or PartyRole.Consignee or PartyRole.EndUser)) continue;
                var key = new LineKey(party.Party, party.Role, codes, item.Goods.Destination, item.Goods.Item.Currency, screened.Consignment.Date);
                _lines[key] = _lines.TryGetValue(key, out var line)
                    ? line with { Rows = line.Rows + 1, Value = item.Goods.Item.Value is { } more ? (line.Value ?? 0) + more : line.Value }
                    : First(key, item.Goods);
            }
        }
    }

    /// <summary>The lines, those of a party together: a database writes neighbours at a fraction of what it takes to write here and there.</summary>
    /// <param name="parties">The parties of the run.</param>
    public IEnumerable<HistoryLine> Of(IReadOnlyList<PartyScreening> parties) =>
        _lines.OrderBy(line => parties[line.Key.Party].Key, StringComparer.Ordinal).ThenBy(line => line.Value.Row).ThenBy(line => line.Key.Role)
            .Select(line => line.Value with { PartyKey = parties[line.Key.Party].Key });

    private static HistoryLine First(LineKey key, GoodsScreening goods) => new()
    {
        PartyKey = "",
        Role = key.Role,
        Row = goods.Item.Row.Ordinal,
        Hs6 = key.Codes.Length == 0 ? [] : key.Codes.Split(' '),
        Tables = [.. goods.Pointers.Select(p => p.Table).Distinct(StringComparer.Ordinal)],
        Destination = key.Destination,
        Value = goods.Item.Value,
        Currency = key.Currency,
        Date = key.Date,
    };

    private readonly record struct LineKey(int Party, PartyRole Role, string Codes, string? Destination, string? Currency, DateOnly? Date);
}
