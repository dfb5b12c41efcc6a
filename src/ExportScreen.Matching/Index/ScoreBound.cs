using System.Numerics;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Above what a score cannot be, from less than the score needs. It rests on these properties of <see cref="NameScorer"/>, which a test holds against real
/// names: a score that is no full equality is at most agreement / (agreement + loss + cost), times the evidence factor, times
/// <see cref="MatchSettings.InexactCeiling"/>; words that agree count half the information of both; a word that one side lacks costs at least
/// <see cref="MatchSettings.OmissionCost"/> or <see cref="MatchSettings.AdditionCost"/> of its information, and what both sides lack of each other at least
/// the conflict; full equality needs every word of substance at <see cref="EqualWord"/>. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// One thing is assumed, not proved, and measured as candidate recall: a listed word that no key of the query's word leads to is at most
/// <see cref="Unseen"/> to <see cref="UnseenBeside"/> like it.
/// </remarks>
internal sealed class ScoreBound
{
    /// <summary>Likeness from which words may be parts of a full equality.</summary>
    public const float EqualWord = 0.96f;

    /// <summary>
    /// Likeness that words may have although no key led from one to the other: all words but one of a name on the whole; a word beside others that were
    /// found; a trade word, which may be cut short.
    /// </summary>
    private const float Unseen = 0.74f, UnseenBeside = 0.78f, UnseenGeneric = 0.87f;

    /// <summary>Heaviest word, in eighths of a bit.</summary>
    private const int Heaviest = 255;

    /// <summary>Share of an inexact word's rest that counts as missing beside an initial.</summary>
    private const double InitialRest = 0.8;

    private readonly MatchSettings _settings;
    private readonly double _line;
    private readonly double _unseen, _unseenBeside, _unseenGeneric;
    private readonly double _least;

    public ScoreBound(MatchSettings settings)
    {
        _settings = settings;
        _line = settings.NearMissLine / settings.InexactCeiling;
        _unseen = Kept(Unseen);
        _unseenBeside = Kept(UnseenBeside);
        _unseenGeneric = Kept(UnseenGeneric);
        _least = LeastWorth();
    }

    /// <summary>Lowest likeness at which words count as alike.</summary>
    public double WordLine => _settings.WordLine;

    /// <summary>What a pair of words is worth: the information of an exact pair that could make up for as much disagreement; negative when it needs that itself.</summary>
    /// <param name="value">Likeness.</param>
    /// <param name="given">Information of the query's word, eighths of a bit.</param>
    /// <param name="listed">Information of the listed word.</param>
    public float Worth(float value, float given, float listed) => (float)((given + listed) / 2 * (Kept(value) - _line) / Math.Max(1e-6, 1 - _line));

    /// <summary>What a listed word and a word of the query that is like it are to a score.</summary>
    public FoundWord Found(float worth, float value, in NameToken given, ulong word, in NameToken listed)
    {
        var matched = (given.Weight + listed.Weight) / 2f;
        var agreement = matched * (float)Kept(value);
        return new FoundWord
        {
            Worth = worth,
            Matched = matched,
            Agreement = agreement,
            Proof = agreement * (float)(listed.Role == TokenRole.Generic ? _settings.GenericEvidence : 1),
            IsFull = value >= EqualWord,
            Word = word,
        };
    }

    /// <summary>Shortest tail (<see cref="Eligible.Measure"/>) with which a name may pass of which this word is the most telling that was found.</summary>
    /// <param name="worth">What the word is worth.</param>
    /// <param name="listed">The listed word.</param>
    public int CutOf(float worth, in NameToken listed) => (int)Math.Clamp(_least - ((worth - listed.Weight) * Eligible.ShareOf(listed)), 0, ushort.MaxValue);

