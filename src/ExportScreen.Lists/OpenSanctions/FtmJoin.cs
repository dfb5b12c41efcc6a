using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.OpenSanctions;

/// <summary>Joins the lines of <c>entities.ftm.json</c>: sanctions, documents and links are entities of their own that name their parties by id. Not thread-safe; one per reading.</summary>
internal sealed class FtmJoin(ReadingNotes notes)
{
    private readonly List<FtmEntity> _parties = [];
    private readonly Dictionary<string, FtmEntity> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FtmEntity>> _attached = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Far, FtmEntity Link)>> _links = new(StringComparer.Ordinal);

    /// <summary>Takes a line.</summary>
    public void Add(FtmEntity entity)
    {
        if (FtmSchemata.PartyKind(entity.Schema) is not null) _parties.Add(entity);
        if (FtmSchemata.PartyKind(entity.Schema) is not null || entity.Schema == "Address") _byId.TryAdd(entity.Id, entity);
        if (FtmSchemata.HolderOf(entity.Schema) is { } holder)
            foreach (var id in entity.Texts(holder)) Put(_attached, id, entity);
        if (FtmSchemata.Ends(entity.Schema) is not { } ends) return;
        foreach (var one in entity.Texts(ends.One))
        {
            foreach (var other in entity.Texts(ends.Other))
            {
                Put(_links, one, (other, entity));
                Put(_links, other, (one, entity));
            }
        }
    }

    /// <summary>The parties in source order, each with what hangs on it.</summary>
    public IEnumerable<FtmParty> Parties()
    {
        foreach (var party in _parties)
        {
            var attached = _attached.GetValueOrDefault(party.Id) ?? [];
            yield return new FtmParty(
                party,
                [.. attached.Where(e => e.Schema == "Sanction")],
                [.. party.Texts("addressEntity").Select(id => _byId.GetValueOrDefault(id)).OfType<FtmEntity>()],
                [.. attached.Where(e => e.Schema is "Identification" or "Passport")],
                [.. (_links.GetValueOrDefault(party.Id) ?? []).Concat(party.Texts("owner", "operator", "parent", "holder", "issuer").Select(id => (Far: id, Link: party)))
                    .Select(l => CaptionOf(l.Far, l.Link)).OfType<string>().Distinct(StringComparer.Ordinal)]);
        }
    }

    private string? CaptionOf(string id, FtmEntity link)
    {
        if (_byId.TryGetValue(id, out var far)) return far.Caption ?? far.Texts("name").FirstOrDefault();
        notes.AddOnce(ListDiagnostics.LinkIntoNothing, link.Schema, id, "the id of a party in the file", link.Row, link.Schema);
        return null;
    }

    private static void Put<T>(Dictionary<string, List<T>> map, string key, T value)
    {
        if (!map.TryGetValue(key, out var list)) map.Add(key, list = []);
        list.Add(value);
    }
}
