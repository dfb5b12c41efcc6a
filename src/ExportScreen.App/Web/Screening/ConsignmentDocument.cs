using System.Globalization;
using System.Text.Json;
using ExportScreen.App.Web.Problems;
using ExportScreen.Manifests;
using ExportScreen.Model.Consignments;

namespace ExportScreen.App.Web.Screening;

/// <summary>
/// A consignment of a request, read by the reader of JSON manifests under the field names that it knows: so a cell means the same here and in a file, and a bill gives the same outcome both ways.
/// Pure and thread-safe.
/// </summary>
internal static class ConsignmentDocument
{
    private const int MostParties = 50;
    private const int MostGoods = 1000;
    private const int LongestText = 4000;
    private const string FileName = "request.json";

    /// <summary>Roles of a request and the manifest's field for each.</summary>
    public static IReadOnlyDictionary<string, string> Roles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["consignor"] = "shipper",
        ["exporter"] = "exporter",
        ["consignee"] = "consignee",
        ["intermediateConsignee"] = "intermediateConsignee",
        ["endUser"] = "endUser",
        ["importer"] = "importer",
        ["notifyParty"] = "notify",
        ["forwarder"] = "forwarder",
        ["carrier"] = "carrier",
        ["manufacturer"] = "manufacturer",
        ["bank"] = "bank",
        ["owner"] = "owner",
    };

    /// <summary>The consignment.</summary>
    /// <exception cref="ProblemException">The request is no consignment that could be read; says why.</exception>
    public static Consignment Read(ScreenRequest request)
    {
        Check(request);
        using var stream = new MemoryStream(Write(request));
        var opened = ManifestOpener.Open(stream, FileName, new ManifestOptions());
        if (!opened.Succeeded) throw new ProblemException(ProblemCodes.BadParameter, string.Join(' ', opened.Diagnostics.Select(d => d.Code)));
        using var manifest = opened.Value;
        var lines = manifest.Records().Select(r => r.Consignment).OfType<Consignment>().ToList();
        // What the reader does not understand must not pass as screened.
        var unread = manifest.Manifest.Tables.SelectMany(t => t.Mapping.Unmapped).ToList();
        if (lines.Count == 0 || unread.Count > 0) throw new ProblemException(ProblemCodes.BadParameter, $"Not understood: {string.Join(", ", unread)}.");
        return lines[0] with { Items = [.. lines.SelectMany(l => l.Items)], Diagnostics = [.. lines.SelectMany(l => l.Diagnostics).Distinct()] };
    }

    private static void Check(ScreenRequest request)
    {
        var parties = request.Parties ?? [];
        var goods = request.Goods ?? [];
        if (parties.Count == 0 || parties.Count > MostParties) throw new ProblemException(ProblemCodes.BadParameter, $"parties: 1 to {MostParties}.");
        if (goods.Count > MostGoods || goods.Any(g => g is null)) throw new ProblemException(ProblemCodes.BadParameter, $"goods: at most {MostGoods}.");
        if (parties.Any(p => p?.Role is null || !Roles.ContainsKey(p.Role))) throw new ProblemException(ProblemCodes.BadParameter, $"parties[].role: one of {string.Join(", ", Roles.Keys)}.");
        if (parties.Any(p => string.IsNullOrWhiteSpace(p.Name) && string.IsNullOrWhiteSpace(p.Address) && string.IsNullOrWhiteSpace(p.TaxId))) throw new ProblemException(ProblemCodes.BadParameter, "parties[]: a name, an address or a taxId.");
        if (request.Name is not null) throw new ProblemException(ProblemCodes.BadParameter, "name: in a consignment the parties have the names.");
    }

    private static byte[] Write(ScreenRequest request)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            Text(json, "billOfLading", request.Bill);
            Text(json, "shipmentDate", request.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var role in request.Parties!.GroupBy(p => p.Role!, StringComparer.Ordinal)) Array(json, Roles[role.Key], role, WriteParty);
            // A consignment without goods is still one row.
            Array(json, "goods", request.Goods is { Count: > 0 } goods ? goods : [new GoodsRequest(null, null, null, null, null, null, null, null, null, null, null, null, null)], WriteGoods);
            if (request.Route is { } route) WriteRoute(json, route);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteParty(Utf8JsonWriter json, PartyRequest party)
    {
        Text(json, "name", party.Name);
        Text(json, "address", party.Address);
        Text(json, "country", party.Country);
        Text(json, "taxId", party.TaxId);
    }

    private static void WriteGoods(Utf8JsonWriter json, GoodsRequest goods)
    {
        Text(json, "hsCode", goods.HsCode);
        Text(json, "goodsDescription", goods.Description);
        Text(json, "eccn", goods.ControlCode);
        Text(json, "licenseNo", goods.Licence);
        Text(json, "model", goods.Model);
        Text(json, "countryOfOrigin", goods.Origin);
        Text(json, "quantity", goods.Quantity);
        Text(json, "unit", goods.Unit);
        Text(json, "totalValue", goods.Value);
        Text(json, "unitPrice", goods.UnitPrice);
        Text(json, "currency", goods.Currency);
        Text(json, "grossWeightKg", goods.GrossKg);
        Text(json, "netWeightKg", goods.NetKg);
    }

    private static void WriteRoute(Utf8JsonWriter json, RouteRequest route)
    {
        Text(json, "countryOfDispatch", route.Dispatch);
        Text(json, "countryOfDestination", route.Destination);
        Text(json, "portOfLoading", route.PortOfLoading);
        Text(json, "transshipmentPort", route.PortOfTransit);
        Text(json, "portOfDischarge", route.PortOfDischarge);
        Text(json, "placeOfDelivery", route.PlaceOfDelivery);
        Text(json, "modeOfTransport", route.Mode);
        Text(json, "voyageNo", route.Voyage);
        if (route.Vessel is not { } vessel) return;
        json.WriteStartObject("vessel");
        Text(json, "name", vessel.Name);
        Text(json, "imo", vessel.Imo);
        Text(json, "flag", vessel.Flag);
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value?.Length > LongestText) throw new ProblemException(ProblemCodes.BadParameter, $"{name}: at most {LongestText} characters.");
        if (!string.IsNullOrWhiteSpace(value)) json.WriteString(name, value);
    }
}
