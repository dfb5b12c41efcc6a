using System.Numerics;
using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Model.Lists;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Whether a score may reach a line, from the words that keys found alike: what they add is summed as <see cref="NameScorer"/> sums it, everything else is
/// taken at its best, and the same clues are read from it. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// One thing is assumed, not proved, and measured as candidate recall: listed words that no key of a query's word leads to are unlike it for a near miss, and
/// at most <see cref="Unseen"/> like it for an alert.
/// </remarks>
internal sealed class ScoreBound
{
    /// <summary>Likeness that core words, trade words, and words of a script without vowels and others, may have although no key led from one to the other.</summary>
    private const float Unseen = 0.78f, UnseenGeneric = 0.85f, UnseenBare = 0.94f;

    /// <summary>How far from equality words may be that are parts of a full equality or of a short name.</summary>
    internal const float EqualWord = 0.04f;

    private readonly MatchSettings _settings;
    private readonly double _near, _alert, _unseenKept, _unseenGenericKept, _unseenBareKept;
    private readonly EvidenceNeed _person, _other;

    public ScoreBound(MatchSettings settings)
    {
        _settings = settings;
        _near = OddsOf(settings.NearMissLine);
        _alert = OddsOf(Math.Max(settings.NearMissLine, settings.ReviewLine));
        _unseenKept = Kept(Unseen);
        _unseenGenericKept = Kept(UnseenGeneric);
        _unseenBareKept = Kept(UnseenBare);
        _person = new EvidenceNeed(settings, settings.Person, _near, _alert, Unseen);
        _other = new EvidenceNeed(settings, settings.Other, _near, _alert, Unseen);
    }

    /// <summary>Lowest likeness at which words count as alike.</summary>
    public double WordLine => _settings.WordLine;

    /// <summary>What a listed word and a word of the query that is like it add to a score.</summary>
    public FoundWord Found(float value, in NameToken given, in NameToken listed)
    {
        var matched = (given.Weight + listed.Weight) / 16.0;
        var agreement = matched * Kept(value);
        var letters = ScoreSums.WrittenLength(given) + ScoreSums.WrittenLength(listed);
        return new FoundWord
        {
            Agreement = (float)agreement,
            Loss = (float)(matched - agreement),
            Proof = (float)(agreement * ScoreSums.ProofOf(given, listed, _settings)),
            Letters = letters,
            LettersApart = letters * (1 - value),
            Apart = given.Role == TokenRole.Core ? 1 - value : 0,
            Length = listed.TextLength,
            IsSlip = MaySlip(given, listed),
            GivenProof = Eligible.ProofOf(given),
            ListedProof = Eligible.ProofOf(listed),
        };
    }

    /// <summary>What must be proved for a pair of words to lead to a name.</summary>
    /// <param name="kind">Kind of the query.</param>
    /// <param name="like">The pair.</param>
    /// <param name="length">Letters of the query's word.</param>
    /// <param name="query">The query's words.</param>
    public LeastProof Least(EntryKind kind, in LikeWord like, int length, QueryWords query)
    {
        var value = like.Like.Value;
        var share = like.Found.IsSlip ? 0 : (1 - value) * length / Math.Max(1, query.Letters);
        var least = kind switch
        {
            EntryKind.Person => _person.At(value, share),
            EntryKind.Unknown => LeastProof.Less(_person.At(value, share), _other.At(value, share)),
            _ => _other.At(value, share),
        };
        // More than one word of the query is like no listed word: it lacks what the name has beyond, and the name what it has.
        return query.Strangers > 1 ? least with { OneLacks = least.BothLack } : least;
    }

    /// <summary>Whether names of this kind and that can only be equal.</summary>
    public bool KindsPart(EntryKind given, EntryKind listed) =>
        Clues.KindsDiffer(given, listed) && (given == EntryKind.Person || listed == EntryKind.Person ? _person : _other).KindsPart;

    /// <summary>Whether the words differ by no more than a slip of the pen.</summary>
    private static bool MaySlip(in NameToken given, in NameToken listed) =>
        Math.Abs(given.TextLength - listed.TextLength) <= 1 && BitOperations.PopCount(given.Letters ^ listed.Letters) <= 2;

