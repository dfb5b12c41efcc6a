using ExportScreen.Model.Consignments;
using ExportScreen.Model.Diagnostics;
using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Decisions;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Pipeline.Parties;

namespace ExportScreen.Pipeline.Rescreening;

/// <summary>
/// What brings the stored hits of one party key to those that a screening with the newer lists would write: opens what is missing, closes what stands no longer, opens again what changed. It
/// compares with what lies in the store, so that asking again, or after a death in the middle, gives only what is left. Writes nothing. Thread-safe.
/// </summary>
/// <param name="records">The store.</param>
/// <param name="book">The parties kept.</param>
/// <param name="scope">From which lists to which.</param>
/// <param name="tenant">Whose.</param>
/// <param name="day">The day that changed findings name.</param>
/// <param name="decisions">What people decided by now.</param>
internal sealed class PartyCorrection(IRecordStore records, PartyBook book, RescreenScope scope, string tenant, DateOnly day, DecisionState decisions)
{
    /// <summary>What a decision answers to.</summary>
    private static readonly string[] Says = [FindingFields.EntryContentHash, FindingFields.Outcome, FindingFields.Band];

    /// <summary>What follows from the other listings of the listed party.</summary>
    private static readonly string[] Listings = [FindingFields.ListedParty, FindingFields.Listings, FindingFields.NeedsSecond];

    /// <summary>The findings of one party key that have to be written.</summary>
    /// <param name="partyKey">The key.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Those that open or close, and those that stand as they are but for the other listings of their listed party.</returns>
    public async Task<(IReadOnlyList<Record> Changed, IReadOnlyList<Record> Regrouped)> RunAsync(string partyKey, CancellationToken cancel)
    {
        var rows = await book.RowsOfAsync(partyKey, cancel);
        if (rows.Count == 0) return ([], []);
        var standing = await StandingAsync(partyKey, [.. rows.Select(r => r.Job.JobId)], cancel);
        var screenings = await ScreeningsAsync(partyKey, rows, cancel);
        List<Record> changed = [], regrouped = [];
        foreach (var (at, hit) in Expected(rows, screenings))
        {
            standing.Remove(at, out var before);
            if (before is null || FindingView.StateOf(before) != FindingState.Open || !AreEqual(hit, before, Says)) changed.Add(Opened(hit, before));
            else if (!AreEqual(hit, before, Listings)) regrouped.Add(Regrouped(hit, before));
        }

        changed.AddRange(standing.Values.Where(finding => FindingView.StateOf(finding) == FindingState.Open).Select(Closed));
        return (changed, regrouped);
    }

    /// <summary>A finding that has to be written, for people.</summary>
    public static RescreenedFinding Describe(Record finding)
    {
        var view = FindingView.Of(finding);
        return new RescreenedFinding(view.Id, view.State, view.JobId, view.FileName, view.RowKey, view.PartyKey!, view.List!, view.EntryId!, view.ChangedBecause!);
    }

    /// <summary>The hits of the party in some jobs as they lie in the store, open or closed.</summary>
    private async Task<Dictionary<(string Partition, string Row), Record>> StandingAsync(string partyKey, HashSet<string> jobs, CancellationToken cancel)
    {
        var found = new Dictionary<(string, string), Record>();
        var query = RecordQuery.PartitionsStartingWith(TableNames.ByParty, FindingKeys.IndexPrefix(tenant, FindingKeys.Hash(partyKey)));
        await foreach (var narrow in records.QueryAsync(query, cancel))
        {
            var key = FindingIndex.KeyOfNarrow(narrow);
            if (!jobs.Contains(key.JobId)) continue;
            var finding = await records.GetAsync(TableNames.Findings, FindingKeys.Partition(tenant, key.JobId, key.Chunk), key.Row, cancel);
            if (finding?.Text(FindingFields.Party) == partyKey) found[(finding.Partition, finding.Row)] = finding;
        }

        return found;
    }

    private async Task<Dictionary<(string Identity, DateOnly AsOf), PartyScreening>> ScreeningsAsync(string partyKey, IReadOnlyList<KeptRows> rows, CancellationToken cancel)
    {
        var parties = await book.PartiesOfAsync(partyKey, cancel);
        // The key under which its findings lie, whatever key this version would give it.
        return rows.Select(r => (r.Page.Identity, r.Job.AsOf)).Distinct()
            .ToDictionary(r => r, r => scope.Screen(parties.GetValueOrDefault(r.Identity) ?? throw new FormatException("Rows of a party are kept without it."), r.AsOf) with { Key = partyKey });
    }

