using System.Collections.Concurrent;
using ExportScreen.Matching.Index;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Matching.Scripts;
using ExportScreen.Matching.Text;
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
    private readonly int _rows;
    private readonly int _distinct;
    private readonly bool _whateverElse;

    /// <summary>A matcher over an index under settings.</summary>
    /// <param name="index">The listed names.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="whateverElse">
    /// True to find every name that a matcher over any other index with the same names in it would find: for an index that is a part of another one. False (default) is faster: what the words
    /// of a name are like elsewhere in the index rules out what is not like them.
    /// </param>
    public NameMatcher(NameIndex index, MatchSettings settings, bool whateverElse = false)
    {
        _whateverElse = whateverElse;
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(settings);
        (_columns, _settings, _bound) = (index.Columns, settings, new ScoreBound(settings));
        (_names, _rows, _distinct) = (index.Count, index.RowCount, index.DistinctCount);
    }

    /// <summary>Adds every listed name that scores at least the near-miss line, best first, ties in index order. Clears the list first.</summary>
    public void Search(in NameQuery query, List<NameMatch> matches)
    {
        ArgumentNullException.ThrowIfNull(query.Text);
        ArgumentNullException.ThrowIfNull(matches);
        matches.Clear();
        var room = Rent();
        foreach (var spelling in NameSpellings.Of(query.Text, query.Kind)) Search(query, spelling, room, matches, part: null);
        foreach (var part in CellParts.Of(query.Text, query.Kind))
            foreach (var spelling in NameSpellings.Of(part.Text, query.Kind)) Search(query with { Text = part.Text }, spelling, room, matches, part);
        SpellingRows.KeepBest(new IndexView(_columns).NameOrdinal, matches);
        matches.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Name.CompareTo(b.Name));
        _rooms.Add(room);
    }

    /// <summary>Adds the rows that score enough; a query in a spelling other than the plain one meets plain rows only.</summary>
    private void Search(in NameQuery query, NameSpelling spelling, SearchScratch room, List<NameMatch> matches, CellPart? part)
    {
        NameReader.Read(query.Text, query.Kind, room.Form, spelling);
        var index = new IndexView(_columns);
        CandidateSearch.Find(index, room, _bound, _whateverElse);
        var given = room.Form.View;
        room.Memory.Begin();
        for (var at = 0; at < room.Candidates.Count; at++)
        {
            var name = room.Candidates[at];
            if (spelling != NameSpelling.Plain && !SpellingRows.IsPlain(index.NameOrdinal, name)) continue;
            if (room.CandidateIn[name] > 0 && !_bound.MayPass(index, room, name)) continue;
            var words = index.BoundWordsOf(name);
            room.Memory.Fill(given, index, words, room, room.Alignment.Room(given.Tokens.Length, words.Length));
            var score = NameScorer.Score(given, index.NameAt(name), _settings, room.Alignment);
            if (part is { } cut) score = CellParts.Score(cut, score);
            if (score < _settings.NearMissLine) continue;
            matches.Add(new NameMatch(name, score));
            // A name that is found by one of its spellings is scored by all of them: the best counts.
            var (first, end) = SpellingRows.Around(index.NameOrdinal, name);
            for (var row = first; row < end; row++) room.Propose(row, joined: false);
        }
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
        var index = new IndexView(_columns);
        var (first, end) = SpellingRows.Of(index.NameOrdinal, name);
        var best = Best(query, index, first, end, room);
        var found = query;
        foreach (var part in CellParts.Of(query.Text, query.Kind))
        {
            var ofPart = Best(query with { Text = part.Text }, index, first, end, room);
            if (CellParts.Score(part, ofPart.Score) is var score && score > best.Score) (best, found) = (ofPart with { Score = score }, query with { Text = part.Text });
        }

        Compare(found, best.Spelling, index.NameAt(best.Row), room);
        var pairs = Explanation.Of(room.Form.View, index.NameAt(best.Row), room.Alignment);
        if (found != query) Explanation.OfPart(pairs, found.Text, query.Text);
        _rooms.Add(room);
        return pairs;
    }

    /// <summary>The spelling of the query and the row of a name that score highest.</summary>
    private (double Score, NameSpelling Spelling, int Row) Best(in NameQuery query, in IndexView index, int first, int end, SearchScratch room)
    {
        var best = (Score: -1.0, Spelling: NameSpelling.Plain, Row: first);
        foreach (var spelling in NameSpellings.Of(query.Text, query.Kind))
        {
            for (var row = first; row < (spelling == NameSpelling.Plain ? end : first + 1); row++)
            {
                var score = Compare(query, spelling, index.NameAt(row), room);
                if (score > best.Score) best = (score, spelling, row);
            }
        }

        return best;
    }

    private double Compare(in NameQuery query, NameSpelling spelling, in NameView listed, SearchScratch room)
    {
        NameReader.Read(query.Text, query.Kind, room.Form, spelling);
        return NameScorer.Compare(room.Form.View, listed, _settings, room.Alignment);
    }

    private SearchScratch Rent() => _rooms.TryTake(out var room) ? room : new SearchScratch(_rows, _distinct);
}