    /// <summary>Whether a candidate may reach the near-miss line by words that agree, or the review line if words agree that no key finds.</summary>
    public bool MayPass(in IndexView index, SearchScratch scratch, int name)
    {
        var query = scratch.Words;
        var words = index.BoundWordsOf(name);
        var sums = default(QuickSums);
        foreach (ref readonly var word in words)
        {
            var place = scratch.Found.PlaceOf(word.Distinct);
            if (place > 0) sums.Add(scratch.Found[place]);
            else sums.AddListed(word);
        }

        sums.Finish(query);
        var given = scratch.Form.Kind;
        var listed = (EntryKind)index.NameKind[name];
        var person = given == EntryKind.Person || listed == EntryKind.Person;
        var weights = person ? _settings.Person : _settings.Other;
        if (sums.IsEqual || IsCut(query, words, sums, scratch.Found) || (MaySlip(query, sums) && IsSlip(scratch.Form.View, index.NameAt(name), MostOf(query, sums)))) return true;
        return (MayReach(sums, weights, query) && MayPass(index, scratch, name, weights, person)) || HoldsPhrase(query, words);
    }

    /// <summary>Whether the query may hold a phrase of the listed name, misspelt: then words that seem to be apart are not.</summary>
    private static bool HoldsPhrase(QueryWords query, ReadOnlySpan<BoundWord> words)
    {
        foreach (ref readonly var word in words)
            if (query.MayBePhrase(word)) return true;
        return false;
    }

    /// <summary>Whether the odds may do from what is most dear: thin evidence, letters that differ, words that stand against each other.</summary>
    private bool MayReach(in QuickSums sums, ClueWeights weights, QueryWords query)
    {
        var conflict = Math.Min(2, Math.Min(sums.GivenWords, sums.ListedWords) - query.Initials - sums.Initials);
        var unseen = conflict > 0 ? Math.Min(sums.GivenHeaviest, sums.ListedHeaviest) : 0;
        var letters = Math.Min(1, 10 * sums.LettersApart / sums.Letters);
        var whole = sums.ListedWords == 0 && sums.Proof >= _settings.EmbeddedBits;
        var apart = weights.Base - (whole ? 0 : weights.MoreThanSlip * letters);
        var seen = apart - (conflict > 0 ? conflict * weights.ConflictWords : 0) - Thinness(weights, sums.Proof);
        if (seen >= _near) return true;
        if (conflict <= 0) return false;
        var (alike, kept) = query.IsBare ? (UnseenBare, _unseenBareKept) : (Unseen, _unseenKept);
        letters = Math.Min(1, 10 * (sums.LettersApart - (alike * (sums.GivenLongest + sums.ListedLongest))) / sums.Letters);
        return weights.Base - (weights.MoreThanSlip * letters) - ((conflict - 1) * weights.ConflictWords) - (weights.WorstWord * (1 - alike)) - Thinness(weights, sums.Proof + (unseen * kept)) >= _alert;
    }

    private static double Thinness(ClueWeights weights, double bits) => (weights.Thin * Math.Max(0, 1 - (bits / 48))) + (weights.Thinner * Math.Max(0, 1 - (bits / 24)));

    /// <summary>Whether all clues together allow a line.</summary>
    private bool MayPass(in IndexView index, SearchScratch scratch, int name, ClueWeights weights, bool person)
    {
        var query = scratch.Words;
        var words = index.BoundWordsOf(name);
        var sums = new ScoreSums();
        var apart = query.Begin();
        foreach (ref readonly var word in words)
        {
            var place = scratch.Found.PlaceOf(word.Distinct);
            if (place > 0)
            {
                ref readonly var found = ref scratch.Found[place];
                found.AddTo(ref sums);
                apart.Seen |= found.Words;
            }
            else
            {
                apart.AddListed(word, ref sums);
            }
        }

        apart.Finish(query, ref sums);
        sums.Finish();
        var kinds = Clues.KindsDiffer(scratch.Form.Kind, (EntryKind)index.NameKind[name]);
        if (sums is { GivenWords: 0, ListedWords: 0, WorstWord: < EqualWord } && (sums.GivenGeneric == 0 || sums.ListedGeneric == 0)) return true;
        if (Reaches(ref sums, apart.Around, weights, person, kinds, _near)) return true;
        if ((sums.GivenGeneric == 0 || sums.ListedGeneric == 0) && (sums.GivenWords == 0 || sums.ListedWords == 0)) return false;
        AddUnseen(query, words, apart, scratch, ref sums);
        return Reaches(ref sums, apart.Around, weights, person, kinds, _alert);
    }

    /// <summary>Whether slips of the pen may be all that differs, or the order of the letters, from the lengths and the sets of letters.</summary>
    private static bool MaySlip(QueryWords query, in QuickSums sums)
    {
        var most = MostOf(query, sums);
        if (Math.Abs(sums.Length - query.Letters) > most) return false;
        return (sums.Inexact / 4) + Math.Max(Math.Abs(sums.ListedLength - sums.GivenLength), BitOperations.PopCount(sums.ListedLetters ^ sums.GivenLetters) / 2) <= most;
    }

