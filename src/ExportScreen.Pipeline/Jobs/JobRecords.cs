using System.Globalization;
using ExportScreen.Model.Ports;

namespace ExportScreen.Pipeline.Jobs;

/// <summary>A job as a record and back. The schema version of each record is kept with it. Pure.</summary>
internal static class JobRecords
{
    private const int Schema = 1;

    public static Record Of(JobView job)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["schema"] = Schema,
            ["swept"] = false,
            ["fileName"] = job.FileName,
            ["status"] = job.Status.Word(),
            ["received"] = job.Received,
            ["changed"] = job.Changed,
            ["path"] = job.Path,
            ["manifestETag"] = job.ManifestETag,
            ["bytes"] = job.Bytes,
            ["chunks"] = job.Chunks,
        };
        Set(values, "submittedBy", job.SubmittedBy);
        Set(values, "finished", job.Finished);
        Set(values, "totalRows", job.TotalRows);
        Set(values, "reason", job.Reason);
        Set(values, "attempt", job.Attempt);
        Set(values, "runKey", job.RunKey);
        Set(values, "snapshotId", job.SnapshotId);
        Set(values, "asOf", job.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (job.Summary is { } s)
        {
            values["rows"] = s.Rows;
            values["skipped"] = s.Skipped;
            values["clear"] = s.Clear;
            values["review"] = s.Review;
            values["hold"] = s.Hold;
            values["notScreened"] = s.NotScreened;
            values["parties"] = s.Parties;
            values["alerts"] = s.Alerts;
        }

        return new Record(job.Tenant, job.JobId, values, job.ETag);
    }

    public static JobView Read(Record record)
    {
        if (record.Number("schema") > Schema) throw new FormatException("A job record was written by a newer version.");
        var status = JobStatusWords.Parse(record.Text("status"));
        var chunks = (int)(record.Number("chunks") ?? 0);
        return new JobView
        {
            Tenant = record.Partition,
            JobId = record.Row,
            FileName = record.Text("fileName") ?? "",
            Status = status,
            SubmittedBy = record.Text("submittedBy"),
            Received = record.Time("received") ?? default,
            Finished = record.Time("finished"),
            Changed = record.Time("changed") ?? default,
            Path = record.Text("path") ?? "",
            ManifestETag = record.Text("manifestETag") ?? "",
            Attempt = record.Text("attempt"),
            Bytes = record.Number("bytes") ?? 0,
            Rows = (int)(record.Number("rows") ?? 0),
            TotalRows = (int?)record.Number("totalRows"),
            Chunks = chunks,
            ChunksDone = status >= JobStatus.Finalizing ? chunks : 0,
            Reason = record.Text("reason"),
            RunKey = record.Text("runKey"),
            SnapshotId = record.Text("snapshotId"),
            AsOf = record.Text("asOf") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Summary = record.Number("rows") is null ? null : Summary(record),
            ETag = record.ETag,
        };
    }

    /// <summary>The record of a job whose work files are gone.</summary>
    public static Record Swept(Record job) => job with { Values = new Dictionary<string, object>(job.Values, StringComparer.Ordinal) { ["swept"] = true } };

    private static JobSummary Summary(Record record)
    {
        int Count(string name) => (int)(record.Number(name) ?? 0);
        return new JobSummary(Count("rows"), Count("skipped"), Count("clear"), Count("review"), Count("hold"), Count("notScreened"), Count("parties"), Count("alerts"));
    }

    private static void Set(Dictionary<string, object> values, string name, object? value)
    {
        if (value is not null) values[name] = value;
    }
}
