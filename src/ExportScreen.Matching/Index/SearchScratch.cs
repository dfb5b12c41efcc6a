using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>Room for one search over one index, reused from name to name by one thread.</summary>
internal sealed class SearchScratch(int names, int distinct)
{
    private int _word;

    public readonly NameForm Form = new();
    public readonly AlignmentScratch Alignment = new();
    public readonly WordRows Rows = new(distinct);
    public readonly KnownWords Known = new();
    public readonly List<uint> Keys = new(256);
    public readonly List<int> Candidates = new(256);

    /// <summary>How each distinct listed word fared in the query, and the word for which it was last compared.</summary>
    public readonly FoundWord[] Found = new FoundWord[distinct];
    private readonly int[] _comparedFor = new int[distinct];

    /// <summary>Query in which a name became a candidate; negative when joined words led to it.</summary>
    public readonly int[] CandidateIn = new int[names];
    public bool[] Marks = new bool[32];

    /// <summary>How alike each word of the query is at best to the words of a listed name.</summary>
    public float[] Best = new float[32];

    private (uint Letters, int Length)[] _plain = new (uint, int)[32];
    private int _plainCount;
    private bool _hasOther;

    /// <summary>Numbers of the query's words among the known ones.</summary>
    public int[] Numbers = new int[32];

    /// <summary>Number of the query, from 1.</summary>
    public int Query { get; private set; }

    public void BeginQuery(int words)
    {
        // Stamps are compared for equality only; when they run out everything starts anew.
        if (Query == int.MaxValue)
        {
            Found.AsSpan().Clear();
            CandidateIn.AsSpan().Clear();
            Query = 0;
        }

        Query++;
        Candidates.Clear();
        Known.Begin();
        if (Marks.Length < words)
        {
            Marks = new bool[words * 2];
            Numbers = new int[words * 2];
            Best = new float[words * 2];
            _plain = new (uint, int)[words * 2];
        }
    }

    /// <summary>Whether the letters of a listed word leave room for a word of the query to be like it, meaning and syllables aside.</summary>
    public bool MayBeLike(in BoundWord word)
    {
        if (word.Length == 0 || _hasOther) return true;
        foreach (var (letters, length) in _plain.AsSpan(0, _plainCount))
            if (!WordSimilarity.ShareTooFew(word.Letters, letters, Math.Max(word.Length, length))) return true;
        return false;
    }

    /// <summary>Takes the letters of the query's words.</summary>
    public void SetLetters(ReadOnlySpan<NameToken> tokens)
    {
        _plainCount = 0;
        _hasOther = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Eligible.IsPlain(tokens[i])) _plain[_plainCount++] = (tokens[i].Letters, tokens[i].TextLength);
            else if (Marks[i]) _hasOther = true;
        }
    }

    /// <summary>Starts the comparisons of one word.</summary>
    public void BeginWord()
    {
        if (_word == int.MaxValue)
        {
            _comparedFor.AsSpan().Clear();
            _word = 0;
        }

        _word++;
    }

    /// <summary>Whether the listed word comes up for the first time since <see cref="BeginWord"/>.</summary>
    public bool IsNew(int distinct)
    {
        if (_comparedFor[distinct] == _word) return false;
        _comparedFor[distinct] = _word;
        return true;
    }

    /// <summary>Makes a name a candidate.</summary>
    public void Propose(int name, bool joined)
    {
        ref var stamp = ref CandidateIn[name];
        if (stamp != Query && stamp != -Query) Candidates.Add(name);
        else if (!joined) return;
        stamp = joined ? -Query : Query;
    }
}
