using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Reports.Wording;

/// <summary>What no column of a manifest supplies, in words: what is not there was not screened. Pure and thread-safe.</summary>
internal static class AbsentColumns
{
    /// <summary>Field id of the HS code.</summary>
    public const string HsCode = "hs_code";

    /// <summary>Whether no column of the table supplies the field.</summary>
    public static bool Lacks(ManifestTable table, string field)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Mapping.Absent.Contains(field, StringComparer.Ordinal);
    }

    /// <summary>The tables that lack the field, by file and table name.</summary>
    public static IReadOnlyList<string> TablesWithout(RunFacts facts, string field) => [.. Tables(facts).Where(t => Lacks(t.Table, field)).Select(t => t.Name)];

    /// <summary>One sentence per table that lacks something.</summary>
    public static IEnumerable<string> Sentences(RunFacts facts)
    {
        foreach (var (name, table) in Tables(facts))
        {
            if (table.Mapping.Absent.Count == 0) continue;
            yield return $"{name} has no column for: {string.Join(", ", table.Mapping.Absent.Select(Words))}. Rules that need it had nothing to look at.";
            if (Lacks(table, HsCode)) yield return $"{name}: goods were NOT screened by HS code.";
        }
    }

    private static IEnumerable<(string Name, ManifestTable Table)> Tables(RunFacts facts)
    {
        foreach (var file in facts.Manifests)
            foreach (var table in file.Manifest.Tables)
                yield return (file.Manifest.Tables.Count == 1 || table.Name.Length == 0 ? file.Manifest.FileName : $"{file.Manifest.FileName}, {table.Name}", table);
    }

    /// <summary>"hs_code" as "HS code"; an id without words of its own is written with blanks.</summary>
    private static string Words(string field) => field switch
    {
        HsCode => "HS code",
        "bl_number" => "bill of lading number",
        "invoice_no" => "invoice number",
        "declaration_no" => "declaration number",
        "end_user" => "end user",
        "notify" => "notify party",
        "country_destination" => "country of destination",
        "country_origin" => "country of origin",
        "country_dispatch" => "country of dispatch",
        "country_transit" => "country of transit",
        "description" => "goods description",
        "port_loading" => "port of loading",
        "port_discharge" => "port of discharge",
        "eccn" => "control classification (ECCN)",
        "license" => "licence",
        "imo" => "IMO number of the vessel",
        "brand_model" => "brand or model",
        _ => field.Replace('_', ' ').Replace('.', ' '),
    };
}
