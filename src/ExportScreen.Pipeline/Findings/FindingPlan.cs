using System.Globalization;
using ExportScreen.Model.Ports;
using ExportScreen.Pipeline.Jobs;

namespace ExportScreen.Pipeline.Findings;

/// <summary>The records to read for a query: the narrowest way there is. What the way leaves open is asked of the findings themselves.</summary>
/// <param name="Query">The records.</param>
/// <param name="IsIndex">True when they are narrow.</param>
internal sealed record FindingPlan(RecordQuery Query, bool IsIndex)
{
    public static FindingPlan Of(string tenant, FindingQuery query)
    {
        var conditions = new List<RecordCondition>();
        if (query.Outcome is { } outcome) conditions.Add(Equal(FindingFields.Outcome, outcome.ToString()));
        if (query.JobId is { } job)
        {
            Add(conditions, FindingFields.Party, query.PartyKey);
            Add(conditions, FindingFields.Entry, query.EntryId);
            Add(conditions, FindingFields.Rule, query.Rule);
            return new FindingPlan(RecordQuery.PartitionsStartingWith(TableNames.Findings, $"{tenant}|{job}|") with { Conditions = conditions }, IsIndex: false);
        }

        if (query.Day is { } day) conditions.Add(Equal(FindingFields.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        var (table, key) = query switch
        {
            { PartyKey: { } party } => (TableNames.ByParty, FindingKeys.Hash(party)),
            { EntryId: { } entry } => (TableNames.ByEntry, FindingKeys.Hash(entry)),
            { Rule: { } rule } => (TableNames.ByRule, FindingKeys.Part(rule)),
            { Day: { } received } => (TableNames.ByDay, FindingKeys.Day(received)),
            _ => (null, ""),
        };
        var records = table is null ? RecordQuery.PartitionsStartingWith(TableNames.Findings, $"{tenant}|") : RecordQuery.PartitionsStartingWith(table, FindingKeys.IndexPrefix(tenant, key));
        return new FindingPlan(records with { Conditions = conditions }, table is not null);
    }

    private static void Add(List<RecordCondition> conditions, string name, string? value)
    {
        if (value is not null) conditions.Add(Equal(name, value));
    }

    private static RecordCondition Equal(string name, string value) => new(name, RecordComparison.Equal, value);
}