    private static bool IsSlip(in NameView given, in NameView listed, int most) =>
        Writing.Apart(given, listed, most, out _) < 1 || Writing.SameLetters(given, listed) || Slip.IsSwapped(given, listed);

    /// <summary>Most slips in names of these lengths: at least as many as <see cref="Slip"/> allows, which leaves shared trade words aside.</summary>
    private static int MostOf(QueryWords query, in QuickSums sums) => Math.Min(Slip.MostSlips, 1 + (Math.Min(sums.Length, query.Letters) / Slip.LettersPerSlip));

    /// <summary>Whether a name may be cut off by a field's end: all its words but the last are found, and it is the longer part of the listed name.</summary>
    private static bool IsCut(QueryWords query, ReadOnlySpan<BoundWord> words, in QuickSums sums, FoundWords found) =>
        query.Letters < sums.Length && query.Letters >= sums.Length * (1 - Slip.MostMissing)
        && ((query.All & ~sums.Seen) & (query.All >> 1)) == 0 && (sums.GivenLetters & ~sums.ListedLetters) == 0
        && found.PlaceOf(words[0].Distinct) is > 0 and var place && (found[place].Words & 1) != 0;

    /// <param name="sums">What the words add up to.</param>
    /// <param name="around">Letters of the query's words that the listed name lacks.</param>
    /// <param name="weights">Weights of the clues.</param>
    /// <param name="person">Whether one of the names is a person's.</param>
    /// <param name="kinds">Whether the kinds differ.</param>
    /// <param name="line">Odds to be reached.</param>
    private bool Reaches(ref ScoreSums sums, double around, ClueWeights weights, bool person, bool kinds, double line)
    {
        Span<double> clues = stackalloc double[Clues.Count];
        Clues.Write(sums, _settings, person, false, kinds, clues);
        if (Clues.Odds(clues, weights) >= line) return true;
        if (sums.ListedCore > 0 || sums.ListedGeneric > 0 || sums.Evidence < _settings.EmbeddedBits) return false;
        // The listed name whole in a longer text: what the query has beyond may all stand around it.
        var whole = sums;
        whole.Contiguous = true;
        whole.LettersAround = Math.Min(around, sums.LettersApart);
        (whole.CoreAround, whole.GenericAround, whole.NumberAround) = (sums.GivenCore, sums.GivenGeneric, true);
        Clues.Write(whole, _settings, person, false, kinds, clues);
        return Clues.Odds(clues, weights) >= line;
    }

    /// <summary>Takes one core word that each side lacks, and trade words, for words that are alike though no key found them, if their letters allow it.</summary>
    private void AddUnseen(QueryWords query, ReadOnlySpan<BoundWord> words, in ApartWords apart, SearchScratch scratch, ref ScoreSums sums)
    {
        if (sums.GivenWords > 0 && sums.ListedWords > 0)
        {
            foreach (ref readonly var word in words)
            {
                if (word.Role != TokenRole.Core || scratch.Found.PlaceOf(word.Distinct) > 0) continue;
                var given = query.LikeOf(word, apart.Seen, out var letters, out var bare);
                if (given == 0) continue;
                var matched = (given + word.Weight) / 16.0;
                var (alike, kept) = bare ? (UnseenBare, _unseenBareKept) : (Unseen, _unseenKept);
                sums.Agreement += matched * kept;
                sums.Loss += matched * (1 - kept);
                sums.Evidence += matched * kept;
                sums.GivenCore -= given / 8.0;
                sums.ListedCore -= word.Weight / 8.0;
                sums.GivenWords--;
                sums.ListedWords--;
                sums.WorstWord = Math.Max(sums.WorstWord, 1 - alike);
                sums.LettersApart -= (letters + word.Written) * alike;
                break;
            }
        }

        var generic = Math.Min(sums.GivenGeneric, sums.ListedGeneric);
        sums.Agreement += generic * _unseenGenericKept;
        sums.Loss += generic * (1 - _unseenGenericKept);
        sums.Evidence += generic * _unseenGenericKept * _settings.GenericEvidence;
        sums.GivenGeneric -= generic;
        sums.ListedGeneric -= generic;
    }

    private double OddsOf(double line)
    {
        var share = Math.Min(0.999, line / _settings.InexactCeiling);
        return Math.Log(share / (1 - share)) - 1e-9;
    }

    private double Kept(double value) => 1 - Math.Min(1, (1 - value) * _settings.InexactCost);
}
