using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>Room for one search over one index, reused from name to name by one thread.</summary>
internal sealed class SearchScratch(int rows, int distinct)
{
    private int _word;

    public readonly NameForm Form = new();
    public readonly AlignmentScratch Alignment = new();
    public readonly WordMemory Memory = new(distinct);
    public readonly KnownWords Known = new();
    public readonly List<uint> Keys = new(256);
    public readonly List<int> Candidates = new(256);

    public readonly QueryWords Words = new();

    /// <summary>The listed words that are like words of the query.</summary>
    public readonly FoundWords Found = new(distinct);
    private readonly int[] _comparedFor = new int[distinct];

    /// <summary>Query in which a name became a candidate; negative when joined words led to it.</summary>
    public readonly int[] CandidateIn = new int[rows];

    /// <summary>Whether names of each kind can only be equal to the query.</summary>
    public readonly bool[] Parts = new bool[16];

    /// <summary>Numbers of the query's words among the known ones.</summary>
    public int[] Numbers = new int[32];

    /// <summary>Number of the query, from 1.</summary>
    public int Query { get; private set; }

    public void BeginQuery(int words)
    {
        // Stamps are compared for equality only; when they run out everything starts anew.
        if (Query == int.MaxValue)
        {
            CandidateIn.AsSpan().Clear();
            Query = 0;
        }

        Query++;
        Candidates.Clear();
        Found.Clear();
        Known.Begin();
        if (Numbers.Length < words) Numbers = new int[words * 2];
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
