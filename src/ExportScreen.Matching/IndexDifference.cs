using System.Collections.Concurrent;
using ExportScreen.Matching.Index;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching;

/// <summary>
/// Whether a search may propose other names of those that two indexes share, because of the names that they do not share. A score depends on the two names alone, but a search rules names out by
/// what the words of the query are like anywhere in the index: a word like none, or like one that proves little (<see cref="CandidateSearch"/>). Thread-safe; what is learned of a word is kept.
/// </summary>
public sealed class IndexDifference
{
    private readonly IndexColumns[] _columns;
    private readonly (int Rows, int Distinct)[] _sizes;
    private readonly ScoreBound _bound;
    private readonly ConcurrentBag<SearchScratch[]> _rooms = [];
    private readonly ConcurrentDictionary<string, bool> _differs = new(StringComparer.Ordinal);

    /// <summary>Makes it.</summary>
    /// <param name="changed">The names that only one of the indexes has, or more.</param>
    /// <param name="before">One index.</param>
    /// <param name="after">The other.</param>
    /// <param name="settings">The settings.</param>
    public IndexDifference(NameIndex changed, NameIndex before, NameIndex after, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(settings);
        NameIndex[] indexes = [changed, before, after];
        _columns = [.. indexes.Select(i => i.Columns)];
        _sizes = [.. indexes.Select(i => (i.RowCount, i.DistinctCount))];
        _bound = new ScoreBound(settings);
    }

    /// <summary>Whether the search for a name may go otherwise. False is certain.</summary>
    public bool MayMatter(in NameQuery query)
    {
        ArgumentNullException.ThrowIfNull(query.Text);
        if (!_rooms.TryTake(out var rooms)) rooms = [.. _sizes.Select(s => new SearchScratch(s.Rows, s.Distinct))];
        var differs = Differs(query, rooms);
        foreach (var part in CellParts.Of(query.Text, query.Kind)) differs = differs || Differs(query with { Text = part.Text }, rooms);
        _rooms.Add(rooms);
        return differs;
    }

    private bool Differs(in NameQuery query, SearchScratch[] rooms)
    {
        Span<char> identity = stackalloc char[WordIdentity.Longest];
        var known = _differs.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var spelling in NameSpellings.Of(query.Text, query.Kind))
        {
            var form = rooms[0].Form;
            NameReader.Read(query.Text, query.Kind, form, spelling);
            foreach (var room in rooms) room.BeginQuery(form.View.Tokens.Length);
            for (var i = 0; i < form.View.Tokens.Length; i++)
            {
                var key = identity[..WordIdentity.Write(form.View, form.View.Tokens[i], identity)];
                // Most words are like none that changed; the others are looked up in the whole indexes once.
                if (LookUp(0, form.View, i, key, rooms[0]) is null) continue;
                if (!known.TryGetValue(key, out var differs)) known[key] = differs = LookUp(1, form.View, i, key, rooms[1]) != LookUp(2, form.View, i, key, rooms[2]);
                if (differs) return true;
            }
        }

        return false;
    }

    /// <summary>What the listed words like this one prove at least; null where there is none.</summary>
    private float? LookUp(int index, in NameView view, int word, ReadOnlySpan<char> identity, SearchScratch room)
    {
        var number = room.Numbers[word] = room.Known.NumberOf(identity);
        if (!room.Known.IsLookedUp(number)) WordLookup.Run(new IndexView(_columns[index]), room, view, word, _bound);
        float? least = null;
        foreach (ref readonly var like in room.Known.Like(number)) least = least is { } known && known <= like.Found.ListedProof ? known : like.Found.ListedProof;
        // It proves no more than itself, whatever it is like.
        return least is { } proof ? Math.Min(proof, Eligible.ProofOf(view.Tokens[word])) : null;
    }
}
