using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Findings;

namespace ExportScreen.Pipeline.Parties;

/// <summary>Records of the table <c>partyrows</c> and back. Pure.</summary>
internal static class PartyRowRecords
{
    private const int Schema = 1;

    /// <summary>Characters after which rows go on in another record: below what a value holds, with room for one more row.</summary>
    public const int LongestText = 20_000;

    /// <summary>Characters after which nothing more is added.</summary>
    public const int FullText = 30_000;

    /// <summary>The record of some rows.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="key">Party key.</param>
    /// <param name="identity">Which of the parties of the key.</param>
    /// <param name="jobId">The job.</param>
    /// <param name="rows">At least one row.</param>
    public static Record Of(string tenant, string key, string identity, string jobId, PartyRowText rows)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["schema"] = Schema, ["party"] = key, ["jobId"] = jobId, ["rows"] = rows.Count, ["lines"] = rows.ToString() };
        return new Record(PartyKeys.Partition(tenant, key), PartyKeys.RowsRow(key, identity, jobId, rows.First), values);
    }

    /// <summary>The rows of a record.</summary>
    /// <exception cref="FormatException">It was written by a newer version, or by something else.</exception>
    public static PartyRows Read(Record record)
    {
        Check(record);
        var identity = record.Row.Split('|') is [_, var which, _, _] ? which : throw new FormatException("Rows of a party lie under a key of another form.");
        return new PartyRows(identity, Required(record, "jobId"), PartyRowText.Read(Required(record, "lines")));
    }

    /// <summary>The record by which a job counts, once all its parties and rows are kept.</summary>
    public static Record OfJob(string tenant, KeptJob job)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = Schema,
            ["fileName"] = FindingRecords.Storable(job.FileName),
            ["asOf"] = job.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return new Record(PartyKeys.JobPartition(tenant), job.JobId, values);
    }

    /// <summary>The job of a record.</summary>
    /// <exception cref="FormatException">It was written by a newer version, or by something else.</exception>
    public static KeptJob ReadJob(Record record)
    {
        Check(record);
        return new KeptJob(record.Row, Required(record, "fileName"), DateOnly.ParseExact(Required(record, "asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Check(Record record)
    {
        if (record.Number("schema") is not (> 0 and <= Schema)) throw new FormatException("Rows of a party were written by a newer version.");
    }

    private static string Required(Record record, string name) => record.Text(name) ?? throw new FormatException($"Rows of a party lack “{name}”.");
}
