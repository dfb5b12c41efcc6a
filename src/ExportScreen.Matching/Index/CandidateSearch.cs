using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Proposes the names that may reach the near-miss line: those that hold a word which agrees with one of the query and leaves enough to be proved
/// (<see cref="EvidenceNeed"/>), and those in which words agree that are written as one on one side. Frequent words so lead only to names that are made of such
/// words. Pure but for the scratch.
/// </summary>
internal static class CandidateSearch
{
    /// <summary>Fills the candidates of the scratch for the name in its form.</summary>
    /// <param name="index">The listed names.</param>
    /// <param name="scratch">Holds the name, receives the candidates.</param>
    /// <param name="bound">What must be proved.</param>
    /// <param name="whateverElse">
    /// True to draw no conclusion from what the words of the query are like elsewhere in the index: then every name is proposed that any index with it would propose.
    /// </param>
    public static void Find(in IndexView index, SearchScratch scratch, ScoreBound bound, bool whateverElse)
    {
        var view = scratch.Form.View;
        scratch.BeginQuery(view.Tokens.Length);
        scratch.Words.Set(view);
        Span<char> identity = stackalloc char[WordIdentity.Longest];
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            var number = scratch.Numbers[i] = scratch.Known.NumberOf(identity[..WordIdentity.Write(view, view.Tokens[i], identity)]);
            if (!scratch.Known.IsLookedUp(number)) WordLookup.Run(index, scratch, view, i, bound);
            foreach (ref readonly var like in scratch.Known.Like(number))
            {
                scratch.Found.Add(like, i);
                scratch.Words.Lower(i, like.Found.ListedProof);
            }

            if (!whateverElse && view.Tokens[i].Role == TokenRole.Core && scratch.Known.Like(number).IsEmpty) scratch.Words.AddStranger();
        }

        scratch.Words.Weigh();
        for (var kind = 0; kind < scratch.Parts.Length; kind++) scratch.Parts[kind] = bound.KindsPart(view.Kind, (EntryKind)kind);
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            foreach (ref readonly var like in scratch.Known.Like(scratch.Numbers[i]))
                Propose(index, scratch, like, i, bound, whateverElse);
            foreach (ref readonly var join in scratch.Known.Joins(scratch.Numbers[i]))
                foreach (var name in index.JoinName[index.JoinStart[join.Number]..index.JoinStart[join.Number + 1]]) scratch.Propose(name, joined: true);
        }

        ProposeJoined(index, scratch, view);
        scratch.Keys.Clear();
        WholeNameKeys.AddWhole(view, scratch.Form.Scratch, scratch.Keys);
        WholeNameKeys.AddGiven(view, scratch.Keys);
        SpelledOutKeys.Add(view, scratch.Form.Scratch, scratch.Keys);
        foreach (var key in scratch.Keys)
            foreach (var name in index.NameKeys.Find(key)) scratch.Propose(name, joined: true);
    }

    /// <summary>
    /// Names that hold a listed word which a word of the query is like. Where the words that prove most on both sides agree, all; where one side lacks such a
    /// word, those in which enough is left to be proved; where both lack one, those in which more is left.
    /// </summary>
    private static void Propose(in IndexView index, SearchScratch scratch, in LikeWord like, int word, ScoreBound bound, bool whateverElse)
    {
        var least = bound.Least(scratch.Form.Kind, like, scratch.Form.Tokens[word].TextLength, scratch.Words);
        // A stranger elsewhere, or a word that proves less elsewhere, only ever exchanges one of these for another.
        if (whateverElse) least = least with { NoneLacks = Math.Min(least.NoneLacks, Math.Min(least.OneLacks, least.BothLack)), OneLacks = Math.Min(least.OneLacks, least.BothLack) };
        var isHeaviest = whateverElse || scratch.Words.IsHeaviest(Math.Min(like.Found.GivenProof, like.Found.ListedProof));
        int start = index.PostingStart[like.Number], heaviest = index.PostingHeaviest[like.Number], end = index.PostingStart[like.Number + 1];
        Propose(index, scratch, start, heaviest, isHeaviest ? least.NoneLacks : least.OneLacks, word, isHeaviest && like.Like.Value >= 1 - ScoreBound.EqualWord);
        Propose(index, scratch, heaviest, end, isHeaviest ? least.OneLacks : least.BothLack, word, false);
    }

    /// <summary>Names from a place of the postings, as long as enough may be proved.</summary>
    private static void Propose(in IndexView index, SearchScratch scratch, int at, int end, int cut, int word, bool mayBeEqual)
    {
        if (scratch.Words.TailOf(word) < cut) return;
        var names = index.PostingName;
        var tails = index.PostingTail;
        for (; at < end && tails[at] >= cut; at++)
            if (mayBeEqual || !scratch.Parts[index.NameKind[names[at]]]) scratch.Propose(names[at], joined: false);
    }

    /// <summary>Words of the query that are one word in the list.</summary>
    private static void ProposeJoined(in IndexView index, SearchScratch scratch, in NameView view)
    {
        Span<char> joined = stackalloc char[2 * JoinedWords.Longest];
        for (var i = 0; i + 1 < view.Tokens.Length; i++)
        {
            var length = 0;
            var letters = 0u;
            for (var count = 1; count <= 3 && i + count <= view.Tokens.Length; count++)
            {
                ref readonly var token = ref view.Tokens[i + count - 1];
                if (length + token.TextLength > JoinedWords.Longest || token.Role == TokenRole.Legal) break;
                view.Text(token).CopyTo(joined[length..]);
                length += token.TextLength;
                letters |= token.Letters;
                if (count == 1 || length < 4) continue;
                scratch.Keys.Clear();
                IndexKeys.AddJoinedAsWord(joined[..length], scratch.Form.Scratch, scratch.Keys);
                scratch.BeginWord();
                foreach (var key in scratch.Keys)
                    foreach (var word in index.WordKeys.Find(key))
                        if (scratch.IsNew(word) && MayJoin(length, letters, count, index.Distinct[word])) ProposeJoined(index, scratch, joined[..length], word);
            }
        }
    }

    private static bool MayJoin(int length, uint letters, int count, in NameToken whole) =>
        Alignment.MayJoin(length, letters, whole) || Alignment.MayBeSyllables(whole, length, count);

    private static void ProposeJoined(in IndexView index, SearchScratch scratch, ReadOnlySpan<char> joined, int word)
    {
        if (WordLookup.JoinedValue(joined, index.DistinctWords.Text(index.Distinct[word])) < Alignment.LeastJoined) return;
        foreach (var name in index.PostingName[index.PostingStart[word]..index.PostingStart[word + 1]]) scratch.Propose(name, joined: true);
    }
}
