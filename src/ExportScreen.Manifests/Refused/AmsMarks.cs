using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Refused;

/// <summary>
/// The CSV set of US CBP's Automated Manifest System: several files joined by <c>identifier</c>; one file of the set alone would screen half a bill. A summary that
/// carries parties and goods in one file is an ordinary table and is read. Source: manifest reference 4.2. Pure and thread-safe.
/// </summary>
internal static class AmsMarks
{
    private static readonly HashSet<string> Known = new(
        ("carrier_code vessel_country_code foreign_port_of_lading_qualifier conveyance_id_qualifier conveyance_id in_bond_entry_type record_status_indicator master_bol_number house_bol_number " +
        "sub_house_bol_number bill_type_code manifest_number shipper_party_name shipper_party_address_1 consignee_name consignee_address_1 notify_party_name notify_party_address_1 comm_number_qualifier " +
        "comm_number description_sequence_number piece_count description_text seal_number_1 equipment_description_code container_number harmonized_number harmonized_value harmonized_weight " +
        "marks_and_numbers_1 hazmat_sequence_number hazmat_code hazmat_classification trade_update_date run_date").Split(' ').Select(n => HeaderKey.Of(n)), StringComparer.Ordinal);

    /// <summary>Whether the file is one part of the set.</summary>
    public static bool IsAms(ManifestInput input)
    {
        var line = input.HeadText;
        var end = line.IndexOfAny(['\n', '\r']);
        if (end > 0) line = line[..end];
        var cells = line.Split(',').Select(c => HeaderKey.Of(c.Trim('"', ' '))).ToHashSet(StringComparer.Ordinal);
        if (!cells.Contains("identifier")) return false;
        var known = cells.Count(Known.Contains);
        var parties = cells.Contains("shipper party name") && cells.Contains("consignee name") && cells.Contains("description text");
        var named = input.FileName.StartsWith("ams__", StringComparison.OrdinalIgnoreCase);
        return !parties && (known >= 2 || (named && known >= 1));
    }
}
