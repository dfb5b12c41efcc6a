using ExportScreen.Lists.Reading;
using ExportScreen.Model.Lists;

namespace ExportScreen.Lists.Csl;

/// <summary>
/// Gives entries their lasting ids. OFAC records bear OFAC's own number, so that the id equals the one of OFAC's own files. The publisher's ids of the other
/// records change between years; theirs is a hash of list, name, notice and first country as published. Not thread-safe.
/// </summary>
internal sealed class CslEntryIds
{
    private readonly List<Pending> _pending = [];

    /// <summary>Takes an entry whose id is still open.</summary>
    public void Add(ListEntry entry, CslRecord record, CslSource source)
    {
        var key = source.Ofac
            ? record.EntityNumber ?? ""
            : RawKeys.Hash(12, source.Code, record.Name, record.Notice, record.Addresses.Select(a => a.Country).FirstOrDefault(c => c is not null));
        var rank = source.Ofac ? Rank(source) : 0;
        var detail = RawKeys.Hash(6, [source.Code, record.StartDate, record.EndDate, .. record.AltNames, .. record.Addresses.SelectMany(a => new[] { a.Street, a.City, a.PostalCode, a.Country })]);
        _pending.Add(new Pending(entry, $"{source.List}:{key}", rank, source.Ofac ? source.Code : detail, detail));
    }

    /// <summary>
    /// The entries in the order in which they came. Of several with the same id the one on the first sub-list of the table (OFAC) or with the lowest hash of its further
    /// values (others) bears the plain id, whatever the order in the file; the others get a suffix.
    /// </summary>
    public List<ListEntry> Assign()
    {
        var ids = new Dictionary<Pending, string>(ReferenceEqualityComparer.Instance);
        foreach (var group in _pending.GroupBy(p => p.Id, StringComparer.Ordinal))
        {
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (var pending in group.OrderBy(p => p.Rank).ThenBy(p => p.Detail, StringComparer.Ordinal))
            {
                var id = used.Count == 0 ? pending.Id : $"{pending.Id}-{pending.Suffix}";
                for (var number = 2; !used.Add(id); number++) id = $"{pending.Id}-{pending.Suffix}-{number}";
                ids.Add(pending, id);
            }
        }

        return [.. _pending.Select(p => p.Entry with { Id = ids[p] })];
    }

    private static int Rank(CslSource source)
    {
        for (var i = 0; i < CslSources.All.Count; i++)
            if (ReferenceEquals(CslSources.All[i], source)) return i;
        return CslSources.All.Count;
    }

    private sealed record Pending(ListEntry Entry, string Id, int Rank, string Suffix, string Detail);
}
