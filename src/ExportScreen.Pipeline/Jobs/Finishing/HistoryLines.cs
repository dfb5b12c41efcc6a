using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.History;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Jobs.Finishing;

/// <summary>
/// What later runs may want to know of a run: who sent and who got goods of the Common High Priority List or parts of unmanned aircraft, and at which address. Other tables name too much of
/// everyday trade to be kept. Rows of one party and shipment that agree in all but quantity are one line; memory grows with such lines, not with rows. Not thread-safe.
/// </summary>
/// <param name="rules">Says which destinations are of which group.</param>
/// <param name="asOf">The run's date.</param>
internal sealed class HistoryLines(HistoryRules rules, DateOnly asOf)
{
    private readonly Dictionary<LineKey, Kept> _lines = [];

    /// <summary>The earliest shipment date so far, or null.</summary>
    public DateOnly? Earliest { get; private set; }

    /// <summary>Takes in the rows of a consignment whose parties have their numbers; consignments come in order.</summary>
    public void Add(ConsignmentScreening screened)
    {
        if (screened.Consignment.Date is { } date && !(Earliest < date)) Earliest = date;
        var shipment = screened.Consignment.BillKey is { } bill ? Observation.MarkOf(bill).ToString("x16", CultureInfo.InvariantCulture) : null;
        foreach (var item in screened.Items)
        {
            if (!KeptGoods.Are(item.Goods)) continue;
            var codes = string.Join(' ', item.Goods.Codes.SelectMany(c => c.Hs6.Take(c.Direct)).Distinct(StringComparer.Ordinal));
            var destination = item.Goods.Destination ?? CountryOfReceiver(screened.Consignment);
            foreach (var party in screened.Parties)
            {
                if (party.Role is not (PartyRole.Consignor or PartyRole.Exporter or PartyRole.Consignee or PartyRole.EndUser or PartyRole.Importer)) continue;
                var key = new LineKey(party.Party, party.Role, codes, destination, item.Goods.Item.Currency, screened.Consignment.Date, shipment);
                _lines[key] = _lines.TryGetValue(key, out var kept)
                    ? kept with { Line = kept.Line with { Rows = kept.Line.Rows + 1, Value = item.Goods.Item.Value is { } more ? (kept.Line.Value ?? 0) + more : kept.Line.Value } }
                    : new Kept(First(key, item.Goods), rules.DestinationOf(screened.Consignment), HistoryRules.TierOf(item.Goods));
            }
        }
    }

    /// <summary>The lines, those of a party together: a database writes neighbours at a fraction of what it takes to write here and there.</summary>
    /// <param name="parties">The parties of the run.</param>
    public IEnumerable<HistoryLine> Of(IReadOnlyList<PartyScreening> parties) => InOrder(parties).Select(line => line.Line);

    /// <summary>The lines of each party and address, as the rules over history take them.</summary>
    /// <param name="parties">The parties of the run.</param>
    public IEnumerable<IGrouping<string, CurrentLine>> Cases(IReadOnlyList<PartyScreening> parties) =>
        InOrder(parties).Select(k => new CurrentLine(k.Line, k.Destination, k.Goods, k.Line.Date ?? asOf)).GroupBy(c => c.Line.PartyKey, StringComparer.Ordinal);

    private IEnumerable<Kept> InOrder(IReadOnlyList<PartyScreening> parties)
    {
        var lines = _lines.Select(line => line.Value with { Line = line.Value.Line with { PartyKey = parties[line.Key.Party].Key } }).ToList();
        // One line a party and address: who was there, not what was moved.
        var addresses = _lines.Where(line => line.Value.Goods >= GoodsTier.Priority).OrderBy(line => line.Value.Line.Row).DistinctBy(line => line.Key.Party)
            .Select(line => (line.Value, Party: parties[line.Key.Party])).Where(line => KeptGoods.AddressOf(line.Party.Party.Address) is not null)
            .Select(line => line.Value with { Line = line.Value.Line with { PartyKey = KeyOf(line.Party.Party.Address), Member = line.Party.Key, Value = null } });
        return lines.Concat(addresses).OrderBy(k => k.Line.PartyKey, StringComparer.Ordinal).ThenBy(k => k.Line.Row).ThenBy(k => k.Line.Role).ThenBy(k => k.Line.Member, StringComparer.Ordinal);
    }

    private static string KeyOf(string? address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("address\n" + KeptGoods.AddressOf(address))).AsSpan(0, 16));

    private static string? CountryOfReceiver(Consignment consignment)
    {
        foreach (var role in (PartyRole[])[PartyRole.EndUser, PartyRole.Consignee, PartyRole.Importer])
            foreach (var party in consignment.Parties)
                if (party.Role == role && !party.Country.IsNone) return party.Country.ToString();
        return null;
    }

    private static HistoryLine First(LineKey key, GoodsScreening goods)
    {
        string[] tables = [.. goods.Pointers.Where(p => !p.IsSideWay).Select(p => p.Table).Distinct(StringComparer.Ordinal)];
        return new()
        {
            PartyKey = "",
            Role = key.Role,
            Row = goods.Item.Row.Ordinal,
            Hs6 = key.Codes.Length == 0 ? [] : key.Codes.Split(' '),
            Tables = tables.Length == 0 ? [KeptGoods.Kit] : tables,
            Destination = key.Destination,
            Value = goods.Item.Value,
            Currency = key.Currency,
            Date = key.Date,
            Shipment = key.Shipment,
        };
    }

    private readonly record struct LineKey(int Party, PartyRole Role, string Codes, string? Destination, string? Currency, DateOnly? Date, string? Shipment);

    private sealed record Kept(HistoryLine Line, DestinationGroup Destination, GoodsTier Goods);
}
