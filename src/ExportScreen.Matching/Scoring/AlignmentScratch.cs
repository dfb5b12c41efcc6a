using ExportScreen.Model.Screenings;

namespace ExportScreen.Matching.Scoring;

/// <summary>A possible correspondence of a run of words here with a run of words there.</summary>
internal readonly record struct WordPair(short Left, byte LeftCount, short Right, byte RightCount, float Value, TokenRelation Relation, float Rank);

/// <summary>Room for one alignment, reused from name to name. Not thread-safe.</summary>
internal sealed class AlignmentScratch
{
    public WordPair[] Pairs = new WordPair[64];
    public int Count;
    /// <summary>How alike the words are, those of the left name in rows.</summary>
    public Likeness[] Likenesses = new Likeness[256];
    public int[] LeftPair = new int[64];
    public int[] RightPair = new int[64];

    /// <summary>Room for the likenesses of so many words with so many.</summary>
    public Span<Likeness> Room(int left, int right)
    {
        if (Likenesses.Length < left * right) Likenesses = new Likeness[Math.Max(left * right, Likenesses.Length * 2)];
        return Likenesses.AsSpan(0, left * right);
    }

    public void Begin(int left, int right)
    {
        Count = 0;
        if (LeftPair.Length < left) LeftPair = new int[Math.Max(left, LeftPair.Length * 2)];
        if (RightPair.Length < right) RightPair = new int[Math.Max(right, RightPair.Length * 2)];
        LeftPair.AsSpan(0, left).Fill(-1);
        RightPair.AsSpan(0, right).Fill(-1);
    }

    public void Add(in WordPair pair)
    {
        if (Count == Pairs.Length) Array.Resize(ref Pairs, Count * 2);
        Pairs[Count++] = pair;
    }
}