    /// <summary>Whether a candidate may reach the near-miss line, from the words that were found and the letters of those that were not.</summary>
    public bool MayPass(in IndexView index, SearchScratch scratch, int name)
    {
        var query = scratch.Words;
        double agreement = 0, matched = 0, proof = 0, small = 0;
        var (full, missing, seen, used) = (true, 0, 0UL, 0UL);
        var words = index.BoundWordsOf(name);
        foreach (ref readonly var word in words)
        {
            var place = scratch.Found.PlaceOf(word.Distinct);
            if (place > 0)
            {
                ref readonly var like = ref scratch.Found[place];
                matched += like.Matched;
                agreement += like.Agreement;
                proof += like.Proof;
                seen |= like.Word;
                if (like.IsFull) used |= like.Word;
                full &= like.IsFull || word.IsPosted == 0;
            }
            else if (word.IsPosted == 1)
            {
                missing++;
            }

            if (word.IsPosted == 0) small += word.Weight;
        }

        var rest = query.Substance - query.WeightOf(seen);
        var free = query.Count - BitOperations.PopCount(seen);
        if (missing == 0 && full && rest <= query.Slack) return true;
        var unseen = missing > 0 ? NotFound(scratch, words, used, free) : default;
        // A title or legal form of the list that a misspelt word of the query is.
        if (unseen.Count == 0 && rest > 0 && small > 0 && MayBeSmall(words, query, used)) unseen = new UnseenWords(1, small, small * _unseenBeside, unseen.Lost);
        var kept = unseen.Count > 0 ? unseen.Kept / unseen.Weight : 0;
        var need = _line / Evidence((proof + query.Initials + ((rest + unseen.Weight) / 2 * kept)) / 8);
        var gain = agreement + query.Initials - (need * (matched + query.Initials));
        var apart = -need * Missing(unseen.Weight + unseen.Lost, rest, agreement + unseen.Kept, query);
        if (unseen.Count == 0 || rest == 0) return gain + apart >= 0;
        var lost = need * Math.Max(0, unseen.Lost - query.Initials) * _settings.OmissionCost * InitialRest;
        var added = Math.Min(rest, Math.Max(0, free - unseen.Count) * query.Lightest);
        var alike = ((unseen.Weight + rest - added) / 2 * (kept - need)) - lost - (need * added * _settings.AdditionCost);
        var inside = (unseen.Weight / 2 * (kept - need)) - lost - (need * Embedded(agreement + unseen.Kept));
        return gain + Math.Max(apart, Math.Max(alike, inside)) >= 0;
    }

    /// <summary>The listed words that were not found: those whose letters leave room for a word of the query that is not in the name already, and the rest.</summary>
    private UnseenWords NotFound(SearchScratch scratch, ReadOnlySpan<BoundWord> words, ulong used, int free)
    {
        double unseen = 0, kept = 0, lost = 0, lightest = double.MaxValue;
        var count = 0;
        foreach (ref readonly var word in words)
        {
            if (word.IsPosted == 0 || scratch.Found.PlaceOf(word.Distinct) > 0) continue;
            if (free == 0 || !scratch.Words.MayBeLike(word, used))
            {
                lost += word.Weight;
                continue;
            }

            count++;
            lightest = Math.Min(lightest, word.Weight);
            unseen += word.Weight;
            kept += word.Weight * (word.Role == TokenRole.Generic ? _unseenGeneric : _unseenBeside);
        }

        // More words than the query has left: the lightest of them are missing.
        if (count <= free) return new UnseenWords(count, unseen, kept, lost);
        var over = (count - free) * lightest;
        return new UnseenWords(free, unseen - over, kept * (unseen - over) / unseen, lost + over);
    }

    private static bool MayBeSmall(ReadOnlySpan<BoundWord> words, QueryWords query, ulong used)
    {
        foreach (ref readonly var word in words)
            if (word.IsPosted == 0 && query.MayBeLike(word, used)) return true;
        return false;
    }

    /// <summary>The least that words cost that one side lacks.</summary>
    private double Missing(double listed, double given, double agreement, QueryWords query)
    {
        var conflict = Math.Min(listed, given) * Math.Min(0.8, Math.Min(_settings.ConflictCost, _settings.OmissionCost + _settings.AdditionCost));
        var omission = Math.Max(0, listed - given - query.Initials) * _settings.OmissionCost * (query.Initials > 0 ? InitialRest : 1);
        var apart = conflict + omission + (Math.Max(0, given - listed) * _settings.AdditionCost);
        return Math.Min(apart, (Math.Max(0, listed - query.Initials) * _settings.OmissionCost * InitialRest) + Embedded(agreement));
    }

    /// <summary>The least that words around a listed name cost that is found in a longer text.</summary>
    private double Embedded(double agreement) =>
        agreement >= 8 * _settings.EmbeddedBits ? agreement * _settings.EmbeddedCost / (1 - _settings.EmbeddedCost) : double.PositiveInfinity;

