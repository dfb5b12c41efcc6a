using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Proposes the names that may reach the near-miss line: those of which a word agrees that tells enough, or enough together with all words that tell less
/// (<see cref="ScoreBound.CutOf"/>). So frequent words lead only to names that are made of such words. Pure but for the scratch.
/// </summary>
internal static class CandidateSearch
{
    /// <summary>Fills the candidates of the scratch for the name in its form.</summary>
    public static void Find(in IndexView index, SearchScratch scratch, ScoreBound bound)
    {
        var view = scratch.Form.View;
        scratch.BeginQuery(view.Tokens.Length);
        scratch.Words.Set(view.Tokens);
        Span<char> identity = stackalloc char[WordIdentity.Longest];
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            var number = scratch.Numbers[i] = scratch.Known.NumberOf(identity[..WordIdentity.Write(view, view.Tokens[i], identity)]);
            if (!scratch.Known.IsLookedUp(number)) WordLookup.Run(index, scratch, view, i, bound);
            foreach (ref readonly var like in scratch.Known.Like(number)) Propose(index, scratch, view.Tokens[i], i, like, bound);
            foreach (ref readonly var join in scratch.Known.Joins(number))
                foreach (var name in index.JoinName[index.JoinStart[join.Number]..index.JoinStart[join.Number + 1]]) scratch.Propose(name, joined: true);
        }

        ProposeJoined(index, scratch, view, bound);
    }

    private static void Propose(in IndexView index, SearchScratch scratch, in NameToken token, int at, in LikeWord like, ScoreBound bound)
    {
        ref readonly var listed = ref index.Distinct[like.Number];
        var value = like.Like.Value;
        var worth = bound.Worth(value, token.Weight, listed.Weight);
        var place = scratch.Found.PlaceOf(like.Number);
        if (place == 0 || worth > scratch.Found[place].Worth)
        {
            if (place == 0) place = scratch.Found.Add(like.Number);
            scratch.Found[place] = bound.Found(worth, value, token, scratch.Words.BitOf(at), listed);
        }

        scratch.Found.AddPair(place, at, like.Like);
        if (worth > 0) Propose(index, scratch, like.Number, bound.CutOf(worth, listed), value >= ScoreBound.EqualWord, joined: false);
    }

    /// <summary>Names that hold the word, and in which it and all words that tell less carry enough; where the word agrees in full, also those of which it is the most telling.</summary>
    private static void Propose(in IndexView index, SearchScratch scratch, int distinct, int cut, bool full, bool joined)
    {
        int at = index.PostingStart[distinct], heaviest = index.PostingHeaviest[distinct], end = index.PostingStart[distinct + 1];
        var names = index.PostingName;
        var tails = index.PostingTail;
        for (; at < heaviest && (full || tails[at] >= cut); at++) scratch.Propose(names[at], joined);
        for (at = heaviest; at < end && tails[at] >= cut; at++) scratch.Propose(names[at], joined);
    }

    /// <summary>Words of the query that are one word in the list.</summary>
    private static void ProposeJoined(in IndexView index, SearchScratch scratch, in NameView view, ScoreBound bound)
    {
        Span<char> joined = stackalloc char[2 * JoinedWords.Longest];
        for (var i = 0; i + 1 < view.Tokens.Length; i++)
        {
            int length = 0, weight = 0;
            var letters = 0u;
            for (var count = 1; count <= 3 && i + count <= view.Tokens.Length; count++)
            {
                ref readonly var token = ref view.Tokens[i + count - 1];
                if (length + token.TextLength > JoinedWords.Longest || token.Role == TokenRole.Legal) break;
                view.Text(token).CopyTo(joined[length..]);
                length += token.TextLength;
                weight += token.Weight;
                letters |= token.Letters;
                if (count == 1 || length < 4) continue;
                scratch.Keys.Clear();
                IndexKeys.AddJoinedAsWord(joined[..length], scratch.Form.Scratch, scratch.Keys);
                scratch.BeginWord();
                foreach (var key in scratch.Keys)
                    foreach (var word in index.WordKeys.Find(key))
                        if (scratch.IsNew(word) && MayJoin(length, letters, index.Distinct[word])) ProposeJoined(index, scratch, joined[..length], weight, word, bound);
            }
        }
    }

    private static bool MayJoin(int length, uint letters, in NameToken whole) =>
        Alignment.MayJoin(length, letters, whole) || (whole.Syllables != 0 && Math.Abs(whole.TextLength - length) <= 2);

    private static void ProposeJoined(in IndexView index, SearchScratch scratch, ReadOnlySpan<char> joined, int weight, int word, ScoreBound bound)
    {
        ref readonly var listed = ref index.Distinct[word];
        var value = WordLookup.JoinedValue(joined, index.DistinctWords.Text(listed));
        if (value < Alignment.LeastJoined) return;
        var heavier = Math.Max(weight, listed.Weight);
        Propose(index, scratch, word, bound.CutOf(bound.Worth(value, heavier, heavier), listed), value >= ScoreBound.EqualWord, joined: true);
    }
}
