using System.Globalization;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Findings;

namespace ExportScreen.Pipeline.History;

/// <summary>Records of the history and back. Pure.</summary>
internal static class HistoryRecords
{
    private const int Schema = 1;

    public static string Partition(string tenant, string partyKey) => $"{tenant}|{FindingKeys.Part(partyKey)}";

    public static Dictionary<string, object> OfJob(HistoryJob job) => new(StringComparer.Ordinal)
    {
        ["schema"] = Schema,
        ["job"] = job.JobId,
        ["manifest"] = job.ManifestSha256,
        ["finalised"] = job.Finalised.ToUniversalTime(),
        ["since"] = Day(job.Earliest ?? DateOnly.FromDateTime(job.Finalised.UtcDateTime)),
    };

    public static (string Job, string Manifest, DateOnly Since) ReadJob(Record record)
    {
        Check(record);
        // Jobs of the first version have no day of their own: they are known from when they ended.
        var since = record.Text("since") is { } day ? Day(day) : DateOnly.FromDateTime((record.Time("finalised") ?? throw new FormatException("A history record lacks its time.")).UtcDateTime);
        return (Required(record, "job"), Required(record, "manifest"), since);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Record OfLine(HistoryJob job, HistoryLine line)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = Schema,
            ["job"] = job.JobId,
            ["row"] = line.Row,
            ["rows"] = line.Rows,
            ["role"] = line.Role.ToString(),
            ["tables"] = string.Join(' ', line.Tables.Order(StringComparer.Ordinal)),
        };
        if (line.Hs6.Count > 0) values["hs6"] = string.Join(' ', line.Hs6);
        if (line.Destination is { } destination) values["destination"] = FindingRecords.Storable(destination);
        if (line.Value is { } value) values["value"] = value.ToString(CultureInfo.InvariantCulture);
        if (line.Currency is { } currency) values["currency"] = FindingRecords.Storable(currency);
        if (line.Date is { } date) values["date"] = Day(date);
        if (line.Shipment is { } shipment) values["shipment"] = shipment;
        if (line.Member is { } member) values["member"] = member;
        return new Record(Partition(job.Tenant, line.PartyKey), string.Create(CultureInfo.InvariantCulture, $"{job.JobId}|{line.Row:D7}|{line.Role}{(line.Member is null ? "" : "|" + FindingKeys.Part(line.Member))}"), values);
    }

    public static HistoryLine ReadLine(string partyKey, Record record)
    {
        Check(record);
        return new HistoryLine
        {
            JobId = Required(record, "job"),
            PartyKey = partyKey,
            Role = Enum.Parse<PartyRole>(Required(record, "role")),
            Row = (int)(record.Number("row") ?? 0),
            Rows = (int)(record.Number("rows") ?? 1),
            Hs6 = Words(record, "hs6"),
            Tables = Words(record, "tables"),
            Destination = record.Text("destination"),
            Value = record.Text("value") is { } value ? decimal.Parse(value, NumberStyles.Number, CultureInfo.InvariantCulture) : null,
            Currency = record.Text("currency"),
            Date = record.Text("date") is { } date ? Day(date) : null,
            Shipment = record.Text("shipment"),
            Member = record.Text("member"),
        };
    }

    private static string[] Words(Record record, string name) => record.Text(name)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static void Check(Record record)
    {
        if (record.Number("schema") > Schema) throw new FormatException("A history record was written by a newer version.");
    }

    private static string Required(Record record, string name) => record.Text(name) ?? throw new FormatException($"A history record lacks “{name}”.");
}
