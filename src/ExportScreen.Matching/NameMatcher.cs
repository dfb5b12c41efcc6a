using System.Collections.Concurrent;
using ExportScreen.Matching.Index;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Model.RuleBooks;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching;

/// <summary>Looks names up in an index. Thread-safe: each call takes its room from a pool, and a search allocates what it finds and, within bounds, what it learns of new words.</summary>
public sealed class NameMatcher
{
    private readonly IndexColumns _columns;
    private readonly MatchSettings _settings;
    private readonly ScoreBound _bound;
    private readonly ConcurrentBag<SearchScratch> _rooms = [];
    private readonly int _names;
    private readonly int _distinct;

    /// <summary>A matcher over an index under settings.</summary>
    public NameMatcher(NameIndex index, MatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(settings);
        (_columns, _settings, _bound) = (index.Columns, settings, new ScoreBound(settings));
        (_names, _distinct) = (index.Count, index.DistinctCount);
    }

    /// <summary>Adds every listed name that scores at least the near-miss line, best first, ties in index order. Clears the list first.</summary>
    public void Search(in NameQuery query, List<NameMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(query.Text);
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        var room = Rent();
        NameReader.Read(query.Text, query.Kind, room.Form);
        var index = new IndexView(_columns);
        CandidateSearch.Find(index, room, _bound);
        var given = room.Form.View;
        room.Rows.Begin(given.Tokens.Length);
        var first = 0;
        for (var at = 0; at < room.Candidates.Count; at++)
        {
            var name = room.Candidates[at];
            if (room.CandidateIn[name] > 0 && !_bound.MayPass(index, room, name))
            {
                room.Candidates[at] = -1;
                continue;
            }

            room.Rows.Add(given, index, index.BoundWordsOf(name), room);
            if (!room.Rows.IsFull) continue;
            Score(index, room, first, at + 1, matches);
            room.Rows.Begin(given.Tokens.Length);
            first = at + 1;
        }

        Score(index, room, first, room.Candidates.Count, matches);
        matches.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Name.CompareTo(b.Name));
        _rooms.Add(room);
    }

    /// <summary>How the words of the query and of one listed name correspond.</summary>
    /// <param name="query">The name that was looked for.</param>
    /// <param name="name">Ordinal of the listed name.</param>
    public IReadOnlyList<TokenPair> Explain(in NameQuery query, int name)
    {
        ArgumentNullException.ThrowIfNull(query.Text);
        ArgumentOutOfRangeException.ThrowIfNegative(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(name, _names);
        var room = Rent();
        NameReader.Read(query.Text, query.Kind, room.Form);
        var listed = new IndexView(_columns).NameAt(name);
        NameScorer.Compare(room.Form.View, listed, _settings, room.Alignment);
        var pairs = Explanation.Of(room.Form.View, listed, room.Alignment);
        _rooms.Add(room);
        return pairs;
    }

    /// <summary>Scores a run of candidates whose words were added, but for those whose words show that they stay below the near-miss line.</summary>
    private void Score(in IndexView index, SearchScratch room, int from, int to, List<NameMatch> matches)
    {
        var given = room.Form.View;
        room.Rows.Finish(given, index, room);
        for (var at = from; at < to; at++)
        {
            var name = room.Candidates[at];
            if (name < 0) continue;
            var words = index.BoundWordsOf(name);
            if (room.CandidateIn[name] > 0 && !_bound.MayScore(given, words, room.Rows, room.Best)) continue;
            room.Rows.Fill(given.Tokens.Length, words, room.Alignment.Room(given.Tokens.Length, words.Length));
            var score = NameScorer.Score(given, index.NameAt(name), _settings, room.Alignment);
            if (score >= _settings.NearMissLine) matches.Add(new NameMatch(name, score));
        }
    }

    private SearchScratch Rent() => _rooms.TryTake(out var room) ? room : new SearchScratch(_names, _distinct);
}