    /// <summary>Whether a candidate may reach the near-miss line, given how alike its words are to all words of the query; joined words are not looked at.</summary>
    public bool MayScore(in NameView given, ReadOnlySpan<BoundWord> listed, WordRows rows, Span<float> best)
    {
        best = best[..given.Tokens.Length];
        best.Clear();
        var sums = default(BoundSums);
        foreach (ref readonly var word in listed)
        {
            var most = 0f;
            var row = rows.Of(word.Distinct, best.Length);
            for (var i = 0; i < row.Length; i++)
            {
                var value = row[i].Value;
                if (value == 0) continue;
                most = Math.Max(most, value);
                best[i] = Math.Max(best[i], value);
            }

            sums.Add(word.Role, word.Weight, most, given: false, this);
        }

        for (var i = 0; i < best.Length; i++) sums.Add(given.Tokens[i].Role, given.Tokens[i].Weight, best[i], given: true, this);
        return sums.MayPass(this);
    }

    private double Kept(double value) => 1 - Math.Min(1, (1 - value) * _settings.InexactCost);

    private double Evidence(double bits)
    {
        var shortfall = Math.Max(0, 1 - (bits / _settings.FullEvidenceBits));
        return 1 - (_settings.ThinEvidenceCost * shortfall * Math.Sqrt(shortfall));
    }

    /// <summary>The tail below which no name passes whose other words are unseen: whatever part of it is trade words, and however much is unseen.</summary>
    private double LeastWorth()
    {
        double least = Heaviest;
        for (var generic = 0; generic * Eligible.GenericShare < least; generic += 2)
            for (var core = 0; core + (generic * Eligible.GenericShare) < least; core++)
                if (MayPass(core, generic)) least = core + (generic * Eligible.GenericShare);
        return Math.Max(0, least - 1);
    }

    private bool MayPass(double core, double generic)
    {
        for (var unseen = 0; unseen < 12 * Heaviest; unseen += 4)
        {
            var kept = unseen * _unseen;
            var proof = core + (generic * _settings.GenericEvidence) + kept;
            if ((core + generic + kept) / (core + generic + unseen) * Evidence(proof / 8) >= _line) return true;
        }

        return false;
    }

    /// <summary>Listed words that were not found, in eighths of a bit.</summary>
    /// <param name="Count">How many may be like a word of the query.</param>
    /// <param name="Weight">Their information.</param>
    /// <param name="Kept">As far as they may agree.</param>
    /// <param name="Lost">Information of those that are missing.</param>
    private readonly record struct UnseenWords(int Count, double Weight, double Kept, double Lost);

    /// <summary>Sums over the words of two names, each with its best likeness on the other side.</summary>
    private struct BoundSums
    {
        private double _agreement, _matched, _proof, _givenCore, _listedCore, _givenGeneric, _listedGeneric, _initials;
        private bool _notFull;

        public void Add(TokenRole role, double weight, float best, bool given, ScoreBound bound)
        {
            if (role == TokenRole.Initial) _initials += weight;
            if (best >= bound._settings.WordLine)
            {
                var kept = bound.Kept(best);
                _matched += weight / 2;
                _agreement += weight / 2 * kept;
                _proof += weight / 2 * kept * (role == TokenRole.Generic ? bound._settings.GenericEvidence : 1);
                _notFull |= best < EqualWord && role is TokenRole.Core or TokenRole.Generic or TokenRole.Number;
                return;
            }

            _notFull |= role is not (TokenRole.Legal or TokenRole.Link or TokenRole.Title);
            if (role == TokenRole.Generic)
            {
                if (given) _givenGeneric += weight;
                else _listedGeneric += weight;
            }
            else if (role is TokenRole.Core or TokenRole.Number)
            {
                if (given) _givenCore += weight;
                else _listedCore += weight;
            }
        }

        public readonly bool MayPass(ScoreBound bound)
        {
            if (!_notFull) return true;
            var settings = bound._settings;
            double conflict = Math.Min(_givenCore, _listedCore), generic = Math.Min(_givenGeneric, _listedGeneric);
            double omission = _listedCore - conflict + _listedGeneric - generic, addition = _givenCore - conflict + _givenGeneric - generic;
            var additionCost = addition * settings.AdditionCost;
            if (_listedCore == 0 && _agreement >= 8 * settings.EmbeddedBits) additionCost = Math.Min(additionCost, _agreement * settings.EmbeddedCost / (1 - settings.EmbeddedCost));
            var cost = (conflict * Math.Min(settings.ConflictCost, settings.OmissionCost + settings.AdditionCost)) + (generic * 0.8) + (omission * settings.OmissionCost * (_initials > 0 ? InitialRest : 1)) + additionCost;
            return (_agreement + _initials) / (_matched + _initials + cost) * bound.Evidence((_proof + _initials) / 8) >= bound._line - 1e-9;
        }
    }
}