    /// <summary>The hits that a screening of the stored rows with the newer lists would write.</summary>
    private Dictionary<(string Partition, string Row), Record> Expected(IReadOnlyList<KeptRows> rows, Dictionary<(string Identity, DateOnly AsOf), PartyScreening> screenings)
    {
        var expected = new Dictionary<(string, string), Record>();
        var ofRow = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var job in rows.GroupBy(r => r.Job))
        {
            if (job.All(r => screenings[(r.Page.Identity, r.Job.AsOf)].Hits.Count == 0)) continue;
            // Parties of one key may stand in one row: the worse hit counts there, as when it was screened.
            foreach (var row in job.SelectMany(r => r.Page.Rows.Select(row => (Row: row, Screening: screenings[(r.Page.Identity, r.Job.AsOf)]))).GroupBy(r => r.Row.Row))
            {
                var inRow = row.ToList();
                ofRow.Clear();
                FindingRecords.AddTo(ofRow, ScopeOf(job.Key, inRow[0].Row.Chunk), Flag(inRow[0].Row, inRow));
                foreach (var record in ofRow.Values) expected[(record.Partition, record.Row)] = record;
            }
        }

        return expected;
    }

    private FindingScope ScopeOf(KeptJob job, int chunk) => new()
    {
        Tenant = tenant,
        JobId = job.JobId,
        Chunk = chunk,
        FileName = job.FileName,
        Day = day,
        SnapshotId = scope.To.SnapshotId,
        RuleBookVersion = scope.To.RuleBookVersion,
        EngineVersion = scope.To.EngineVersion,
        AsOf = job.AsOf,
    };

    private static FlaggedRow Flag(in PartyRow first, List<(PartyRow Row, PartyScreening Screening)> parties)
    {
        var row = new RowScreening
        {
            Row = new SourceRow(first.Row, 0, SourcePosition.None, []),
            Outcome = parties.Aggregate(first.Outcome, (worst, p) => Outcomes.Worst(worst, p.Screening.Outcome)),
            ReasonCode = "",
            Reference = first.Reference,
            Parties = [.. parties.Select((p, i) => new RowParty(p.Row.Role, p.Row.RoleText, i, null))],
        };
        return new FlaggedRow(first.RowKey, row, [.. parties.Select(p => p.Screening)]);
    }

    private Record Opened(Record hit, Record? before)
    {
        var list = scope.EditionsOf(hit.Text(FindingFields.List)!);
        // What an open finding of an unchanged entry says otherwise now, other rules or another program say.
        var because = ChangeWords.Opened(scope.ChangeOf(hit.Text(FindingFields.Entry)!), list, scope.Settings, scope.MostHits);
        var decided = before is null ? null : decisions.Of(before.Text(FindingFields.DecisionKey) ?? "").Counting?.ToPrevious();
        return new FindingChange(FindingState.Open, day, because, list.Before, list.After).On(hit, before, decided);
    }

    /// <summary>The finding as it stands, with the listings of now: nothing that was decided about an unchanged entry is asked again.</summary>
    private static Record Regrouped(Record hit, Record before)
    {
        var values = new Dictionary<string, object>(before.Values, StringComparer.Ordinal);
        foreach (var name in Listings)
        {
            if (hit.Values.TryGetValue(name, out var value)) values[name] = value;
            else values.Remove(name);
        }

        return new Record(before.Partition, before.Row, values);
    }

    private static bool AreEqual(Record one, Record other, string[] fields) => fields.All(name => Equals(one.Values.GetValueOrDefault(name), other.Values.GetValueOrDefault(name)));

    private Record Closed(Record finding)
    {
        var (entry, list) = (finding.Text(FindingFields.Entry)!, scope.EditionsOf(finding.Text(FindingFields.List)!));
        var because = ChangeWords.Closed(scope.ChangeOf(entry), entry, scope.IsListed(entry), list, scope.Settings, scope.MostHits);
        return new FindingChange(FindingState.Closed, day, because, list.Before, list.After).On(finding, finding, null);
    }
}
