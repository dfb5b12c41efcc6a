using System.Collections.Frozen;
using ExportScreen.Model.Consignments;

namespace ExportScreen.Manifests.Headers;

/// <summary>The field ids that a column can have, and what the party fields mean. One table, read by mapping, coverage notes and <c>--map</c>.</summary>
internal static class FieldIds
{
    /// <summary>A party whose role the header names and the table of roles does not know.</summary>
    public const string OtherParty = "party";

    /// <summary>Party fields and their role.</summary>
    public static readonly FrozenDictionary<string, PartyRole> Roles = new Dictionary<string, PartyRole>(StringComparer.Ordinal)
    {
        ["shipper"] = PartyRole.Consignor,
        ["exporter"] = PartyRole.Exporter,
        ["consignee"] = PartyRole.Consignee,
        ["importer"] = PartyRole.Importer,
        ["intermediate_consignee"] = PartyRole.IntermediateConsignee,
        ["end_user"] = PartyRole.EndUser,
        ["notify"] = PartyRole.NotifyParty,
        ["forwarder"] = PartyRole.Forwarder,
        ["carrier"] = PartyRole.Carrier,
        ["manufacturer"] = PartyRole.Manufacturer,
        ["bank"] = PartyRole.Bank,
        ["owner"] = PartyRole.Owner,
        [OtherParty] = PartyRole.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Parts of a party that an own column may give.</summary>
    public static readonly FrozenSet<string> PartyParts = new[]
    {
        "name", "address", "city", "country", "phone", "email", "website", "contact", "id", "tax", "registration", "inn", "kpp", "ogrn", "okpo", "lei",
        "uscc", "bic", "passport", "imo",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Fields that are no party.</summary>
    public static readonly FrozenSet<string> Plain = new[]
    {
        "line_no", "bl_number", "master_bl", "invoice_no", "declaration_no", "date", "customs_office", "mode", "vessel", "imo", "vessel_flag", "voyage_flight",
        "port_loading", "port_discharge", "port_transit", "place_delivery", "place_receipt", "country_dispatch", "country_destination", "country_origin",
        "country_transit", "country_unspecified", "incoterm", "hs_code", "hs_description", "description", "brand_model", "quantity", "unit", "packages",
        "package_type", "gross_weight", "net_weight", "weight_unit", "value", "unit_price", "currency", "eccn", "license", "un_number", "dg_class",
        "container", "seal", "marks",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Short names that users type.</summary>
    private static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["hs"] = "hs_code",
        ["tariff"] = "hs_code",
        ["hts"] = "hs_code",
        ["goods"] = "description",
        ["product"] = "description",
        ["text"] = "description",
        ["bl"] = "bl_number",
        ["bill"] = "bl_number",
        ["awb"] = "bl_number",
        ["invoice"] = "invoice_no",
        ["declaration"] = "declaration_no",
        ["consignor"] = "shipper",
        ["seller"] = "exporter",
        ["supplier"] = "exporter",
        ["buyer"] = "importer",
        ["notify_party"] = "notify",
        ["enduser"] = "end_user",
        ["ultimate_consignee"] = "end_user",
        ["broker"] = "forwarder",
        ["maker"] = "manufacturer",
        ["model"] = "brand_model",
        ["brand"] = "brand_model",
        ["weight"] = "gross_weight",
        ["price"] = "unit_price",
        ["qty"] = "quantity",
        ["origin"] = "country_origin",
        ["destination"] = "country_destination",
        ["country"] = "country_unspecified",
        ["pol"] = "port_loading",
        ["pod"] = "port_discharge",
        ["voyage"] = "voyage_flight",
        ["flight"] = "voyage_flight",
        ["licence"] = "license",
        ["flag"] = "vessel_flag",
        ["line"] = "line_no",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All ids a user may name, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Roles.Keys.Concat(Plain).Order(StringComparer.Ordinal)];

    /// <summary>Reads what a user typed: an id, an alias, or a party part such as <c>consignee.address</c>.</summary>
    public static bool TryParse(string text, out FieldRef field)
    {
        var id = text.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        var dot = id.IndexOf('.', StringComparison.Ordinal);
        var part = dot < 0 ? null : id[(dot + 1)..];
        if (dot >= 0) id = id[..dot];
        id = Aliases.GetValueOrDefault(id, id);
        field = new FieldRef(id, part ?? (Roles.ContainsKey(id) ? "name" : null));
        return part is null ? Roles.ContainsKey(id) || Plain.Contains(id) : Roles.ContainsKey(id) && PartyParts.Contains(part);
    }
}
