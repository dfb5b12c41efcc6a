using ExportScreen.Model.Ports;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Findings;
using ExportScreen.Pipeline.Jobs;
using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Parties;

/// <summary>
/// Keeps the parties of a job and the rows in which they stand (tables <c>parties</c>, <c>partyrows</c>), for the day on which a list changes. What is written follows from the job alone, in the
/// same order and the same records at every try. Memory is bounded: full pages go out while the job is put together. Not thread-safe.
/// </summary>
/// <param name="records">The store.</param>
/// <param name="tenant">Whose.</param>
/// <param name="jobId">The job.</param>
/// <param name="plan">Its plan.</param>
internal sealed class PartyBookWriter(IRecordStore records, string tenant, string jobId, JobPlan plan)
{
    /// <summary>Characters gathered before they are written, about.</summary>
    private const int Enough = 8 << 20;

    private const int LongestRole = 200;
    private readonly Dictionary<int, PartyRowText> _open = [];
    private readonly List<Record> _rows = [];
    private int _gathered;
    private int _written;

    /// <summary>Takes in the rows of a consignment whose parties have their numbers; consignments come in order.</summary>
    /// <param name="screened">The consignment.</param>
    /// <param name="parties">The parties of the run by now.</param>
    public void Add(ConsignmentScreening screened, IReadOnlyList<PartyScreening> parties)
    {
        if (screened.Parties.Count == 0) return;
        var reference = screened.Consignment.Bill ?? screened.Consignment.Reference;
        if (reference is not null) reference = Storable(reference);
        for (var i = 0; i < screened.Items.Count; i++)
        {
            var row = screened.Consignment.Items[i].Row;
            var key = Storable(RowKeys.Of([plan.Manifest], 0, row));
            foreach (var party in screened.Parties)
            {
                var word = party.RoleText is { } text ? Storable(text) : null;
                Add(party.Party, new PartyRow(row.Ordinal, plan.ChunkOf(row.Ordinal), screened.Items[i].Outcome, party.Role, word, reference, key), parties);
            }
        }
    }

    /// <summary>Writes what has gathered, if it is enough to be worth it or the end.</summary>
    /// <param name="parties">The parties of the run by now.</param>
    /// <param name="isEnd">True after the last consignment.</param>
    /// <param name="cancel">Stops it; the next try writes the same.</param>
    public async Task WriteAsync(IReadOnlyList<PartyScreening> parties, bool isEnd, CancellationToken cancel)
    {
        if (!isEnd && _gathered < Enough) return;
        foreach (var (party, text) in _open.OrderBy(p => p.Key)) Close(parties[party], text);
        _open.Clear();
        var fresh = new List<Record>();
        for (; _written < parties.Count; _written++) fresh.Add(PartyRecords.Of(tenant, parties[_written].Key, parties[_written].Party));
        // Neighbours together: a database writes them at a fraction of what it takes to write here and there.
        if (fresh.Count > 0) await records.UpsertManyAsync(TableNames.Parties, Sorted(fresh), cancel);
        if (_rows.Count > 0) await records.UpsertManyAsync(TableNames.PartyRows, Sorted(_rows), cancel);
        _rows.Clear();
        _gathered = 0;
        // From here on, and not before, a change of the lists may look at it: rows that are still to come would be taken for rows that are not there.
        if (isEnd) await records.UpsertAsync(TableNames.PartyRows, PartyRowRecords.OfJob(tenant, new KeptJob(jobId, plan.Manifest.Manifest.FileName, plan.Engine.AsOf)), cancel);
    }

    private void Add(int party, in PartyRow row, IReadOnlyList<PartyScreening> parties)
    {
        if (!_open.TryGetValue(party, out var text)) _open.Add(party, text = new PartyRowText());
        if (text.Length >= PartyRowRecords.LongestText && text.Last != row.Row)
        {
            Close(parties[party], text);
            _open[party] = text = new PartyRowText();
        }

        var before = text.Length;
        // A page ends with a row; of a party that stands in one row under hundreds of roles the last ones have no room.
        if (before < PartyRowRecords.FullText) text.Add(row);
        _gathered += text.Length - before;
    }

    private void Close(PartyScreening party, PartyRowText text) => _rows.Add(PartyRowRecords.Of(tenant, party.Key, PartyKeys.IdentityOf(party.Party), jobId, text));

    private static List<Record> Sorted(List<Record> records) =>
        [.. records.DistinctBy(r => (r.Partition, r.Row)).OrderBy(r => r.Partition, StringComparer.Ordinal).ThenBy(r => r.Row, StringComparer.Ordinal)];

    private static string Storable(string text) => FindingRecords.Storable(text.Length <= LongestRole ? text : string.Concat(text.AsSpan(0, LongestRole - 1), "…"));
}
