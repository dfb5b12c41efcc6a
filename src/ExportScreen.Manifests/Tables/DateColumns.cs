using ExportScreen.Manifests.Headers;

namespace ExportScreen.Manifests.Tables;

/// <summary>Orders the date columns of a table: the day of shipment first, then of the document, then of arrival. Pure.</summary>
internal static class DateColumns
{
    private static readonly string[] Shipment =
        ["ship", "depart", "etd", "atd", "on board", "bl date", "export", "exp date", "versand", "verlad", "expedition", "embarque", "отгруз", "отправ", "离港", "开船", "出运", "出口"];

    private static readonly string[] Arrival = ["arriv", "eta", "ata", "import", "imp date", "deliver", "ankunft", "llegada", "到港", "进口", "прибыт"];

    /// <summary>The date columns, best first.</summary>
    public static int[] InOrder(TableLayout layout) =>
        [.. layout.Meanings.Where(m => m.Field.Field == "date").OrderBy(m => Rank(HeaderKey.Of(m.Header))).ThenBy(m => m.Index).Select(m => m.Index)];

    private static int Rank(string key) =>
        Array.Exists(Shipment, w => key.Contains(w, StringComparison.Ordinal)) ? 0 : Array.Exists(Arrival, w => key.Contains(w, StringComparison.Ordinal)) ? 2 : 1;
}
