using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Index;

/// <summary>Finds the listed words that are like a word of a query, and the listed words side by side that are like it when they are written as one. Pure but for the scratch.</summary>
internal static class WordLookup
{
    /// <summary>Looks a word up and keeps what is found.</summary>
    public static void Run(in IndexView index, SearchScratch scratch, in NameView view, int at, ScoreBound bound)
    {
        var known = scratch.Known;
        var number = scratch.Numbers[at];
        ref readonly var token = ref view.Tokens[at];
        known.BeginLike(number);
        scratch.BeginWord();
        scratch.Keys.Clear();
        IndexKeys.Add(view, token, asking: true, scratch.Keys);
        var listed = index.DistinctWords;
        foreach (var key in scratch.Keys)
        {
            foreach (var word in index.WordKeys.Find(key))
            {
                if (!scratch.IsNew(word)) continue;
                var alike = WordMemory.Compare(known, number, view, token, listed, word);
                if (alike.Value >= bound.WordLine) known.AddLike(number, new LikeWord(word, alike, bound.Found(alike.Value, token, listed.Tokens[word])));
            }
        }

        LookUpJoins(index, scratch, token, view.Text(token), number);
    }

    /// <summary>How alike words written as one and a word are at best.</summary>
    public static float JoinedValue(ReadOnlySpan<char> joined, ReadOnlySpan<char> whole)
    {
        var value = Alignment.JoinedValue(joined, whole);
        return value < ChineseKey.SameSyllables && ChineseKey.MayBeEqual(joined, whole) ? ChineseKey.SameSyllables : value;
    }

    private static void LookUpJoins(in IndexView index, SearchScratch scratch, in NameToken token, ReadOnlySpan<char> text, int number)
    {
        Span<char> joined = stackalloc char[2 * JoinedWords.Longest];
        scratch.Keys.Clear();
        IndexKeys.AddJoined(text, scratch.Form.Scratch, scratch.Keys);
        foreach (var key in scratch.Keys)
        {
            foreach (var join in index.JoinKeys.Find(key))
            {
                if (!index.Joins[join].MayBe(index.Distinct, token)) continue;
                var length = index.Joins[join].Write(index.DistinctWords, joined);
                var value = JoinedValue(joined[..length], text);
                if (value >= Alignment.LeastJoined) scratch.Known.AddJoin(number, new LikeWord(join, new Likeness(value, TokenRelation.Joined)));
            }
        }
    }
}
