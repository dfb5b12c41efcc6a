using ExportScreen.Matching.Names;
using ExportScreen.Model.RuleBooks;

namespace ExportScreen.Matching.Index;

/// <summary>
/// Proposes the names that may reach the near-miss line. A name that agrees with the query on half the information of either side shares one of the
/// leading words of that side, so it is found by the leading words of the list under any word of the query, or by any word of the list under the leading
/// words of the query. Pure but for the scratch.
/// </summary>
internal static class CandidateSearch
{
    /// <summary>A text with more words is free text: names are looked for inside it, not it inside names.</summary>
    private const int FreeText = 40;

    /// <summary>Fills the candidates of the scratch for the name in its form.</summary>
    public static void Find(in IndexView index, SearchScratch scratch, MatchSettings settings)
    {
        var view = scratch.Form.View;
        scratch.BeginQuery(view.Tokens.Length);
        Eligible.Mark(view.Tokens, scratch.Marks);
        Eligible.MarkLeading(view.Tokens, scratch.Marks, scratch.Leading);
        Number(view, scratch);
        for (var i = 0; i < view.Tokens.Length; i++)
        {
            if (!scratch.Marks[i]) continue;
            if (!scratch.Known.TryLike(scratch.Numbers[i], out var like))
            {
                LookUp(index, scratch, view, i, settings);
                scratch.Known.TryLike(scratch.Numbers[i], out like);
            }

            AddLike(index, scratch, like, scratch.Leading[i] && view.Tokens.Length <= FreeText);
            var key = IndexKeys.OfJoined(view.Text(view.Tokens[i]), scratch.Form.Scratch);
            if (key != 0) AddJoined(index, scratch, key);
            var syllables = IndexKeys.OfJoinedSyllables(view.Text(view.Tokens[i]));
            if (syllables != 0) AddJoined(index, scratch, syllables);
        }

        LookUpJoined(index, scratch, view);
    }

    private static void Number(in NameView view, SearchScratch scratch)
    {
        Span<char> identity = stackalloc char[WordIdentity.Longest];
        for (var i = 0; i < view.Tokens.Length; i++)
            scratch.Numbers[i] = scratch.Known.NumberOf(identity[..WordIdentity.Write(view, view.Tokens[i], identity)]);
    }

    private static void AddLike(in IndexView index, SearchScratch scratch, ReadOnlySpan<LikeWord> like, bool leading)
    {
        foreach (var (number, value) in like)
        {
            ref var alike = ref scratch.Alike[number];
            alike.Value = alike.Query == scratch.Query ? Math.Max(value, alike.Value) : value;
            alike.Query = scratch.Query;
            AddPostings(index, scratch, number, leading);
        }
    }

    private static void LookUp(in IndexView index, SearchScratch scratch, in NameView view, int at, MatchSettings settings)
    {
        scratch.BeginWord();
        scratch.Keys.Clear();
        IndexKeys.Add(view, view.Tokens[at], asking: true, scratch.Keys);
        scratch.Known.BeginLike(scratch.Numbers[at]);
        var hashes = index.KeyHash;
        var numbers = index.KeyVocabulary;
        var ranges = index.KeyRange;
        var listed = index.DistinctWords;
        foreach (var key in scratch.Keys)
        {
            for (var k = FirstOf(hashes, ranges, key); k < hashes.Length && hashes[k] == key; k++)
            {
                var number = numbers[k];
                if (scratch.ComparedFor[number] == scratch.Word) continue;
                scratch.ComparedFor[number] = scratch.Word;
                var distinct = index.VocabularyDistinct[number];
                var alike = WordMemory.Compare(scratch.Known, scratch.Numbers[at], view, view.Tokens[at], listed, distinct).Value;
                if (alike >= settings.WordLine) scratch.Known.AddLike(scratch.Numbers[at], new LikeWord(number, alike));
            }
        }
    }

    private static void LookUpJoined(in IndexView index, SearchScratch scratch, in NameView view)
    {
        Span<char> joined = stackalloc char[128];
        var hashes = index.KeyHash;
        var numbers = index.KeyVocabulary;
        var ranges = index.KeyRange;
        for (var i = 0; i + 1 < view.Tokens.Length; i++)
        {
            var length = 0;
            for (var count = 1; count <= 3 && i + count <= view.Tokens.Length; count++)
            {
                ref readonly var token = ref view.Tokens[i + count - 1];
                if (length + token.TextLength > 60 || token.Role == TokenRole.Legal) break;
                view.Text(token).CopyTo(joined[length..]);
                length += token.TextLength;
                if (count == 1 || length < 4) continue;
                scratch.Keys.Clear();
                IndexKeys.AddJoinedAsWord(joined[..length], scratch.Form.Scratch, scratch.Keys);
                foreach (var key in scratch.Keys)
                    for (var k = FirstOf(hashes, ranges, key); k < hashes.Length && hashes[k] == key; k++)
                        AddJoinedPostings(index, scratch, numbers[k], length);
            }
        }
    }

    private static void AddJoinedPostings(in IndexView index, SearchScratch scratch, int number, int length)
    {
        if (Math.Abs(index.Distinct[index.VocabularyDistinct[number]].TextLength - length) > 2) return;
        var start = index.AllStart;
        foreach (var name in index.All[start[number]..start[number + 1]]) AddCandidate(scratch, name, joined: true);
    }

    private static void AddJoined(in IndexView index, SearchScratch scratch, uint key)
    {
        var hashes = index.JoinHash;
        var at = hashes.BinarySearch(key);
        if (at < 0) return;
        while (at > 0 && hashes[at - 1] == key) at--;
        var names = index.JoinName;
        for (; at < hashes.Length && hashes[at] == key; at++) AddCandidate(scratch, names[at], joined: true);
    }

    private static void AddPostings(in IndexView index, SearchScratch scratch, int number, bool leading)
    {
        var start = leading ? index.AllStart : index.LeadingStart;
        var names = leading ? index.All : index.Leading;
        foreach (var name in names[start[number]..start[number + 1]]) AddCandidate(scratch, name, joined: false);
    }

    private static void AddCandidate(SearchScratch scratch, int name, bool joined)
    {
        ref var stamp = ref scratch.CandidateIn[name];
        if (stamp == scratch.Query || stamp == -scratch.Query)
        {
            if (joined) stamp = -scratch.Query;
            return;
        }

        stamp = joined ? -scratch.Query : scratch.Query;
        scratch.Candidates.Add(name);
    }

    private static int FirstOf(ReadOnlySpan<uint> hashes, ReadOnlySpan<int> ranges, uint key)
    {
        int low = ranges[(int)(key >> 16)], high = ranges[(int)(key >> 16) + 1];
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (hashes[middle] < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
