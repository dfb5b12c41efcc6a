using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Findings;

/// <summary>An index over the findings: a narrow table by one value. Thread-safe.</summary>
/// <param name="Table">Its table.</param>
/// <param name="KeyOf">The index key of a finding's record, or null when the index does not hold it.</param>
internal sealed record FindingIndex(string Table, Func<Record, string?> KeyOf)
{
    /// <summary>Hits by hash of the party key.</summary>
    public static FindingIndex ByParty { get; } = new(TableNames.ByParty, finding => finding.Text(FindingFields.Party) is { } key ? FindingKeys.Hash(key) : null);

    /// <summary>Hits by hash of the entry id.</summary>
    public static FindingIndex ByEntry { get; } = new(TableNames.ByEntry, finding => finding.Text(FindingFields.Entry) is { } entry ? FindingKeys.Hash(entry) : null);

    /// <summary>Findings by rule id.</summary>
    public static FindingIndex ByRule { get; } = new(TableNames.ByRule, finding => finding.Text(FindingFields.Rule) is { } rule ? FindingKeys.Part(rule) : null);

    /// <summary>Hits and findings by the day the job was received.</summary>
    public static FindingIndex ByDay { get; } = new(TableNames.ByDay, finding => finding.Text(FindingFields.Day)?.Replace("-", "", StringComparison.Ordinal));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FindingIndex> All { get; } = [ByParty, ByEntry, ByRule, ByDay];

    /// <summary>The narrow record of a finding: enough to read the finding back and to leave it out unread.</summary>
    public Record? RecordOf(string tenant, Record finding)
    {
        if (KeyOf(finding) is not { } key) return null;
        var (job, chunk) = (finding.Text(FindingFields.JobId)!, (int)finding.Number(FindingFields.Chunk)!.Value);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [FindingFields.Schema] = FindingFields.Version,
            [FindingFields.JobId] = job,
            [FindingFields.Chunk] = chunk,
            [FindingFields.Finding] = finding.Row,
            [FindingFields.Kind] = finding.Values[FindingFields.Kind],
            [FindingFields.Outcome] = finding.Values[FindingFields.Outcome],
            [FindingFields.Day] = finding.Values[FindingFields.Day],
            [FindingFields.DecisionKey] = finding.Values[FindingFields.DecisionKey],
        };
        return new Record(FindingKeys.IndexPartition(tenant, key, job, chunk), $"{job}|{finding.Row}", values);
    }

    /// <summary>Where the finding of a narrow record lies.</summary>
    public static FindingKey KeyOfNarrow(Record narrow) =>
        new(narrow.Text(FindingFields.JobId) ?? "", (int)(narrow.Number(FindingFields.Chunk) ?? 0), narrow.Text(FindingFields.Finding) ?? "");
}
